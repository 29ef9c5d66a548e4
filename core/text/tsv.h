#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace dateline {

/// One line of a word list: its columns, cut at tabs. Columns that are not there are empty.
using TsvRow = std::array<std::string_view, 4>;

/// Calls `row(columns)` for every line of a word list in order; empty lines and lines that begin with # are skipped.
template <class F>
void forEachRow(std::string_view data, F&& row) {
    while (!data.empty()) {
        const std::size_t end = data.find('\n');
        std::string_view line = data.substr(0, end);
        data.remove_prefix(end == std::string_view::npos ? data.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        TsvRow columns{};
        for (std::string_view& column : columns) {
            const std::size_t tab = line.find('\t');
            column = line.substr(0, tab);
            line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
        }
        row(columns);
    }
}

}  // namespace dateline
