# SPDX-License-Identifier: GPL-3.0-or-later
# What holds for every target of the build, whatever its folder.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_AUTORCC_OPTIONS --compress-algo zlib) # the rcc of a computer that builds for another may know more than the Qt of that one
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

set(BELLWETHER_SANITIZE "" CACHE STRING "Sanitizers for everything, e.g. address,undefined or thread")
option(BELLWETHER_WERROR "Treat warnings as errors" OFF)
option(BELLWETHER_SHARED "Link our own libraries when a program starts: for builds of hundreds of test programs, never for packages" OFF)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 16)
option(BELLWETHER_UNITY "Compile several files of a library as one: half the time for a whole build, more for a changed file" OFF)

find_program(BELLWETHER_CCACHE ccache)
if(BELLWETHER_CCACHE AND CMAKE_HOST_UNIX AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # The sloppiness is what ccache asks for with precompiled headers; the base folder lets two clones share results. Without
  # the dependencies' own list every miss runs the preprocessor first, and without a sum beside it every call reads the
  # whole precompiled header, 150 MB: together they made a cold build twice as long as one without ccache.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 CCACHE_PCH_EXTSUM=1
      "BELLWETHER_SOURCE=${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/packaging/cmake/ccache.sh")
endif()

find_program(BELLWETHER_MOLD mold)
if(BELLWETHER_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT CMAKE_CROSSCOMPILING)
  add_link_options(-fuse-ld=mold)
endif()

if(BELLWETHER_SANITIZE)
  add_compile_options(-fsanitize=${BELLWETHER_SANITIZE} -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=${BELLWETHER_SANITIZE})
  if(BELLWETHER_SANITIZE MATCHES "address" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(--param=asan-instrumentation-with-call-threshold=0) # calls, not code: an eighth less to compile
  endif()
  if(BELLWETHER_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()
# With checks around every access, two things take a third of the compiler's time and give nothing: finding out what a pointer
# may point to, and collecting garbage long before the memory of the machine is needed (the number is in kB; the largest
# batches take 1 GB).
if(BELLWETHER_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fno-tree-pta)
  cmake_host_system_information(RESULT memory QUERY TOTAL_PHYSICAL_MEMORY)
  cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
  math(EXPR share "${memory} / ${cores}")
  if(share GREATER_EQUAL 3000)
    add_compile_options(--param=ggc-min-heapsize=2000000)
  endif()
endif()
if(BELLWETHER_BUILD_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link) # coverage in the libraries; the programs alone link libFuzzer
endif()
