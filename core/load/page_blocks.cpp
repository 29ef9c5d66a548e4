#include "core/load/page_blocks.h"

#include <algorithm>

namespace dateline {
namespace {

bool isCell(HtmlTag tag) { return tag == HtmlTag::Td || tag == HtmlTag::Th; }

/// A data table's cell stands in a line with its row; a layout table's holds blocks or long text.
bool isDataCell(const HtmlTree& page, std::uint32_t cell) {
    std::size_t bytes = 0;
    for (std::uint32_t i = cell + 1; i < page[cell].end; ++i) {
        if (page[i].tag == HtmlTag::Text) bytes += page[i].text.size();
        if (isBlockTag(page[i].tag) || bytes > 200) return false;
    }
    return true;
}

class Collector {
public:
    Collector(const HtmlTree& page, const std::vector<bool>& skip) : page_(page), skip_(skip) {}

    std::vector<PageBlock> run() {
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            close(i);
            if (isFootnoteMark(i)) {
                i = page_[i].end - 1;
                continue;
            }
            if (skip_[i]) {
                if (isBlockTag(page_[i].tag)) flush();
                i = page_[i].end - 1;
                continue;
            }
            enter(i);
        }
        flush();
        return std::move(blocks_);
    }

private:
    struct Open {
        std::uint32_t node;
        bool block;
    };

    void close(std::uint32_t i) {
        while (!open_.empty() && page_[open_.back().node].end <= i) {
            const Open last = open_.back();
            if (last.block) flush();
            open_.pop_back();
            if (page_[last.node].tag == HtmlTag::A) --links_;
            if (isBold(page_[last.node].tag)) --bold_;
            if (isCell(page_[last.node].tag) && !last.block) text_ += ' ';
        }
    }

    /// "[23]", raised: where a footnote is, and no word of the text.
    bool isFootnoteMark(std::uint32_t i) const {
        constexpr std::size_t longest = 12;
        if (page_[i].tag != HtmlTag::Sup) return false;
        std::string mark;
        for (std::uint32_t k = i + 1; k < page_[i].end && mark.size() <= longest; ++k)
            if (page_[k].tag == HtmlTag::Text) mark += page_[k].text;
        mark = collapsed(mark);
        return mark.size() > 2 && mark.size() <= longest && mark.front() == '[' && mark.back() == ']';
    }
    static bool isBold(HtmlTag tag) { return tag == HtmlTag::B || tag == HtmlTag::Strong; }

    void enter(std::uint32_t i) {
        const HtmlTag tag = page_[i].tag;
        if (tag == HtmlTag::Text) {
            addText(i);
        } else if (tag == HtmlTag::Br) {
            lineBreak();
        } else if (page_[i].end > i + 1 || isBlockTag(tag)) {
            const bool block = isBlockTag(tag) && !(isCell(tag) && isDataCell(page_, i));
            if (block) flush();
            if (tag == HtmlTag::A) ++links_;
            if (isBold(tag)) ++bold_;
            open_.push_back({i, block});
        }
    }

    void addText(std::uint32_t i) {
        const std::string_view text = page_[i].text;
        const bool seen = text.find_first_not_of(" \t\r\n") != text.npos;
        if (!seen) {
            text_ += ' ';
            return;
        }
        if (first_ == 0) first_ = i;
        breaks_ = 0;
        text_ += text;
        const auto bytes = static_cast<std::uint32_t>(collapsed(text).size());
        seenBytes_ += bytes;
        if (links_ > 0) linkBytes_ += bytes;
        if (bold_ > 0) boldBytes_ += bytes;
    }

    /// Two breaks in a row end a paragraph; one ends a line.
    void lineBreak() {
        if (++breaks_ >= 2)
            flush();
        else
            text_ += '\x1E';
    }

    std::uint32_t blockNode() const {
        for (auto it = open_.rbegin(); it != open_.rend(); ++it)
            if (it->block) return it->node;
        return 0;
    }

    static std::string lines(const std::string& raw) {
        std::string result;
        for (std::size_t begin = 0; begin <= raw.size();) {
            const std::size_t end = std::min(raw.find('\x1E', begin), raw.size());
            const std::string line = collapsed(std::string_view(raw).substr(begin, end - begin));
            if (!line.empty()) result += (result.empty() ? "" : "\n") + line;
            begin = end + 1;
        }
        return result;
    }

    void flush() {
        breaks_ = 0;
        if (first_ != 0) {
            PageBlock block;
            block.text = lines(text_);
            block.node = blockNode();
            block.firstText = first_;
            block.tag = page_[block.node].tag;
            block.linkBytes = linkBytes_;
            block.emphasised = boldBytes_ == seenBytes_;
            if (!block.text.empty()) blocks_.push_back(std::move(block));
        }
        text_.clear();
        first_ = linkBytes_ = boldBytes_ = seenBytes_ = 0;
    }

    const HtmlTree& page_;
    const std::vector<bool>& skip_;
    std::vector<PageBlock> blocks_;
    std::vector<Open> open_;
    std::string text_;
    std::uint32_t first_ = 0, linkBytes_ = 0, boldBytes_ = 0, seenBytes_ = 0;
    int links_ = 0, bold_ = 0, breaks_ = 0;
};

}  // namespace

bool isHeadingTag(HtmlTag tag) { return tag >= HtmlTag::H1 && tag <= HtmlTag::H6; }

bool isBlockTag(HtmlTag tag) {
    switch (tag) {
        case HtmlTag::Address:
        case HtmlTag::Article:
        case HtmlTag::Aside:
        case HtmlTag::Blockquote:
        case HtmlTag::Body:
        case HtmlTag::Caption:
        case HtmlTag::Dd:
        case HtmlTag::Details:
        case HtmlTag::Dialog:
        case HtmlTag::Div:
        case HtmlTag::Dl:
        case HtmlTag::Dt:
        case HtmlTag::Fieldset:
        case HtmlTag::Figcaption:
        case HtmlTag::Figure:
        case HtmlTag::Footer:
        case HtmlTag::Form:
        case HtmlTag::H1:
        case HtmlTag::H2:
        case HtmlTag::H3:
        case HtmlTag::H4:
        case HtmlTag::H5:
        case HtmlTag::H6:
        case HtmlTag::Header:
        case HtmlTag::Hr:
        case HtmlTag::Html:
        case HtmlTag::Legend:
        case HtmlTag::Li:
        case HtmlTag::Main:
        case HtmlTag::Menu:
        case HtmlTag::Nav:
        case HtmlTag::Ol:
        case HtmlTag::P:
        case HtmlTag::Pre:
        case HtmlTag::Section:
        case HtmlTag::Summary:
        case HtmlTag::Table:
        case HtmlTag::Tbody:
        case HtmlTag::Td:
        case HtmlTag::Tfoot:
        case HtmlTag::Th:
        case HtmlTag::Thead:
        case HtmlTag::Tr:
        case HtmlTag::Ul:
            return true;
        default:
            return false;
    }
}

std::vector<PageBlock> blocksOf(const HtmlTree& page, const std::vector<bool>& skip) {
    return Collector(page, skip).run();
}

std::size_t weight(std::string_view text) {
    std::size_t letters = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // E3 to ED lead the kana, the ideographs and the Hangul syllables.
        if (byte >= 0xE3 && byte <= 0xED)
            letters += 3;
        else if ((byte & 0xC0) != 0x80)
            ++letters;
    }
    return letters;
}

}  // namespace dateline
