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
say "packing"
packaging/windows/pack.sh "$stage" "$out" x64

(cd "$out" && sha256sum -- * >SHA256SUMS)
say "the packages are in .build/windows/packages:"
ls -l "$out" >&2
