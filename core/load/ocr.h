#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The text of a PDF's pages that are pictures, as far as it could be recognised.
struct PictureText {
    bool missing = false;            ///< tesseract, which recognises it, is not installed
    std::vector<std::string> pages;  ///< one for each page asked for; empty where nothing was recognised
    std::size_t read = 0;            ///< how many of them were looked at within the limits
};

/// Draws those pages (counted from 1) with pdftoppm and reads them with tesseract, one after the other, each program
/// inside the limits for foreign files. A page takes seconds, so only so many are read.
PictureText recognisedPages(std::string_view pdf, const std::vector<std::size_t>& pages);

}  // namespace dateline
