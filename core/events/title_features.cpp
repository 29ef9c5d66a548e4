#include "core/events/title_features.h"

#include "core/events/arguments.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace dateline {
namespace {

using std::string_view;

constexpr int furthest = 60;  ///< words around the trigger that are looked at
constexpr int none = -1;

std::uint64_t bucket(int n) {
    return static_cast<std::uint64_t>(n <= 0    ? 0
                                      : n <= 3  ? n
                                      : n <= 5  ? 4
                                      : n <= 8  ? 5
                                      : n <= 12 ? 6
                                      : n <= 20 ? 7
                                      : n <= 30 ? 8
                                      : n <= 45 ? 9
                                                : 10);
}
std::uint64_t sureness(float margin) {
    return margin < 0.05F ? 0 : margin < 0.15F ? 1 : margin < 0.3F ? 2 : margin < 0.6F ? 3 : margin < 1 ? 4 : 5;
}
bool isCapital(string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

class Describer {
public:
    Describer(const Passage& passage, const Candidate& c, const Mention& mention, const Title& title, const Tree& own,
              std::vector<Feature>& out)
        : passage_(passage),
          c_(c),
          m_(mention),
          title_(title),
          tree_(passage.tree(c)),
          own_(own),
          word_(c.trigger.word),
          out_(out) {}

    void run() {
        out_.clear();
        align();
        trigger();
        argument(20, c_.roles.actor);
        argument(30, c_.roles.patient);
        pronoun(c_.roles.actor);
        pronoun(c_.roles.patient);
        sentence();
        words();
        alignment();
        ownTags();
        std::sort(often_.begin(), often_.end());
        out_.insert(out_.end(), often_.begin(), std::unique(often_.begin(), often_.end()));
    }

private:
    template <typename... Values>
    void add(std::uint64_t pattern, Values... values) {
        out_.push_back(feature(pattern, static_cast<std::uint64_t>(values)...));
    }
    /// What may be found several times, and counts once.
    template <typename... Values>
    void once(std::uint64_t pattern, Values... values) {
        often_.push_back(feature(pattern, static_cast<std::uint64_t>(values)...));
    }
    /// With the way in which the title came about.
    template <typename... Values>
    void onceBoth(std::uint64_t pattern, Values... values) {
        once(pattern, values...);
        once(pattern + 200, values..., static_cast<std::uint64_t>(title_.way) + 1);
    }
    template <typename... Values>
    void both(std::uint64_t pattern, Values... values) {
        add(pattern, values...);
        add(pattern + 200, values..., static_cast<std::uint64_t>(title_.way) + 1);
    }

    void trigger() {
        add(1, 1);
        const auto kind = static_cast<std::uint64_t>(c_.trigger.kind);
        both(2, kind, c_.roles.passive);
        add(3, title_.way);
        if (title_.way == TitleWay::Topical) topic();
        both(4, tree_.at(word_).xpos);
        both(5, tree_.relation(word_));
        both(6, sureness(tree_.at(word_).margin));
        add(7, static_cast<std::uint64_t>(m_.status), kind);
        const Act* act = c_.trigger.act;
        both(8, act ? static_cast<int>(act->kind) + 1 : 0);
        add(9, act ? act->weight + 1 : 0);
        add(10, hashed(tree_.lemma(word_)));
        add(11, c_.quoted, tree_.heading);
        add(12, isFinite(tree_, word_), tree_.relation(word_));
        for (int c = tree_.first(word_); c >= 0; c = tree_.next(c)) {
            onceBoth(13, tree_.relation(c), c < word_);
            once(14, tree_.relation(c), tree_.at(c).margin < 0.3F, c < word_);
        }
        const int head = tree_.head(word_);
        if (head >= 0) {
            add(15, tree_.at(head).xpos, tree_.relation(word_));
            add(16, bucket(std::abs(head - word_)), head < word_);
        }
        for (int c = tree_.first(word_); c >= 0; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Mark || tree_.relation(c) == Relation::Advmod)
                once(17, hashed(lowered(tree_.word(c))));
    }

    /// Whether the sentence names whom the title names before all.
    void topic() {
        const auto& mentions = passage_.cast.mentions;
        int here = 0, others = 0;
        for (std::size_t k = passage_.cast.firstOf[static_cast<std::size_t>(c_.sentence)];
             k < passage_.cast.firstOf[static_cast<std::size_t>(c_.sentence) + 1]; ++k)
            (mentions[k].entity == passage_.topic ? here : others) += 1;
        add(90, std::min(here, 2), std::min(others, 2));
        add(91, passage_.cast.entities[static_cast<std::size_t>(passage_.topic)].kind,
            static_cast<std::uint64_t>(c_.trigger.kind));
        add(92, title_.inner, static_cast<std::uint64_t>(c_.trigger.kind));
    }

    void argument(std::uint64_t pattern, int noun) {
        if (noun < 0) return both(pattern, 0);
        const int e = entityOf(passage_, c_.sentence, noun);
        const std::uint64_t entity =
            e < 0 ? 0 : static_cast<std::uint64_t>(passage_.cast.entities[static_cast<std::size_t>(e)].kind) + 1;
        const bool own = tree_.head(noun) == word_;
        both(pattern, 1, tree_.at(noun).xpos, entity);
        both(pattern + 1, own, tree_.relation(noun), noun < word_);
        both(pattern + 2, sureness(tree_.at(noun).margin), own);
        both(pattern + 3, bucket(std::abs(noun - word_)), noun < word_, own);
        int verbs = 0, commas = 0;
        for (int i = std::min(noun, word_) + 1; i < std::max(noun, word_) && i < std::min(noun, word_) + furthest;
             ++i) {
            verbs += hasTense(tree_.tag(i));
            commas += tree_.word(i) == ",";
        }
        add(pattern + 4, std::min(verbs, 3), std::min(commas, 3), own);
        add(pattern + 5, tree_.child(noun, Relation::Conj) >= 0, tree_.child(noun, Relation::AclRelcl) >= 0,
            tree_.child(noun, Relation::Appos) >= 0, title_.way);
        const int det = tree_.child(noun, Relation::Det);
        add(pattern + 6, det < 0 ? 0 : hashed(lowered(tree_.word(det))), isNeighbour(tree_, word_, noun));
        add(pattern + 7, hashed(lowered(tree_.word(noun))));
        add(pattern + 8, bucket(tree_.to(noun) - tree_.from(noun)), own);
    }

    /// "He struck oil": how sure it is who is meant.
    void pronoun(int noun) {
        if (noun < 0 || tree_.tag(noun) != "PRP") return;
        const int e = entityOf(passage_, c_.sentence, noun);
        if (e < 0) return onceBoth(121, 0);
        int others = 0, here = 0, before = 0;
        const auto& mentions = passage_.cast.mentions;
        const int firstSentence = std::max(0, c_.sentence - 1);
        for (std::size_t k = passage_.cast.firstOf[static_cast<std::size_t>(firstSentence)];
             k < passage_.cast.firstOf[static_cast<std::size_t>(c_.sentence) + 1]; ++k) {
            const NameMention& m = mentions[k];
            if (m.sentence == c_.sentence && m.from > noun) break;
            if (m.entity == e)
                (m.sentence == c_.sentence ? here : before) += 1;
            else if (passage_.cast.entities[static_cast<std::size_t>(m.entity)].kind == EntityKind::Person)
                ++others;
        }
        onceBoth(121, 1 + (e == passage_.topic), std::min(others, 3), here > 0 ? 2 : before > 0 ? 1 : 0);
        once(122, hashed(lowered(tree_.word(noun))), e == passage_.topic, others > 0);
    }

    void sentence() {
        int commas = 0, verbs = 0, capitals = 0, colons = 0, quotes = 0, numbers = 0;
        const int from = std::max(0, word_ - furthest), to = std::min(tree_.size() - 1, word_ + furthest);
        for (int i = from; i <= to; ++i) {
            const string_view w = tree_.word(i);
            commas += w == ",";
            verbs += hasTense(tree_.tag(i));
            capitals += isCapital(w);
            colons += w == ":" || w == "|" || w == "-" || w == "--";
            quotes += w == "\"" || w == "“" || w == "”" || w == "``" || w == "''";
            numbers += tree_.upos(i) == Upos::Num;
        }
        both(40, bucket(tree_.size()));
        add(41, std::min(commas, 6));
        add(42, std::min(verbs, 6));
        add(43, 10 * capitals / std::max(1, to - from + 1), title_.way);
        add(44, std::min(colons, 3));
        add(45, std::min(quotes, 3));
        add(46, std::min(numbers, 4));
        add(47, std::min(c_.sentence, 3));
        const string_view last = tree_.size() > 0 ? tree_.word(tree_.size() - 1) : string_view();
        add(48, last == "." || last == "?" || last == "!");
        add(49, bucket(word_), tree_.size() > 0 && isCapital(tree_.word(0)));
        add(39, tree_.size() > 0 ? static_cast<int>(tree_.upos(0)) : 99);
    }

    /// The words of the title, and where they stand in the sentence (-1: another form, or a name put in).
    void align() {
        int next = std::max(0, word_ - furthest);
        for (std::size_t begin = 0; begin < title_.text.size();) {
            const std::size_t end = std::min(title_.text.find(' ', begin), title_.text.size());
            std::string token = title_.text.substr(begin, end - begin);
            begin = end + 1;
            while (!token.empty() && (token.back() == ',' || token.back() == ':')) token.pop_back();
            if (token.empty()) continue;
            const std::string low = lowered(token);
            int at = none;
            for (int k = next; k < std::min(tree_.size(), next + furthest) && at < 0; ++k) {
                const string_view w = tree_.word(k);
                const bool may = low.size() == w.size() || (low.size() > w.size() && w.size() > 2);
                if (may && low.starts_with(lowered(w))) at = k;
            }
            if (at >= 0) next = at + 1;
            tokens_.push_back({std::move(token), at});
        }
    }

    void words() {
        const int count = static_cast<int>(tokens_.size());
        both(50, std::min(count, 16));
        const bool cut = title_.text.ends_with("…");
        add(51, cut, title_.way);
        int names = 0, pronouns = 0, numbers = 0;
        for (int k = 0; k < count; ++k) {
            const Token& t = tokens_[static_cast<std::size_t>(k)];
            const std::string low = lowered(t.text);
            const bool name = t.at >= 0 ? tree_.upos(t.at) == Upos::Propn : k > 0 && isCapital(t.text);
            names += name;
            const bool pronoun = low == "his" || low == "her" || low == "their" || low == "its" || low == "it" ||
                                 low == "they" || low == "them" || low == "he" || low == "she" || low == "him" ||
                                 low == "i" || low == "we" || low == "my" || low == "our" || low == "you" ||
                                 low == "your";
            pronouns += pronoun;
            if (pronoun) once(52, hashed(low), names > 0);
            numbers += t.text.front() >= '0' && t.text.front() <= '9';
            if (t.at < 0) once(53, k == 0, k + 1 == count);
        }
        both(54, std::min(names, 4), std::min(pronouns, 2));
        both(55, names > 0, std::min(count, 10));
        add(56, std::min(numbers, 3));
        add(57, title_.text.find(':') != std::string::npos, title_.way);
        add(58, title_.text.find(',') != std::string::npos, title_.way);
        if (count == 0) return;
        const Token& first = tokens_.front();
        const Token& last = tokens_.back();
        both(59, first.at >= 0 ? static_cast<int>(tree_.upos(first.at)) : 99);
        both(60, last.at >= 0 ? static_cast<int>(tree_.upos(last.at)) : 99);
        add(61, hashed(lowered(last.text)));
        add(62, hashed(lowered(first.text)));
        both(63, title_.made);
    }

    void alignment() {
        int lastAt = none, firstAt = none, holes = 0, gaps = 0, heads = 0, other = 0, verbs = 0;
        float least = 9;
        for (const Token& t : tokens_) {
            if (t.at < 0) {
                ++other;
                continue;
            }
            if (firstAt < 0) firstAt = t.at;
            if (lastAt >= 0)
                for (int i = lastAt + 1; i < t.at; ++i) {
                    if (tree_.slotAt(i) || tree_.upos(i) == Upos::Det || tree_.upos(i) == Upos::Aux) continue;
                    ++holes;
                    gaps += isMissed(i, lastAt, t.at);
                    once(70, static_cast<int>(tree_.upos(i)), tree_.relation(i), title_.way);
                }
            lastAt = t.at;
            verbs += hasTense(tree_.tag(t.at));
            if (tree_.upos(t.at) != Upos::Det && tree_.upos(t.at) != Upos::Punct)
                least = std::min(least, tree_.at(t.at).margin);
            const int head = tree_.head(t.at);
            heads += head >= 0 && !has(head);
        }
        both(71, bucket(holes));
        both(119, std::min(gaps, 4));
        add(72, std::min(other, 5), title_.way);
        both(73, sureness(least));
        add(74, std::min(heads, 4), title_.way);
        add(75, std::min(verbs, 3), title_.way);
        if (lastAt < 0) return;
        both(76, sureness(tree_.at(lastAt).margin), tree_.relation(lastAt));
        add(77, firstAt <= word_ && word_ <= lastAt, has(word_), title_.way);
        int next = lastAt + 1;
        while (next < tree_.size() && tree_.slotAt(next)) ++next;
        if (next >= tree_.size()) return add(78, 99, title_.way);
        const int head = tree_.head(next);
        const bool inside = head >= 0 && has(head);
        both(78, static_cast<int>(tree_.upos(next)), inside);
        add(79, hashed(lowered(tree_.word(next))), title_.way);
        add(80, tree_.relation(next), inside, tree_.at(next).margin < 0.3F);
        add(81, tree_.to(word_) > lastAt, std::min(tree_.to(word_) - lastAt, 8), title_.way);
        const int before = firstAt - 1;
        if (before >= 0) {
            both(82, static_cast<int>(tree_.upos(before)), tree_.head(before) >= 0 && has(tree_.head(before)));
            add(83, hashed(lowered(tree_.word(before))));
        } else {
            both(82, 99);
        }
        add(84, static_cast<int>(tree_.upos(lastAt)), static_cast<int>(tree_.upos(next)));
    }
    /// The title tagged by itself: what its tags show of its grammar, and where they are others than in the sentence.
    void ownTags() {
        int before = 0, second = 0, others = 0;
        for (int i = 0; i < own_.size(); ++i) {
            const int tag = own_.at(i).xpos + 1;
            once(115, before, tag);
            once(117, second, before, tag);
            second = before;
            before = tag;
        }
        std::size_t token = 0;
        for (int i = 0; i < own_.size() && token < tokens_.size(); ++i) {
            if (tokens_[token].text != own_.word(i)) continue;
            const int at = tokens_[token++].at;
            others += at >= 0 && own_.upos(i) != tree_.upos(at);
        }
        both(102, std::min(others, 3));
    }
    /// Whether a word that the title leaves out between two others is one that they need: no aside, and no adverb.
    bool isMissed(int i, int from, int to) const {
        const Upos u = tree_.upos(i);
        if (u == Upos::Punct || u == Upos::Adv) return false;
        bool opened = false, closed = false;
        for (int k = from + 1; k < i; ++k)
            opened = opened || tree_.word(k) == "," || tree_.word(k) == "(" || tree_.word(k) == "--";
        for (int k = i + 1; k < to; ++k)
            closed = closed || tree_.word(k) == "," || tree_.word(k) == ")" || tree_.word(k) == "--";
        return !(opened && (closed || tree_.relation(i) == Relation::AclRelcl));
    }
    bool has(int word) const {
        return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.at == word; });
    }

    struct Token {
        std::string text;
        int at = none;
    };

    const Passage& passage_;
    const Candidate& c_;
    const Mention& m_;
    const Title& title_;
    const Tree& tree_;
    const Tree& own_;  ///< the title tagged by itself
    int word_;
    std::vector<Feature>& out_;
    std::vector<Feature> often_;  ///< features that are found several times, as they come
    std::vector<Token> tokens_;
};

}  // namespace

const Tree& TitleDescriber::readingOf(const Title& title) {
    std::string text = title.text.substr(0, title.text.find(" (")) + ".";
    for (const auto& reading : readings_)
        if (reading->text == text) return reading->tree;
    readings_.push_back(std::make_unique<Reading>());
    Reading& reading = *readings_.back();
    reading.text = std::move(text);
    reading.tree = readTree(reading.text, {0, static_cast<std::uint32_t>(reading.text.size())}, false);
    return reading.tree;
}

void TitleDescriber::describe(const Title& title, std::vector<Feature>& features) {
    Describer(passage_, candidate_, mention_, title, readingOf(title), features).run();
}

}  // namespace dateline
