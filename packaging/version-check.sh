#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One version everywhere, or a failure that says where not: project() in CMakeLists.txt, the newest heading of CHANGELOG.md, the
# newest release of the AppStream data (with the same date), vcpkg.json, and the tag, if one is given.
#   packaging/version-check.sh [vX.Y.Z]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

version=$(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
failed=0
same() {
  [ "$2" = "$3" ] && return
  printf 'error: %s says “%s”, not “%s”\n' "$1" "$2" "$3" >&2
  failed=1
}

same "project() in CMakeLists.txt" "$version" "$(grep -oE '^[0-9]+\.[0-9]+\.[0-9]+$' <<<"$version" || echo 'three numbers')"
heading=$(grep -m 1 '^## ' packaging/CHANGELOG.md)
same "the newest heading of packaging/CHANGELOG.md" "$(sed -n 's/^## \([^ ]*\) .*/\1/p' <<<"$heading")" "$version"
date=$(sed -n 's/^## [^ ]* (\([0-9-]*\))$/\1/p' <<<"$heading")
release=$(grep -m 1 '<release ' packaging/linux/metainfo.xml.in)
same "the newest release of packaging/linux/metainfo.xml.in" "$(sed -n 's/.* version="\([^"]*\)".*/\1/p' <<<"$release")" "$version"
same "the date of that release" "$(sed -n 's/.* date="\([^"]*\)".*/\1/p' <<<"$release")" "$date"
same "packaging/windows/vcpkg.json" "$(sed -n 's/.*"version": "\([^"]*\)".*/\1/p' packaging/windows/vcpkg.json)" "$version"
[ $# -eq 0 ] || same "the tag" "$1" "v$version"
[ "$failed" -eq 0 ] || exit 1
echo "$version"
