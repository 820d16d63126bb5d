#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the installer and the portable ZIP of a folder that holds the programs with all they need.
#   pack.sh FOLDER OUTPUT_FOLDER SUFFIX      SUFFIX: x64, say
# On Debian and in the Git Bash of Windows; needs makensis and Python.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$1
out=$2
suffix=$3
version=$(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:?the time that the files get}

native() { if command -v cygpath >/dev/null; then cygpath -w "$1"; else echo "$1"; fi; }
if [ "$(uname -s)" = Linux ]; then option=-; else option=/; fi

mkdir -p "$out"
find "$folder" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
list=$out/installed-files.nsh
# shellcheck disable=SC2016 # $INSTDIR is for NSIS
{
  (cd "$folder" && find . -type f | LC_ALL=C sort | sed -e 's|^\./||' -e 's|/|\\|g' -e 's|.*|Delete "$INSTDIR\\&"|')
  (cd "$folder" && find . -mindepth 1 -type d | LC_ALL=C sort -r | sed -e 's|^\./||' -e 's|/|\\|g' -e 's|.*|RMDir "$INSTDIR\\&"|')
} >"$list"
defines=("VERSION=$version" "SOURCE=$(native "$folder")" "FILES_LIST=$(native "$list")" "ICON=$(native "$root/packaging/icons/bellwether.ico")"
  "SIZE_KB=$(du -sk "$folder" | cut -f1)" "OUTPUT=$(native "$out")/bellwether-$version-windows-$suffix-setup.exe")
[ "$(uname -s)" != Linux ] || defines+=(AMD64) # Debian's NSIS has 64-bit stubs, the one from nsis.sourceforge.io has not
MSYS2_ARG_CONV_EXCL='*' makensis "${option}V2" "${option}NOCD" "${defines[@]/#/${option}D}" "$(native "$root/packaging/windows/bellwether.nsi")" >&2
rm "$list"

# The same folder, with the mark that makes it keep its data beside itself.
"$(command -v python3 || command -v python)" - "$folder" "$out/bellwether-$version-windows-$suffix-portable.zip" <<'PY'
import os, sys, time, zipfile
from pathlib import Path
folder, archive = Path(sys.argv[1]), sys.argv[2]
moment = time.gmtime(int(os.environ["SOURCE_DATE_EPOCH"]))[:6]
mark = ("Because of this file Bellwether keeps all its data in the folder bellwether-data beside it. Keys are in the\r\n"
        "Windows Credential Manager and do not travel along.\r\n").encode()
files = {f"Bellwether/{file.relative_to(folder).as_posix()}": file.read_bytes() for file in folder.rglob("*") if file.is_file()}
files["Bellwether/portable.txt"] = mark
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
    for name in sorted(files):
        entry = zipfile.ZipInfo(name, moment)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        entry.create_system = 3
        out.writestr(entry, files[name])
PY
