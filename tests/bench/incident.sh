#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Replays an incident before and after, side by side: incident.sh [--seed N] [--spells N] [--scale F] [--json] [--build-dir DIR].
# 100 callers, connection setup 150 ms, service 200 ms, and a primary that goes silent in spells longer than the whole
# retry sequence of the client before (python3-httpx, a pool of 10, three attempts). After: Bellwether's defaults with a
# healthy backup in the profile. The same seed gives the same spells and pauses; every timeout and wait of both sides is
# divided by --scale (20 without it), so that a night fits into three minutes.
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
    --seed | --spells | --scale)
      arguments+=("$1" "${2:?$1 needs a number}")
      shift
      ;;
    --before-only | --json) arguments+=("$1") ;;
    -h | --help) sed -n '3,8s/^# \?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown option $1 (see tests/bench/incident.sh --help)" ;;
  esac
  shift
done

supported_system
install_missing python3 python3-httpx
if [ -z "$build_dir" ]; then
  install_missing "${build_packages[@]}"
  (cd "$root" && build release bench_incident bellwether-cli)
  build_dir=$root/.build/release
fi
exec /usr/bin/python3 "$here/incident.py" --build "$build_dir" "${arguments[@]}"
