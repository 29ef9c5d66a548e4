#include "core/events/phrases.h"

#include "core/base/utf8.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 12> quotes = {"\"", "“", "”", "``", "''", "‘", "«", "»", "„", "`", "(", ")"};
constexpr std::array<string_view, 5> articles = {"a", "an", "the", "this", "that"};
constexpr std::array<string_view, 40> danglers = {"a",     "an",    "the",     "of",      "in",   "on",  "at",  "to",
                                                  "for",   "by",    "with",    "from",    "as",   "and", "or",  "but",
                                                  "that",  "into",  "over",    "after",   "than", "its", "his", "her",
                                                  "their", "about", "against", "under",   "near", "if",  "is",  "was",
                                                  "not",   "s",     "between", "through", "per",  "our", "my",  "no"};

bool isAside(Relation relation) {
    return relation == Relation::AclRelcl || relation == Relation::Appos || relation == Relation::Parataxis ||
           relation == Relation::Discourse || relation == Relation::Vocative || relation == Relation::Reparandum ||
           relation == Relation::List;
}

/// Gathers the words of a phrase in the order of the text, then writes them.
class Writer {
public:
    Writer(const Passage& passage, int sentence, PhraseStyle style)
        : passage_(passage),
          tree_(passage.trees[static_cast<std::size_t>(sentence)]),
          sentence_(sentence),
          style_(style) {}

    void noun(int head, int depth) {
        if (words_.empty()) whole_ = head;
        take(head);
        for (int c = tree_.first(head); c >= 0; c = tree_.next(c)) nounChild(head, c, depth);
    }

    void clause(int head, bool subject, int depth) {
        take(head);
        for (int c = tree_.first(head); c >= 0; c = tree_.next(c)) clauseChild(head, c, subject, depth);
    }

    std::string text() {
        std::sort(words_.begin(), words_.end());
        std::string out;
        int last = -1;
        for (std::size_t k = 0; k < words_.size(); ++k) {
            const int i = words_[k];
            if (i <= last) continue;
            const NameMention* name = passage_.cast.at(sentence_, i);
            const bool whole = name && name->use != NameUse::Adjective &&
                               k + static_cast<std::size_t>(name->to - i) < words_.size() &&
                               (name->from == i || (name->from == i - 1 && isArticle(name->from)));
            if (whole && words_[k + static_cast<std::size_t>(name->to - i)] == name->to) {
                append(out, nameText(*name, i), last, i);
                last = name->to;
            } else {
                append(out, tree_.word(i), last, i);
                last = i;
            }
        }
        return trimmed(out);
    }

private:
    bool isArticle(int i) const { return isOneOf(lowered(tree_.word(i)), articles); }

    void nounChild(int head, int c, int depth) {
        const Relation relation = tree_.relation(c);
        if (isAside(relation) || isTime(c) || isQuote(c)) return;
        switch (relation) {
            case Relation::Compound:
            case Relation::Flat:
            case Relation::Fixed:
            case Relation::Nummod:
            case Relation::NmodPoss:
                return noun(c, depth);
            case Relation::Goeswith:
                return take(c);
            case Relation::Amod:
                if (style_.adjectives || passage_.cast.at(sentence_, c)) noun(c, depth);
                return;
            case Relation::Advmod:
                if (c < head && tree_.upos(head) != Upos::Noun) take(c);
                return;
            case Relation::Case:
                if (tree_.upos(c) == Upos::Part && head != whole_) take(c);  // "'s", but of the phrase's own head
                return;
            case Relation::Det:
                return determiner(c);
            case Relation::Nmod:
                return prepositional(c, depth);
            case Relation::Conj:
                return conjunct(c, depth);
            case Relation::Punct:
                if (tree_.word(c) == "-" || tree_.word(c) == "–") take(c);
                return;
            default:
                return;
        }
    }
    void determiner(int c) {
        if (passage_.cast.at(sentence_, c) || !isArticle(c)) take(c);
    }
    void prepositional(int c, int depth) {
        const string_view preposition = caseOf(tree_, c);
        if (preposition == "as") return;
        if (depth <= 0 && preposition != "of") return;
        if (depth < 0 || preposition.empty()) return;
        takeCases(c);
        noun(c, depth - 1);
    }
    void takeCases(int noun) {
        for (int c = tree_.first(noun); c >= 0; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Case) {
                take(c);
                for (int f = tree_.first(c); f >= 0; f = tree_.next(f)) take(f);
            }
    }
    void conjunct(int c, int depth) {
        if (!style_.conjuncts) return;
        for (int i = tree_.first(c); i >= 0; i = tree_.next(i))
            if (tree_.relation(i) == Relation::Cc || (tree_.relation(i) == Relation::Punct && tree_.word(i) == ","))
                take(i);
        noun(c, depth);
    }

