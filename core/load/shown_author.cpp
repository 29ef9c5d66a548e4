#include "core/load/shown_author.h"

#include "core/load/boilerplate.h"
#include "core/load/line_shape.h"
#include "core/load/visible_date.h"
#include "core/load/word_set.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

/// What stands before a name in a byline.
std::string withoutOpener(std::string text) {
    static constexpr std::array<std::string_view, 22> openers = {"by ",
                                                                 "by: ",
                                                                 "von ",
                                                                 "von: ",
                                                                 "par ",
                                                                 "por ",
                                                                 "di ",
                                                                 "da ",
                                                                 "autor: ",
                                                                 "autor ",
                                                                 "author: ",
                                                                 "autorin: ",
                                                                 "text: ",
                                                                 "written by ",
                                                                 "geschrieben von ",
                                                                 "posted by ",
                                                                 "ein beitrag von ",
                                                                 "von",
                                                                 "by",
                                                                 "auteur : ",
                                                                 "auteur: ",
                                                                 "verfasst von "};
    for (const std::string_view opener : openers) {
        if (text.size() <= opener.size()) continue;
        const bool same = std::equal(opener.begin(), opener.end(), text.begin(), [](char a, char b) {
            return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
        });
        // An opener without its blank is one only where a colon or a blank follows.
        const char next = text[opener.size()];
        if (!same || (opener.back() != ' ' && next != ':' && next != ' ')) continue;
        const std::size_t begin = text.find_first_not_of(" :", opener.size());
        return begin == text.npos ? std::string() : text.substr(begin);
    }
    return text;
}

/// The name in an element's words, where they are little more than one.
std::string nameIn(const HtmlTree& page, std::uint32_t node) {
    std::string text = withoutOpener(page.text(node));
    const std::vector<VisibleDay> days = daysIn(text, {});
    if (!days.empty()) text.resize(days.front().span.begin);
    text = text.substr(0, findMark(text, {"|", "•", "·", "–", "\n", "("}));
    while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '-')) text.pop_back();
    static const WordSet labels = wordSet(
        "by|von|par|por|di|da|posted on|posted by|published on|published|publiziert am|veröffentlicht am|autor|author|"
        "written by|geschrieben von|",
        '|');
    if (labels.contains(foldedWords(text))) return {};
    const bool figures = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool address = text.starts_with("http") || text.find('@') != text.npos;
    return text.size() < 2 || text.size() > 60 || wordCount(text) > 6 || figures || address || endsSentence(text)
               ? std::string()
               : text;
}

/// How surely an element names the author; 0 where it does not.
int surety(const HtmlTree& page, std::uint32_t node) {
    if (page.attribute(node, "rel").find("author") != std::string_view::npos) return 4;
    const std::string_view property = page.attribute(node, "itemprop");
    if (property == "author" || property == "creator") return 3;
    static const WordSet names = wordSet("author autor byline auteur autore writer verfasser");
    std::string own(page.attribute(node, "class"));
    own.append(" ").append(page.attribute(node, "id"));
    const std::vector<std::string> words = nameWords(own);
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return names.contains(word); }) ? 2
                                                                                                                 : 0;
}

}  // namespace

std::string shownAuthor(const HtmlTree& page) {
    std::string best;
    int bestSurety = 0;
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        const HtmlTag tag = page[i].tag;
        if (tag == HtmlTag::Text || tag == HtmlTag::Body || tag == HtmlTag::Html || tag == HtmlTag::Article) continue;
        const Role role = roleOf(page, i);
        if (role == Role::Foreign || role == Role::Invisible) {
            i = page[i].end - 1;
            continue;
        }
        const int sure = surety(page, i);
        if (sure <= bestSurety) continue;
        if (std::string name = nameIn(page, i); !name.empty()) {
            best = std::move(name);
            bestSurety = sure;
        }
    }
    return best;
}

}  // namespace dateline
