#include "core/events/headline.h"

#include "core/base/utf8.h"
#include "core/events/agreement.h"
#include "core/events/clause_words.h"
#include "core/events/complements.h"
#include "core/events/cut_words.h"
#include "core/events/headline_subject.h"
#include "core/events/headline_verb.h"
#include "core/events/inflection.h"
#include "core/events/lexicon.h"
#include "core/events/own_words.h"
#include "core/events/phrases.h"
#include "core/events/saying_title.h"
#include "core/events/status.h"
#include "core/events/title.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <span>
#include <utility>

namespace dateline {
namespace {

using std::string_view;

/// Verbs whose subject answers for what they say.
constexpr std::array<string_view, 5> foreseeing = {"expect", "forecast", "project", "predict", "estimate"};
/// What says no more than that something takes place: of what is called off, the thing itself is named.
constexpr std::array<string_view, 12> happening = {"start", "begin", "hold",  "take", "open", "happen",
                                                   "occur", "go",    "stage", "be",   "run",  "commence"};
/// Adverbs that tie a clause to its text, and say nothing in a headline.
constexpr std::array<string_view, 16> ties = {"also",      "however", "meanwhile", "later", "earlier", "now",
                                              "then",      "already", "still",     "too",   "ago",     "here",
                                              "therefore", "instead", "again",     "yet"};
constexpr std::size_t longestAgent = 30;  ///< of "by", to begin a headline
constexpr int mostGovernors = 4;
constexpr int half = 50;  ///< of a noun's uses, in hundredths

/// With clauses that say which and what for; rather without adjectives than without those.
constexpr std::array<PhraseStyle, 13> fullest = {
    PhraseStyle{.depth = 3, .participles = true, .relatives = true},
    PhraseStyle{.depth = 3, .participles = true, .relatives = true, .owners = false},
    PhraseStyle{.depth = 2, .participles = true, .relatives = true},
    PhraseStyle{.depth = 1, .participles = true, .relatives = true},
    PhraseStyle{.depth = 1, .conjuncts = false, .participles = true, .relatives = true},
    PhraseStyle{.depth = 1, .conjuncts = false, .participles = true, .bare = true, .relatives = true},
    PhraseStyle{.depth = 2, .adjectives = false, .participles = true, .relatives = true},
    PhraseStyle{.depth = 1, .adjectives = false, .conjuncts = false, .participles = true, .relatives = true},
    fullness[0],
    fullness[1],
    fullness[2],
    fullness[3],
    fullness[4]};
constexpr PhraseStyle plain = {1, true, true, false};

/// A phrase behind the verb. Without its core phrases a verb says nothing.
struct Piece {
    std::string words;
    bool core = false;
    bool content = false;  ///< what is said or decided
    bool aside = false;    ///< where and how
};

std::string joined(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + ' ' + b; }

bool fits(const std::string& text) { return codePointCount(text) <= longestTitle; }

class Headliner {
public:
    Headliner(const Passage& passage, const Candidate& c, const Mention& mention, std::span<const PhraseStyle> styles)
        : passage_(passage), c_(c), mention_(mention), styles_(styles), tree_(passage.tree(c)), word_(c.trigger.word) {}

    std::string text() const { return owned(c_.roles.passive ? c_.roles.patient : c_.roles.actor, clauseTitle()); }

private:
    std::string clauseTitle() const {
        if (c_.trigger.kind == TriggerKind::Noun || isGerund(tree_, word_)) return nounTitle();
        if (mention_.status == Status::Cancelled && mention_.act != "cancel")
            return wasOnlyMeant(tree_, word_) && !isOneOf(tree_.lemma(word_), happening) ? std::string()
                                                                                         : cancelledTitle();
        if (const int governor = governorOf(); governor >= 0)
            if (std::string whole = titleOfVerb(passage_, c_.sentence, governor); !whole.empty()) return whole;
        const std::string title = c_.trigger.kind == TriggerKind::Adjective ? stateTitle() : verbTitle();
        return title.empty() || mention_.status != Status::Claimed ? title : attributed(title);
    }
    std::string phrase(int head, PhraseStyle style = plain) const { return phraseOf(passage_, c_, head, style); }
    std::string actorWords(int head) const { return subjectWords(passage_, c_, head); }
    const std::string& headlineOf(int entity) const {
        return passage_.cast.entities[static_cast<std::size_t>(entity)].headline;
    }

