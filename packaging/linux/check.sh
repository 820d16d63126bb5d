#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks the packages that packaging/linux/build.sh made: lints, and that they install, start, work and go again in systems that
# hold nothing else.
#   packaging/linux/check.sh [--no-chroot]
# The chroots need root and a Debian mirror.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/dependencies.sh
. packaging/dependencies.sh

chroot=yes
case ${1:-} in
  '') ;;
  --no-chroot) chroot=no ;;
  *) sed -n '3,6s/^# \?//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
supported_system
install_missing "${package_packages[@]}"

out=.build/package/packages
deb=$(find $out -name '*.deb' 2>/dev/null | head -n 1 || true)
rpm=$(find $out -name '*.rpm' 2>/dev/null | head -n 1 || true)
[ -f "${deb:-}" ] || die "there are no packages in $out: run packaging/linux/build.sh first"
[ -f "${rpm:-}" ] || die "there is no RPM in $out: run packaging/linux/build.sh first"
work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
passed=0
ok() { passed=$((passed + 1)); say "ok: $*"; }

# --- lints -----------------------------------------------------------------------------------------------------------
# No bug of Debian's is closed by a first upload that is none, and these packages are not uploaded there.
found=$(lintian --no-tag-display-limit --suppress-tags initial-upload-closes-no-bugs "$deb" 2>&1 | grep -E '^[EW]:' || true)
[ -z "$found" ] || die "lintian has found something:
$found"
ok "lintian has neither errors nor warnings about $(basename "$deb")"

dpkg-deb --extract "$deb" "$work/root"
desktop-file-validate "$work/root/usr/share/applications/bellwether.desktop"
ok "the desktop file is valid"

cmake -DHOME=https://example.com/bellwether -DVERSION=1.0.0 -P packaging/cmake/BellwetherMetainfo.cmake "$work/with-home.metainfo.xml"
for data in "$work"/root/usr/share/metainfo/*.metainfo.xml "$work/with-home.metainfo.xml"; do
  appstreamcli validate --no-net --explain "$data" >"$work/appstream" || die "$(cat "$work/appstream")"
done
ok "the AppStream data is valid"

rpmlint --config packaging/linux/rpmlint.toml "$rpm" >"$work/rpmlint" 2>&1 || true
! grep -q ': [EW]: ' "$work/rpmlint" || die "$(cat "$work/rpmlint")"
ok "rpmlint says nothing but what packaging/linux/rpmlint.toml explains"

update-mime-database "$work/root/usr/share/mime" 2>/dev/null
grep -q '^application/x-bellwether+json:\*.bellwether.json' "$work/root/usr/share/mime/globs" || die "the MIME type is not registered"
ok "the MIME type is registered"

for page in bellwether bellwether-cli; do
  warnings=$(gunzip -c "$work/root/usr/share/man/man1/$page.1.gz" | groff -man -Tutf8 -ww -z 2>&1)
  [ -z "$warnings" ] || die "the man page of $page: $warnings"
done
cli=$work/root/usr/bin/bellwether-cli
while read -r command; do
  gunzip -c "$work/root/usr/share/man/man1/bellwether-cli.1.gz" | has -x "\.B $command" || die "the man page of bellwether-cli does not name $command"
done < <("$cli" --help | sed -n 's/^  \([a-z]*\)  .*/\1/p')
while read -r option; do
  gunzip -c "$work/root/usr/share/man/man1/bellwether.1.gz" | sed 's/\\-/-/g' | has -F -- "$option" || die "the man page of bellwether does not name $option"
done < <("$work/root/usr/bin/bellwether" --help | grep -oE -- '--[a-z][a-z-]*' | sort -u | grep -v -- --help-all)
while read -r screen; do
  gunzip -c "$work/root/usr/share/man/man1/bellwether.1.gz" | has -w -- "$screen" || die "the man page of bellwether does not name the screen $screen"
done < <("$work/root/usr/bin/bellwether" --help | tr -s ' \n' ' ' | sed -n 's/.*Open with the screen NAME: \([a-z, ]*\)\..*/\1/p' | tr -d ' ' | tr ',' '\n')
ok "the man pages are clean and name every command, option and screen"

