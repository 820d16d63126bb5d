#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs all tests of Bellwether: installs what is missing, builds once with the sanitizers, runs everything on it.
#   packaging/test.sh [--tsan] [--fuzz [SECONDS [TARGET…]]] [-- CTEST OPTIONS]
# --tsan  instead: the tests in which threads meet, built with the thread sanitizer
# --fuzz  instead: every fuzz target, or those named, for SECONDS each (default 60), built with clang
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

mode=all
fuzz_seconds=60
fuzz_targets=()
while [ $# -gt 0 ]; do
  case $1 in
    --tsan) mode=tsan ;;
    --fuzz)
      mode=fuzz
      if [[ ${2:-} =~ ^[0-9]+$ ]]; then fuzz_seconds=$2; shift; fi
      while [[ ${2:-} == fuzz_* ]]; do fuzz_targets+=("$2"); shift; done
      ;;
    --) shift; break ;;
    -h | --help) sed -n '3,7s/^# \?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown option $1 (see packaging/test.sh --help)" ;;
  esac
  shift
done

run_ctest() {
  local preset=$1
  shift
  export CTEST_OUTPUT_ON_FAILURE=1
  ctest --preset "$preset" -j "$(($(jobs) + 3))" "$@" # more than half of their time they wait
}

run_fuzzers() {
  local program name failed=0 count=0
  local -a seeds programs=(.build/fuzz/bin/fuzz_*)
  if [ "${#fuzz_targets[@]}" -gt 0 ]; then programs=("${fuzz_targets[@]/#/.build/fuzz/bin/}"); fi
  for program in "${programs[@]}"; do
    name=$(basename "$program")
    [ -x "$program" ] || die "no such fuzz target: $name"
    say "fuzzing: $name for $fuzz_seconds s"
    mkdir -p ".build/fuzz/corpus/$name"
    mapfile -t seeds < <(seeds_of "$name")
    count=$((count + 1))
    "$program" -max_total_time="$fuzz_seconds" -timeout=10 -rss_limit_mb=4096 -print_final_stats=1 \
      -artifact_prefix=".build/fuzz/$name-" ".build/fuzz/corpus/$name" "${seeds[@]}" >".build/fuzz/$name.log" 2>&1 ||
      { failed=$((failed + 1)); tail -n 40 ".build/fuzz/$name.log" >&2; }
    grep -E 'stat::number_of_executed_units' ".build/fuzz/$name.log" >&2 || true
  done
  echo "fuzz: $((count - failed)) passed, $failed failed"
  [ "$failed" -eq 0 ]
}

seeds_of() {
  local folder=tests/fuzz/seeds/${1#fuzz_}
  if [ -d "$folder" ]; then echo "$folder"; else echo tests/data/wire; fi
}

supported_system
case $mode in
  all)
    install_missing "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
    install_node
    build ci
    run_ctest ci "$@"
    ;;
  tsan)
    install_missing "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
    build dev-tsan bellwether_thread_tests
    run_ctest dev-tsan -L threads "$@"
    ;;
  fuzz)
    install_missing "${build_packages[@]}" "${fuzz_packages[@]}"
    build fuzz "${fuzz_targets[@]}"
    run_fuzzers
    ;;
esac
