#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the icons of the packages from resources/appicon.svg. They are kept beside it, because the systems that need them
# (windres, the bundle of macOS) have no program that draws an SVG.
#   apt-get install librsvg2-bin icoutils icnsutils
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
svg=../../resources/appicon.svg

for size in 16 22 24 32 48 64 128 256 512; do
  rsvg-convert --width "$size" --height "$size" --output "bellwether-$size.png" "$svg"
done
icotool --create --output bellwether.ico bellwether-{16,24,32,48,64,128}.png --raw=bellwether-256.png
png2icns bellwether.icns bellwether-{16,32,48,128,256,512}.png >/dev/null
