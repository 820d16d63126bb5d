# SPDX-License-Identifier: GPL-3.0-or-later

# Flags and definitions of our own code; every target of ours links it.
add_library(bellwether_flags INTERFACE)
target_include_directories(bellwether_flags INTERFACE "${CMAKE_SOURCE_DIR}/core" "${CMAKE_BINARY_DIR}/generated")
target_compile_definitions(
  bellwether_flags
  INTERFACE QT_NO_CAST_FROM_ASCII
            QT_NO_CAST_TO_ASCII
            QT_NO_URL_CAST_FROM_STRING
            QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
            QT_NO_FOREACH
            QT_DISABLE_DEPRECATED_BEFORE=0x060400
            BELLWETHER_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(bellwether_flags INTERFACE /W4 /permissive- /utf-8 /bigobj /Zc:__cplusplus $<$<BOOL:${BELLWETHER_WERROR}>:/WX>)
else()
  target_compile_options(
    bellwether_flags
    INTERFACE -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wshadow -Wundef
              -Wcast-align -Wformat=2 $<$<BOOL:${BELLWETHER_WERROR}>:-Werror>)
endif()
if(WIN32)
  target_compile_definitions(bellwether_flags INTERFACE _WIN32_WINNT=0x0A00 NOMINMAX WIN32_LEAN_AND_MEAN)
  target_link_libraries(bellwether_flags INTERFACE ws2_32 mswsock) # Beast's headers, and SO_LINGER
  if(MINGW)
    target_compile_options(bellwether_flags INTERFACE -Wa,-mbig-obj)
  endif()
endif()

# What ccache takes for the content of a precompiled header: the headers it is made of and what compiles them.
function(bellwether_sum_pch target)
  set(content "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_CXX_FLAGS} ${CMAKE_BUILD_TYPE} ${BELLWETHER_SANITIZE} ${Qt6_VERSION}")
  foreach(header IN LISTS ARGN)
    file(SHA256 "${header}" sum)
    string(APPEND content " ${sum}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${header}")
  endforeach()
  string(SHA256 sum "${content}")
  foreach(ending IN ITEMS gch pch)
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx.${ending}.sum" CONTENT "${sum}\n")
  endforeach()
endfunction()

# Files that declare a name which others of their library declare for themselves, too, are compiled alone in a unity build:
# those with a short name for a type of their own are found here, on Windows also those whose system headers define words of
# everyday life; the rest is named by whoever calls.
function(bellwether_compile_alone target)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  set(alone ${ARGN})
  set(pattern "^using [A-Z][A-Za-z]+ = ")
  if(WIN32)
    string(APPEND pattern "|^ *#include <(windows|winsock2|boost/.*)")
  endif()
  foreach(source IN LISTS sources)
    if(source MATCHES "\\.cpp$")
      get_filename_component(path "${source}" ABSOLUTE BASE_DIR "${folder}")
      file(STRINGS "${path}" own REGEX "${pattern}" LIMIT_COUNT 1)
      if(own)
        list(APPEND alone "${source}")
      endif()
    endif()
  endforeach()
  set_source_files_properties(${alone} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# Batches of a unity build that stay within a folder: a file that is added or taken away changes the batches of its own folder
# alone, not those of all folders behind it. Files that are compiled alone count, so that the batches of all systems hold the
# same files, and names that meet in one meet in all.
function(bellwether_batch_by_folder target)
  get_target_property(sources ${target} SOURCES)
  get_target_property(home ${target} SOURCE_DIR)
  get_target_property(size ${target} UNITY_BUILD_BATCH_SIZE)
  foreach(source IN LISTS sources)
    if(source MATCHES "\\.cpp$")
      get_filename_component(path "${source}" ABSOLUTE BASE_DIR "${home}")
      get_filename_component(folder "${path}" DIRECTORY)
      get_filename_component(folder "${folder}" NAME)
      if(NOT DEFINED count_${folder})
        set(count_${folder} 0)
      endif()
      math(EXPR batch "${count_${folder}} / ${size}")
      math(EXPR count_${folder} "${count_${folder}} + 1")
      set_source_files_properties("${source}" TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${folder}_${batch}")
    endif()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# For a target that has all its sources.
function(bellwether_use_batches target)
  if(BELLWETHER_UNITY)
    bellwether_compile_alone(${target})
    bellwether_batch_by_folder(${target})
  else()
    set_target_properties(${target} PROPERTIES UNITY_BUILD OFF) # whatever is set for all: some names meet
  endif()
endfunction()

# One library per folder: bellwether_add_library(sse SOURCES … LINKS bellwether_base …). Static in what people get; shared in
# test builds, where each of hundreds of programs with sanitizers would hold all the code again, and fill the disk.
# LINKS is the floor rule: a folder links only folders below its own, and tests/unit/base checks the #includes too.
function(bellwether_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;PRIVATE_LINKS")
  if(BELLWETHER_SHARED)
    add_library(bellwether_${name} SHARED ${arg_SOURCES})
  else()
    add_library(bellwether_${name} STATIC ${arg_SOURCES})
  endif()
  set_target_properties(bellwether_${name} PROPERTIES DEFINE_SYMBOL "" LINKER_LANGUAGE CXX)
  # The Qt modules are the same for the whole core, because the precompiled header is.
  target_link_libraries(
    bellwether_${name}
    PUBLIC bellwether_flags ${arg_LINKS} Qt6::Core Qt6::Network Qt6::Sql Qt6::Concurrent
    PRIVATE ${arg_PRIVATE_LINKS})
  bellwether_use_batches(bellwether_${name})
  if(TARGET bellwether_pch AND NOT name STREQUAL "pch" AND NOT name MATCHES "^ui")
    target_precompile_headers(bellwether_${name} REUSE_FROM bellwether_pch)
  elseif(TARGET bellwether_ui_pch AND name MATCHES "^ui")
    target_precompile_headers(bellwether_${name} REUSE_FROM bellwether_ui_pch)
  endif()
endfunction()

# The tests in which threads meet (label `threads`): what the thread sanitizer is worth building for.
add_custom_target(bellwether_thread_tests)
# The tests of the core that need nothing but it: what is built for another system, to see that it works there.
add_custom_target(bellwether_core_tests)

# Only a test's own class needs moc. Running moc on that one file costs a tenth of AUTOMOC's scan of the whole target, and no
# further file is compiled for it. A test that lists a header keeps AUTOMOC: the header may hold classes, too.
function(bellwether_moc_test name sources)
  if(sources MATCHES "\\.h(;|$)")
    return()
  endif()
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  foreach(source IN LISTS sources)
    if(source MATCHES "^(tst_.*)\\.cpp$")
      set(moc "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc/${CMAKE_MATCH_1}.moc")
      qt6_generate_moc(${source} ${moc} TARGET ${name})
      target_sources(${name} PRIVATE ${moc})
      target_include_directories(${name} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc")
    endif()
  endforeach()
endfunction()

# For code that reads no bytes from outside: the checks of every pointer are a fifth of the time that it takes to compile, and a
# null pointer ends in the address sanitizer's report without them, too.
function(bellwether_trust_pointers target)
  if(BELLWETHER_SANITIZE MATCHES "address.*undefined" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fno-sanitize=null,alignment)
  endif()
endfunction()

# How the code of tests is compiled, and their precompiled headers. Qt Test tells each program its own folders, for
# QFINDTESTDATA(), which nobody here uses; as macros that differ they would make the precompiled header useless. With
# sanitizers, optimizing is two thirds of the time of hundreds of programs that run once: what they test stays at -O1. With
# shared libraries an inline function that a test has as well as the library may run as the test has it.
function(bellwether_compile_as_test name)
  if(NOT MSVC)
    target_compile_options(${name} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
  endif()
  if(BELLWETHER_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${name} PRIVATE -Og)
  endif()
  bellwether_trust_pointers(${name})
endfunction()

# One test program per class: bellwether_add_test(tst_name LINKS … [LABELS …] [UI] [COMMAND what runs it …]).
function(bellwether_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "UI" "TIMEOUT" "SOURCES;LINKS;LABELS;ENVIRONMENT;COMMAND")
  if(NOT arg_SOURCES)
    set(arg_SOURCES ${name}.cpp)
  endif()
  if(NOT arg_COMMAND)
    set(arg_COMMAND ${name})
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 240) # what hangs; the slowest of machines takes five times as long as a good one
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE bellwether_flags bellwether_test_support ${arg_LINKS} Qt6::Network Qt6::Sql
                                        Qt6::Concurrent)
  if(arg_UI AND TARGET bellwether_ui_test_pch)
    target_precompile_headers(${name} REUSE_FROM bellwether_ui_test_pch)
  else()
    target_precompile_headers(${name} REUSE_FROM bellwether_test_pch)
  endif()
  bellwether_compile_as_test(${name})
  bellwether_moc_test(${name} "${arg_SOURCES}")
  if("threads" IN_LIST arg_LABELS)
    add_dependencies(bellwether_thread_tests ${name})
  endif()
  if(NOT arg_UI AND NOT arg_LABELS MATCHES "interop")
    add_dependencies(bellwether_core_tests ${name})
  endif()
  add_test(NAME ${name} COMMAND ${arg_COMMAND})
  set_tests_properties(
    ${name}
    PROPERTIES TIMEOUT ${arg_TIMEOUT}
               LABELS "${arg_LABELS}"
               ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp;TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp halt_on_error=1 die_after_fork=0 ignore_noninstrumented_modules=1;${arg_ENVIRONMENT}")
endfunction()
