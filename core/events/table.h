#pragma once

#include <string_view>
#include <vector>

namespace dateline {

/// The fields of `text` between separators; an empty text has one empty field.
inline std::vector<std::string_view> fields(std::string_view text, char separator) {
    std::vector<std::string_view> found;
    for (;;) {
        const std::size_t at = text.find(separator);
        found.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return found;
        text.remove_prefix(at + 1);
    }
}

/// Calls `row(fields)` for each line of a table of tab-separated fields; lines that start with # are notes.
template <class F>
void eachRow(std::string_view table, F&& row) {
    for (const std::string_view line : fields(table, '\n'))
        if (!line.empty() && line.front() != '#') row(fields(line, '\t'));
}

}  // namespace dateline
