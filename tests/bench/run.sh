#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares our transport with others, side by side on this machine: run.sh [--quick] [--json] [--build-dir DIR].
# Installs what is missing with apt and npm, and builds the preset `release` unless given a build of it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=../../packaging/dependencies.sh
. "$root/packaging/dependencies.sh"

build_dir=
arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --build-dir)
      [ -d "${2:-}" ] || die "--build-dir needs the folder of a build of the preset release"
      build_dir=$(cd "$2" && pwd)
      shift
      ;;
    --quick | --json) arguments+=("$1") ;;
    -h | --help) sed -n '3,4s/^# \?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown option $1 (see tests/bench/run.sh --help)" ;;
  esac
  shift
done

supported_system
install_missing "${bench_packages[@]}"
install_node
if [ -z "$build_dir" ]; then
  install_missing "${build_packages[@]}"
  (cd "$root" && build release bench_transport bench_sseserver bellwether-cli)
  build_dir=$root/.build/release
fi

modules=$build_dir/bench-node
if [ ! -d "$modules/node_modules/openai" ] || [ ! -d "$modules/node_modules/autocannon" ]; then
  mkdir -p "$modules"
  (cd "$modules" && npm init -y >/dev/null && npm install --no-audit --no-fund openai@6 autocannon@8) >&2
fi
exec /usr/bin/python3 "$here/compare_transport.py" --build "$build_dir" --modules "$modules" "${arguments[@]}"