    void clauseChild(int head, int c, bool subject, int depth) {
        const Relation relation = tree_.relation(c);
        if (isAside(relation) || isTime(c) || isQuote(c)) return;
        switch (relation) {
            case Relation::Nsubj:
            case Relation::NsubjPass:
                if (subject) noun(c, 1);
                return;
            case Relation::Aux:
                if (!isPluperfect(head, c)) take(c);
                return;
            case Relation::AuxPass:
            case Relation::Cop:
            case Relation::CompoundPrt:
                return take(c);
            case Relation::Mark:
                if (tree_.lemma(c) == "to" && tree_.tag(c) == "TO") take(c);
                return;
            case Relation::Advmod:
                if (tree_.lemma(c) == "not" || tree_.lemma(c) == "n't" || tree_.lemma(c) == "n’t" ||
                    tree_.lemma(c) == "never" || c > head)
                    take(c);
                return;
            case Relation::Obj:
            case Relation::Iobj:
                return noun(c, depth);
            case Relation::Obl:
            case Relation::OblAgent:
            case Relation::Nmod:
                if (c > head) prepositional(c, depth);
                return;
            case Relation::Xcomp:
            case Relation::Ccomp:
            case Relation::Advcl:
                if (c > head && depth > 0) inner(c, relation, depth - 1);
                return;
            case Relation::Amod:
            case Relation::Compound:
            case Relation::NmodPoss:
            case Relation::Nummod:
            case Relation::Det:
            case Relation::Case:
                return nounChild(head, c, depth);
            default:
                return;
        }
    }
    /// "had erred" reads "erred" in a headline.
    bool isPluperfect(int verb, int auxiliary) const {
        return tree_.word(auxiliary) == "had" && tree_.word(verb).ends_with("ed");
    }
    void inner(int c, Relation relation, int depth) {
        const int mark = tree_.child(c, Relation::Mark);
        if (relation == Relation::Advcl &&
            (mark < 0 || tree_.upos(c) != Upos::Verb || tree_.tag(c) != "VBG" || c > mark + 3))
            return;
        if (mark >= 0) take(mark);
        clause(c, relation == Relation::Ccomp, depth);
    }

    bool isTime(int c) const {
        return isTimeWord(passage_, tree_, c) || tree_.relation(c) == Relation::OblTmod ||
               tree_.relation(c) == Relation::NmodTmod;
    }
    bool isQuote(int c) const { return isOneOf(tree_.word(c), quotes); }
    void take(int i) { words_.push_back(i); }

