#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fills the disk under the program's files at more than twenty points: diskfull.sh [--build-dir DIR].
# The disk is a file system of 96 MB in a file of its own, which needs root to mount and is gone afterwards.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=../../packaging/dependencies.sh
. "$root/packaging/dependencies.sh"

build_dir=
while [ $# -gt 0 ]; do
  case $1 in
    --build-dir)
      [ -d "${2:-}" ] || die "--build-dir needs the folder of a build of the preset release"
      build_dir=$(cd "$2" && pwd)
      shift
      ;;
    -h | --help) sed -n '3,4s/^# \?//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) die "unknown option $1 (see tests/bench/diskfull.sh --help)" ;;
  esac
  shift
done

if [ "$(id -u)" -ne 0 ]; then
  echo "skipped: needs root to mount a small file system"
  exit 0
fi
if [ -z "$build_dir" ]; then
  install_missing "${build_packages[@]}"
  (cd "$root" && build release bench_diskfull)
  build_dir=$root/.build/release
fi

work=$(mktemp -d)
clean_up() {
  mountpoint -q "$work/disk" && umount "$work/disk"
  rm -rf "$work"
}
trap clean_up EXIT
mkdir "$work/disk"
dd if=/dev/zero of="$work/image" bs=1M count=96 status=none
mkfs.ext4 -q -m 0 "$work/image" # no blocks are kept for root, who would not notice that it is full
mount -o loop "$work/image" "$work/disk"
"$build_dir/bin/bench_diskfull" "$work/disk"
