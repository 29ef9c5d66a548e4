# One folder, one layer, one static library.
#
# A layer's headers are reachable only by the targets that link it: each layer gets an include root of its own that
# holds nothing but a link to its folder, so `#include "core/time/interval.h"` resolves only where core_time is
# linked. Dependencies therefore point the way the CMake files say, or the build fails.

set(DATELINE_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast)

function(dateline_compile_options target)
  target_compile_options(${target} PRIVATE ${DATELINE_WARNINGS} $<$<BOOL:${DATELINE_WERROR}>:-Werror>)
  target_compile_definitions(${target} PRIVATE QT_NO_KEYWORDS)
endfunction()

# dateline_layer(LINKS public dependencies… PRIVATE_LINKS dependencies that no header shows… [QT] run moc)
# The target is named after the folder: core/time is core_time.
function(dateline_layer)
  cmake_parse_arguments(PARSE_ARGV 0 arg "QT" "" "LINKS;PRIVATE_LINKS")
  file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "_" name ${path})
  file(GLOB sources CONFIGURE_DEPENDS *.h *.cpp)
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX AUTOMOC ${arg_QT})
  dateline_compile_options(${name})

  set(root ${CMAKE_BINARY_DIR}/include/${name})
  get_filename_component(parent ${root}/${path} DIRECTORY)
  file(MAKE_DIRECTORY ${parent})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${path} SYMBOLIC)
  target_include_directories(${name} PUBLIC ${root})
  target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# dateline_program(NAME SOURCES… LINKS…)
function(dateline_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_executable(${name} ${arg_SOURCES})
  dateline_compile_options(${name})
  target_link_libraries(${name} PRIVATE ${arg_LINKS})
endfunction()

# dateline_tests(LINKS…): every *_test.cpp of this folder becomes one Qt Test program, named <folder>_<file>.
function(dateline_tests)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "LINKS")
  file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "_" prefix ${path})
  file(GLOB files CONFIGURE_DEPENDS *_test.cpp)
  foreach(file ${files})
    get_filename_component(base ${file} NAME_WE)
    set(name ${prefix}_${base})
    dateline_program(${name} SOURCES ${file} LINKS Qt6::Test tests_support ${arg_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT
      "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;QT_LOGGING_RULES=qt.qpa.*=false")
  endforeach()
endfunction()
