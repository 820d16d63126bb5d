#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares our transport with others, side by side on this machine: run.sh [--quick] [--json] [--build-dir DIR].
# Builds the preset `release` unless given a build of it; installs the other clients with apt and npm where missing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
build=
arguments=()
while [ $# -gt 0 ]; do
    case $1 in
    --build-dir) build=$(cd "$2" && pwd); shift ;;
    --quick | --json) arguments+=("$1") ;;
    *) echo "usage: run.sh [--quick] [--json] [--build-dir DIR]" >&2; exit 2 ;;
    esac
    shift
done

asRoot() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
for pair in nginx:nginx hey:hey wrk:wrk openssl:openssl node:nodejs npm:npm; do
    command -v "${pair%%:*}" >/dev/null || [ -x "/usr/sbin/${pair%%:*}" ] || missing+=("${pair##*:}")
done
for module in httpx aiohttp; do
    /usr/bin/python3 -c "import $module" 2>/dev/null || missing+=("python3-$module")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing ${missing[*]}" >&2
    asRoot apt-get install -y -q "${missing[@]}" >&2
fi

if [ -z "$build" ]; then
    build=$root/.build/release
    (cd "$root" && cmake --preset release && cmake --build --preset release --target bench_transport bench_sseserver) >&2
fi

modules=$build/bench-node
if [ ! -d "$modules/node_modules/openai" ] || [ ! -d "$modules/node_modules/autocannon" ]; then
    mkdir -p "$modules"
    (cd "$modules" && npm init -y >/dev/null && npm install --no-audit --no-fund openai@6 autocannon@8) >&2
fi
ln -sf "$here/bench_openai.mjs" "$modules/bench_openai.mjs"
exec /usr/bin/python3 "$here/compare_transport.py" --build "$build" --modules "$modules" "${arguments[@]}"
