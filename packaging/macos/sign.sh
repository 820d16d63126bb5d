#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Signs Bellwether.app from the inside out, or signs, notarises and staples a disk image.
#   packaging/macos/sign.sh Bellwether.app|bellwether.dmg
# Without BELLWETHER_SIGN_IDENTITY the app is signed ad hoc, as Apple silicon asks of everything that runs, and the image is
# left alone. Gatekeeper refuses such a one until the person allows it in the system's settings.
set -euo pipefail

target=$1
identity=${BELLWETHER_SIGN_IDENTITY:--}
entitlements=$(dirname "${BASH_SOURCE[0]}")/entitlements.plist

sign() {
  local -a options=(--force --sign "$identity" --options runtime)
  [ "$identity" = - ] || options+=(--timestamp)
  codesign "${options[@]}" "$@"
}

case $target in
  *.app)
    # What is inside is sealed by what is around it, so the innermost comes first.
    find "$target/Contents/PlugIns" "$target/Contents/Frameworks" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
      while IFS= read -r -d '' library; do sign "$library"; done
    find "$target/Contents/Frameworks" -depth -name '*.framework' -print0 |
      while IFS= read -r -d '' framework; do sign "$framework"; done
    sign --entitlements "$entitlements" "$target/Contents/MacOS/bellwether-cli"
    sign --entitlements "$entitlements" "$target"
    codesign --verify --deep --strict --verbose=2 "$target"
    ;;
  *.dmg)
    [ "$identity" != - ] || exit 0
    sign "$target"
    if [ -n "${BELLWETHER_NOTARY_PROFILE:-}" ]; then
      xcrun notarytool submit "$target" --keychain-profile "$BELLWETHER_NOTARY_PROFILE" --wait
      xcrun stapler staple "$target"
      spctl --assess --type open --context context:primary-signature --verbose=2 "$target"
    fi
    ;;
  *)
    echo "error: $target is neither an app nor a disk image" >&2
    exit 1
    ;;
esac
