# dateline_embed(TARGET ROOT folder FILES…): puts files into the program, to be asked for by their name below ROOT
# through core/base/resource.h. The assembler's .incbin keeps this instant for megabytes of model.
function(dateline_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ROOT" "FILES")
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp)
  set(blobs "")
  set(externs "")
  set(rows "")
  set(index 0)
  list(SORT arg_FILES)
  foreach(file ${arg_FILES})
    file(RELATIVE_PATH name ${arg_ROOT} ${file})
    string(APPEND blobs "asm(\".section .rodata\\n.balign 16\\ndateline_blob_${index}:\\n.incbin \\\"${file}\\\"\\ndateline_blob_end_${index}:\\n.byte 0\\n.previous\\n\");\n")
    string(APPEND externs "extern const char blob${index}[] asm(\"dateline_blob_${index}\");\nextern const char blobEnd${index}[] asm(\"dateline_blob_end_${index}\");\n")
    string(APPEND rows "    {\"${name}\", blob${index}, blobEnd${index}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT [[// Made by cmake/DatelineResources.cmake.
#include "core/base/resource.h"

@blobs@
extern "C" {
@externs@}

namespace dateline {
namespace {
struct Entry {
    std::string_view name;
    const char* begin;
    const char* end;
};
const Entry entries[] = {
@rows@    {{}, nullptr, nullptr},
};
}  // namespace

std::string_view resource(std::string_view name) {
    for (const Entry& entry : entries)
        if (entry.name == name) return {entry.begin, static_cast<std::size_t>(entry.end - entry.begin)};
    return {};
}
}  // namespace dateline
]])
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${arg_FILES}")
  target_sources(${target} PRIVATE ${output})
endfunction()
