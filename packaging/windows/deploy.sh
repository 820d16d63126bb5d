#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts beside the programs in FOLDER every DLL they need: those of PREFIX, of the compiler, and Qt's plugins.
#   deploy.sh FOLDER PREFIX
# CMake's own walk lower-cases names, which a Linux disk does not forgive; this one reads the import tables, and fails on a
# name that is neither found nor Windows' own.
set -euo pipefail
folder=$1
prefix=$2
tools=x86_64-w64-mingw32

die() { printf 'error: %s\n' "$*" >&2; exit 1; }

plugins=(
  platforms/qwindows.dll styles/qwindowsvistastyle.dll imageformats/{qico,qjpeg,qgif,qsvg}.dll iconengines/qsvgicon.dll
  tls/{qschannelbackend,qcertonlybackend}.dll sqldrivers/qsqlite.dll
)
for plugin in "${plugins[@]}"; do
  install -D -m 644 "$prefix/plugins/$plugin" "$folder/plugins/$plugin"
done
# Of Qt Image Formats, which not every build of Qt has: pictures of this kind can then not be attached.
webp=imageformats/qwebp.dll
[ ! -f "$prefix/plugins/$webp" ] || install -D -m 644 "$prefix/plugins/$webp" "$folder/plugins/$webp"
printf '[Paths]\nPrefix = .\nPlugins = plugins\n' >"$folder/qt.conf"

compiler=$(dirname "$("$tools-g++-posix" -print-file-name=libstdc++-6.dll)")
places=("$prefix/bin" "$compiler" "/usr/$tools/lib" "/usr/$tools/bin")

# What every Windows 10 has.
is_system() {
  case ${1,,} in
    api-ms-win-* | ext-ms-* | advapi32.dll | authz.dll | bcrypt.dll | cfgmgr32.dll | comctl32.dll | comdlg32.dll | crypt32.dll | \
      d2d1.dll | d3d9.dll | d3d11.dll | d3d12.dll | dcomp.dll | dnsapi.dll | dwmapi.dll | dwrite.dll | dxgi.dll | gdi32.dll | imm32.dll | \
      iphlpapi.dll | kernel32.dll | mpr.dll | mswsock.dll | msvcrt.dll | ncrypt.dll | netapi32.dll | ntdll.dll | ole32.dll | oleaut32.dll | \
      opengl32.dll | rpcrt4.dll | secur32.dll | setupapi.dll | shcore.dll | shell32.dll | shlwapi.dll | user32.dll | userenv.dll | \
      uxtheme.dll | version.dll | winhttp.dll | winmm.dll | winspool.drv | ws2_32.dll | wtsapi32.dll) return 0 ;;
  esac
  return 1
}

found_in() {
  local place
  for place in "${places[@]}"; do
    if [ -f "$place/$1" ]; then echo "$place/$1"; return; fi
  done
  return 1
}

mapfile -t queue < <(find "$folder" -name '*.exe' -o -name '*.dll')
[ "${#queue[@]}" -gt 0 ] || die "there is no program in $folder"
while [ "${#queue[@]}" -gt 0 ]; do
  file=${queue[0]}
  queue=("${queue[@]:1}")
  while read -r name; do
    if is_system "$name" || [ -f "$folder/$name" ]; then continue; fi
    path=$(found_in "$name") || die "$(basename "$file") needs $name, which is neither in $prefix nor a part of Windows"
    install -m 644 "$path" "$folder/$name"
    queue+=("$folder/$name")
  done < <("$tools-objdump" -p "$file" | sed -n 's/^\s*DLL Name: //p')
done

find "$folder" \( -name '*.exe' -o -name '*.dll' \) -exec "$tools-strip" --strip-all {} +
