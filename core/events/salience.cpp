#include "core/events/salience.h"

#include "core/events/complements.h"
#include "core/events/lexicon.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

namespace dateline {
namespace {

/// What is done to an article.
constexpr std::array<std::string_view, 6> notes = {"update", "post", "publish", "create", "edit", "modify"};
constexpr std::size_t shelfPlaces = 3;  ///< undated events that an article may put on the shelf

class Weigher {
public:
    Weigher(const Passage& passage, const std::vector<Dated>& dates, const std::vector<bool>& titled,
            std::vector<Mention>& mentions)
        : passage_(passage), dates_(dates), titled_(titled), mentions_(mentions) {}

    void run() {
        readTitleWords();
        for (std::size_t i = 0; i < mentions_.size(); ++i) mentions_[i].salience = salience(i);
        fillShelf();
        chooseMain();
        hideTwins();
        hideTold();
    }

private:
    const Candidate& candidate(std::size_t i) const { return passage_.candidates[i]; }
    const Tree& tree(std::size_t i) const { return passage_.tree(candidate(i)); }
    int weight(std::size_t i) const {
        const Act* act = candidate(i).trigger.act;
        return act ? act->weight : 3;
    }
    ActKind kind(std::size_t i) const {
        const Act* act = candidate(i).trigger.act;
        return act ? act->kind : ActKind::Act;
    }
    bool isFinite(std::size_t i) const {
        const auto tag = tree(i).tag(candidate(i).trigger.word);
        return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "VBN";
    }
    bool isClauseHead(std::size_t i) const {
        const Relation r = tree(i).relation(candidate(i).trigger.word);
        return r == Relation::Root || r == Relation::Conj || r == Relation::Parataxis || r == Relation::Ccomp;
    }