completions=$(PATH="$work/root/usr/bin:$PATH" bash -c '. "$1"; COMP_WORDS=(bellwether-cli st); COMP_CWORD=1; _bellwether_cli; echo "${COMPREPLY[*]}"
  COMP_WORDS=(bellwether-cli stress --thre); COMP_CWORD=2; _bellwether_cli; echo "${COMPREPLY[*]}"' - packaging/linux/completions/bellwether-cli.bash)
[ "$completions" = $'stress\n--threshold' ] || die "bash completes to: $completions"
ok "bash completes commands and options"

[ "$chroot" = yes ] || { say "$passed checks passed; the chroots were left out"; exit 0; }

# --- systems that hold nothing else -----------------------------------------------------------------------------------
[ "$(id -u)" -eq 0 ] || die "the chroots need root; see --no-chroot"
# shellcheck source=/dev/null
release=$(. /etc/os-release && echo "$VERSION_CODENAME")

# shellcheck disable=SC2016 # ${Package} is for dpkg-query
packages_of() { chroot "$1" dpkg-query -W -f '${Package}\n' | sort; }

# smoke ROOT COMMAND…: the smoke test inside, offscreen; its report on stdout.
smoke() {
  local root=$1
  shift
  chroot "$root" env -i HOME=/root PATH=/usr/bin:/bin LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen "$@" --smoke-test --report /root/report.json >/dev/null ||
    { cat "$root/root/report.json" >&2; die "the smoke test failed: $*"; }
  python3 -c 'import json,sys; r=json.load(open(sys.argv[1])); print(", ".join("%s %s" % (s["name"], s["outcome"]) for s in r["steps"])); sys.exit(not r["ok"])' "$root/root/report.json"
  [ -s "$root/root/report.png" ] || die "the smoke test left no picture"
}

bare=$work/bare
tar=.cache/bare-$release.tar
if [ ! -f "$tar" ]; then
  say "making a bare system ($release); $tar is kept for the next time"
  mkdir -p .cache
  mmdebstrap --quiet --variant=minbase "$release" "$tar.part" --format=tar >&2
  mv "$tar.part" "$tar"
fi
mkdir "$bare"
tar --extract --numeric-owner --file "$tar" --directory "$bare"
trap 'umount "$work"/*/proc "$work"/*/dev 2>/dev/null || true; rm -rf --one-file-system "$work"' EXIT
mount --bind /proc "$bare/proc"
mount --bind /dev "$bare/dev"
cp /etc/resolv.conf "$bare/etc/resolv.conf" 2>/dev/null || true
cp /etc/apt/apt.conf.d/*proxy* "$bare/etc/apt/apt.conf.d/" 2>/dev/null || true
cp "$deb" "$bare/root/"
chroot "$bare" apt-get update -qq >"$work/apt.log" 2>&1 || die "the bare system finds no packages: $(tail -n 3 "$work/apt.log")"
packages_of "$bare" >"$work/before"
chroot "$bare" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fonts-dejavu-core "/root/$(basename "$deb")" >"$work/apt.log" 2>&1 || { tail -n 20 "$work/apt.log" >&2; die "the DEB does not install"; }
ok "the DEB installs, with $(comm -13 "$work/before" <(packages_of "$bare") | wc -l) packages, nothing recommended"
[ "$(chroot "$bare" bellwether --version)" = "bellwether $(sed -n 's/^project(Bellwether VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)" ] || die "bellwether --version is wrong"
chroot "$bare" bellwether-cli --version >/dev/null || die "bellwether-cli does not start"
seen=$(smoke "$bare" bellwether) # by itself: a failure within the next line would not count
ok "the DEB's programs start; smoke test: $seen"
chroot "$bare" apt-get purge -y -qq --auto-remove bellwether fonts-dejavu-core >"$work/apt.log" 2>&1 || die "the DEB cannot be removed: $(tail "$work/apt.log")"
left=$(cd "$bare" && find etc usr -xdev -iname '*bellwether*')
[ -z "$left" ] || die "the DEB left behind: $left"
packages_of "$bare" | comm -13 "$work/before" - >"$work/left"
[ ! -s "$work/left" ] || die "the DEB left packages behind: $(paste -sd' ' "$work/left")"
ok "the DEB is removed without a trace"

# The portable ones must do without Qt: only what every desktop has is there.
desktop=(libegl1 libgl1 libfontconfig1 libx11-xcb1 libxcb1 libharfbuzz0b libfreetype6 libwayland-client0 zlib1g libexpat1 libstdc++6 fonts-dejavu-core libsm6 libfribidi0 libgpg-error0 libp11-kit0 xz-utils)
chroot "$bare" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${desktop[@]}" >"$work/apt.log" 2>&1 || die "$(tail "$work/apt.log")"
! packages_of "$bare" | has -i qt6 || die "Qt is there already"
mkdir "$bare/root/portable"
tar --extract --file "$(find $out -name '*.tar.xz')" --directory "$bare/root/portable" --strip-components 1
seen=$(smoke "$bare" /root/portable/bellwether) # by itself: a failure within the next line would not count
ok "the portable folder runs without Qt; smoke test: $seen"
cp "$(find $out -name '*.run')" "$bare/root/bellwether.run"
seen=$(smoke "$bare" sh /root/bellwether.run --quiet --) # by itself: a failure within the next line would not count
ok "the single file runs without Qt; smoke test: $seen"
say "$passed checks passed"
