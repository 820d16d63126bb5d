# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where, and what CPack makes of it. The version is that of project(), everywhere.
set(BELLWETHER_APP_ID "io.github.bellwether.Bellwether" CACHE STRING "Reverse-DNS name of the program for AppStream, Flatpak and macOS")
set(BELLWETHER_HOMEPAGE "" CACHE STRING "Address of the project's repository; empty: the packages name none")
set(BELLWETHER_CONTACT "The Bellwether developers <maintainers@users.noreply.github.com>" CACHE STRING "Who makes the packages")
set(BELLWETHER_PACKAGING "${CMAKE_SOURCE_DIR}/packaging")

set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # who packs has built what is packed, and nothing else needs to be

# The program's icon, version and manifest, where the system wants them inside the program.
function(bellwether_dress target description)
  if(WIN32)
    enable_language(RC)
    set(BELLWETHER_PROGRAM ${target})
    set(BELLWETHER_DESCRIPTION "${description}")
    configure_file("${BELLWETHER_PACKAGING}/windows/program.rc.in" "${CMAKE_BINARY_DIR}/${target}.rc" @ONLY)
    target_sources(${target} PRIVATE "${CMAKE_BINARY_DIR}/${target}.rc")
    set_source_files_properties(
      "${CMAKE_BINARY_DIR}/${target}.rc" TARGET_DIRECTORY ${target}
      PROPERTIES OBJECT_DEPENDS "${BELLWETHER_PACKAGING}/windows/program.manifest;${BELLWETHER_PACKAGING}/icons/bellwether.ico")
    if(MSVC)
      target_link_options(${target} PRIVATE /MANIFEST:NO) # the one in the resources
    endif()
  elseif(APPLE)
    get_target_property(bundle ${target} MACOSX_BUNDLE)
    if(bundle)
      set(icon "${BELLWETHER_PACKAGING}/icons/bellwether.icns")
      target_sources(${target} PRIVATE "${icon}")
      set_source_files_properties("${icon}" TARGET_DIRECTORY ${target} PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
      set_target_properties(${target} PROPERTIES OUTPUT_NAME Bellwether MACOSX_BUNDLE_INFO_PLIST "${CMAKE_BINARY_DIR}/Info.plist")
      configure_file("${BELLWETHER_PACKAGING}/macos/Info.plist.in" "${CMAKE_BINARY_DIR}/Info.plist" @ONLY)
    endif()
  endif()
endfunction()

bellwether_dress(bellwether-cli "Bellwether for the command line")
if(TARGET bellwether)
  bellwether_dress(bellwether "Playground, stress test and monitor for AI gateways")
endif()

if(WIN32)
  install(TARGETS bellwether-cli RUNTIME DESTINATION .)
  if(TARGET bellwether)
    install(TARGETS bellwether RUNTIME DESTINATION .)
  endif()
  install(FILES LICENSE DESTINATION . RENAME LICENSE.txt)
elseif(APPLE)
  if(TARGET bellwether)
    install(TARGETS bellwether BUNDLE DESTINATION .)
    install(TARGETS bellwether-cli RUNTIME DESTINATION Bellwether.app/Contents/MacOS)
  else()
    install(TARGETS bellwether-cli RUNTIME DESTINATION bin)
  endif()
else()
  include(BellwetherInstallLinux)
endif()

include(BellwetherPackages)
