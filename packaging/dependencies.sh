# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# What the two commands need from the system, and how they get it. Sourced by run.sh and test.sh.

say() { printf '== %s\n' "$*" >&2; }
# grep that reads to the end: grep -q would kill whoever writes into the pipe, and pipefail counts that.
has() { grep "$@" >/dev/null; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# "a|b": the first of the names that this release has (they were renamed between releases).
build_packages=(
  ca-certificates g++ cmake ninja-build ccache mold pkg-config
  qt6-base-dev qt6-charts-dev "qt6-svg-dev|libqt6svg6-dev" "libqt6opengl6-dev|qt6-base-dev"
  qt6-tools-dev qt6-l10n-tools libgl-dev
  qtkeychain-qt6-dev libboost-dev libsimdjson-dev libexpected-dev libhiredis-dev libyaml-cpp-dev zlib1g-dev
)
# Loaded at run time, so no -dev package brings them along.
run_packages=(
  libqt6sql6-sqlite qt6-qpa-plugins "libqt6svg6|libqt6svg6t64" libsecret-1-0 openssl
  fontconfig fonts-inter fonts-dejavu-core
)
test_packages=(
  dbus-daemon dbus-bin gnome-keyring libsecret-tools "nginx|nginx-light" haproxy redis-server prometheus xvfb xauth curl procps
  python3-httpx at-spi2-core gir1.2-atspi-2.0 python3-gi xdotool openbox
)
bench_packages=("nginx|nginx-light" hey wrk openssl python3 python3-httpx python3-aiohttp)
package_packages=(
  rpm file fakeroot dpkg-dev gzip xz-utils patchelf makeself desktop-file-utils appstream lintian rpmlint shared-mime-info
  qt6-image-formats-plugins
  mmdebstrap "groff|groff-base" shellcheck yamllint
)
windows_packages=(g++-mingw-w64-x86-64-posix mingw-w64-tools libz-mingw-w64-dev nsis unzip python3 dpkg-dev)
wine_packages=(wine64 wine xvfb xauth icoutils)
fuzz_packages=(clang libclang-rt-dev llvm)

supported_system() {
  [ "$(uname -s)" = Linux ] || die "this script is for Debian 12 or newer and Ubuntu 24.04 or newer; see README.md for other systems."
  command -v apt-get >/dev/null || die "apt-get was not found: this script is for Debian 12 or newer and Ubuntu 24.04 or newer. Install the packages named in packaging/dependencies.sh by hand and build with the presets of CMakePresets.json."
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "packages are missing and there is no sudo. As root, run: $*"
  fi
}

installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }
available() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

# The name of `a|b` that is installed or, failing that, to be had; the first one if neither is.
resolve() {
  local -a names
  local name
  IFS='|' read -r -a names <<<"$1"
  for name in "${names[@]}"; do installed "$name" && { echo "$name"; return; }; done
  for name in "${names[@]}"; do available "$name" && { echo "$name"; return; }; done
  echo "${names[0]}"
}

missing_of() {
  local entry name
  for entry in "$@"; do
    name=$(resolve "$entry")
    installed "$name" || echo "$name"
  done
}

# install_missing PACKAGE…: says what it does; does nothing, and asks for no password, where all is there.
install_missing() {
  local -a missing
  mapfile -t missing < <(missing_of "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "installing with apt: ${missing[*]}"
  as_root apt-get update -qq >&2
  mapfile -t missing < <(missing_of "$@") # names can be resolved only now on a machine whose lists were empty
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    die "apt could not install the packages above. Check the network and the package sources, then run this again."
}

# Node where it is present, whatever brought it; Debian's only where there is none.
install_node() {
  command -v node >/dev/null && command -v npm >/dev/null && return 0
  install_missing nodejs npm
}

jobs() { nproc 2>/dev/null || echo 2; }

# build PRESET [TARGET…]
build() {
  local preset=$1
  shift
  say "building (preset $preset)"
  # A cache made by another generator or in another folder would only confuse cmake.
  cmake --preset "$preset" >&2
  if [ $# -gt 0 ]; then
    cmake --build --preset "$preset" -j "$(jobs)" --target "$@" >&2
  else
    cmake --build --preset "$preset" -j "$(jobs)" >&2
  fi
}
