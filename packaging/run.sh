#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs Bellwether from source: installs what is missing, builds, opens the window with the demo gateway.
#   packaging/run.sh [--tour DIR] [any other option of bellwether]
# Without a display it does the same offscreen and leaves a picture of every screen in DIR (default .build/tour).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

supported_system
install_missing "${build_packages[@]}" "${run_packages[@]}"
build release bellwether bellwether-cli

program=.build/release/bin/bellwether
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [[ " $* " != *" --tour "* ]]; then
  say "there is no display: touring the screens offscreen; the pictures go to .build/tour"
  set -- --tour .build/tour "$@"
fi
say "starting $program --demo $*"
"$program" --demo "$@" # no exec: the program counts its first paint from the start of its own process
