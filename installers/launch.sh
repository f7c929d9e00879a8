# shellcheck shell=sh
# How the command line is started, from the sources and from a package alike. Sourced, never run; plain sh.

CLI_FLAGS='-XX:+UseSerialGC -XX:-UsePerfData --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'

# Without a UTF-8 locale the JVM can neither read nor name files outside ASCII.
use_utf8() {
  case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8* | *utf8* | *UTF8*) ;;
    *)
      if [ -n "${LC_ALL:-}" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi
      ;;
  esac
}

# Short commands end before the JVM's best code pays off: compiling it takes longer than the command. What moves
# content or derives a key from a passphrase needs it.
is_short() {
  case "$1" in mb | rb | ls | stat | rm | bucket-encryption | bucket-mirror | key | key-slot | help | -*) ;; *) return 1 ;; esac
  case "$1 $*" in
    help* | -*) return 0 ;;
    *--passphrase-file* | *--recovery-key-file*) return 1 ;;
    *--key-file*) return 0 ;;
    *) [ -n "${STRONGROOM_KEY_FILE:-}" ] ;;
  esac
}

# run_cli JAVA CLASS-PATH CACHE ARGUMENTS: becomes the command line; the cache is left out where there is none.
run_cli() {
  cli_java=$1 cli_path=$2 cli_cache=$3
  shift 3
  cli_flags=$CLI_FLAGS
  if is_short "$@"; then cli_flags="$cli_flags -XX:TieredStopAtLevel=1"; fi
  if [ -f "$cli_cache" ]; then
    # shellcheck disable=SC2086 # flags are words
    exec "$cli_java" $cli_flags -XX:AOTCache="$cli_cache" -Xlog:aot=off -Xlog:cds=off \
      -cp "$cli_path" io.strongroom.app.Main "$@"
  fi
  # shellcheck disable=SC2086
  exec "$cli_java" $cli_flags -cp "$cli_path" io.strongroom.app.Main "$@"
}
