#include "core/project/same_article.h"

#include "core/base/shown_name.h"
#include "core/base/utf8.h"
#include "core/merge/copies.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <tuple>

namespace dateline {
namespace {

bool isLetterOrDigit(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80; }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool cutBegin(std::string_view& text, std::string_view begin) {
    if (!text.starts_with(begin) || text.size() == begin.size()) return false;
    text.remove_prefix(begin.size());
    return true;
}

/// "www.harbournews.example" of "https://www.harbournews.example/2021/ferry", without what only says how it is shown.
std::string hostOf(const std::string& url) {
    const std::size_t scheme = url.find("://");
    if (scheme == url.npos) return {};
    const std::string whole = lower(url.substr(scheme + 3, url.find_first_of("/?#", scheme + 3) - (scheme + 3)));
    std::string_view host = whole;
    if (const std::size_t user = host.rfind('@'); user != host.npos) host.remove_prefix(user + 1);
    host = host.substr(0, host.find(':'));
    for (const std::string_view prefix : {"www.", "m.", "mobile.", "amp."}) cutBegin(host, prefix);
    return std::string(host);
}

/// A publisher's name as it is compared: "The Harbour News" is "harbournews", and so is "harbournews.example".
std::string foldedName(const std::string& name) {
    const std::string whole = lower(name);
    std::string_view rest = whole;
    const bool address = whole.find(' ') == whole.npos && whole.find('.') != whole.npos;
    if (address) rest = rest.substr(0, rest.rfind('.'));
    if (address) cutBegin(rest, "www.");
    std::string folded;
    for (const char c : rest)
        if (isLetterOrDigit(static_cast<unsigned char>(c))) folded += c;
    std::string_view cut = folded;
    if (address || rest.starts_with("the ")) cutBegin(cut, "the");
    return std::string(cut);
}

bool sameHost(const std::string& a, const std::string& b) {
    return a == b || a.ends_with('.' + b) || b.ends_with('.' + a);
}

/// The day and minute of its last change, else of its publication, as far as it says so.
using Moment = std::tuple<date::local_days, int>;
std::optional<Moment> lastMoment(const Article& article) {
    if (const DateCandidate* change = lastChange(article)) return Moment(change->day, change->minute.value_or(-1));
    if (!article.published) return std::nullopt;
    const DateCandidate* said = candidateFor(article, article.published->day);
    return Moment(article.published->day, said ? said->minute.value_or(-1) : -1);
}

/// A weekly column, a notice that comes back: alike, and not the same.
bool ofOtherDays(const Article& a, const Article& b) {
    return a.published && b.published && std::abs((a.published->day - b.published->day).count()) > 1;
}

/// Whether a side of what was compared holds no more of its own than a correction, an added line or leftovers would be.
bool isTrifle(const Overlap::Side& side, std::size_t least, std::size_t share) {
    return side.own <= std::max(std::min(least, side.words / 4), side.words * share / 100);
}

/// Texts made from one form tell other things with other figures.
bool differInFigures(const Overlap& overlap) {
    return std::min(overlap.first.ownNumbers, overlap.second.ownNumbers) > 3;
}

constexpr std::size_t shortText = 25;  ///< words; below it the headline has to be the same, too

bool sameHeadline(const Article& a, const Article& b) {
    return a.title.empty() || b.title.empty() || wordingOf(a.title).words == wordingOf(b.title).words;
}

bool differByTrifles(const Article& a, const Article& b, const Overlap& overlap) {
    if (overlap.first.words < shortText || overlap.second.words < shortText) return overlap.equal && sameHeadline(a, b);
    return isTrifle(overlap.first, 12, 15) && isTrifle(overlap.second, 12, 15) && !differInFigures(overlap);
}

/// Whether one holds nearly all of the other, and up to as much again.
bool isVersion(const Overlap& overlap) {
    const bool firstIsShorter = overlap.first.words < overlap.second.words;
    const Overlap::Side& fewer = firstIsShorter ? overlap.first : overlap.second;
    const Overlap::Side& more = firstIsShorter ? overlap.second : overlap.first;
    return fewer.words >= shortText && more.words <= 2 * fewer.words && isTrifle(fewer, 20, 25) &&
           !differInFigures(overlap);
}

/// Which of two that are one article is to stay, and what speaks for it.
struct Choice {
    bool second = false;
    Version why = Version::Equal;
};

std::optional<Choice> laterOf(const Article& first, const Article& second) {
    const std::optional<Moment> a = lastMoment(first), b = lastMoment(second);
    if (!a || !b || *a == *b) return std::nullopt;
    return Choice{*b > *a, Version::Later};
}

Choice amongAlike(const Article& first, const Article& second, const Overlap& overlap) {
    if (first.published.has_value() != second.published.has_value())
        return {second.published.has_value(), Version::Dated};
    if (overlap.equal) return {false, Version::Equal};
    return laterOf(first, second).value_or(Choice{false, Version::Alike});
}

/// Nothing where each has what the other has not: then both stay.
std::optional<Choice> amongVersions(const Article& first, const Article& second, const Overlap& overlap) {
    if (first.published.has_value() != second.published.has_value()) return std::nullopt;
    const bool secondIsLonger = overlap.second.words > overlap.first.words;
    const std::optional<Choice> later = laterOf(first, second);
    if (later && later->second != secondIsLonger) return std::nullopt;
    return later ? later : Choice{secondIsLonger, Version::Longer};
}

/// Which one stays where both are one article; nothing where they are not, or where both have to.
std::optional<Choice> choiceOf(const Article& first, const Article& second, const Overlap& overlap) {
    const Place places = placesOf(first, second);
    if (places == Place::Other || ofOtherDays(first, second)) return std::nullopt;
    if (differByTrifles(first, second, overlap)) return amongAlike(first, second, overlap);
    if (places == Place::Same && isVersion(overlap)) return amongVersions(first, second, overlap);
    return std::nullopt;
}

/// What to call an article: its headline, else its first words.
std::string nameOf(const Article& article) {
    if (!article.title.empty()) return article.title;
    constexpr std::size_t most = 60;
    if (article.text.size() <= most) return article.text;
    std::size_t end = article.text.find_last_of(" \n", most);
    if (end == std::string::npos || end == 0) end = CodePointMap(article.text).byte(most / 4);
    return article.text.substr(0, end) + " …";
}

bool isDecided(const Decisions& decisions, ArticleId id) {
    const auto touches = [id](const auto& pair) { return pair.first.article == id || pair.second.article == id; };
    return decisions.published.contains(id) ||
           std::any_of(decisions.events.begin(), decisions.events.end(),
                       [id](const auto& entry) { return entry.first.article == id; }) ||
           std::any_of(decisions.together.begin(), decisions.together.end(), touches) ||
           std::any_of(decisions.apart.begin(), decisions.apart.end(), touches);
}

/// Goes through the articles to be added, in their order; those of the project stand before them.
class Planner {
public:
    Planner(const Project& project, const std::vector<Article>& articles) : project_(project) {
        for (const ProjectArticle& one : project.articles) all_.push_back(&one.article);
        for (const Article& one : articles) all_.push_back(&one);
        for (const Article* one : all_) texts_.push_back(wordingOf(one->text));
        plan_.articles.resize(articles.size());
        for (std::uint32_t i = 0; i < all_.size(); ++i) standsFor_.push_back(i);
    }

