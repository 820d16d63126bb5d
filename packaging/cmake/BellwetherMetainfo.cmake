# SPDX-License-Identifier: GPL-3.0-or-later
# Fills the AppStream template in. AppStream takes pictures by their address only, so there are none in a package that does
# not know its home. As a script, to see how it would look: cmake -DHOME=URL -DVERSION=V -P BellwetherMetainfo.cmake OUT
function(bellwether_metainfo home version BELLWETHER_APP_ID out)
  set(BELLWETHER_METAINFO_WEB "")
  if(home)
    set(kind " type=\"default\"")
    foreach(screen IN ITEMS playground stress monitor spend gateways)
      string(APPEND screenshots "    <screenshot${kind}>\n      <image type=\"source\" width=\"1280\" height=\"800\">"
             "${home}/raw/v${version}/resources/screenshots/${screen}-dark.png</image>\n    </screenshot>\n")
      set(kind "")
    endforeach()
    string(APPEND BELLWETHER_METAINFO_WEB "  <url type=\"homepage\">${home}</url>\n"
           "  <url type=\"bugtracker\">${home}/issues</url>\n  <screenshots>\n${screenshots}  </screenshots>\n")
  endif()
  configure_file("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../linux/metainfo.xml.in" "${out}" @ONLY)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  math(EXPR last "${CMAKE_ARGC} - 1")
  bellwether_metainfo("${HOME}" "${VERSION}" io.github.bellwether.Bellwether "${CMAKE_ARGV${last}}")
endif()
