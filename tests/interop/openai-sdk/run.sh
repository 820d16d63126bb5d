#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh SOURCE_DIR BUILD_DIR CLI: installs the SDK into the build folder (once for each lock file) and runs the tests.
set -eu
source_dir=$1 build_dir=$2
BELLWETHER_CLI=$3
export BELLWETHER_CLI

mkdir -p "$build_dir"
cp "$source_dir/package.json" "$source_dir/.npmrc" "$source_dir"/*.mjs "$build_dir/"
if ! cmp -s "$source_dir/package-lock.json" "$build_dir/installed-lock.json"; then
  cp "$source_dir/package-lock.json" "$build_dir/package-lock.json"
  (cd "$build_dir" && npm ci)
  cp "$source_dir/package-lock.json" "$build_dir/installed-lock.json"
fi
cd "$build_dir"
exec node --test test.mjs exported.test.mjs
