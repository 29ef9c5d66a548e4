#include "core/load/plain_furniture.h"

#include "core/load/html_tree.h"
#include "core/load/line_shape.h"
#include "core/load/word_set.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {
namespace {

constexpr std::size_t longestNotice = 320;

template <std::size_t N>
bool startsWithAny(std::string_view folded, const std::array<std::string_view, N>& openings) {
    return std::any_of(openings.begin(), openings.end(), [&](std::string_view o) {
        return folded.starts_with(o) && (folded.size() == o.size() || folded[o.size()] == ' ');
    });
}

template <std::size_t N>
bool containsAny(std::string_view folded, const std::array<std::string_view, N>& phrases) {
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return folded.find(phrase) != folded.npos; });
}

bool startsWithQuote(std::string_view line) {
    static constexpr std::array<std::string_view, 6> marks = {"\"", "“", "‘", "'", "«", "„"};
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return line.starts_with(mark); });
}

/// "… , he said": news about such words.
bool isReported(std::string_view folded) {
    static constexpr std::array<std::string_view, 5> verbs = {" said", " says", " told", " wrote", " announced"};
    return containsAny(folded, verbs);
}

bool isRightsNotice(std::string_view line, std::string_view folded) {
    if (folded.ends_with("all rights reserved") || folded.starts_with("all rights reserved")) return true;
    const bool named = line.starts_with("©") || folded.starts_with("copyright 19") ||
                       folded.starts_with("copyright 20") || folded.starts_with("c 20");
    return named && wordCount(line) <= 12;
}

bool isDeskCredit(std::string_view folded) {
    static constexpr std::array<std::string_view, 4> always = {"additional reporting by", "editing by",
                                                               "reporting and editing by", "writing and editing by"};
    static constexpr std::array<std::string_view, 2> withEditor = {"reporting by", "writing by"};
    return startsWithAny(folded, always) ||
           (startsWithAny(folded, withEditor) && folded.find(" editing by") != folded.npos);
}

enum class Section { None, Links, Person };

/// What a heading behind the text announces.
Section sectionOf(const TextBlock& block) {
    static const WordSet links = wordSet(
        "related|related articles|related stories|related news|related posts|related content|related topics|"
        "related links|related coverage|more stories|more news|more on this story|more on this topic|more like this|"
        "read next|read more|up next|most read|most popular|most viewed|most shared|trending|trending now|popular|"
        "recommended|recommended for you|recommended stories|you may also like|you might also like|"
        "you may be interested in|you might be interested in|latest news|latest stories|latest articles|top stories|"
        "editor s picks|editors picks|don t miss|see also|also read|in other news|from the archive|further reading|"
        "tags|topics|share this article|share this story|comments|leave a comment|join the conversation|",
        '|');
    static const WordSet people = wordSet(
        "about the author|about the authors|about the writer|about the reporter|about the journalist|about us|"
        "about this article|author|the author|",
        '|');
    if (block.text.size() > 60) return Section::None;
    std::string folded = foldedWords(block.text);
    if (folded.starts_with("more from ") && wordCount(folded) <= 6) return Section::Links;
    if (folded.starts_with("about ") && folded.ends_with(" author")) return Section::Person;
    return links.contains(folded) ? Section::Links : people.contains(folded) ? Section::Person : Section::None;
}

/// Whether all that follows is such as the section has: links are no sentences, a life is a paragraph or two.
bool isClosed(const std::vector<TextBlock>& blocks, std::size_t heading, Section section) {
    std::size_t sentences = 0;
    for (std::size_t i = heading + 1; i < blocks.size(); ++i) {
        if (const Section next = sectionOf(blocks[i]); next != Section::None) section = next;
        if (!endsSentence(blocks[i].text) || isSiteNotice(blocks[i].text)) continue;
        if (section == Section::Links || ++sentences > 2) return false;
    }
    return true;
}

}  // namespace

bool isSiteNotice(std::string_view line) {
    static constexpr std::array<std::string_view, 50> openings = {
        "we use cookies",
        "this site uses cookies",
        "this website uses cookies",
        "our site uses cookies",
        "our website uses cookies",
        "by continuing to use",
        "by using this site",
        "by using our",
        "accept all cookies",
        "manage cookies",
        "manage your cookie",
        "sign up to our",
        "sign up for our",
        "sign up here",
        "sign up now",
        "sign up to get",
        "sign up to receive",
        "sign up for the",
        "subscribe to our",
        "subscribe now",
        "subscribe today",
        "subscribe here",
        "follow us",
        "like us on",
        "join us on",
        "get our",
        "get the latest",
        "get breaking news",
        "get unlimited access",
        "get the news of the day",
        "download our",
        "listen to our",
        "enter your email",
        "enter your e mail",
        "stay up to date with",
        "click here to",
        "tap here to",
        "support our journalism",
        "support independent journalism",
        "thank you for reading",
        "thanks for reading",
        "already a subscriber",
        "to continue reading",
        "this article is for subscribers",
        "register to read",
        "create a free account",
        "this material may not be published",
        "got a tip",
        "have a tip",
        "send us your",
    };
    if (line.size() > longestNotice || startsWithQuote(line)) return false;
    const std::string folded = foldedWords(line);
    if (isRightsNotice(line, folded) || isDeskCredit(folded)) return true;
    return startsWithAny(folded, openings) && !isReported(folded);
}

bool isCreditedCaption(std::string_view line) {
    static constexpr std::array<std::string_view, 9> credits = {"photo by",       "ap photo",     "file photo",
                                                                "photo courtesy", "getty images", "photo credit",
                                                                "image credit",   "picture by",   "handout via"};
    static constexpr std::array<std::string_view, 7> labels = {
        " Photo: ", " Photograph: ", " Picture: ", " Image: ", " Credit: ", " Foto: ", " Bild: "};
    if (line.size() > longestNotice) return false;
    const std::size_t open = line.rfind('(');
    if (line.ends_with(")") && open != line.npos && line.size() - open < 80 &&
        containsAny(foldedWords(line.substr(open)), credits))
        return true;
    return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
        const std::size_t at = line.rfind(label);
        return at != line.npos && line.size() - at < 70 && !endsSentence(line);
    });
}

void dropClosingSections(std::vector<TextBlock>& blocks) {
    std::size_t sentences = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Section section = sectionOf(blocks[i]);
        if (section != Section::None && sentences >= 2 && isClosed(blocks, i, section)) {
            blocks.resize(i);
            return;
        }
        if (endsSentence(blocks[i].text)) ++sentences;
    }
}

}  // namespace dateline
