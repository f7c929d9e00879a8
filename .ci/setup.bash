# shellcheck shell=bash
# What ./strongroom and ./verify share: find a JDK and Maven, fetch missing system libraries, build once.
# Sourced, never run. Everything it says goes to standard error, so that output of commands stays clean.

# shellcheck source=../installers/launch.sh
. "$ROOT/installers/launch.sh"

JDK_WANTED=25
BUILD_FOLDER="$ROOT/.strongroom-build"

say() { printf 'strongroom: %s\n' "$*" >&2; }

give_up() {
  say "$@"
  exit 1
}

# Reads the folder's own description instead of starting it: a JVM start would cost more than the whole look.
is_wanted_jdk() {
  local line version=''
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case "$line" in JAVA_VERSION=*) version=${line#*=} ;; esac
  done <"$1/release"
  version=${version//\"/}
  version=${version%%[!0-9]*}
  [ -n "$version" ] && [ "$version" -ge "$JDK_WANTED" ]
}

find_jdk() {
  local folder java_on_path
  local -a folders=("${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* "${HOME:-/nowhere}"/.jdks/*
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home)
  if java_on_path=$(command -v javac); then
    java_on_path=$(readlink -f "$java_on_path" 2>/dev/null || printf '%s' "$java_on_path")
    folders+=("${java_on_path%/bin/javac}")
  fi
  for folder in "${folders[@]}"; do
    if [ -n "$folder" ] && is_wanted_jdk "$folder"; then
      export JAVA_HOME=$folder
      return 0
    fi
  done
  say "no JDK $JDK_WANTED or newer found (looked at JAVA_HOME, /usr/lib/jvm, /opt and PATH)."
  say "Debian 12 has none of its own. Install Eclipse Temurin $JDK_WANTED from https://adoptium.net/temurin/releases/?version=$JDK_WANTED"
  give_up "and unpack it under /usr/lib/jvm, or set JAVA_HOME to its folder. Then start this again."
}

# --- system packages -------------------------------------------------------------------------------------------

has_library() {
  local cache
  if [ -z "${LIBRARY_CACHE:-}" ]; then
    LIBRARY_CACHE=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || LIBRARY_CACHE='unknown'
  fi
  cache=$LIBRARY_CACHE
  [ "$cache" = unknown ] && return 0
  case "$cache" in *"$1"*) return 0 ;; *) return 1 ;; esac
}

# need_packages WHY PACKAGE...: installs them where that is allowed, else prints the one line to type.
need_packages() {
  local why=$1 log="$BUILD_FOLDER/apt.log"
  shift
  local -a as_root=()
  if ! command -v apt-get >/dev/null; then
    give_up "missing: $* ($why). Install them with this system's package manager and start again."
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      say "missing: $* ($why). Type this once, then start again:"
      give_up "  sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    fi
  fi
  say "installing $* through apt ($why)"
  mkdir -p "$BUILD_FOLDER"
  apt_install "$@" >"$log" 2>&1 </dev/null && return 0
  say "apt could not install them; its last words:"
  tail -n 5 "$log" >&2
  give_up "type: apt-get update && apt-get install -y --no-install-recommends $*"
}

# The package lists of a fresh machine are often empty or old: try, refresh, try again.
apt_install() {
  local -a install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@")
  "${as_root[@]}" "${install[@]}" || { "${as_root[@]}" apt-get update && "${as_root[@]}" "${install[@]}"; }
}

need_maven() {
  command -v mvn >/dev/null || need_packages "Maven builds Strongroom" maven
}

need_drawing_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  if ! has_library libpangoft2-1.0.so.0 || ! has_library libfreetype.so.6 || ! has_library libfontconfig.so.1; then
    need_packages "JavaFX draws text with them" libpangoft2-1.0-0 libfreetype6 libfontconfig1 fonts-dejavu-core
  fi
}

need_window_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  if ! has_library libgtk-3.so.0 || ! has_library libXtst.so.6; then
    need_packages "JavaFX opens windows with them" libgtk-3-0 libxtst6
  fi
}

# --- build -----------------------------------------------------------------------------------------------------

# One Maven run at a time in this folder: two would write the same class files.
hold_build_lock() {
  mkdir -p "$BUILD_FOLDER" || give_up "cannot write in $ROOT, so nothing can be built there"
  command -v flock >/dev/null || return 0
  exec 9>"$BUILD_FOLDER/lock"
  flock -n 9 && return 0
  say "another build runs in this folder; waiting for it"
  flock 9
}