    AdditionPlan plan() {
        const std::vector<std::vector<std::uint32_t>> alike = earlierAlike(texts_);
        for (std::uint32_t i = first(); i < all_.size(); ++i) place(i, alike[i]);
        return std::move(plan_);
    }

private:
    std::uint32_t first() const { return static_cast<std::uint32_t>(project_.articles.size()); }
    bool isOfProject(std::uint32_t index) const { return index < first(); }
    AdditionPlan::One& planned(std::uint32_t index) { return plan_.articles[index - first()]; }

    /// The article that stands for it now.
    std::uint32_t standing(std::uint32_t index) const {
        while (standsFor_[index] != index) index = standsFor_[index];
        return index;
    }

    void place(std::uint32_t index, const std::vector<std::uint32_t>& alike) {
        std::optional<std::uint32_t> copied;
        for (const std::uint32_t earlier : alike) {
            const std::uint32_t other = standing(earlier);
            const Overlap overlap = overlapOf(texts_[other], texts_[index]);
            if (const std::optional<Choice> choice = choiceOf(*all_[other], *all_[index], overlap))
                return join(other, index, *choice);
            if (!copied && isCopy(overlap)) copied = other;
        }
        if (copied) tell(index, *copied, Sameness::Copy, Version::Alike);
    }

