#include "core/load/shown_dates.h"

#include "core/load/date_choice.h"
#include "core/load/date_line.h"
#include "core/load/line_shape.h"
#include "core/load/page_blocks.h"
#include "core/load/stated_dates.h"
#include "core/load/visible_date.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace dateline {
namespace {

using Candidates = std::vector<DateCandidate>;

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

bool anyWord(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}

bool namesModification(std::string_view text) {
    return anyWord(text, {"updat", "modif", "aktualis", "geändert", "änderung", "edited", "changed", "revis", "stand:",
                          "zuletzt", "mise à jour", "actualizado", "atualizado", "aggiornat", "изменен", "обновл"});
}

bool namesPublication(std::string_view text) {
    return anyWord(text, {"publi", "posted", "pubdate", "erstellt", "veröff", "erschienen", "geschrieben", "gepostet",
                          "написан", "опубл", "created", "issued"});
}

bool namesDate(std::string_view names) {
    return anyWord(names, {"publi", "posted", "date", "datum", "time", "byline", "meta", "fecha", "data-"});
}

std::string namesOf(const HtmlTree& page, std::uint32_t node) {
    return lowered(std::string(page.attribute(node, "class")) + " " + std::string(page.attribute(node, "id")));
}

/// The heading that is the title, or the first one of the first level.
std::uint32_t headingNode(const HtmlTree& page, std::string_view title) {
    const std::string wanted = foldedWords(title);
    std::uint32_t first = 0;
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        if (!isHeadingTag(page[i].tag)) continue;
        if (foldedWords(page.text(i)) == wanted) return i;
        if (first == 0 && page[i].tag == HtmlTag::H1) first = i;
    }
    return first;
}

/// What belongs to other articles, to comments, to quoted posts, by its element's name; never what holds the heading.
std::vector<bool> elsewhere(const HtmlTree& page, std::uint32_t heading) {
    std::vector<bool> result(page.size(), false);
    for (std::uint32_t i = 1; i < page.size(); ++i) {
        const HtmlTag tag = page[i].tag;
        if (tag == HtmlTag::Text || (i <= heading && heading < page[i].end)) continue;
        const bool other = tag == HtmlTag::Aside || tag == HtmlTag::Nav || tag == HtmlTag::Footer ||
                           tag == HtmlTag::Blockquote ||
                           (tag != HtmlTag::Body && tag != HtmlTag::Article && tag != HtmlTag::Main &&
                            anyWord(namesOf(page, i), {"comment",   "kommentar", "sidebar",  "related",   "recent",
                                                       "recommend", "latest",    "widget",   "footer",    "teaser",
                                                       "archive",   "calendar",  "ticker",   "popular",   "trending",
                                                       "breaking",  "most-read", "mostread", "copyright", "event",
                                                       "instagram", "twitter",   "tweet",    "reply",     "replies"}));
        if (!other) continue;
        std::fill(result.begin() + i, result.begin() + page[i].end, true);
        i = page[i].end - 1;
    }
    return result;
}

class Reader {
public:
    Reader(Candidates& found, const HtmlTree& page, std::string_view title, std::string_view language)
        : found_(found),
          page_(page),
          language_(language),
          heading_(headingNode(page, title)),
          other_(elsewhere(page, heading_)) {}

    void read() {
        for (std::uint32_t i = 1; i < page_.size(); ++i) element(i);
        std::vector<bool> skip(page_.size(), false);
        for (std::uint32_t i = 0; i < page_.size(); ++i) {
            const HtmlTag tag = page_[i].tag;
            skip[i] = tag == HtmlTag::Head || tag == HtmlTag::Script || tag == HtmlTag::Style ||
                      tag == HtmlTag::Select || tag == HtmlTag::Textarea;
        }
        for (const PageBlock& block : blocksOf(page_, skip)) lines(block);
    }

private:
    bool isUnderHeading(std::uint32_t node, std::uint32_t distance) const {
        return heading_ != 0 && node > heading_ && node < heading_ + distance;
    }

    void element(std::uint32_t i) {
        const std::string_view property = page_.attribute(i, "itemprop");
        const bool dated =
            property.find("datePublished") != property.npos || property.find("dateCreated") != property.npos;
        const bool modified = property.find("dateModified") != property.npos;
        if (page_[i].tag == HtmlTag::Meta) {
            if (dated)
                addStated(found_, page_.attribute(i, "content"), DateOrigin::Microdata, other_[i] ? 40 : 95,
                          "the page's metadata (datePublished)");
        } else if (page_[i].tag == HtmlTag::Time || dated || modified) {
            timeElement(i, dated, modified);
        }
    }

