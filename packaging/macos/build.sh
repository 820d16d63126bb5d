#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the disk image for macOS 11 or newer, in .build/macos/packages. On macOS, with the Xcode tools, CMake, Ninja and Qt.
#   CMAKE_PREFIX_PATH=QT:OTHERS packaging/macos/build.sh [--arch "arm64;x86_64"]
# It is signed and notarised if these are set, else signed ad hoc and named -unsigned:
#   BELLWETHER_SIGN_IDENTITY   "Developer ID Application: …", in a keychain that is unlocked
#   BELLWETHER_NOTARY_PROFILE  of `xcrun notarytool store-credentials`
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

die() { printf 'error: %s\n' "$*" >&2; exit 1; }
say() { printf '== %s\n' "$*" >&2; }

architectures=$(uname -m)
while [ $# -gt 0 ]; do
  case $1 in
    --arch) architectures=$2; shift ;;
    -h | --help) sed -n '3,8s/^# \?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown option $1 (see packaging/macos/build.sh --help)" ;;
  esac
  shift
done
[ "$(uname -s)" = Darwin ] || die "this script is for macOS: the disk image needs its tools"
deploy=$(command -v macdeployqt) || die "macdeployqt is not in PATH: add the bin folder of Qt"

build=$PWD/.build/macos
out=$build/packages
app=$build/stage/Bellwether.app
version=$(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH ZERO_AR_DATE=1

say "building for $architectures"
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_OSX_ARCHITECTURES="$architectures" \
  -DCMAKE_OSX_DEPLOYMENT_TARGET=11.0 -DBELLWETHER_REPRODUCIBLE=ON -DBELLWETHER_UNITY=ON -DBELLWETHER_BUILD_TESTS=OFF
cmake --build "$build" --target bellwether bellwether-cli

rm -rf "$build/stage" "$out"
mkdir -p "$out"
cmake --install "$build" --prefix "$build/stage" --strip
"$deploy" "$app" -executable="$app/Contents/MacOS/bellwether-cli" -verbose=1

image=$out/bellwether-$version-macos.dmg
[ -n "${BELLWETHER_SIGN_IDENTITY:-}" ] || image=$out/bellwether-$version-macos-unsigned.dmg
packaging/macos/sign.sh "$app"

say "packing"
ln -s /Applications "$build/stage/Applications"
hdiutil create -volname Bellwether -srcfolder "$build/stage" -fs HFS+ -format UDZO -ov "$image"
packaging/macos/sign.sh "$image"
(cd "$out" && shasum -a 256 -- * >SHA256SUMS)
say "the disk image is $image"
