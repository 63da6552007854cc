#!/usr/bin/env bash
# The one command of the repository; see usage below.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
  cat <<'TEXT'
./build.sh COMMAND
  build        all projects, warnings as errors
  test         all tests (dotnet test); results as artifacts/tests/*.trx
  check        build, white space, all tests, and the floors of the quick evaluation where the data is there
  accept       write the approved files anew: public interfaces, docs/cli.md, docs/options.md, NOTICE, golden files
  evaluate     score every part against ../shared/data (or $CROSSREAD_DATA) and write evaluation/RESULTS.md
               [--part NAME] [--quick] [--agree] [--raise] [--data DIR]
  bench        time the whole process and write benchmarks/RESULTS.md
  screenshots  open the sample in Chromium and write docs/images/*.png
  first-screen time a clean clone from nothing restored to the first page of the sample
TEXT
}

evaluation() {
  dotnet build evaluation/Crossread.Evaluation -c Release -v quiet --nologo
  dotnet evaluation/Crossread.Evaluation/bin/Release/net10.0/Crossread.Evaluation.dll "$@"
}

has_data() { [ -d "${CROSSREAD_DATA:-../shared/data}" ]; }

build() { dotnet build -v quiet --nologo; }

run_tests() {
  rm -rf artifacts/tests
  dotnet test --nologo -p:TestResults="$PWD/artifacts/tests" "$@"
}

check() {
  build
  dotnet format whitespace --folder . --verify-no-changes
  run_tests
  if has_data; then
    evaluation --quick
  else
    echo "evaluation: skipped, there is no ${CROSSREAD_DATA:-../shared/data}"
  fi
}

accept() {
  CROSSREAD_ACCEPT=1 dotnet test --nologo
  git --no-pager diff --stat
}

command=${1:-}
[ $# -gt 0 ] && shift
case "$command" in
  build) build ;;
  test) run_tests "$@" ;;
  check) check ;;
  accept) accept ;;
  evaluate) evaluation "$@" ;;
  bench) benchmarks/run.sh "$@" ;;
  screenshots) CROSSREAD_SCREENSHOTS="$PWD/docs/images" dotnet test tests/System.Tests --nologo --filter FullyQualifiedName~Screenshot ;;
  first-screen) benchmarks/first-screen.sh "$@" ;;
  ""|-h|--help|help) usage ;;
  *) echo "build.sh: no command $command" >&2; usage >&2; exit 2 ;;
esac
