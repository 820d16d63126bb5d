# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)
set(BELLWETHER_LINUX "${BELLWETHER_PACKAGING}/linux")
install(TARGETS bellwether-cli RUNTIME)

# bellwether_gzip(in out): as Debian wants its documents, and the same bytes every time.
find_program(BELLWETHER_GZIP gzip REQUIRED)
function(bellwether_gzip in out)
  add_custom_command(
    OUTPUT "${out}"
    COMMAND sh -c "'${BELLWETHER_GZIP}' -9nc '${in}' >'${out}'"
    DEPENDS "${in}"
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY BELLWETHER_DOCUMENTS "${out}")
endfunction()

function(bellwether_man name)
  configure_file("${BELLWETHER_LINUX}/man/${name}.1.in" "${CMAKE_BINARY_DIR}/man/${name}.1" @ONLY)
  bellwether_gzip("${CMAKE_BINARY_DIR}/man/${name}.1" "${CMAKE_BINARY_DIR}/man/${name}.1.gz")
  install(FILES "${CMAKE_BINARY_DIR}/man/${name}.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endfunction()

bellwether_man(bellwether-cli)
install(FILES "${BELLWETHER_LINUX}/completions/bellwether-cli.bash" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME bellwether-cli)
install(FILES "${BELLWETHER_LINUX}/completions/_bellwether-cli" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${BELLWETHER_LINUX}/completions/bellwether-cli.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

# One changelog for people, in CHANGELOG.md; Debian's and RPM's are made of it.
include(BellwetherChangelog)
bellwether_changelogs("${BELLWETHER_PACKAGING}/CHANGELOG.md" "${CMAKE_BINARY_DIR}")
bellwether_gzip("${CMAKE_BINARY_DIR}/changelog" "${CMAKE_BINARY_DIR}/changelog.gz")
install(FILES "${CMAKE_BINARY_DIR}/changelog.gz" "${BELLWETHER_LINUX}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/bellwether")

if(TARGET bellwether)
  install(TARGETS bellwether RUNTIME)
  bellwether_man(bellwether)
  install(FILES "${BELLWETHER_LINUX}/bellwether.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${BELLWETHER_LINUX}/bellwether-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME bellwether.xml)
  foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    install(FILES "${BELLWETHER_PACKAGING}/icons/bellwether-${size}.png"
            DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps" RENAME bellwether.png)
  endforeach()
  install(FILES "${CMAKE_SOURCE_DIR}/resources/appicon.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" RENAME bellwether.svg)

  include(BellwetherMetainfo)
  bellwether_metainfo("${BELLWETHER_HOMEPAGE}" "${PROJECT_VERSION}" "${BELLWETHER_APP_ID}" "${CMAKE_BINARY_DIR}/${BELLWETHER_APP_ID}.metainfo.xml")
  install(FILES "${CMAKE_BINARY_DIR}/${BELLWETHER_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
endif()

get_property(documents GLOBAL PROPERTY BELLWETHER_DOCUMENTS)
add_custom_target(bellwether_documents ALL DEPENDS ${documents})
