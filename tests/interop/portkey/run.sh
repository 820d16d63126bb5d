#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SOURCE_DIR BUILD_DIR TEST: installs the gateway into the build folder (once for each lock file) and runs the test.
set -eu
source_dir=$1 build_dir=$2 test=$3
mkdir -p "$build_dir"
cp "$source_dir/package.json" "$source_dir/.npmrc" "$source_dir/loopback.cjs" "$build_dir/"
if ! cmp -s "$source_dir/package-lock.json" "$build_dir/installed-lock.json"; then
  cp "$source_dir/package-lock.json" "$build_dir/package-lock.json"
  (cd "$build_dir" && npm ci --ignore-scripts) # it needs none: it comes built
  cp "$source_dir/package-lock.json" "$build_dir/installed-lock.json"
fi
BELLWETHER_PORTKEY=$build_dir
export BELLWETHER_PORTKEY
exec "$test"
