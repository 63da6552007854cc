#!/usr/bin/env bash
# Times the whole process, start-up included, as a person or a script waits for it, and the steps of the language engine beside other tools, all in
# one run. Writes benchmarks/RESULTS.md.
# Usage: run.sh [RUNS]. The input is the sample, and the labelled data where it is there. The other tools need npm; where it is not there they are left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runs=${1:-5}
data=${CROSSREAD_DATA:-../shared/data}

dotnet build src/Crossread.Cli -c Release -v quiet --nologo
crossread=$PWD/src/Crossread.Cli/bin/Release/net10.0/crossread
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# Milliseconds of each run of a command, then the median.
median() {
  local times=()
  for _ in $(seq "$runs"); do
    local before after
    before=$(date +%s%N)
    "$@" >"$place/output" 2>"$place/errors" || { echo "failed: $*" >&2; cat "$place/errors" >&2; exit 1; }
    after=$(date +%s%N)
    times+=($(( (after - before) / 1000000 )))
  done
  printf '%s\n' "${times[@]}" | sort -n | sed -n "$(( (runs + 1) / 2 ))p"
}

per_second() { awk -v n="$1" -v ms="$2" 'BEGIN { printf "%.0f", n * 1000 / ms }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.1f", a / b }'; }

rows=()
row() { rows+=("| $1 | $2 | $3 |"); echo "$1: $2 ($3)"; }

nothing=$(median "$crossread" --version)
row "start-up: \`crossread --version\`" "$nothing ms" ""