    void timeElement(std::uint32_t i, bool dated, bool modified) {
        const std::string words = page_.text(i);
        const std::string names = namesOf(page_, i) + " " + lowered(words) + " " + namesOf(page_, page_[i].parent);
        int trust = dated ? 92 : page_.hasAttribute(i, "pubdate") ? 90 : namesPublication(names) ? 82 : 72;
        if (page_[i].tag == HtmlTag::Time && isUnderHeading(i, 60)) trust += 3;
        if (modified || namesModification(names)) trust = 48;
        if (other_[i]) trust = 30;
        const std::string evidence = "the page's <time> element “" + beginning(words, 60) + "”";
        std::string_view value = page_.attribute(i, "datetime");
        if (value.empty()) value = page_.attribute(i, "content");
        const std::vector<VisibleDay> days = daysIn(words, language_);
        const bool changed = trust == 48;
        trust -= std::min(times_++, 5);
        // What the reader sees wins over a machine's value that is not as ISO 8601 has it (2020-11-01 for 11 January).
        if (!days.empty() && !days.front().ambiguous)
            show(days.front().day, DateOrigin::TimeElement, trust--, evidence, changed);
        addStated(found_, value, DateOrigin::TimeElement, trust, evidence, changed);
    }

    void lines(const PageBlock& block) {
        if (block.text.size() > 4000) return;
        for (std::size_t begin = 0; begin < block.text.size();) {
            const std::size_t end = std::min(block.text.find('\n', begin), block.text.size());
            line(block, std::string_view(block.text).substr(begin, end - begin));
            begin = end + 1;
        }
    }

    void line(const PageBlock& block, std::string_view text) {
        const std::vector<VisibleDay> days = daysIn(text, language_);
        if (days.empty()) return;
        const std::string low = lowered(text);
        const std::string names = namesOf(page_, block.node) + " " + namesOf(page_, page_[block.node].parent);
        const int trust =
            lineTrust(block, text, days, low, names) - std::min(seen_++, 6) - (days.front().ambiguous ? 2 : 0);
        show(days.front().day, DateOrigin::DateLine, trust, "the line “" + beginning(text, 80) + "”",
             namesModification(low));
    }

    void show(date::local_days day, DateOrigin origin, int trust, std::string evidence, bool changed) {
        // The web is not older; an earlier day is the story's.
        if (day >= date::local_days(date::jan / 1 / 1995))
            found_.push_back(
                {.day = day, .trust = trust, .evidence = std::move(evidence), .origin = origin, .changed = changed});
    }

    int lineTrust(const PageBlock& block, std::string_view text, const std::vector<VisibleDay>& days,
                  const std::string& low, const std::string& names) const {
        std::size_t dated = 0;
        for (const VisibleDay& day : days) dated += day.span.size();
        const bool other = other_[block.firstText];
        if (weight(text) > dated + 70) return sentenceTrust(text, days.front(), other, low);
        int trust = namesPublication(low) || namesDate(names) ? 64 : 40;
        if (isUnderHeading(block.firstText, 40)) trust = std::max(trust + 3, 66);
        if (heading_ != 0 && block.firstText < heading_ && block.firstText + 25 > heading_)
            trust = std::max(trust + 2, 60);
        if (namesModification(low)) trust = std::min(trust, 45);
        if (other) trust = namesPublication(low) ? 34 : days.size() == 1 && dateLine(text, language_) ? 29 : 14;
        return trust;
    }

    /// Of a day in a long line: it may open the text ("(3 March 2021) …", "3.3.2021 - …"), or the line may be about
    /// the article ("This post was published on …").
    static int sentenceTrust(std::string_view text, const VisibleDay& day, bool other, const std::string& low) {
        const std::string_view before = text.substr(0, day.span.begin), after = text.substr(day.span.end);
        const bool bracketed = before == "(" && after.starts_with(")");
        const bool opens = before.empty() && (after.starts_with(" - ") || after.starts_with(" – ") ||
                                              after.starts_with(" | ") || after.starts_with(": "));
        if ((bracketed || opens) && !other) return 50;
        return namesPublication(low) && text.size() < 400 ? (other ? 25 : 38) : 15;
    }

    Candidates& found_;
    const HtmlTree& page_;
    std::string_view language_;
    std::uint32_t heading_;
    std::vector<bool> other_;
    int times_ = 0, seen_ = 0;
};

}  // namespace

void addShownDates(Candidates& found, const HtmlTree& page, std::string_view title, std::string_view language) {
    Reader(found, page, title, language).read();
}

}  // namespace dateline
