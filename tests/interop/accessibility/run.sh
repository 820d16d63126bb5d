#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh PYTHON SOURCE_DIR BELLWETHER: a screen, a window manager and a session bus of their own around the test.
set -eu
python=$1 source_dir=$2 program=$3

folder=$(mktemp -d)
screen='' manager=''
trap 'kill $manager $screen 2>/dev/null || true; rm -rf "$folder"' EXIT
mkdir -m 700 "$folder/run"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp -noreset 3>"$folder/display" 2>"$folder/xvfb.log" &
screen=$!
for _ in $(seq 100); do
  [ -s "$folder/display" ] && break
  sleep 0.1
done
[ -s "$folder/display" ] || { cat "$folder/xvfb.log" >&2; exit 1; }

DISPLAY=:$(cat "$folder/display")
HOME=$folder XDG_RUNTIME_DIR=$folder/run XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_CACHE_HOME=$folder/cache
QT_QPA_PLATFORM=xcb QT_ACCESSIBILITY=1 QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0 LC_ALL=C.UTF-8
export DISPLAY HOME XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
export QT_QPA_PLATFORM QT_ACCESSIBILITY QT_LINUX_ACCESSIBILITY_ALWAYS_ON NO_AT_BRIDGE LC_ALL
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE XDG_CURRENT_DESKTOP 2>/dev/null || true
openbox 2>/dev/null &
manager=$!
dbus-run-session -- "$python" -B "$source_dir/tst_screenreader.py" "$program" "$folder"
