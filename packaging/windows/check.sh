#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the packages that packaging/windows/build.sh made, under Wine: what is in them, and that they install, start, work and
# go again; with --tests also the tests of the core.
#   packaging/windows/check.sh [--tests]
# Wine says nothing about SmartScreen, UAC, real screens or ARM64.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

tests=no
case ${1:-} in
  '') ;;
  --tests) tests=yes ;;
  *) sed -n '3,6s/^# \?//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
supported_system
install_missing "${windows_packages[@]}" "${wine_packages[@]}"

out=.build/windows/packages
setup=$(find $out -name '*-setup.exe' 2>/dev/null | head -n 1 || true)
zip=$(find $out -name '*-portable.zip' 2>/dev/null | head -n 1 || true)
[ -f "${setup:-}" ] || die "there are no packages in $out: run packaging/windows/build.sh first"
version=$(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
work=$(mktemp -d)
passed=0
ok() { passed=$((passed + 1)); say "ok: $*"; }

wine=$(command -v wine64 || command -v wine || echo /usr/lib/wine/wine64)
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES="mscoree,mshtml=" XDG_CONFIG_HOME=$work/config
unset DISPLAY WAYLAND_DISPLAY
in_wine() { timeout 300 xvfb-run -a "$wine" "$@"; }
server_end() { "$(command -v wineserver || echo /usr/lib/wine/wineserver64)" "$@"; }
cleanup() {
  server_end -k 2>/dev/null || true
  [ -z "${tls_pid:-}" ] || kill "$tls_pid" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

# --- what is in the programs ------------------------------------------------------------------------------------------
unzip -q "$zip" -d "$work/zip"
program=$work/zip/Bellwether
for name in bellwether bellwether-cli; do
  exe=$program/$name.exe
  wrestool --extract --raw --type=24 "$exe" >"$work/manifest"
  grep -q PerMonitorV2 "$work/manifest" || die "$name.exe has no manifest"
  wrestool --list --type=14 "$exe" | has type=14 || die "$name.exe has no icon"
  wrestool --extract --raw --type=16 "$exe" | iconv -f UTF-16LE -t UTF-8 -c | tr -d '\0' | has "$version" || die "$name.exe does not name its version"
  ! LC_ALL=C grep -qaF "$PWD" "$exe" || die "$name.exe holds a path of this machine"
done
x86_64-w64-mingw32-objdump -p "$program/bellwether.exe" | has 'Windows GUI' || die "bellwether.exe opens a console"
x86_64-w64-mingw32-objdump -p "$program/bellwether-cli.exe" | has 'Windows CUI' || die "bellwether-cli.exe has no console"
ok "icon, version, manifest and kind of both programs"
[ -f "$program/portable.txt" ] || die "the ZIP is not marked portable"

say "making a Wine system"
in_wine wineboot --init >/dev/null 2>&1
in_wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null 2>&1
server_end -w

# said PROGRAM ARGUMENT…: its output, without carriage returns
said() { in_wine "$@" 2>/dev/null | tr -d '\r'; }

# A server for the handshake, with the certificate that the program expects: Wine's schannel is a client only.
tls_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
openssl s_server -quiet -accept "127.0.0.1:$tls_port" -cert app/gui/smoketest/loopback.crt -key app/gui/smoketest/loopback.key </dev/null >/dev/null 2>&1 &
tls_pid=$!

# smoke PROGRAM: its report, in words; fails if a step failed
smoke() {
  local report=$work/report.json code=0
  rm -f "$work"/report.*
  in_wine "$1" --smoke-test --report "Z:${report//\//\\}" --tls-server "127.0.0.1:$tls_port" >/dev/null 2>&1 || code=$?
  [ -s "$report" ] || die "the smoke test of $1 left no report (exit code $code)"
  python3 -c 'import json,sys; r=json.load(open(sys.argv[1])); print(", ".join("%s %s" % (s["name"], s["outcome"]) for s in r["steps"])); sys.exit(not r["ok"])' "$report" ||
    { cat "$report" >&2; die "the smoke test of $1 failed"; }
  [ -s "${report%.json}.png" ] || die "the smoke test left no picture"
  mkdir -p .build/windows/check
  cp "${report%.json}.png" "$report" .build/windows/check/
}

# --- portable ----------------------------------------------------------------------------------------------------------
[ "$(said "$program/bellwether.exe" --version)" = "bellwether $version" ] || die "bellwether.exe --version is wrong, or waits for a click"
[ "$(said "$program/bellwether-cli.exe" --version)" = "bellwether-cli $version" ] || die "bellwether-cli.exe --version is wrong"
ok "both programs say their version"
seen=$(smoke "$program/bellwether.exe") # by itself: a failure within the next line would not count
ok "the portable program works; smoke test: $seen"
answer=$(said "$program/bellwether-cli.exe" selfcheck --help | head -n 1)
[[ $answer == Usage:* ]] || die "bellwether-cli.exe selfcheck --help says: $answer"
ok "bellwether-cli.exe prints to its console"

# --- the installer -----------------------------------------------------------------------------------------------------
key='Software\Microsoft\Windows\CurrentVersion\Uninstall\Bellwether'
for mode in AllUsers CurrentUser; do
  if [ $mode = AllUsers ]; then hive=HKLM; else hive=HKCU; fi
  in_wine "$setup" /S "/$mode" >/dev/null 2>&1 || die "the installer failed ($mode)"
  server_end -w
  place=$(said reg query "$hive\\$key" /v InstallLocation | sed -n 's/.*REG_SZ *//p')
  [ -n "$place" ] || die "the installer did not register the program ($mode)"
  folder=$(in_wine winepath -u "$place" 2>/dev/null | tr -d '\r')
  [ -f "$folder/bellwether.exe" ] || die "the program is not in $place ($mode)"
  said reg query "$hive\\Software\\Classes\\bellwether\\shell\\open\\command" | has 'bellwether.exe.*%1' || die "links are not registered ($mode)"
  said reg query "$hive\\$key" /v DisplayVersion | has "$version" || die "the version is not registered ($mode)"
  seen=$(smoke "$folder/bellwether.exe") # by itself: a failure within the next line would not count
  ok "installed silently ($mode) to $place; smoke test: $seen"

  in_wine "$setup" /S "/$mode" >/dev/null 2>&1 || die "the installer failed over what was there ($mode)"
  server_end -w
  [ -f "$folder/bellwether.exe" ] || die "installing twice removed the program ($mode)"

  data=$(in_wine winepath -u "$(said cmd /c echo %LOCALAPPDATA%)" 2>/dev/null | tr -d '\r')/Bellwether
  mkdir -p "$data"
  echo kept >"$data/bellwether.db"
  purge=()
  [ $mode = AllUsers ] || purge=(/PURGE)
  in_wine "$folder/uninstall.exe" /S "/$mode" "${purge[@]}" "_?=$place" >/dev/null 2>&1 || die "the uninstaller failed ($mode)"
  server_end -w
  rm -f "$folder/uninstall.exe" # with _? it does not run from a copy, and so cannot remove itself
  [ ! -d "$folder" ] || [ -z "$(ls -A "$folder")" ] || die "the uninstaller left behind in $folder: $(ls "$folder")"
  ! said reg query "$hive\\$key" | has DisplayName || die "the program is still registered ($mode)"
  if [ $mode = AllUsers ]; then
    [ -f "$data/bellwether.db" ] || die "the uninstaller deleted the person's data"
    ok "uninstalled ($mode); the person's data was kept"
  else
    [ ! -e "$data" ] || die "/PURGE did not delete the data"
    ok "uninstalled ($mode); /PURGE deleted the data"
  fi
done

# --- the tests of the core -----------------------------------------------------------------------------------------------
if [ $tests = yes ]; then
  prefix=${BELLWETHER_MINGW_PREFIX:?set it as for build.sh, for the DLLs of Qt}
  compiler=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
  to_windows() { printf 'Z:%s' "${1//\//\\}"; }
  WINEPATH="$(to_windows "$prefix/bin");$(to_windows "$compiler");Z:\\usr\\x86_64-w64-mingw32\\lib"
  export WINEPATH WINEQT_PLUGIN_PATH="Z:$prefix/plugins" WINEQT_QPA_PLATFORM=offscreen # Wine keeps QT_… to itself
  failed=()
  for test in .build/windows/bin/tst_*.exe; do
    log=$work/$(basename "$test").log
    if timeout 300 "$wine" "$test" -o "$(to_windows "$log"),txt" >/dev/null 2>&1; then
      passed=$((passed + 1))
    else
      failed+=("$(basename "$test" .exe)")
      grep -aE '^(FAIL!|QFATAL|   Loc)' "$log" | head -n 4 >&2 || true
    fi
  done
  [ "${#failed[@]}" -eq 0 ] || die "tests failed under Wine: ${failed[*]}"
  ok "the tests of the core pass under Wine"
fi
say "$passed checks passed"
