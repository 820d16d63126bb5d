#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the packages for Linux, in .build/package/packages: DEB, RPM, a portable tar.xz with its own Qt, and the same as a
# single file, .run.
#   packaging/linux/build.sh [--jobs N] [--only deb,rpm,portable,run]
# BELLWETHER_HOMEPAGE names the repository, for the links and pictures of the AppStream data.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

count=$(jobs)
only=deb,rpm,portable,run
while [ $# -gt 0 ]; do
  case $1 in
    --jobs) count=$2; shift ;;
    --only) only=$2; shift ;;
    -h | --help) sed -n '3,7s/^# \?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown option $1 (see packaging/linux/build.sh --help)" ;;
  esac
  shift
done
wanted() { [[ ",$only," == *",$1,"* ]]; }

supported_system
install_missing "${build_packages[@]}" "${run_packages[@]}" "${package_packages[@]}"

build=$PWD/.build/package
out=$build/packages
version=$(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y packaging/CHANGELOG.md)}
export TZ=UTC LC_ALL=C.UTF-8
umask 022

say "configuring"
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr -DBELLWETHER_REPRODUCIBLE=ON \
  -DBELLWETHER_HARDENED=ON -DBELLWETHER_UNITY=ON -DBELLWETHER_BUILD_TESTS=OFF ${BELLWETHER_HOMEPAGE:+"-DBELLWETHER_HOMEPAGE=$BELLWETHER_HOMEPAGE"} >&2
say "building"
cmake --build "$build" -j "$count" --target bellwether bellwether-cli bellwether_documents >&2

rm -rf "$out"
mkdir -p "$out"
for kind in deb rpm; do
  wanted "$kind" || continue
  say "packing: $kind"
  cpack --config "$build/CPackConfig.cmake" -G "${kind^^}" -B "$out" >&2
done
rm -rf "$out/_CPack_Packages" "$out"/*.sha256

if wanted portable || wanted run; then
  say "packing: portable"
  packaging/linux/bundle.sh "$build" "$build/bundle/bellwether-$version"
fi
if wanted portable; then
  tar --create --file - --directory "$build/bundle" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" "bellwether-$version" |
    xz -9 --threads=1 >"$out/bellwether-$version-linux-$(uname -m).tar.xz"
fi
if wanted run; then
  say "packing: run"
  # The file says which command made it: from here it names no folder of this machine.
  (cd "$build" && makeself --quiet --nox11 --xz --tar-quietly --packaging-date "$(date -u -d "@$SOURCE_DATE_EPOCH" '+%Y-%m-%d')" \
    --tar-extra "--sort=name --owner=0 --group=0 --numeric-owner --mtime=@$SOURCE_DATE_EPOCH" \
    "bundle/bellwether-$version" "packages/bellwether-$version-linux-$(uname -m).run" "Bellwether $version" ./bellwether >&2)
fi

(cd "$out" && sha256sum -- * >SHA256SUMS)
say "the packages are in .build/package/packages:"
ls -l "$out" >&2
