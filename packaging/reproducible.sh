#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the packages twice, in two folders, and compares them byte by byte.
#   packaging/reproducible.sh [--fresh] [linux] [windows]
# The second time the programs are compiled from nothing, without ccache, only with --fresh, for it takes as long as two builds;
# else what is compared is linking and packing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

fresh=no
systems=()
while [ $# -gt 0 ]; do
  case $1 in
    --fresh) fresh=yes ;;
    linux | windows) systems+=("$1") ;;
    *) sed -n '3,6s/^# \?//p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
  shift
done
[ "${#systems[@]}" -gt 0 ] || systems=(linux)
[ -z "$(git status --porcelain)" ] || say "there are changes that are not committed: they are left out"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

# pack FOLDER SYSTEM: a clone there, its packages in FOLDER.SYSTEM
pack() {
  local folder=$work/$1 built
  git clone --quiet --no-hardlinks . "$folder"
  if [ "$2" = linux ]; then built=package; else built=windows; fi
  "$folder/packaging/$2/build.sh" >&2
  mv "$folder/.build/$built/packages" "$folder.$2"
  rm -rf "$folder"
}

failed=0
for system in "${systems[@]}"; do
  pack first "$system"
  if [ $fresh = yes ]; then export CCACHE_DISABLE=1; fi
  sleep 2 # another second of the day
  pack a-longer-name "$system"
  unset CCACHE_DISABLE
  for file in "$work/first.$system"/*; do
    name=$(basename "$file")
    if cmp --quiet "$file" "$work/a-longer-name.$system/$name"; then
      say "the same twice: $name"
    else
      say "DIFFERENT: $name"
      failed=1
    fi
  done
done
[ $failed -eq 0 ] || die "some packages are not reproducible; diffoscope says where"
