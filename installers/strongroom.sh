#!/bin/sh
# Strongroom: without arguments the console, with arguments the command line.
self=$(readlink -f "$0") || exit 1
programs=$(dirname "$self")
home=$(dirname "$programs")
if [ -d "$home/lib/app" ]; then app=$home/lib/app runtime=$home/lib/runtime; else app=$home/app runtime=$home/runtime/Contents/Home; fi
# shellcheck source=installers/launch.sh
. "$app/launch.sh"
use_utf8
if [ $# -eq 0 ]; then
  if [ "$(uname -s)" != Darwin ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo 'strongroom: there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the console cannot open.' >&2
    echo 'The command line works: strongroom help' >&2
    exit 2
  fi
  for console in "$programs/strongroom-console" "$programs/Strongroom"; do
    if [ -x "$console" ]; then exec "$console"; fi
  done
  echo "strongroom: the console's program is missing in $programs; install the package again." >&2
  exit 1
fi
path=
# The order of a sorted listing, as when the cache was made.
for jar in "$app"/*.jar; do path=${path:+$path:}$jar; done
run_cli "$runtime/bin/java" "$path" "$app/cli.aot" "$@"
