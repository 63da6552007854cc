#!/usr/bin/env bash
# Times what a newcomer waits for: from a clean clone, with no package restored, to the first page of the sample.
# Usage: first-screen.sh [PORT]. Prints the seconds; fails above 180.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
port=${1:-5987}
limit=180
place=$(mktemp -d)
server=
finish() {
  [ -n "$server" ] && kill -- "-$server" 2>/dev/null || true
  rm -rf "$place"
}
trap finish EXIT

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NUGET_PACKAGES="$place/packages" NUGET_HTTP_CACHE_PATH="$place/http"
# What another checkout on this machine left running must not help: no build servers.
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

page() { # the first page, or nothing
  { exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET / HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$port" >&3 && cat <&3; exec 3>&-; } 2>/dev/null || true
}

started=$(date +%s%N)
git clone --quiet "file://$PWD" "$place/crossread"
cd "$place/crossread"
setsid dotnet run -c Release --project src/Crossread.Cli -- serve --sample --port "$port" >"$place/output" 2>&1 </dev/null &
server=$!
while :; do
  seconds=$(( ($(date +%s%N) - started) / 1000000000 ))
  answer=$(page)
  if [[ "$answer" == HTTP/1.1\ 200* && "$answer" == *'href="/stories/'* ]]; then break; fi
  if ! kill -0 "$server" 2>/dev/null; then echo "serve ended:" >&2; cat "$place/output" >&2; exit 1; fi
  if [ "$seconds" -gt "$limit" ]; then echo "no page after $limit seconds" >&2; cat "$place/output" >&2; exit 1; fi
  sleep 0.2
done
awk -v ns=$(( $(date +%s%N) - started )) 'BEGIN { printf "%.1f s from a clean clone to the first page of the sample, packages restored on the way\n", ns / 1e9 }'
