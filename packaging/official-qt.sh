# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The official Qt and what is built beside it, where there are no distribution's packages: Windows and macOS. To be sourced.
qt_version=6.5.3
aqt_version=3.1.21 # takes Qt's archives from download.qt.io and compares them with the SHA-256 given there

say() { printf '== %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# get_qt HOST ARCHITECTURE FOLDER: also leaves the path of a Python in FOLDER/python. It is of a virtual environment, because
# Homebrew's and others' Python refuse to have anything installed beside their own packages (PEP 668).
get_qt() {
  [ ! -d "$3/Qt/$qt_version" ] || return 0
  say "getting Qt $qt_version"
  python3 -m venv "$3/venv" || python -m venv "$3/venv" || die "Python could not make a virtual environment: is it installed, with venv?"
  local python=$3/venv/bin/python
  [ -f "$python" ] || python=$3/venv/Scripts/python.exe # on Windows
  "$python" -m pip install --quiet --disable-pip-version-check "aqtinstall==$aqt_version"
  echo "$python" >"$3/python"
  "$python" -m aqt install-qt "$1" desktop "$qt_version" "$2" --modules qtcharts --outputdir "$3/Qt"
}

# get_vcpkg TRIPLET FOLDER: the libraries of packaging/windows/vcpkg.json; the runner's vcpkg names their versions
get_vcpkg() {
  [ -n "${VCPKG_INSTALLATION_ROOT:-}" ] || die "VCPKG_INSTALLATION_ROOT is not set: where is vcpkg?"
  "$VCPKG_INSTALLATION_ROOT/vcpkg" install --triplet "$1" --x-manifest-root=packaging/windows --x-install-root="$2"
}

# get_qtkeychain QT PREFIX OPTION…
get_qtkeychain() {
  local qt=$1 prefix=$2 archive sum=1afd94b2d53a5934ae66b09a23d69cad294cc75f1780715439a9fef79f38e272
  local url=https://snapshot.debian.org/archive/debian/20240101T000000Z/pool/main/q/qtkeychain/qtkeychain_0.13.2.orig.tar.gz
  shift 2
  archive=$prefix/qtkeychain.tar.gz
  curl --fail --location --silent --show-error --output "$archive" "$url" || die "QtKeychain could not be had from $url"
  [ "$( (sha256sum "$archive" 2>/dev/null || shasum -a 256 "$archive") | cut -d' ' -f1)" = $sum ] || die "QtKeychain is not the file that was looked at: its SHA-256 is not $sum"
  mkdir -p "$prefix/qtkeychain"
  tar --extract --gzip --file "$archive" --directory "$prefix/qtkeychain" --strip-components 1
  cmake -S "$prefix/qtkeychain" -B "$prefix/qtkeychain/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_WITH_QT6=ON \
    -DBUILD_TEST_APPLICATION=OFF -DBUILD_TRANSLATIONS=OFF "-DCMAKE_PREFIX_PATH=$qt" "-DCMAKE_INSTALL_PREFIX=$prefix" "$@"
  cmake --build "$prefix/qtkeychain/build" --target install
}
