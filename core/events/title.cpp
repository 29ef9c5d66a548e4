#include "core/events/title.h"

#include "core/base/utf8.h"
#include "core/events/agreement.h"
#include "core/events/clause_quote.h"
#include "core/events/cut_words.h"
#include "core/events/headline.h"
#include "core/events/inflection.h"
#include "core/events/own_words.h"
#include "core/events/phrases.h"
#include "core/events/short_clause.h"
#include "core/events/title_check.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// Chooses between the headline, the clause in its own words, and a quotation.
class Titler {
public:
    Titler(const Passage& passage, const Candidate& c, const Mention& mention)
        : passage_(passage), c_(c), mention_(mention), tree_(passage.tree(c)), word_(c.trigger.word) {}

    Title run() const {
        Title title;
        if (tree_.heading && c_.trigger.kind == TriggerKind::Verb) {
            const std::string whole = wordsWithoutTimes(tree_, 0, tree_.size() - 1);
            return {withCapital(withoutDanglers(clipped(whole, longestTitle))), true};
        }
        if (std::string text = trusted(); !text.empty()) return {withCapital(std::move(text)), true};
        const std::string whole = headline(passage_, c_, mention_);
        title.text = cut(whole);
        const auto spaces = std::count(title.text.begin(), title.text.end(), ' ');
        const bool wrong = c_.trigger.kind == TriggerKind::Verb && isDoubtfulClause(passage_, c_);
        title.made = tree_.parsed && !wrong && spaces >= 3 && title.text == whole;
        Quotation quoted = quotedClause(passage_, c_, longestTitle);
        const bool told = quoted.sound || (spaces < 2 && !quoted.text.ends_with("…"));
        if (codePointCount(title.text) < 4 || (((told && !title.made) || wrong) && !saysBefore()))
            title = {std::move(quoted.text), quoted.sound};
        title.text = withCapital(std::move(title.text));
        return title;
    }
    /// The headline where it can be trusted, else the clause in its own words; else nothing.
    std::string trusted() const {
        if (!tree_.parsed) return {};
        const std::string whole = headline(passage_, c_, mention_);
        std::string title = cut(whole);
        if (codePointCount(title) >= 4 && isSound(title, whole)) return title;
        if (c_.trigger.kind != TriggerKind::Verb || isGerund(tree_, word_)) return {};
        const bool report = c_.trigger.act && c_.trigger.act->kind == ActKind::Report;
        if (saysBefore() || (report && c_.roles.content < 0 && c_.roles.patient < 0)) return {};
        std::string clause = shortClause(passage_, c_.sentence, word_, longestTitle);
        return repeatsWords(tree_, word_, clause) ? std::string() : clause;
    }

private:
    static std::string cut(const std::string& title) { return withoutDanglers(clipped(title, longestTitle)); }
    bool saysBefore() const { return c_.roles.content >= 0 && c_.roles.content < word_; }
    /// Whether a headline says what the text says, and all that it needs; else the text's own words are better.
    bool isSound(const std::string& title, const std::string& whole) const {
        if (c_.trigger.kind != TriggerKind::Verb || isGerund(tree_, word_)) return title.find(' ') != std::string::npos;
        if (title != whole) return false;  // cut
        return c_.blames || (!isDoubtfulClause(passage_, c_) && !isNumberUnknown() && !lacksWords(passage_, c_, title));
    }
    /// "Lund Clippers won": nothing tells whether the name is a singular.
    bool isNumberUnknown() const {
        return c_.roles.actor >= 0 && !c_.roles.passive && mention_.status == Status::Happened &&
               hasUnknownNumber(passage_, c_.sentence, c_.roles.actor, word_);
    }

    const Passage& passage_;
    const Candidate& c_;
    const Mention& mention_;
    const Tree& tree_;
    int word_;
};

}  // namespace

Title titleOf(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Titler(passage, candidate, mention).run();
}

std::string trustedTitle(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Titler(passage, candidate, mention).trusted();
}

}  // namespace dateline
