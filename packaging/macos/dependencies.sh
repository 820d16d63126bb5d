#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Gets what a build on macOS needs, for both architectures, into .build/deps: the official Qt, QtKeychain, and the rest from
# vcpkg. In the workflow, PATH and CMAKE_PREFIX_PATH of later steps are set, too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/official-qt.sh
. packaging/official-qt.sh

deps=$PWD/.build/deps
mkdir -p "$deps"
brew install --quiet ninja
get_qt mac clang_64 "$deps"
qt=$deps/Qt/$qt_version/macos
for triplet in arm64-osx x64-osx; do
  get_vcpkg "$triplet" "$deps/vcpkg-$triplet"
done
# One prefix for both: the headers are the same, the archives are glued together.
cp -R "$deps/vcpkg-arm64-osx/arm64-osx/." "$deps"
for archive in "$deps"/vcpkg-x64-osx/x64-osx/lib/*.a; do
  name=$(basename "$archive")
  lipo -create "$deps/vcpkg-arm64-osx/arm64-osx/lib/$name" "$archive" -output "$deps/lib/$name"
done
get_qtkeychain "$qt" "$deps" "-DCMAKE_OSX_ARCHITECTURES=arm64;x86_64" -DCMAKE_OSX_DEPLOYMENT_TARGET=11.0
if [ -n "${GITHUB_ENV:-}" ]; then
  echo "$qt/bin" >>"$GITHUB_PATH"
  echo "CMAKE_PREFIX_PATH=$qt:$deps" >>"$GITHUB_ENV"
fi
