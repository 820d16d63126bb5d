# SPDX-License-Identifier: GPL-3.0-or-later
# CMake toolchain: from Debian or Ubuntu for Windows, with g++-mingw-w64-x86-64-posix. BELLWETHER_MINGW_PREFIX names the folder
# that holds Qt 6 and the other libraries for Windows.
set(BELLWETHER_MINGW_PREFIX "$ENV{BELLWETHER_MINGW_PREFIX}" CACHE PATH "Qt 6 and the other libraries for Windows")
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(TOOLCHAIN_PREFIX x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${TOOLCHAIN_PREFIX}-gcc-posix)
set(CMAKE_CXX_COMPILER ${TOOLCHAIN_PREFIX}-g++-posix)
set(CMAKE_RC_COMPILER ${TOOLCHAIN_PREFIX}-windres)
set(CMAKE_AR ${TOOLCHAIN_PREFIX}-gcc-ar-posix)
set(CMAKE_RANLIB ${TOOLCHAIN_PREFIX}-gcc-ranlib-posix)
set(CMAKE_OBJDUMP ${TOOLCHAIN_PREFIX}-objdump)
set(CMAKE_STRIP ${TOOLCHAIN_PREFIX}-strip)
set(CMAKE_FIND_ROOT_PATH /usr/${TOOLCHAIN_PREFIX} ${BELLWETHER_MINGW_PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
find_program(BELLWETHER_WINE NAMES wine64 wine /usr/lib/wine/wine64)
if(BELLWETHER_WINE)
  set(CMAKE_CROSSCOMPILING_EMULATOR ${BELLWETHER_WINE}) # so that ctest runs the tests
endif()
