#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# On Windows itself, in Git Bash, with Visual Studio 2022, Python and vcpkg: builds with the official Qt.
#   packaging/windows/official.sh build|test|pack|check
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/official-qt.sh
. packaging/official-qt.sh

deps=$PWD/.build/deps
build=$PWD/.build/windows
out=$build/packages
qt=$deps/Qt/$qt_version/msvc2019_64
vcpkg=$deps/vcpkg/x64-windows
version=$(packaging/version-check.sh)

# The compiler's variables are set by a batch file; what it leaves behind is what the rest needs.
use_compiler() {
  local finder="/c/Program Files (x86)/Microsoft Visual Studio/Installer/vswhere.exe" studio line
  studio=$("$finder" -latest -property installationPath) || die "Visual Studio was not found"
  while IFS= read -r line; do
    case ${line%%=*} in
      PATH | Path) PATH=$(cygpath -p "${line#*=}"):$PATH ;;
      INCLUDE | LIB | LIBPATH | VCToolsRedistDir) export "${line%%=*}=${line#*=}" ;;
    esac
  done < <(cmd //c "\"$(cygpath -w "$studio")\\VC\\Auxiliary\\Build\\vcvars64.bat\" >nul && set" | tr -d '\r')
}

build_all() {
  mkdir -p "$deps"
  get_qt windows win64_msvc2019_64 "$deps"
  get_vcpkg x64-windows "$deps/vcpkg"
  [ -d "$deps/lib/cmake/Qt6Keychain" ] || get_qtkeychain "$qt" "$deps"
  cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release "-DCMAKE_PREFIX_PATH=$qt;$vcpkg;$deps" -DBELLWETHER_REPRODUCIBLE=ON
  cmake --build "$build" --target bellwether bellwether-cli bellwether_core_tests
}

test_core() {
  local test failed=0
  export QT_QPA_PLATFORM=offscreen
  for test in "$build"/bin/tst_*.exe; do
    "$test" || { say "FAILED: $(basename "$test")"; failed=$((failed + 1)); }
  done
  [ "$failed" -eq 0 ] || die "$failed tests failed"
}

pack() {
  local stage=$build/stage/Bellwether
  rm -rf "$build/stage" "$out"
  mkdir -p "$out"
  cmake --install "$build" --prefix "$stage"
  cp "$deps/bin/qt6keychain.dll" "$stage/"
  local library
  for library in "$vcpkg"/bin/*.dll; do
    # Only what the programs import: vcpkg brings more along.
    if grep -qaF "$(basename "$library")" "$stage"/*.exe "$stage"/*.dll; then cp "$library" "$stage/"; fi
  done
  "$qt/bin/windeployqt" --release --no-translations --no-system-d3d-compiler --no-opengl-sw --compiler-runtime "$stage/bellwether.exe" "$stage/qt6keychain.dll"
  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
  export SOURCE_DATE_EPOCH
  PATH="/c/Program Files (x86)/NSIS:$PATH" packaging/windows/pack.sh "$stage" "$out" x64
  "$(cat "$deps/python")" packaging/sbom.py "$stage" "$out/bellwether-$version-windows.cdx.json"
}

# Installs silently, starts, removes; on a runner that is thrown away afterwards.
check() {
  local setup=$out/bellwether-$version-windows-x64-setup.exe place
  MSYS2_ARG_CONV_EXCL='*' "$setup" /S /CurrentUser
  place=$(MSYS2_ARG_CONV_EXCL='*' reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Bellwether' /v InstallLocation | sed -n 's/.*REG_SZ *//p' | tr -d '\r')
  place=$(cygpath -u "$place")
  [ "$("$place/bellwether-cli.exe" --version | tr -d '\r')" = "bellwether-cli $version" ] || die "bellwether-cli --version is wrong"
  "$place/bellwether.exe" --smoke-test --report "$(cygpath -w "$build/report.json")" || { cat "$build/report.json"; die "the smoke test failed"; }
  cat "$build/report.json"
  # A handshake that fails may be skipped where the system's TLS is a client only; on a real Windows it is not.
  "$(cat "$deps/python")" -c 'import json,sys; steps = json.load(open(sys.argv[1]))["steps"]; sys.exit(any(s["outcome"] != "passed" for s in steps if s["name"] == "tls"))' \
    "$(cygpath -w "$build/report.json")" || die "the smoke test left TLS out"
  MSYS2_ARG_CONV_EXCL='*' "$place/uninstall.exe" /S /CurrentUser
  sleep 5 # it goes on in a copy of itself
  [ ! -e "$place/bellwether.exe" ] || die "the uninstaller left the program behind"
}

use_compiler
export PATH="$qt/bin:$vcpkg/bin:$deps/bin:$PATH"
case ${1:-} in
  build) build_all ;;
  test) test_core ;;
  pack) pack ;;
  check) check ;;
  *) sed -n '3,5s/^# \?//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