    std::string nameText(const NameMention& name, int) const {
        const Entity& e = passage_.cast.entities[static_cast<std::size_t>(name.entity)];
        const bool place = name.use == NameUse::Seat;
        return place ? std::string(Span{tree_.at(name.from).span.begin, tree_.at(name.to).span.end}.in(tree_.text))
                     : e.headline;
    }
    void append(std::string& out, string_view word, int last, int i) const {
        const bool glued = last >= 0 && last == i - 1 && tree_.at(last).span.end == tree_.at(i).span.begin;
        const bool tight = word == "'s" || word == "’s" || word == "," || word == "n't" || word == "n’t";
        if (!out.empty() && !glued && !tight) out += ' ';
        out += word;
    }
    static std::string trimmed(std::string text) {
        while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '-')) text.pop_back();
        const std::size_t start = text.find_first_not_of(" ,-");
        return start == std::string::npos ? std::string() : text.substr(start);
    }

    const Passage& passage_;
    const Tree& tree_;
    int sentence_;
    PhraseStyle style_;
    int whole_ = -1;  ///< the phrase's head
    std::vector<int> words_;
};

/// Whether the noun phrase says no more than the name does: titles, articles and asides apart.
bool isWholeName(const Tree& tree, int head, const NameMention& name) {
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        const bool inside = c >= name.from && c <= name.to;
        if (r == Relation::Conj || r == Relation::Nmod || r == Relation::NmodPoss) return false;
        if (r == Relation::Compound && !inside && !isPersonTitle(tree.word(c)) && c > name.from - 2 &&
            tree.upos(c) == Upos::Noun)
            return false;
    }
    return true;
}

bool isSpeakingPronoun(string_view word) {
    return word == "i" || word == "we" || word == "you" || word == "me" || word == "us";
}

}  // namespace

std::string nounPhrase(const Passage& passage, int sentence, int head, PhraseStyle style) {
    if (head < 0) return {};
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    if (tree.upos(head) == Upos::Pron) {
        const int e = entityOf(passage, sentence, head);
        if (e >= 0) return passage.cast.entities[static_cast<std::size_t>(e)].headline;
        if (const int noun = nounBefore(passage, sentence, head); noun >= 0)
            return nounPhrase(passage, sentence - 1, noun, style);
        const std::string word = lowered(tree.word(head));
        return tree.tag(head) == "PRP" || tree.tag(head) == "PRP$" || isSpeakingPronoun(word)
                   ? std::string()
                   : std::string(tree.word(head));
    }
    if (const NameMention* m = passage.cast.at(sentence, head);
        m && m->use != NameUse::Adjective && isWholeName(tree, head, *m))
        if (const int e = entityOf(passage, sentence, head); e >= 0)
            return passage.cast.entities[static_cast<std::size_t>(e)].headline;
    Writer writer(passage, sentence, style);
    writer.noun(head, style.depth);
    return writer.text();
}

std::string clauseWords(const Passage& passage, int sentence, int head, bool subject, PhraseStyle style) {
    Writer writer(passage, sentence, style);
    writer.clause(head, subject, style.depth);
    return writer.text();
}

std::string clipped(const std::string& text, std::size_t limit) {
    if (codePointCount(text) <= limit) return text;
    std::size_t bytes = 0;
    for (std::size_t n = 0; n < limit && bytes < text.size(); ++n) bytes += codePointAt(text, bytes).size;
    std::string cut = text.substr(0, bytes);
    const bool whole = bytes >= text.size() || text[bytes] == ' ';
    if (!whole) cut.erase(std::min(cut.size(), cut.rfind(' ') == std::string::npos ? cut.size() : cut.rfind(' ')));
    for (;;) {
        while (!cut.empty() && (cut.back() == ' ' || cut.back() == ',' || cut.back() == '-' || cut.back() == ';'))
            cut.pop_back();
        const std::size_t space = cut.rfind(' ');
        if (space == std::string::npos || !isOneOf(lowered(string_view(cut).substr(space + 1)), danglers)) return cut;
        cut.erase(space);
    }
}

bool isPlural(const Tree& tree, int head) {
    if (tree.child(head, Relation::Conj) >= 0) return true;
    const string_view tag = tree.tag(head);
    if (tag == "NNS") return true;
    const std::string word = lowered(tree.word(head));
    return word == "they" || word == "we" || word == "these" || word == "those" || word == "i" || word == "you" ||
           word == "people" || word == "police";
}

}  // namespace dateline