    /// Both are one article: one of them stands for both, or, where that would lose a decision, both stay.
    void join(std::uint32_t other, std::uint32_t index, const Choice& choice) {
        if (!choice.second) {
            planned(index).added = false;
            standsFor_[index] = other;
            return tell(index, other, Sameness::Known, choice.why);
        }
        if (!isOfProject(other)) {
            planned(index).replaces = planned(other).replaces;
            planned(other) = {false, std::nullopt};
            standsFor_[other] = index;
            return tell(other, index, Sameness::Known, choice.why);
        }
        const ArticleId id = project_.articles[other].id;
        if (isDecided(project_.decisions, id)) return tell(index, other, Sameness::Beside, choice.why);
        planned(index).replaces = id;
        standsFor_[other] = index;
        tell(index, other, Sameness::Replaces, choice.why);
    }

    void tell(std::uint32_t index, std::uint32_t other, Sameness what, Version why) {
        const Article &a = *all_[index], &b = *all_[other];
        plan_.recognised.push_back({a.path, what, why, nameOf(a), nameOf(b), b.publisher});
    }

    const Project& project_;
    std::vector<const Article*> all_;
    std::vector<Wording> texts_;
    std::vector<std::uint32_t> standsFor_;
    AdditionPlan plan_;
};

std::string quoted(const std::string& title) { return "“" + shownName(title) + "”"; }

std::string known(const Recognised& one) {
    const std::string self = quoted(one.title), other = quoted(one.other);
    const bool renamed = one.title != one.other;
    switch (one.why) {
        case Version::Later:
            return self + " is an earlier version of " + (renamed ? other : "an article of that name") +
                   ", and the later one was kept.";
        case Version::Longer:
            return self + " is a shorter version of " + (renamed ? other : "an article of that name") +
                   ", and the longer one was kept.";
        case Version::Dated:
            return self + " is here already" + (renamed ? " as " + other : "") +
                   ", in a copy that says when it was published; that one was kept.";
        case Version::Alike:
            return self + " is here already" + (renamed ? " as " + other : "") +
                   " but for a few words, and that one was kept. To have this version, remove that one and add this "
                   "again.";
        case Version::Equal:
            break;
    }
    return self + " is here already" + (renamed ? " as " + other : "") + ".";
}

std::string versionWords(Version why) {
    constexpr std::array words = {"the same article as", "the same article as", "a later version of",
                                  "a longer version of", "a dated copy of"};
    return words[static_cast<std::size_t>(why)];
}

}  // namespace

Place placesOf(const Article& a, const Article& b) {
    const std::string name = foldedName(a.publisher), otherName = foldedName(b.publisher);
    const std::string host = hostOf(a.url), otherHost = hostOf(b.url);
    if ((name.empty() && host.empty()) || (otherName.empty() && otherHost.empty())) return Place::Unknown;
    if (!name.empty() && name == otherName) return Place::Same;
    if (!host.empty() && !otherHost.empty()) return sameHost(host, otherHost) ? Place::Same : Place::Other;
    const bool nameOfHost =
        (!name.empty() && name == foldedName(otherHost)) || (!otherName.empty() && otherName == foldedName(host));
    return nameOfHost ? Place::Same : Place::Other;
}

std::string inWords(const Recognised& one) {
    switch (one.what) {
        case Sameness::Known:
            return known(one);
        case Sameness::Replaces:
            return quoted(one.title) + " is " + versionWords(one.why) + " " + quoted(one.other) +
                   " and took its place; Undo brings that one back.";
        case Sameness::Beside:
            return quoted(one.title) + " is " + versionWords(one.why) + " " + quoted(one.other) +
                   ". Both were kept, since you decided things about that one; they count as one source.";
        case Sameness::Copy:
            break;
    }
    return quoted(one.title) + " is largely the same text as " + quoted(one.other) +
           (one.publisher.empty() ? "" : " (" + one.publisher + ")") + ". Both were kept; they count as one source.";
}

AdditionPlan planAddition(const Project& project, const std::vector<Article>& articles) {
    return Planner(project, articles).plan();
}

}  // namespace dateline
