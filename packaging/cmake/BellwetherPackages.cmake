# SPDX-License-Identifier: GPL-3.0-or-later
# CPack: DEB and RPM on Linux, a disk image on macOS. packaging/windows/build.sh makes the packages for Windows.
set(CPACK_PACKAGE_NAME bellwether)
set(CPACK_PACKAGE_VENDOR "The Bellwether developers")
set(CPACK_PACKAGE_CONTACT "${BELLWETHER_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Playground, stress test and monitor for AI gateways")
set(CPACK_PACKAGE_DESCRIPTION
    "Bellwether talks to OpenAI-compatible AI gateways, loads them, and watches\nthem. It says of every answer how long its first token took, how fast the\nrest came, what it cost, and over which connection; if an answer does not\ncome, it says what happened, what the usual cause is and what to do.\n.\nThe package holds the window, bellwether, and the program for scripts,\nbellwether-cli."
)
set(CPACK_PACKAGE_HOMEPAGE_URL "${BELLWETHER_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CHECKSUM SHA256)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")

if(APPLE)
  set(CPACK_GENERATOR DragNDrop)
  set(CPACK_DMG_VOLUME_NAME Bellwether)
elseif(NOT WIN32)
  set(CPACK_GENERATOR DEB RPM)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)

  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION net)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  # Loaded at run time, so no look at the programs finds them: the driver, the icons, a window, a keychain.
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6 | qt6-svg-plugins, qt6-qpa-plugins")
  # The last one reads WebP pictures that go along with a prompt; PNG, JPEG and GIF come with Qt.
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, libsecret-1-0, qt6-wayland, qt6-image-formats-plugins")
  set(CPACK_DEBIAN_PACKAGE_SUGGESTS "gnome-keyring | kwalletmanager")

  set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
  set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
  set(CPACK_RPM_PACKAGE_GROUP Applications/Internet)
  # CPack's text for both; a line with a dot alone is an empty one to Debian only.
  string(REPLACE "\n.\n" "\n\n" CPACK_RPM_PACKAGE_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
  set(CPACK_RPM_CHANGELOG_FILE "${CMAKE_BINARY_DIR}/changelog.rpm")
  # Other distributions have other sonames and package names, so a package for one of them is built there: see the release
  # workflow. What is loaded at run time has no common name but its file.
  set(CPACK_RPM_PACKAGE_SUGGESTS "libsecret")
  set(CPACK_RPM_SPEC_MORE_DEFINE
      "%define _build_id_links none\n%define _buildhost reproducible\n%define use_source_date_epoch_as_buildtime 1\n%define clamp_mtime_to_source_date_epoch 1\n%define source_date_epoch_from_changelog 0"
  )
  set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
      /usr/share/applications /usr/share/metainfo /usr/share/man /usr/share/man/man1 /usr/share/icons /usr/share/icons/hicolor
      /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps /usr/share/mime /usr/share/mime/packages
      /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/vendor-completions
      /usr/share/fish /usr/share/fish/vendor_completions.d)
  foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/icons/hicolor/${size}x${size}
         /usr/share/icons/hicolor/${size}x${size}/apps)
  endforeach()
endif()

include(CPack)