    // -- nouns

    std::string nounTitle() const {
        if (const int work = workOf(c_.roles.actor); work >= 0)  // "the film's release"
            return withStatus(std::string(tree_.lemma(word_)) + " of " + headlineOf(work));
        std::string title;
        for (std::size_t k = 0; k < fullness.size(); ++k) {
            PhraseStyle style = fullness[k];
            style.without = tree_.child(word_, Relation::Conj);  // "the strike and the talks" are two
            title = owned(word_, phrase(word_, style)) + missingPatient();
            if (fits(title)) break;
        }
        if (title.find(' ') == std::string::npos) title = ofBareNoun(title);
        if (std::string held = ofLightVerb(); fits(held) && !held.empty()) return held;
        return withStatus(title);
    }
    /// "will hold a press conference": the verb tells who, and whether.
    std::string ofLightVerb() const {
        const int verb = tree_.head(word_);
        if (tree_.relation(word_) != Relation::Obj || verb < 0 || tree_.upos(verb) != Upos::Verb) return {};
        const Act* act = verbAct(tree_.lemma(verb));
        return act && act->kind == ActKind::Light ? titleOfVerb(passage_, c_.sentence, verb) : std::string();
    }
    /// A bare noun says little: a fuller name that the article has for it, or the clause that it stands in.
    std::string ofBareNoun(const std::string& bare) const {
        if (std::string fuller = fullerName(bare); fuller != bare) return fuller;
        const Relation r = tree_.relation(word_);
        for (const TimeSlot& slot : tree_.slots)  // "since its launch in 2003": the clause tells of another time
            if (r == Relation::Obl && tree_.head(slot.head) == word_) return bare;
        const string_view p = caseOf(tree_, word_);
        const bool within = r == Relation::Obl && (p == "in" || p == "at" || p == "during" || p == "by");
        const bool argument = r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Obj || within;
        const int verb = c_.roles.clause;
        if (!argument || verb < 0 || verb == word_ || tree_.upos(verb) != Upos::Verb) return bare;
        const std::string clause = titleOfVerb(passage_, c_.sentence, verb);
        return clause.empty() ? bare : clause;
    }
    /// The status of a noun's event, where its words do not show it.
    std::string withStatus(const std::string& title) const {
        const auto with = [&](const std::string& words) { return fits(words) ? words : title; };
        if (title.empty() || title.find(' ') == std::string::npos) return title;
        switch (mention_.status) {
            case Status::Cancelled:
                return title.find("ancel") == std::string::npos ? with(title + ' ' + howCancelled()) : title;
            case Status::Denied:
                return lowered(title).starts_with("no ") ? title : with(title + " denied");
            default:
                return title;
        }
    }
    /// "foiled", "thwarted": as the text says it of the noun; else "cancelled".
    std::string howCancelled() const {
        const int verb = tree_.head(word_);
        const bool own = verb >= 0 && tree_.upos(verb) == Upos::Verb && tree_.word(verb).ends_with("ed") &&
                         (tree_.relation(word_) == Relation::Obj || tree_.relation(word_) == Relation::NsubjPass);
        return own && tree_.child(verb, Relation::CompoundPrt) < 0 ? lowered(tree_.word(verb)) : "cancelled";
    }
    /// "The May leak", in an article that calls it "the chemical leak": a bare noun with a date of its own.
    std::string fullerName(const std::string& bare) const {
        const TimeSlot* slot = word_ > 0 ? tree_.slotAt(word_ - 1) : nullptr;
        if (!slot || !slot->adnominal || slot->ofNoun || tree_.child(word_, Relation::Det) < 0) return bare;
        if (lowered(tree_.word(tree_.child(word_, Relation::Det))) != "the") return bare;
        for (std::size_t s = 0; s < passage_.trees.size(); ++s) {
            const Tree& other = passage_.trees[s];
            for (int w = 1; w < other.size(); ++w) {
                if (other.lemma(w) != tree_.lemma(word_) || other.tag(w) != tree_.tag(word_)) continue;
                if (other.child(w, Relation::Amod) != w - 1 && other.child(w, Relation::Compound) != w - 1) continue;
                if (!other.slotAt(w - 1))
                    return withoutOwner(nounPhrase(passage_, static_cast<int>(s), w, {-1, true, false}));
            }
        }
        return bare;
    }
    /// "his resignation", "its income rose" by his or its name; where nobody is known, without an owner.
    std::string owned(int noun, const std::string& words) const {
        std::string plainWords = withoutOwner(words);
        const int owner = noun < 0 || plainWords == words ? -1 : tree_.child(noun, Relation::NmodPoss);
        const int e = owner >= 0 ? entityOf(passage_, c_.sentence, owner) : noun == word_ ? whoSpeaksThere() : -1;
        if (e < 0) return plainWords;
        std::string named = possessive(headlineOf(e)) + ' ' + plainWords;
        return fits(named) && plainWords.find(headlineOf(e)) == std::string::npos ? named : plainWords;
    }
    /// "Berg said at a news conference", "Berg was present at a meeting": whose it is, or -1.
    int whoSpeaksThere() const {
        const string_view p = caseOf(tree_, word_), noun = tree_.lemma(word_);
        if (tree_.relation(word_) != Relation::Obl || (p != "at" && p != "in" && p != "during")) return -1;
        const int verb = tree_.head(word_), article = tree_.child(word_, Relation::Det);
        if (verb < 0 || article < 0 || !lowered(tree_.word(article)).starts_with('a')) return -1;
        const NounSense* sense = nounSense(noun);
        if (noun != "meeting" && noun != "conference" && (!sense || sense->communication < half)) return -1;
        for (int c = tree_.first(word_); c >= 0; c = tree_.next(c))  // "a meeting of the council"
            if (tree_.relation(c) == Relation::Nmod && (caseOf(tree_, c) == "of" || caseOf(tree_, c) == "by"))
                return -1;
        const int subject = tree_.child(verb, Relation::Nsubj);
        const int e = subject < 0 ? -1 : entityOf(passage_, c_.sentence, subject);
        return e >= 0 && passage_.cast.entities[static_cast<std::size_t>(e)].kind != EntityKind::Country ? e : -1;
    }
    /// "their meetings": a headline has no one for "their" to point to.
    static std::string withoutOwner(const std::string& words) {
        for (const string_view owner :
             {"its ", "their ", "his ", "her ", "our ", "my ", "Its ", "Their ", "His ", "Her ", "Our ", "My "})
            if (words.starts_with(owner)) return words.substr(owner.size());
        return words;
    }
    int workOf(int noun) const {
        const int e = noun < 0 ? -1 : entityOf(passage_, c_.sentence, noun);
        return e >= 0 && (e == passage_.cast.work ||
                          passage_.cast.entities[static_cast<std::size_t>(e)].kind == EntityKind::Work)
                   ? e
                   : -1;
    }
    /// "The attack" of which an earlier sentence said on whom.
    std::string missingPatient() const {
        if (!c_.trigger.act || c_.trigger.act->kind != ActKind::Act) return {};
        if (c_.roles.patient >= 0 || mention_.whom.empty() || tree_.child(word_, Relation::Nmod) >= 0) return {};
        const int owner = c_.roles.actor < 0 ? -1 : entityOf(passage_, c_.sentence, c_.roles.actor);
        if (owner >= 0 &&
            mention_.whom.front().ends_with(passage_.cast.entities[static_cast<std::size_t>(owner)].headline))
            return {};  // "Voss' arrest": of nobody else
        const std::string own = phrase(word_);
        if (own.find(mention_.whom.front()) != std::string::npos || own.find(' ') != own.rfind(' ')) return {};
        const bool plainWords = std::none_of(own.begin() + 1, own.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (tree_.tag(word_) != "NN" || own.empty() || !plainWords || tree_.child(word_, Relation::Amod) >= 0)
            return {};
        const bool against = mention_.act == "attack" || mention_.act == "shoot" || mention_.act == "invade";
        return (against ? " on " : " of ") + mention_.whom.front();
    }

    // -- verbs

    /// "wants to build", "accused of stealing", "kept from entering", "expects 16 million cars will be sold"
    bool completesVerb(int verb) const {
        if (tree_.relation(verb) == Relation::Xcomp) return !isToldApart(tree_, verb);
        if (tree_.relation(verb) == Relation::Ccomp && isOneOf(tree_.lemma(tree_.head(verb)), foreseeing)) return true;
        if (tree_.relation(verb) != Relation::Advcl || tree_.tag(verb) != "VBG") return false;
        const int mark = tree_.child(verb, Relation::Mark);
        return mark >= 0 && (tree_.lemma(mark) == "of" || tree_.lemma(mark) == "from");
    }
    /// "stopped paying", "wants to build": the verb whose clause says it all, or -1.
    int governorOf() const {
        int at = word_;
        const int object =
            c_.roles.patient;  // "a record that the band plans to release" is no part of the plan's clause
        if (!c_.roles.passive && object >= 0 && tree_.head(object) != word_ && tree_.relation(word_) == Relation::Xcomp)
            return -1;
        for (int step = 0; step < mostGovernors && completesVerb(at); ++step) {
            const int above = tree_.head(at);
            if (above < 0 || above > at || !isPredicate(tree_, above)) break;
            if (tree_.upos(above) != Upos::Verb && tree_.upos(above) != Upos::Adj) break;
            at = above;
        }
        return at == word_ ? -1 : at;
    }
    std::string verbTitle() const {
        if (c_.blames) return blameTitle();
        const bool report = c_.trigger.act && c_.trigger.act->kind == ActKind::Report;
        const bool saysBefore = c_.roles.content >= 0 && c_.roles.content < word_;
        if (!c_.roles.passive && (report || isOpinion() || saysBefore) && c_.roles.content >= 0)
            return sayingTitle(passage_, c_, mention_);
        if (report && c_.roles.patient < 0 && c_.roles.complement < 0) return quotingTitle(passage_, c_);
        return c_.roles.passive && c_.roles.actor < 0 ? passiveTitle() : activeTitle();
    }
    bool isOpinion() const {
        return c_.trigger.act && c_.trigger.act->kind == ActKind::State && c_.trigger.act->name == "believe";
    }

    std::string blameTitle() const {
        std::string title = joined(phrase(c_.roles.actor), isPlural(tree_, c_.roles.actor) ? "blame" : "blames");
        title = joined(title, phrase(c_.roles.patient));
        if (c_.roles.complement < 0) return title;
        const std::string whole = title + " for " + withArticle(c_.roles.complement);
        return fits(whole) ? whole : title;
    }
    std::string withArticle(int noun) const {
        const std::string words = phrase(noun);
        const int article = tree_.child(noun, Relation::Det);
        return article >= 0 && lowered(tree_.word(article)) == "the" ? "the " + words : words;
    }

    /// A claim with the name of the one who makes it.
    std::string attributed(const std::string& title) const {
        std::string by = mention_.claimedBy;
        const std::size_t last = by.rfind(' ') + 1;  // npos + 1 is 0
        for (const int e : passage_.index.endingWith(by.substr(last)))
            if (passage_.cast.entities[static_cast<std::size_t>(e)].name == by)
                by = passage_.cast.entities[static_cast<std::size_t>(e)].headline;
        if (by.empty() || title.starts_with(by)) return title;
        const std::string whole = by + ": " + title;
        return fits(whole) ? whole : title;
    }

    std::string cancelledTitle() const {
        const int what = c_.roles.passive || c_.roles.actor < 0 ? c_.roles.patient : c_.roles.actor;
        const std::string off = mention_.putOff ? "postponed" : "cancelled";
        std::string subject = meantWords(what);
        if (c_.trigger.kind == TriggerKind::Adjective) return stateTitle();  // "was due to begin"
        const bool light = c_.trigger.act && c_.trigger.act->kind == ActKind::Light && !c_.roles.passive;
        if (light && c_.roles.patient >= 0) return joined(actorWords(c_.roles.patient), off);
        if (subject.empty()) return subject;
        const bool same = wasOnlyMeant(tree_, word_) || mention_.act == "postpone";  // told by one sentence
        if (mention_.putOff && !same) return fitted(subject, meantVerb());
        if (c_.roles.passive || isOneOf(tree_.lemma(word_), happening)) return joined(subject, off);
        return fitted(subject, "no longer to " + tree_.lemma(word_) + particle());
    }
    /// "was to begin", "was to be opened": before it was put off.
    std::string meantVerb() const {
        const int what = c_.roles.passive ? c_.roles.patient : c_.roles.actor;
        const bool plural = agreesAsPlural(passage_, c_.sentence, what, -1);
        const std::string verb = c_.roles.passive ? "be " + lowered(tree_.word(word_)) : tree_.lemma(word_);
        return (plural ? "were to " : "was to ") + verb + particle();
    }
    /// What was to be, with the clause that says which: "inquiry led by a judge".
    std::string meantWords(int head) const {
        constexpr std::size_t longest = 60;
        std::string words = head < 0 ? std::string() : phrase(head, fullness.front());
        const bool whole = codePointCount(words) <= longest && words.find(',') == std::string::npos;
        return whole && !pointsElsewhere(words) ? words : actorWords(head);
    }
    /// "Race due to start", "Two men dead"
    std::string stateTitle() const {
        const std::string actor = actorWords(c_.roles.actor >= 0 ? c_.roles.actor : c_.roles.patient);
        std::string state(lowered(tree_.word(word_)));
        const int copula = tree_.child(word_, Relation::Cop);  // "was due to be freed in May": it need not have come
        if (state == "due" && copula >= 0 && tree_.tag(copula) == "VBD")
            state = joined(lowered(tree_.word(copula)), state);
        return actor.empty() ? actor : fitted(actor, mention_.status == Status::Denied ? "not " + state : state);
    }
    std::string passiveTitle() const {
        const std::string patient = actorWords(c_.roles.patient);
        if (!patient.empty()) return fitted(patient, passiveVerb());
        const bool personal = c_.roles.patient >= 0 && tree_.tag(c_.roles.patient) == "PRP";
        return personal && tree_.child(word_, Relation::Obj) >= 0 ? fitted({}, passiveVerb()) : std::string();
    }
    std::string passiveVerb() const { return passiveForm(tree_, c_, mention_); }
    std::string activeVerb() const { return activeForm(tree_, c_, mention_, isPluralActor(passage_, c_)); }
    std::string particle() const { return particleForm(tree_, word_); }

    std::string activeTitle() const {
        const std::string actor = actorWords(c_.roles.actor);
        // "She was struck by a car that …": what is done by much stays behind
        const bool turned = c_.roles.passive && c_.roles.actor >= 0;
        if (turned && (codePointCount(actor) > longestAgent || phrase(c_.roles.patient).empty())) return passiveTitle();
        return actor.empty() || isEmpty() ? std::string() : fitted(actor, activeVerb());
    }
    /// "Jobs makes": a verb that says nothing without the object that the parser did not find.
    bool isEmpty() const {
        if (c_.roles.passive || c_.roles.patient >= 0 || hasPieces()) return false;
        if (!wordsAfter(tree_, word_).empty()) return false;
        return isEmptyVerb(tree_.lemma(word_)) || (c_.trigger.act && c_.trigger.act->kind == ActKind::Light);
    }
    // -- what follows the verb

    /// The first phrases behind the verb in the order of the text, at most so many; an object that stands elsewhere
    /// comes first.
    std::vector<Piece> pieces(PhraseStyle style, std::size_t most = std::string::npos) const {
        std::vector<Piece> found;
        const int patient = c_.roles.patient;
        const bool turned = c_.roles.passive && c_.roles.actor >= 0;
        style.speaker = entityOf(passage_, c_.sentence, turned || !c_.roles.passive ? c_.roles.actor : patient);
        style.said =
            c_.trigger.act && (c_.trigger.act->kind == ActKind::Speech || c_.trigger.act->kind == ActKind::Report);
        // "met his first victim, Ivy Sellars": the name behind the object that stands for it
        const int named = patient >= 0 && tree_.relation(patient) == Relation::Appos ? tree_.head(patient) : -1;
        const bool beside = named > word_ && tree_.head(named) == word_ && mayFollow(named);
        if (patient >= 0 && patient != c_.roles.actor && !beside &&
            (turned || (!c_.roles.passive && tree_.head(patient) != word_)))
            found.push_back({.words = owned(patient, phrase(patient, style)), .core = true});
        for (int c = tree_.first(word_); c >= 0 && found.size() < most; c = tree_.next(c)) {
            if (c < word_ || !mayFollow(c)) continue;
            std::string words = phraseAfter(passage_, c_.sentence, word_, c, style);
            if (words.empty()) continue;
            if (beside && c == named) words += ", " + phrase(patient, style);
            const Relation r = tree_.relation(c);
            const bool object = r == Relation::Obj || r == Relation::Iobj;
            const bool content = r == Relation::Xcomp || r == Relation::Ccomp || (!object && isComplement(tree_, c));
            found.push_back(
                {std::move(words), object || content || found.empty(), content, r == Relation::Obl && !content});
        }
        return found;
    }
    bool hasPieces() const { return !pieces(plain, 1).empty(); }
    /// "…, down 5 percent", "…, setting the stage", "two steps: first, …": behind a mark, and nothing that the verb
    /// needs.
    bool standsApart(int c) const {
        const Relation r = tree_.relation(c);
        if (r == Relation::OblTmod) return isOfWordsApart(c);
        const bool named = r == Relation::Xcomp && tree_.upos(c) == Upos::Noun &&
                           tree_.upos(tree_.from(c)) == Upos::Det;  // "born in Lund, the son of a smith"
        if (!named && r != Relation::Obl && r != Relation::Advmod && r != Relation::Nmod && r != Relation::Advcl)
            return false;
        if (!named && isComplement(tree_, c)) return false;  // "named Anna Berg, MD, as its head"
        const int first = tree_.from(c);
        const auto parts = [&](int i) { return tree_.word(i) == "," || tree_.word(i) == ":"; };
        return first > word_ + 1 && (parts(first) || parts(first - 1));
    }
    /// "quit, on the coldest day in 30 years": a time that says among how many goes with what it says that of.
    bool isOfWordsApart(int time) const {
        const int from = tree_.from(time);
        for (int i = word_ + 1; i < from && tree_.slotAt(time); ++i)
            if (tree_.word(i) == ",") return true;
        return false;
    }
    bool isOnceMore(int c) const {
        return tree_.lemma(c) == "once" && c + 1 < tree_.size() && tree_.lemma(c + 1) == "more";
    }
    bool mayFollow(int c) const {
        if (c == c_.roles.actor || (c_.roles.passive && c == c_.roles.patient)) return false;
        if (standsApart(c)) return false;
        switch (tree_.relation(c)) {
            case Relation::Obl:
                return caseOf(tree_, c) != "accord";
            case Relation::Advmod:
                return !isOneOf(lowered(tree_.word(c)), ties) && !isOnceMore(c);
            case Relation::CompoundPrt:
                return particle().empty();  // behind the object
            case Relation::Obj:
            case Relation::Iobj:
            case Relation::OblTmod:
            case Relation::OblAgent:
            case Relation::Nmod:
            case Relation::Xcomp:
            case Relation::Ccomp:
            case Relation::Advcl:
                return true;
            default:
                return false;
        }
    }
    /// The fullest headline that is short enough: what hangs on its phrases goes first, then those at the end, then
    /// what hangs on its subject; nothing where no headline is whole.
    std::string fitted(const std::string& subject, const std::string& verb) const {
        if (tree_.lemma(word_) != "say")
            if (const std::string rest = wordsAfter(tree_, word_); !rest.empty() && !hasPieces()) {
                std::string words = joined(joined(subject, verb), rest);
                if (fits(words)) return words;
            }
        std::string words = fittedBehind(joined(subject, verb));
        return words.empty() ? fittedBehind(joined(shorter(subject), verb)) : words;
    }
    /// The fullest that begins with these words and is short enough; empty where none is whole. All phrases written
    /// shorter come before fewer of them: "joins police to look into series of thefts", and not "joins police".
    std::string fittedBehind(const std::string& clause) const {
        std::vector<std::vector<Piece>> written;
        for (const PhraseStyle& style : styles_) {
            written.push_back(pieces(style));
            if (std::string words = withPieces(clause, written.back()); fits(words)) return words;
        }
        for (bool shortens = true; shortens;) {
            shortens = false;
            for (std::vector<Piece>& all : written) {
                if (all.empty() || all.back().core) continue;
                all.pop_back();
                shortens = true;
                if (std::string words = withPieces(clause, all); fits(words)) return words;
            }
        }
        for (const PhraseStyle& style : styles_)
            if (std::string words = withPieces(clause, contentOf(pieces(style))); words != clause && fits(words))
                return words;
        return {};
    }
    /// "decides at the meeting to leave": where there is no room for both, what is decided is told, and not where.
    static std::vector<Piece> contentOf(std::vector<Piece> pieces) {
        if (pieces.empty() || !pieces.back().content) return {};
        std::erase_if(pieces, [](const Piece& p) { return p.aside; });
        return pieces;
    }
    static std::string withPieces(std::string words, const std::vector<Piece>& pieces) {
        for (const Piece& piece : pieces) words = joined(words, piece.words);
        return words;
    }
    /// The subject without what hangs on it.
    std::string shorter(const std::string& subject) const {
        const int head = c_.roles.passive && c_.roles.actor < 0 ? c_.roles.patient : c_.roles.actor;
        if (head >= 0 && tree_.child(head, Relation::Conj) > head && tree_.upos(head) == Upos::Propn)
            if (std::string names = phrase(head, {.depth = 1, .offices = false}); !names.empty()) return names;
        const int of = head < 0 ? -1 : tree_.child(head, Relation::Nmod);
        if (of >= 0 && tree_.upos(head) == Upos::Propn && caseOf(tree_, of) == "of")
            return subject;  // "the Department of Social Services"
        const std::string words = head < 0 ? std::string() : phrase(head, headOnly);
        return words.find(' ') == std::string::npos ? subject : words;
    }

    const Passage& passage_;
    const Candidate& c_;
    const Mention& mention_;
    std::span<const PhraseStyle> styles_;  ///< of what follows the verb, the fullest first
    const Tree& tree_;
    int word_;
};

}  // namespace

std::string headline(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Headliner(passage, candidate, mention, fullness).text();
}

std::string fullHeadline(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Headliner(passage, candidate, mention, fullest).text();
}

}  // namespace dateline
