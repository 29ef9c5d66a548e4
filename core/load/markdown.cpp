#include "core/load/markdown.h"

#include "core/load/clean_lines.h"
#include "core/load/date_choice.h"
#include "core/load/html_tree.h"
#include "core/load/language.h"

#include <algorithm>
#include <md4c.h>
#include <utility>

namespace dateline {
namespace {

/// What md4c tells, block by block. Code and raw HTML are no article text.
struct Builder {
    std::vector<TextBlock> blocks;
    std::string text;
    int silent = 0;
    bool heading = false;
    unsigned level = 0;
    std::string title;

    void flush() {
        const std::string line = collapsed(text);
        text.clear();
        if (line.empty()) return;
        if (heading && level == 1 && title.empty())
            title = line;
        else
            blocks.push_back({line, heading ? BlockKind::Heading : BlockKind::Paragraph});
    }
};

int enterBlock(MD_BLOCKTYPE type, void* detail, void* user) {
    auto& builder = *static_cast<Builder*>(user);
    if (type != MD_BLOCK_TD && type != MD_BLOCK_TH) builder.flush();
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) ++builder.silent;
    if (type == MD_BLOCK_H) {
        builder.heading = true;
        builder.level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void*, void* user) {
    auto& builder = *static_cast<Builder*>(user);
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
        builder.text += ' ';
        return 0;
    }
    builder.flush();
    if (type == MD_BLOCK_CODE || type == MD_BLOCK_HTML) --builder.silent;
    if (type == MD_BLOCK_H) builder.heading = false;
    return 0;
}

int enterSpan(MD_SPANTYPE type, void*, void* user) {
    if (type == MD_SPAN_IMG) ++static_cast<Builder*>(user)->silent;
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void*, void* user) {
    if (type == MD_SPAN_IMG) --static_cast<Builder*>(user)->silent;
    return 0;
}

int addText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    auto& builder = *static_cast<Builder*>(user);
    if (builder.silent > 0 || type == MD_TEXT_HTML) return 0;
    const std::string_view words(text, size);
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
        builder.text += ' ';
    else if (type == MD_TEXT_ENTITY)
        builder.text += HtmlTree::parse(words).text(0);
    else
        builder.text += words;
    return 0;
}

std::string unquoted(std::string_view value) {
    std::string text = collapsed(value);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        return text.substr(1, text.size() - 2);
    return text;
}

void addField(Draft& draft, std::string_view key, const std::string& value) {
    if (key == "title") draft.title = value;
    if (key == "author") draft.author = value;
    if (key == "publisher" || key == "source") draft.publisher = value;
    if (key == "lang" || key == "language") draft.language = languageTag(value);
    if (key == "url" || key == "link" || key == "canonical") draft.url = value;
    if (key == "date" || key == "published")
        addCandidate(draft.dates, value, DateOrigin::File, 95, "the front matter (" + std::string(key) + ")");
}

/// Reads the block between two lines of `---` at the beginning and returns what follows it.
std::string_view takeFrontMatter(std::string_view text, Draft& draft) {
    if (!text.starts_with("---\n")) return text;
    const std::size_t end = text.find("\n---\n", 3);
    if (end == text.npos) return text;
    const std::string_view matter = text.substr(4, end - 3);
    for (std::size_t begin = 0; begin < matter.size();) {
        const std::size_t lineEnd = std::min(matter.find('\n', begin), matter.size());
        const std::string_view line = matter.substr(begin, lineEnd - begin);
        begin = lineEnd + 1;
        const std::size_t colon = line.find(':');
        if (colon != line.npos && line[0] != ' ' && line[0] != '#')
            addField(draft, line.substr(0, colon), unquoted(line.substr(colon + 1)));
    }
    return text.substr(end + 5);
}

}  // namespace

bool looksLikeMarkdown(std::string_view text) {
    if (text.starts_with("---\n") && text.find("\n---\n", 3) != text.npos) return true;
    std::size_t marks = 0;
    for (std::size_t begin = 0; begin < text.size() && begin < 20000;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
        if (hashes >= 1 && hashes <= 6 && hashes < line.size() && line[hashes] == ' ') marks += 2;
        if (line.find("](http") != line.npos || line.find("**") != line.npos) ++marks;
        begin = end + 1;
    }
    return marks >= 2;
}

Draft readMarkdown(std::string_view text) {
    Draft draft;
    draft.format = "markdown";
    const std::string_view body = takeFrontMatter(text, draft);
    Builder builder;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;
    md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &builder);
    builder.flush();
    draft.blocks = std::move(builder.blocks);
    if (draft.title.empty()) draft.title = std::move(builder.title);
    if (draft.language.empty()) draft.language = languageOf(body);
    cleanFurniture(draft);
    return draft;
}

}  // namespace dateline
