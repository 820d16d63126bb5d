#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a folder of the programs that holds all they need but what every desktop has: the C library, graphics drivers, X11 and
# fontconfig. The AppImage is made of the same folder.
#   bundle.sh BUILD FOLDER
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=$1
folder=$2

die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# What the system must bring along, because it belongs to its kernel, its drivers or its settings: the list of the AppImage
# project, as far as it concerns us. A copy of one of these would break on the next system. libOpenGL is not left to it, though:
# many desktops have no such library, only what it hands its calls to.
left_to_system='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|anl|nsl|nss_.*|BrokenLocale|thread_db|GL|EGL|GLX|GLdispatch|drm|gbm|glapi|X11|X11-xcb|xcb|xcb-dri2|xcb-dri3|wayland-client|stdc\+\+|gcc_s|z|expat|fontconfig|freetype|harfbuzz|com_err|gpg-error|p11-kit|asound|uuid|fribidi|ICE|SM))\.so'

rm -rf "$folder"
mkdir -p "$folder"
DESTDIR="$folder/stage" cmake --install "$build" --prefix / --strip >/dev/null
mv "$folder"/stage/* "$folder"
rmdir "$folder/stage"

plugin_dir=$(qmake6 -query QT_INSTALL_PLUGINS 2>/dev/null || find /usr/lib -type d -path '*/qt6/plugins' | head -n 1)
[ -d "$plugin_dir/platforms" ] || die "Qt's plugins were not found; install qt6-base-dev and qt6-qpa-plugins"
plugins=(
  platforms/libq{xcb,offscreen,minimal}.so platforms/libqwayland-{generic,egl}.so wayland-shell-integration/libxdg-shell.so
  wayland-decoration-client/libbradient.so platformthemes/libqxdgdesktopportal.so platforminputcontexts/lib{ibus,compose}platforminputcontextplugin.so
  imageformats/libq{ico,jpeg,gif,svg,webp}.so iconengines/libqsvgicon.so tls/libq{opensslbackend,certonlybackend}.so sqldrivers/libqsqlite.so
)
optional='wayland|portal|platforminputcontexts|minimal|webp' # the last one is of qt6-image-formats-plugins
for plugin in "${plugins[@]}"; do
  if [ -f "$plugin_dir/$plugin" ]; then
    install -D -m 644 "$plugin_dir/$plugin" "$folder/plugins/$plugin"
  elif ! [[ $plugin =~ $optional ]]; then
    die "Qt's plugin $plugin is missing in $plugin_dir"
  fi
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$folder/bin/qt.conf"

# Loaded by name at run time, so in no list: TLS and the keychain. libsecret is left to the system where it has one.
mkdir -p "$folder/lib"
for name in libssl.so.3 libcrypto.so.3 libsecret-1.so.0; do
  # An ordinary user's PATH lacks ldconfig's folder.
  path=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p | sed -n "s|^\s*$name .*x86-64.* => ||p; s|^\s*$name .*AArch64.* => ||p" | head -n 1)
  [ -n "$path" ] || die "$name is missing: install openssl and libsecret-1-0"
  install -m 644 "$(readlink -f "$path")" "$folder/lib/$name"
done

needed_by() { find "$folder/bin" "$folder/lib" "$folder/plugins" -type f \( -perm -u+x -o -name '*.so*' \) -print0 | xargs -0 ldd 2>/dev/null | sed -n 's/^\s*\(\S*\) => \(\/\S*\).*/\1 \2/p' | sort -u; }
while read -r name path; do
  [[ $name =~ $left_to_system ]] || [ -e "$folder/lib/$name" ] || install -m 644 "$(readlink -f "$path")" "$folder/lib/$name"
done < <(needed_by)

find "$folder/lib" "$folder/plugins" -type f -exec strip --strip-unneeded {} + 2>/dev/null
# shellcheck disable=SC2016 # $ORIGIN is for the loader
find "$folder/lib" -type f -exec patchelf --set-rpath '$ORIGIN' {} \;
# shellcheck disable=SC2016 # $ORIGIN is for the loader
find "$folder/plugins" -type f -exec patchelf --set-rpath '$ORIGIN/../../lib' {} \;
# shellcheck disable=SC2016
patchelf --set-rpath '$ORIGIN/../lib' "$folder/bin/bellwether" "$folder/bin/bellwether-cli"

# To start without a look into bin/; the makeself file starts it, too.
cat >"$folder/bellwether" <<'SH'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/bin/bellwether" "$@"
SH
chmod 755 "$folder/bellwether"
cat >"$folder/README.txt" <<'TEXT'
Start ./bellwether; bin/bellwether-cli is the program for scripts. With --portable all data is kept in the folder
bellwether-data here. What the folder does not bring along is what every desktop has: glibc 2.36 or newer, X11 or Wayland,
fontconfig with fonts, and a keychain service for keys that are to be kept.
TEXT
find "$folder" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-0}" {} +
