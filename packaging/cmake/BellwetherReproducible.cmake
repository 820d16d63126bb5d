# SPDX-License-Identifier: GPL-3.0-or-later
# For packages: no path of the machine and no time of the day in what is built. Off in daily work, where ccache and the
# debugger are better off without.
option(BELLWETHER_REPRODUCIBLE "Leave paths and times of this machine out of the programs" OFF)
if(BELLWETHER_REPRODUCIBLE)
  if(MSVC)
    add_compile_options(/experimental:deterministic "/pathmap:${CMAKE_SOURCE_DIR}=.")
    add_link_options(/Brepro)
  else()
    add_compile_options("-ffile-prefix-map=${CMAKE_BINARY_DIR}=build" "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
    if(MINGW)
      add_link_options(-Wl,--no-insert-timestamp)
    elseif(APPLE)
      add_link_options(-Wl,-reproducible)
    endif()
  endif()
endif()

# Packages are for machines that people leave on for weeks with keys in memory.
option(BELLWETHER_HARDENED "Build with the usual defences of the compiler and the linker" OFF)
if(BELLWETHER_HARDENED AND NOT MSVC)
  add_compile_options(-fstack-protector-strong)
  add_compile_definitions($<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options(-Wl,-z,relro,-z,now -pie)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
      add_compile_options(-fcf-protection)
    endif()
  elseif(MINGW)
    add_link_options(-Wl,--dynamicbase,--nxcompat,--high-entropy-va -fstack-protector-strong) # the last brings its library
  endif()
endif()
