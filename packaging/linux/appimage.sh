#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes an AppImage of the portable folder that packaging/linux/build.sh left in .build/package/bundle.
#   packaging/linux/appimage.sh
# Takes appimagetool from the network, and nothing but the very file that is named here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

[ "$(uname -m)" = x86_64 ] || die "the AppImage is made on x86_64 only"
version=$(packaging/version-check.sh)
bundle=.build/package/bundle/bellwether-$version
[ -d "$bundle" ] || die "$bundle is missing: run packaging/linux/build.sh first"

tool=.build/package/appimagetool-13
url=https://github.com/AppImage/AppImageKit/releases/download/13/obsolete-appimagetool-x86_64.AppImage
sum=df3baf5ca5facbecfc2f3fa6713c29ab9cefa8fd8c1eac5d283b79cab33e4acb
[ -f "$tool" ] || curl --fail --location --silent --show-error --output "$tool" "$url" || die "appimagetool could not be had from $url"
echo "$sum  $tool" | sha256sum --check --quiet || { rm -f "$tool"; die "appimagetool is not the file that was looked at: its SHA-256 is not $sum"; }
chmod +x "$tool"

image=.build/package/Bellwether.AppDir
rm -rf "$image"
mkdir -p "$image/usr"
cp -a "$bundle"/{bin,lib,plugins,share} "$image/usr/"
cp "$bundle/share/applications/bellwether.desktop" "$image/"
cp "$bundle/share/icons/hicolor/256x256/apps/bellwether.png" "$image/"
ln -s bellwether.png "$image/.DirIcon"
ln -s usr/bin/bellwether "$image/AppRun"
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
ARCH=x86_64 "./$tool" --appimage-extract-and-run --no-appstream "$image" ".build/package/packages/Bellwether-$version-x86_64.AppImage"
