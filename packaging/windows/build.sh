#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the packages for 64-bit Windows on Debian or Ubuntu: an installer and a portable ZIP, in .build/windows/packages.
#   BELLWETHER_MINGW_PREFIX=FOLDER packaging/windows/build.sh [--tests] [--jobs N]
# FOLDER holds Qt 6.4 or newer (Core Gui Widgets Network Sql Concurrent Svg Charts, Test for --tests), QtKeychain, simdjson and
# tl::expected, built by mingw-w64. On Windows itself, CMakeLists.txt builds with the official Qt and packaging/windows/vcpkg.json.
# --tests builds the tests of the core, too: packaging/windows/check.sh runs them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

tests=OFF
count=$(jobs)
while [ $# -gt 0 ]; do
  case $1 in
    --tests) tests=ON ;;
    --jobs) count=$2; shift ;;
    -h | --help) sed -n '3,8s/^# \?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown option $1 (see packaging/windows/build.sh --help)" ;;
  esac
  shift
done

prefix=${BELLWETHER_MINGW_PREFIX:-}
[ -d "${prefix:-/nowhere}/lib/cmake/Qt6" ] ||
  die "set BELLWETHER_MINGW_PREFIX to the folder with Qt 6 and the other libraries for Windows; ${prefix:-it} holds no lib/cmake/Qt6"
supported_system
install_missing "${windows_packages[@]}" "${build_packages[@]}"

build=$PWD/.build/windows
out=$build/packages
version=$(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y packaging/CHANGELOG.md)}
export TZ=UTC LC_ALL=C.UTF-8
umask 022

# Boost is headers alone here, but a folder of Linux headers must not be searched for anything else.
mkdir -p "$build/include"
ln -sfn /usr/include/boost "$build/include/boost"

say "configuring for Windows"
cmake -S . -B "$build" -G Ninja -DCMAKE_TOOLCHAIN_FILE="$PWD/packaging/windows/mingw-w64-x86_64.cmake" \
  -DBELLWETHER_MINGW_PREFIX="$prefix" -DCMAKE_PREFIX_PATH="$prefix" -DQT_HOST_PATH=/usr \
  -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)/cmake" -DBoost_INCLUDE_DIR="$build/include" \
  -DCMAKE_BUILD_TYPE=Release -DBELLWETHER_REPRODUCIBLE=ON -DBELLWETHER_HARDENED=ON -DBELLWETHER_UNITY=ON \
  -DBELLWETHER_BUILD_TESTS="$tests" >&2
say "building for Windows"
targets=(bellwether bellwether-cli)
[ "$tests" = OFF ] || targets+=(bellwether_core_tests)
cmake --build "$build" -j "$count" --target "${targets[@]}" >&2

say "collecting what the programs need"
stage=$build/stage/Bellwether
rm -rf "$build/stage" "$out"
mkdir -p "$out" "$stage"
cmake --install "$build" --prefix "$stage" >/dev/null
packaging/windows/deploy.sh "$stage" "$prefix"
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

say "packing"
list=$build/installed-files.nsh
# shellcheck disable=SC2016 # $INSTDIR is for NSIS
(cd "$stage" && find . -type f | LC_ALL=C sort | sed -e 's|^\./||' -e 's|/|\\|g' -e 's|.*|Delete "$INSTDIR\\&"|') >"$list"
# shellcheck disable=SC2016
(cd "$stage" && find . -mindepth 1 -type d | LC_ALL=C sort -r | sed -e 's|^\./||' -e 's|/|\\|g' -e 's|.*|RMDir "$INSTDIR\\&"|') >>"$list"
makensis -V2 -NOCD "-DVERSION=$version" "-DSOURCE=$stage" "-DFILES_LIST=$list" "-DICON=$PWD/packaging/icons/bellwether.ico" \
  "-DSIZE_KB=$(du -sk --apparent-size "$stage" | cut -f1)" "-DOUTPUT=$out/bellwether-$version-windows-x64-setup.exe" packaging/windows/bellwether.nsi >&2

# The same folder, with the mark that makes it keep its data beside itself.
cat >"$stage/portable.txt" <<'TEXT'
Because of this file Bellwether keeps all its data in the folder bellwether-data beside it. Keys are in the Windows
Credential Manager and do not travel along.
TEXT
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
(cd "$build/stage" && find Bellwether -type f | LC_ALL=C sort | zip -qX9 "$out/bellwether-$version-windows-x64-portable.zip" -@)
rm "$stage/portable.txt"

(cd "$out" && sha256sum -- * >SHA256SUMS)
say "the packages are in .build/windows/packages:"
ls -l "$out" >&2