release_build_lock() { exec 9>&-; }

sha256() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }

# Content, not times: a fresh checkout of the same files is not a change.
sources_digest() {
  cd "$ROOT" || return 1
  {
    printf '%s\n' "$JAVA_HOME"
    find pom.xml .mvn .ci/setup.bash installers/launch.sh engine app ui-resources \
      \( -name target -o -name .git -o -path '*/src/test' \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | { if command -v sha256sum >/dev/null; then xargs -0 sha256sum; else xargs -0 shasum -a 256; fi; }
  } | sha256 | cut -c1-16
}

# Sets PROGRAM to the folder of the built program, building it first when a source changed.
need_program() {
  local digest
  digest=$(cd "$ROOT" && sources_digest) || give_up "cannot read the sources in $ROOT"
  PROGRAM="$BUILD_FOLDER/$digest"
  [ -f "$PROGRAM/complete" ] && return 0
  need_maven
  hold_build_lock
  if [ ! -f "$PROGRAM/complete" ]; then build_program; fi
  release_build_lock
}

build_program() {
  local log="$BUILD_FOLDER/build.log" app_jar
  say "building once with $JAVA_HOME (a first build also downloads its libraries; log: $log)"
  rm -rf "$PROGRAM"
  mkdir -p "$PROGRAM/lib" "$PROGRAM/javafx"
  if ! (cd "$ROOT" && mvn -B -Dstyle.color=never -pl app -am -Dmaven.test.skip=true -DincludeScope=runtime \
    -DoutputDirectory="$PROGRAM/lib" package dependency:copy-dependencies) 2>&1 </dev/null | tee "$log" | show_progress; then
    say "the build failed; the end of $log says why:"
    grep -E '^\[ERROR\]|BUILD FAILURE' "$log" | head -n 25 >&2
    exit 1
  fi
  for app_jar in "$ROOT"/app/target/strongroom-app-*.jar; do
    case "$app_jar" in *-sources.jar | *-javadoc.jar | *-tests.jar) ;; *) cp "$app_jar" "$PROGRAM/lib/" ;; esac
  done
  find "$PROGRAM/lib" -name 'javafx-*.jar' -exec mv {} "$PROGRAM/javafx/" \;
  class_path >"$PROGRAM/classpath"
  prepare_fast_start
  : >"$PROGRAM/complete"
  remove_old_programs
}

# A fixed order, our own jars first: the fast-start cache holds only for exactly this class path.
class_path() {
  local jar path=''
  for jar in "$PROGRAM"/lib/strongroom-*.jar "$PROGRAM"/lib/*.jar; do
    case ":$path:" in *":$jar:"*) ;; *) path=${path:+$path:}$jar ;; esac
  done
  printf '%s\n' "$path"
}

show_progress() {
  local line downloads=0
  while IFS= read -r line; do
    case "$line" in
      *'Downloaded from'*)
        downloads=$((downloads + 1))
        [ $((downloads % 50)) -eq 0 ] && say "  downloaded $downloads files"
        ;;
      '[INFO] Building Strongroom'*) say "  ${line#'[INFO] '}" ;;
    esac
  done
}

# Trains the JVM's ahead-of-time cache on a short run of the command line. Only speed is lost where that fails.
prepare_fast_start() {
  say "  preparing fast starts of the command line"
  local scratch
  scratch=$(mktemp -d "$PROGRAM/training.XXXXXX") || return 0
  # shellcheck disable=SC2086 # flags are words
  "$JAVA_HOME/bin/java" $CLI_FLAGS -XX:AOTCacheOutput="$PROGRAM/cli.aot" -cp "$(cat "$PROGRAM/classpath")" \
    io.strongroom.app.Main --training-run "$scratch" >>"$BUILD_FOLDER/build.log" 2>&1 </dev/null ||
    say "  (the trial run of the command line failed: see $BUILD_FOLDER/build.log)"
  rm -rf "$scratch" "$PROGRAM/cli.aot.config"
}

# The newest two stay: a console that still runs may open one of its jars late.
remove_old_programs() {
  local marker kept=0
  while IFS= read -r marker; do
    kept=$((kept + 1))
    if [ "$kept" -gt 2 ]; then rm -rf "${marker%/complete}"; fi
  done < <(find "$BUILD_FOLDER" -mindepth 2 -maxdepth 2 -name complete -exec ls -t {} +)
}