mkdir "$place/five"
five="five invented reports of the sample"
if [ -d "$data/minsk" ]; then
  five="five reports, 17,000 characters"
  cp "$data"/minsk/*.txt "$place/five/"
else
  head -n 5 samples/crane-collapse.jsonl >"$place/five/articles.jsonl"
fi
report=$(median "$crossread" read "$place/five")
row "five reports to a report on the terminal: \`crossread read FOLDER\`" "$report ms" "$five; $(ratio "$report" "$nothing") times start-up"

if [ -f "$data/stories/ecbplus.dev.jsonl.gz" ]; then
  zcat "$data/stories/ecbplus.dev.jsonl.gz" "$data/stories/gvc.dev.jsonl.gz" "$data/stories/basil.dev.jsonl.gz" >"$place/articles.jsonl"
  what="ecbplus, gvc and basil"
else
  for _ in $(seq 60); do cat samples/*.jsonl; done | awk '{ sub(/"id": *"/, "&" NR "-"); print }' >"$place/articles.jsonl"
  what="the sample, sixty times"
fi
articles=$(wc -l <"$place/articles.jsonl")
characters=$(( $(wc -c <"$place/articles.jsonl") / articles ))
runs=3
annotate_filter() { "$crossread" annotate <"$place/articles.jsonl"; }
group_filter() { "$crossread" group <"$place/articles.jsonl"; }
one_core() { taskset -c 0 "$crossread" annotate <"$place/articles.jsonl"; }
ms=$(median annotate_filter)
row "\`crossread annotate\`, all cores" "$(per_second "$articles" "$ms") articles/s" "$articles articles of $what, $characters bytes each on average"
one=$(median one_core)
row "\`crossread annotate\`, one core" "$(per_second "$articles" "$one") articles/s" "the same; $(ratio "$one" "$ms") times the wall time of all cores"
grouped=$(median group_filter)
row "\`crossread group\`, all cores" "$(per_second "$articles" "$grouped") articles/s" "the same, reading included; $(ratio "$grouped" "$ms") times the wall time of annotate"

# Every sixth article: words a second do not need more.
awk 'NR % 6 == 0' "$place/articles.jsonl" >"$place/texts.jsonl"
dotnet build benchmarks/Crossread.Benchmarks -c Release -v quiet --nologo
CROSSREAD_BENCHMARK_TEXTS="$place/texts.jsonl" taskset -c 0 dotnet benchmarks/Crossread.Benchmarks/bin/Release/net10.0/Crossread.Benchmarks.dll speed >"$place/speed"
loads=$(awk -F'\t' '$1 == "load" { print $2 }' "$place/speed")
memory=$(awk -F'\t' '$1 == "memory" { print $2 }' "$place/speed")
words=$(awk -F'\t' '$1 == "words" { print $2 }' "$place/speed")
cp benchmarks/peers/* "$place"
peers=
if command -v npm >/dev/null && (cd "$place" && npm install --silent --no-audit --no-fund >/dev/null 2>&1); then
  (cd "$place" && taskset -c 0 node speed.cjs texts.jsonl "$words") >"$place/peers"
  peers=$place/peers
else
  echo "the other tools did not install; left out" >&2
fi
steps=$(awk -F'\t' 'NF >= 3 { printf "| %s | %d | %d | %s |\n", $1, $2, $3, $4 }' "$place/speed" $peers)
echo "$steps"
sources=
if [ -d "$data/feeds" ] && [ -d "$data/warc" ]; then
  taskset -c 0 dotnet benchmarks/Crossread.Benchmarks/bin/Release/net10.0/Crossread.Benchmarks.dll sources "$data" >"$place/sources"
  sources=$(awk -F'\t' '{ printf "| %s | %s %s |\n", $1, $2, $3 }' "$place/sources")
  echo "$sources"
fi
pages=
if [ -d "$data/pages" ]; then
  taskset -c 0 dotnet benchmarks/Crossread.Benchmarks/bin/Release/net10.0/Crossread.Benchmarks.dll pages "$data/pages/zyte/pages.jsonl.gz" "$data/pages/naeb/pages.jsonl.gz" >"$place/pages"
  pages=$(awk -F'\t' '$2 ~ /pages$/ { printf "| %s | %s, %s each |  |\n", $1, $2, $3; next } { printf "| %s | %s | %s |\n", $1, $2, $3 }' "$place/pages")
  echo "$pages"
fi
# The same steps in BenchmarkDotNet, over the texts of the project's own.
dotnet benchmarks/Crossread.Benchmarks/bin/Release/net10.0/Crossread.Benchmarks.dll --filter '*LanguageBenchmarks*' --artifacts "$place/measured" >"$place/output" 2>&1
measured=$(grep '^|' "$place/measured/results/"*-report-github.md)

{
  cat <<TEXT
# Benchmarks

Written by \`./build.sh bench\`: whole processes, start-up and reading included, median of the runs. Machines differ: compare figures
of one table with each other, or two versions on one machine.

- Machine: $(grep -m 1 'model name' /proc/cpuinfo | sed 's/.*: //'), $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB
- System: $(. /etc/os-release && echo "$PRETTY_NAME"), .NET $(dotnet --version)
- Version: $("$crossread" --version)

| what | value | of what |
|---|---:|---|
TEXT
  printf '%s\n' "${rows[@]}"
  cat <<TEXT

## The language engine

Words a second of processor time on one core: the median and the best of nine rounds (of long texts read by all steps: of one) after three seconds to warm up, and bytes allocated a word.
$words words of every sixth of these articles; a word is one of Universal Dependencies, counted once for all tools. Tokens are words too, tags universal parts of
speech, trees dependency trees. Everything is all of the language engine: times, and what pronouns and descriptions stand for, too; who says what belongs to
statements and is read by a network of its own. "One text" is the same text over and over, to show that the time grows with the length and not faster.
To load lexicons and models for all of it took $loads of processor time, the just-in-time compiler included; the process then held $memory.

| what | words/s, median | best | bytes a word |
|---|---:|---:|---:|
$steps

The same steps in BenchmarkDotNet (\`dotnet run -c Release --project benchmarks/Crossread.Benchmarks -- --filter '*LanguageBenchmarks*'\`), all texts of the sample together, three
iterations:

$measured
TEXT
  if [ -n "$pages" ]; then
    cat <<TEXT

## Pages

Pages a second of processor time on one core: the median and the best of five rounds after three seconds to warm up. Parsing is AngleSharp's.

| what | pages/s, median | best |
|---|---:|---:|
$pages
TEXT
  fi
  if [ -n "$sources" ]; then
    cat <<TEXT

## Feeds and web archives

A second of processor time on one core, the median of five rounds after three seconds to warm up. Feeds: 43 as sites served them. Archive: pages in every form of HTTP coding, a gzip member a
record, over and over; megabytes are of the compressed file. The inflater alone undoes the compression of the archive only; bodies are decoded (a third of them are compressed themselves) and hashed on top of that.

| what | value |
|---|---:|
$sources
TEXT
  fi
  cat <<'TEXT'

`./build.sh first-screen` times a clean clone, packages restored on the way, to the first page of the sample.
TEXT
} >benchmarks/RESULTS.md