    /// "is expected on Monday": a state by its verb, but what is expected is an event to come.
    bool isExpectation(std::size_t i) const {
        const Candidate& c = candidate(i);
        if (mentions_[i].status != Status::Planned) return false;
        return (c.roles.passive && isExpecting(mentions_[i].lemma)) || isDue(i);
    }
    /// "came upon the wreck in May", "is due to appear on Friday": a verb that mostly tells of no event, and does
    /// where it has a day of its own and a title that says so (core/events/title_worth.cpp).
    bool isDatedState(std::size_t i) const {
        if (candidate(i).trigger.kind != TriggerKind::Verb || !dates_[i].direct ||
            dates_[i].dating != Dating::Expression)
            return false;
        return isFinite(i) || (mentions_[i].status == Status::Planned && isToCome(*dates_[i].when));
    }
    /// "usually takes place in May", "no deals": what happens again and again, or not at all, is no news.
    static bool isHabit(const Tree& tree, int word) {
        constexpr std::array<std::string_view, 7> again = {"usually",   "normally",  "often",    "always",
                                                           "generally", "typically", "sometimes"};
        for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
            if (tree.relation(c) == Relation::Advmod && isOneOf(tree.lemma(c), again)) return true;
            if (tree.relation(c) == Relation::Det && tree.lemma(c) == "any") return true;
        }
        return false;
    }
    /// "Updated: Aug 7", "Posted on Friday by Karl Voss": a note on the article, and no news.
    bool isNote(std::size_t i) const {
        const Tree& t = tree(i);
        const int word = candidate(i).trigger.word;
        if (!isOneOf(t.lemma(word), notes) || word + 1 >= t.size()) return false;
        if (t.tag(word) != "VBN" && t.tag(word) != "VBD") return false;
        for (int c = t.first(word); c >= 0; c = t.next(c))
            if (t.relation(c) == Relation::Aux || t.relation(c) == Relation::AuxPass) return false;
        const std::string_view next = t.word(word + 1);
        const bool capital = t.word(word).front() >= 'A' && t.word(word).front() <= 'Z';
        if (word > 0 && lowered(t.word(word - 1)) == "last") return true;  // "Last updated"
        const bool opens = capital || word == 0 || t.slotAt(word - 1) || t.upos(word - 1) == Upos::Punct;
        if (capital && (next == "on" || next == "at" || next == "by")) return true;
        return next == ":" || (opens && (t.slotAt(word + 1) || t.upos(word + 1) == Upos::Num || next == "in"));
    }
    /// "The findings were published on Monday", "one study published in May": of what, nobody is told.
    bool isBarePublication(std::size_t i) const {
        constexpr std::array<std::string_view, 7> texts = {"finding",  "paper",  "study",  "report",
                                                           "research", "result", "article"};
        const Tree& t = tree(i);
        const int word = candidate(i).trigger.word, text = candidate(i).roles.patient;
        if (t.lemma(word) != "publish" || text < 0 || !isOneOf(t.lemma(text), texts)) return false;
        if (t.relation(text) == Relation::Nsubj && t.head(text) > word) return false;  // and what it says
        for (int c = t.first(text); c >= 0; c = t.next(c)) {
            const Relation r = t.relation(c);
            const bool tells = r == Relation::Nmod || r == Relation::Compound || r == Relation::NmodPoss ||
                               r == Relation::Flat || (r == Relation::Acl && c != word);
            if (tells && !t.slotAt(c)) return false;
        }
        return true;
    }
    /// "In this May 12 file photo, made available by the club, …": what a caption tells of its picture.
    static bool isOfPicture(const Tree& t, const Candidate& c) {
        constexpr std::array<std::string_view, 5> pictures = {"photo", "photograph", "picture", "image", "handout"};
        for (const int noun : {c.roles.actor, c.roles.patient}) {
            if (noun < 1 || !isOneOf(t.lemma(noun), pictures) || noun > c.trigger.word) continue;
            int first = noun - 1;
            while (first > 0 && (t.slotAt(first) || t.upos(first) == Upos::Noun || t.upos(first) == Upos::Adj)) --first;
            for (int k = first; k < noun; ++k)
                if (t.lemma(k) == "this" || t.lemma(k) == "file") return true;
        }
        return false;
    }
    /// "This story was updated on Monday"
    static bool isOfArticle(const Tree& t, int word) {
        constexpr std::array<std::string_view, 5> articles = {"story", "article", "post", "page", "version"};
        const int subject = t.child(word, Relation::NsubjPass);
        if (subject < 0 || !isOneOf(t.lemma(subject), articles)) return false;
        return isOneOf(t.lemma(word), notes) || t.lemma(word) == "correct" || t.lemma(word) == "amend";
    }
    /// "the quarter ended 1 October", "last quarter, which ended on 1 October"
    static bool endsATime(const Tree& t, int word) {
        if (t.lemma(word) != "end" || word < 1 || !t.slotAt(word + 1)) return false;
        const bool relative = word > 2 && t.tag(word - 1) == "WDT" && t.word(word - 2) == ",";
        return t.slotAt(word - 1) || (relative && (t.slotAt(word - 2) || t.slotAt(word - 3)));
    }
    /// "fell by a tenth, compared with a year ago"
    static bool isComparison(const Tree& t, int word) {
        if (t.word(word) != "compared" || word + 1 >= t.size()) return false;
        return t.word(word + 1) == "with" || t.word(word + 1) == "to";
    }
    /// "would leave if Berg won on Tuesday"
    static bool isSupposed(const Tree& t, int word) {
        const int mark = t.child(word, Relation::Mark);
        return mark >= 0 && mark < word && (t.lemma(mark) == "if" || t.lemma(mark) == "unless");
    }
    /// "That day has come", "Friday saw a rally": no act of somebody.
    static bool isOfATime(const Tree& t, int word) {
        for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl})
            if (const int subject = t.child(word, r); subject >= 0)
                return subject < word && (t.slotAt(subject) || t.lemma(subject) == "clock");
        if (t.relation(word) != Relation::Root) return false;
        int before = word - 1;
        while (before >= 0 && (t.upos(before) == Upos::Aux || t.upos(before) == Upos::Adv)) --before;
        const TimeSlot* slot = before < 0 ? nullptr : t.slotAt(before);
        return slot && slot->to == before && slot->preposition < 0 && !slot->adnominal;
    }
    /// What ends a time, only supposes, tells of a time alone, or of how somebody came to speak.
    static bool isNoAct(const Tree& t, int word) {
        return endsATime(t, word) || isSupposed(t, word) || isOfATime(t, word) || leadsToSaying(t, word);
    }
    bool isDue(std::size_t i) const {
        return candidate(i).trigger.kind == TriggerKind::Adjective && mentions_[i].lemma == "due";
    }
    /// Words that date others, or say nothing by themselves: "the six months ended 1 October", a lone "talks".
    bool isSmallPart(std::size_t i) const {
        const Tree& t = tree(i);
        const int word = candidate(i).trigger.word;
        if (isNoAct(t, word) || isComparison(t, word)) return true;
        if (mentions_[i].title.find(' ') == std::string::npos) return true;
        if (isNote(i) || isOfArticle(t, word) || isOfPicture(t, candidate(i)) || isBarePublication(i) ||
            isHabit(t, word) || isUnderPreposition(t, word))
            return true;
        const bool hyphenated = word > 1 && t.word(word - 1) == "-" && t.at(word - 1).span.end == t.at(word).span.begin;
        if (hyphenated && t.at(word - 2).span.end == t.at(word - 1).span.begin) return true;  // "president-elect"
        const auto tag = t.tag(word);
        const Relation r = t.relation(word);
        const bool aside = (tag == "VBG" || tag == "VB" || (tag == "VBN" && r == Relation::Acl && !dates_[i].direct)) &&
                           r != Relation::Xcomp && r != Relation::Root && r != Relation::Conj;
        return aside && weight(i) < 4 && mentions_[i].status != Status::Planned;
    }
    /// "The May leak", in an article that speaks of the leak again: dated and a matter of its own, however plain a
    /// word.
    bool isKnownEvent(std::size_t i) const {
        const Tree& t = tree(i);
        const int word = candidate(i).trigger.word;
        const TimeSlot* slot = nullptr;
        for (const TimeSlot& s : t.slots)
            if (dates_[i].time == s.time) slot = &s;
        if (!slot || !slot->adnominal || slot->ofNoun || slot->to >= word) return false;
        return nounUses(t.lemma(word)) >= 2;
    }
    int nounUses(const std::string& lemma) const {
        if (nouns_.empty())
            for (const Tree& t : passage_.trees)
                for (int w = 0; w < t.size(); ++w)
                    if (t.upos(w) == Upos::Noun) ++nouns_[t.lemma(w)];
        const auto at = nouns_.find(lemma);
        return at == nouns_.end() ? 0 : at->second;
    }
    void readTitleWords() {
        std::string word;
        for (const char c : lowered(passage_.article->title) + " ") {
            if (c >= 'a' && c <= 'z')
                word += c;
            else if (!word.empty()) {
                if (word.size() > 3) titleWords_.insert(word);
                word.clear();
            }
        }
    }

    float salience(std::size_t i) const {
        const float base = 0.04F * static_cast<float>(weight(i));
        const Dated& d = dates_[i];
        const bool noun =
            candidate(i).trigger.kind == TriggerKind::Noun || isGerund(tree(i), candidate(i).trigger.word);
        const bool event = kind(i) == ActKind::Act || kind(i) == ActKind::Speech || kind(i) == ActKind::Light ||
                           (kind(i) == ActKind::Report &&
                            (candidate(i).roles.content >= 0 || mentions_[i].status == Status::Planned)) ||
                           kind(i) == ActKind::Aspect || isExpectation(i) || isDatedState(i);
        if (candidate(i).quoted || isSmallPart(i)) return std::min(0.4F, base);
        if (!titled_[i]) return std::min(0.4F, 0.3F + base);
        if (!event || (candidate(i).trigger.kind == TriggerKind::Adjective && !isDue(i))) return std::min(0.3F, base);
        if (d.dating == Dating::Expression && d.direct)
            return noun && weight(i) < 4 && !isKnownEvent(i) ? 0.4F : 0.55F + base;
        if (d.dating == Dating::Bound && d.direct && !noun && mentions_[i].status == Status::Planned)
            return 0.5F + base;
        const bool exact = d.dating == Dating::Bound && d.when->modifier == Modifier::None && !d.when->until;
        if (exact && !noun && isFinite(i) && !d.guessed) return 0.55F + base;  // "two days after they had met"
        if (d.dating == Dating::Bound) return weight(i) >= 5 && (d.direct || isFinite(i)) && !noun ? 0.5F + base : 0.2F;
        if (d.dating == Dating::Coreference) return weight(i) >= 5 ? 0.5F + base : 0.3F;
        if (d.dating == Dating::Expression && !d.guessed && isFinite(i) && isClauseHead(i) && weight(i) >= 5)
            return 0.5F + base;
        return std::min(0.45F, 0.1F + base);
    }

    /// What matters but has no date waits on the shelf: the few strongest clauses of the article's own voice.
    void fillShelf() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < mentions_.size(); ++i)
            if (isShelfworthy(i)) order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return shelfScore(a) > shelfScore(b); });
        if (order.size() > shelfPlaces) order.resize(shelfPlaces);
        for (const std::size_t i : order) mentions_[i].salience = 0.5F + 0.01F * static_cast<float>(weight(i));
    }
    bool isShelfworthy(std::size_t i) const {
        const Dated& d = dates_[i];
        if (isWritten(d.dating)) return false;
        const Mention& m = mentions_[i];
        if (!tree(i).parsed || tree(i).heading || candidate(i).quoted || !titled_[i] ||
            candidate(i).trigger.kind != TriggerKind::Verb || m.sameAs)
            return false;
        if (kind(i) != ActKind::Act && kind(i) != ActKind::Speech) return false;
        return m.status == Status::Happened && weight(i) >= 6 && isFinite(i) && isClauseHead(i) && !m.saidIn &&
               !m.who.empty() && !isTitleEmpty(m);
    }
    static bool isTitleEmpty(const Mention& m) { return m.title.empty(); }
    int shelfScore(std::size_t i) const { return 10 * weight(i) - std::min(candidate(i).sentence, 60); }

    /// The event of the day that the article's beginning gives to what the title names, or names first; where it names
    /// none, of the day it appeared.
    void chooseMain() {
        const std::string day = firstDay();
        std::size_t best = mentions_.size();
        float bestScore = 0;
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (!mayBeMain(i, day)) continue;
            const float score = mainScore(i);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        if (best == mentions_.size()) return;
        mentions_[best].main = true;
        mentions_[best].salience =
            std::max(mentions_[best].salience, 0.6F);  // what an article is about is always shown
    }
    bool isSameDay(std::size_t a, std::size_t b) const {
        return dates_[a].when && dates_[b].when && isoDate(*dates_[a].when) == isoDate(*dates_[b].when);
    }
    /// "stopped" and "paying" of one clause have one title, and so has what the text tells twice of one day: one of
    /// them is enough.
    void hideTwins() {
        std::unordered_map<std::string_view, std::size_t> shown;  // by title, the last one
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (mentions_[i].salience < shownSalience) continue;
            const auto [at, isNew] = shown.emplace(mentions_[i].title, i);
            if (isNew) continue;
            const bool here = candidate(at->second).sentence == candidate(i).sentence;
            if (!here && !isSameDay(at->second, i)) {
                at->second = i;
                continue;
            }
            Mention &a = mentions_[at->second], &b = mentions_[i];
            bool second = b.main || (!a.main && (a.noun != b.noun ? a.noun : b.salience > a.salience));
            // "plans to open it by May": the text dates the opening
            const bool written = isWritten(dates_[i].dating);
            if (written != isWritten(dates_[at->second].dating)) second = written;
            Mention &twin = second ? a : b, &kept = second ? b : a;
            twin.salience = hiddenSalience;
            kept.main = kept.main || twin.main;
            twin.main = false;
            if (second) at->second = i;
        }
    }
    /// "Madrid summit" beside "NATO decides at Madrid summit": a noun of which another title of its sentence and day
    /// tells all.
    void hideTold() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (!mentions_[i].noun || mentions_[i].main || mentions_[i].salience < shownSalience) continue;
            const auto told = [&](std::size_t k) {
                return k != i && candidate(k).sentence == candidate(i).sentence &&
                       mentions_[k].salience >= shownSalience && isSameDay(i, k) &&
                       holdsAll(mentions_[k].title, mentions_[i].title);
            };
            constexpr std::size_t reach = 30;  // a sentence may be a whole text without full stops
            const std::size_t last = std::min(mentions_.size(), i + reach);
            for (std::size_t k = i - std::min(i, reach); k < last; ++k)
                if (told(k)) mentions_[i].salience = hiddenSalience;
        }
    }
    /// Whether a title has all the words of another, but for articles and auxiliaries.
    static bool holdsAll(const std::string& title, const std::string& other) {
        constexpr std::array<std::string_view, 12> small = {"the", "a",   "an",  "was",  "were", "is",
                                                            "are", "has", "had", "have", "been", "of"};
        const auto wordsOf = [&](const std::string& text) {
            std::set<std::string> words;
            std::string word;
            for (const char c : lowered(text) + " ") {
                if (c != ' ' && c != ',') {
                    word += c;
                } else if (!word.empty()) {
                    if (!isOneOf(word, small)) words.insert(word);
                    word.clear();
                }
            }
            return words;
        };
        const auto all = wordsOf(title), some = wordsOf(other);
        return std::includes(all.begin(), all.end(), some.begin(), some.end());
    }
    static constexpr std::uint32_t beginning = 1200;  ///< bytes; some six sentences
    bool isOfBeginning(std::size_t i) const { return mentions_[i].trigger.begin < beginning; }
    /// The first day of what the title names, if the text dates that itself; else the first day of all.
    std::string firstDay() const {
        std::string first;
        for (std::size_t i = 0; i < mentions_.size() && isOfBeginning(i); ++i) {
            if (!isOnADay(i)) continue;
            if (dates_[i].dating == Dating::Expression && dates_[i].direct && isInTitle(i))
                return isoDate(*dates_[i].when);
            if (first.empty()) first = isoDate(*dates_[i].when);
        }
        return first;
    }
    bool isOnADay(std::size_t i) const {
        return (dates_[i].dating == Dating::Expression || isGuessOfSentence(i)) &&
               dates_[i].when->date.grain >= Grain::Day && !isToCome(*dates_[i].when);
    }
    /// By a form of the word: "meeting" names what "met" tells.
    bool isInTitle(std::size_t i) const {
        if (isTitleWord(i)) return true;
        const std::string& lemma = mentions_[i].lemma;
        return lemma.size() > 3 && std::any_of(titleWords_.begin(), titleWords_.end(), [&](const std::string& word) {
                   return word.starts_with(lemma) || lemma.starts_with(word);
               });
    }
    bool isTitleWord(std::size_t i) const {
        const Mention& m = mentions_[i];
        return titleWords_.count(m.lemma) || titleWords_.count(m.act) ||
               titleWords_.count(lowered(m.trigger.in(passage_.article->text)));
    }
    /// The anchor model's choice among the times of the sentence itself.
    bool isGuessOfSentence(std::size_t i) const {
        return dates_[i].dating == Dating::Narrative && dates_[i].time &&
               tree(i).span.contains(passage_.time(*dates_[i].time).span.begin);
    }
    bool isToCome(const When& when) const {
        const auto& published = passage_.article->published;
        const auto range = interval(when);
        return published && range && range->begin && *range->begin >= published->day + date::days(1);
    }
    bool mayBeMain(std::size_t i, const std::string& day) const {
        if (isNote(i) || isNoAct(tree(i), candidate(i).trigger.word)) return false;
        if (isOfNoHappening(tree(i), candidate(i))) return false;
        if (!mentions_[i].noun && mentions_[i].title.find(' ') == std::string::npos) return false;  // a lone "said"
        if (day.empty()) return dates_[i].dating == Dating::Published || dates_[i].dating == Dating::None;
        return isOfBeginning(i) && dates_[i].when && isoDate(*dates_[i].when) == day &&
               dates_[i].dating != Dating::Published;
    }
    float mainScore(std::size_t i) const {
        const Mention& m = mentions_[i];
        if (tree(i).heading) return 0;
        const Dated& d = dates_[i];
        float score =
            (titled_[i] ? 0.35F : 0.0F) + m.salience - 0.12F * static_cast<float>(std::min(candidate(i).sentence, 12));
        if (isTitleWord(i)) score += 0.4F;
        if (d.dating == Dating::Expression && d.direct) score += 0.2F;
        if (m.status != Status::Happened && m.status != Status::Ongoing && m.status != Status::Claimed) score -= 0.3F;
        return score + 1;
    }

    const Passage& passage_;
    const std::vector<Dated>& dates_;
    const std::vector<bool>& titled_;
    std::vector<Mention>& mentions_;
    std::set<std::string> titleWords_;
    mutable std::unordered_map<std::string_view, int> nouns_;  ///< how often each stands in the article, once asked for
};

}  // namespace

void weigh(const Passage& passage, const std::vector<Dated>& dates, const std::vector<bool>& titled,
           std::vector<Mention>& mentions) {
    Weigher(passage, dates, titled, mentions).run();
}

}  // namespace dateline
