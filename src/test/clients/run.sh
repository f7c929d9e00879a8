#!/bin/sh
# Runs the clients that this machine has against the endpoint of a store: run.sh PORT BUCKET
# The access key is in OSS_KEY and OSS_SECRET. A client that is absent is told, and no failure.
set -eu
port=$1 bucket=$2 here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if python3 -c 'import oss2' 2>/dev/null; then
  python3 "$here/oss2_client.py" "$port" "$bucket"
else
  echo "oss2: not run, python3 has no module oss2"
fi

ossutil=$(command -v ossutil64 || command -v ossutil || true)
if [ -n "$ossutil" ]; then
  # Its settings stand in a file, so that no process list shows the secret.
  (umask 077 && printf '[Credentials]\nendpoint=http://127.0.0.1:%s\naccessKeyID=%s\naccessKeySecret=%s\nregion=cn-hangzhou\n' \
    "$port" "$OSS_KEY" "$OSS_SECRET" > "$work/config")
  head -c 200000 /dev/urandom > "$work/up"
  "$ossutil" -c "$work/config" cp -f "$work/up" "oss://$bucket/ossutil" >/dev/null
  "$ossutil" -c "$work/config" cp -f "oss://$bucket/ossutil" "$work/down" >/dev/null
  cmp "$work/up" "$work/down"
  echo "ossutil: done"
else
  echo "ossutil: not run, neither ossutil64 nor ossutil is in the search path"
fi

if command -v go >/dev/null && (cd "$here/go" && GOFLAGS=-mod=mod go mod download) >/dev/null 2>&1; then
  (cd "$here/go" && GOFLAGS=-mod=mod go run . "$port" "$bucket")
else
  echo "go: not run, there is no go, or the client cannot be fetched"
fi
