#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Looks at what can be looked at without macOS: the property lists, the icons and the scripts. The disk image itself is built
# and started by the workflow alone.
#   apt-get install libplist-utils shellcheck file
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh
install_missing libplist-utils shellcheck file

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
sed -e "s/@PROJECT_VERSION@/$version/" -e 's/@BELLWETHER_APP_ID@/io.github.bellwether.Bellwether/' -e 's/@CMAKE_OSX_DEPLOYMENT_TARGET@/11.0/' \
  packaging/macos/Info.plist.in >"$work/Info.plist"
for list in "$work/Info.plist" packaging/macos/entitlements.plist; do
  plistutil -i "$list" -f bin -o "$work/list.bin" || die "$list is no property list"
  plistutil -i "$work/list.bin" -f xml -o "$work/again.plist"
done
! grep -q '@[A-Z_]*@' "$work/Info.plist" || die "a variable of Info.plist.in is not filled in"
file packaging/icons/bellwether.icns | has 'Mac OS X icon' || die "bellwether.icns is no icon"
shellcheck -x packaging/macos/*.sh
say "macOS: property lists, icon and scripts are fine"
