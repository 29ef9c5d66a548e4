#include "core/events/names.h"

#include "core/events/name_table.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace dateline {
namespace {

using std::string_view;

/// States behind a town's name ("a Springfield, Ill., clinic"), as news agencies shorten them.
constexpr std::array<string_view, 45> states = {
    "Ala",  "Ariz",  "Ark", "Calif", "Colo", "Conn", "Del",  "Fla", "Ga",   "Ill", "Ind", "Kan",
    "Ky",   "La",    "Md",  "Mass",  "Mich", "Minn", "Miss", "Mo",  "Mont", "Neb", "Nev", "N.H",
    "N.J",  "N.M",   "N.Y", "N.C",   "N.D",  "Ohio", "Okla", "Ore", "Pa",   "R.I", "S.C", "S.D",
    "Tenn", "Texas", "Vt",  "Va",    "Wash", "W.Va", "Wis",  "Wyo", "D.C"};
constexpr std::array<string_view, 37> personTitles = {
    "Mr",     "Mr.",   "Mrs",       "Mrs.",  "Ms",      "Ms.",   "Miss",  "Dr",   "Dr.",  "Sir",
    "Lady",   "Lord",  "President", "Sen.",  "Rep.",    "Gov.",  "Gen.",  "Col.", "Sgt.", "Prof.",
    "Prince", "King",  "Queen",     "Judge", "Justice", "Pope",  "Capt.", "Lt.",  "Maj.", "Cpl.",
    "Adm.",   "Cmdr.", "Rev.",      "Det.",  "Hon.",    "Insp.", "Supt."};
constexpr std::array<string_view, 8> courtesy = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sir"};
/// What somebody is, before a name or after a firm's: it ends one name and opens the next ("Apple CEO Steve Jobs").
constexpr std::array<string_view, 34> offices = {
    "CEO",          "CFO",         "COO",           "President",      "Chairman",    "Chairwoman", "Chairperson",
    "Chancellor",   "Minister",    "Senator",       "Secretary",      "Director",    "Governor",   "Mayor",
    "Ambassador",   "Congressman", "Congresswoman", "Premier",        "Professor",   "Sheriff",    "Captain",
    "Commissioner", "Bishop",      "Archbishop",    "Cardinal",       "Coach",       "Principal",  "Spokesman",
    "Spokeswoman",  "Detective",   "Sergeant",      "Representative", "Quarterback", "Actor"};
/// What may stand before an office as a part of it.
constexpr std::array<string_view, 16> officeModifiers = {
    "Prime",  "Deputy",   "Vice",   "Foreign", "Home",  "Finance", "Defense", "Defence",
    "Acting", "Interior", "Health", "Former",  "First", "Chief",   "Crown",   "Assistant"};
constexpr std::array<string_view, 7> generals = {"Attorney",  "Surgeon", "Solicitor", "Inspector",
                                                 "Secretary", "Major",   "Lieutenant"};
/// A firm's name ends in one of these, and goes by what stands before it.
constexpr std::array<string_view, 16> firmEndings = {"Inc.", "Inc", "Corp.", "Corp",       "Co.", "Co",
                                                     "Ltd.", "Ltd", "PLC",   "Plc",        "plc", "LLC",
                                                     "AG",   "SA",  "NV",    "Corporation"};
/// "the Justice Department" is nobody called Department.
constexpr std::array<string_view, 6> bodies = {"Department", "Ministry", "County", "Street", "Court", "Committee"};

/// "Bank of America", "Gulf of Aden": names that end in a place and are another thing.
constexpr std::array<string_view, 13> ownersOfPlaces = {"bank", "first", "university", "voice",  "corporation",
                                                        "gulf", "bay",   "sea",        "strait", "horn",
                                                        "cape", "isle",  "port"};
constexpr std::array<string_view, 5> wherePrepositions = {"in", "at", "near", "outside", "inside"};
/// Zones of clock times.
constexpr std::array<string_view, 14> zones = {"UTC", "GMT", "BST", "CET", "CEST", "EST", "EDT",
                                               "CST", "CDT", "MST", "MDT", "PST",  "PDT", "IST"};
constexpr int longestKnownName = 7;
constexpr int longestName = 12;
constexpr int longestHeadingName = 4;

bool isCapitalised(string_view word) {
    if (word.empty()) return false;
    const unsigned char c = static_cast<unsigned char>(word.front());
    return (c >= 'A' && c <= 'Z') || c == 0xC3;
}
/// "UniFirst", "YouTube"
bool isCamel(string_view word) {
    for (std::size_t i = 1; i + 1 < word.size(); ++i)
        if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
    return false;
}
bool isOpeningQuote(string_view word) { return word == "\"" || word == "“" || word == "``" || word == "‘"; }
bool isClosingQuote(string_view word) { return word == "\"" || word == "”" || word == "''" || word == "’"; }

/// A name as it stands in the text, before names are joined.
struct Found {
    int sentence = 0, from = 0, to = 0;
    std::string words;
    const KnownName* known = nullptr;
    bool person = false;
    bool work = false;
    bool located = false;  ///< something is in, at or near it: nobody's name
};

string_view wordsOf(const Tree& tree, int from, int to) {
    return Span{tree.at(from).span.begin, tree.at(to).span.end}.in(tree.text);
}

class Finder {
public:
    Finder(const std::vector<Tree>& trees, const std::vector<Span>& notNames) : trees_(trees), notNames_(notNames) {}

    std::vector<Found> run() {
        for (std::size_t s = 0; s < trees_.size(); ++s) {
            sentence_ = static_cast<int>(s);
            tree_ = &trees_[s];
            for (int i = 0; i < tree_->size();) i = step(i);
        }
        return std::move(found_);
    }

private:
    /// Tries to read a name at word `i`; returns where to go on.
    int step(int i) {
        if (coveredByTime(tree_->at(i).span) || isZone(i) || isCurrency(i)) return i + 1;
        if (const int state = wordsOfState(*tree_, i); state > 0) return i + state;
        if (const int to = quotedWork(i); to > 0) return add(i, to, nullptr, false, true);
        if (const int to = known(i); to >= 0) return to + 1;
        if (tree_->heading) return i + 1;  // where all words may be capitals, none makes a name
        if (const int to = capitalised(i); to >= i) return addCapitalised(i, to);
        return i + 1;
    }
    /// The zone of "at 0800 UTC"
    bool isZone(int i) const {
        if (i == 0 || !isOneOf(tree_->word(i), zones)) return false;
        const string_view before = tree_->word(i - 1);
        return before == "ET" || before == "m." || before == "M" || (before.back() >= '0' && before.back() <= '9');
    }
    bool coveredByTime(Span word) {
        while (nextTime_ < notNames_.size() && notNames_[nextTime_].end <= word.begin) ++nextTime_;
        return nextTime_ < notNames_.size() && notNames_[nextTime_].overlaps(word);
    }
    /// “The Long Road” of at most eight words, each capitalised but small words inside: the last of them, or -1.
    int quotedWork(int i) const {
        if (i == 0 || !isOpeningQuote(tree_->word(i - 1)) || !isCapitalised(tree_->word(i))) return -1;
        for (int j = i; j < std::min(tree_->size(), i + 9); ++j) {
            if (isClosingQuote(tree_->word(j))) return j > i ? j - 1 : -1;
            const Upos upos = tree_->upos(j);
            const bool small = upos == Upos::Adp || upos == Upos::Det || upos == Upos::Cconj || upos == Upos::Part;
            if (!isCapitalised(tree_->word(j)) && !small) return -1;
        }
        return -1;
    }
    /// The longest known name that begins here; adds it and returns its last word, or -1.
    int known(int i) {
        if (!mayBeginKnownName(tree_->word(i))) return -1;
        for (int to = std::min(tree_->size() - 1, i + longestKnownName - 1); to >= i; --to) {
            const KnownName* name = knownName(wordsOf(*tree_, i, to));
            if (!name || belongsToLongerName(i, to, *name)) continue;
            add(i, to, name, false, false);
            return to;
        }
        return -1;
    }
    /// "Washington Post", "Jordan Smith": the known word is a part of another name.
    bool belongsToLongerName(int i, int to, const KnownName& name) const {
        if (name.use == NameUse::Adjective || tree_->word(i) == "the") return false;
        if (isAfterOf(i)) return true;
        const bool more = to + 1 < tree_->size() && tree_->upos(to + 1) == Upos::Propn &&
                          isCapitalised(tree_->word(to + 1)) && !mayBeginKnownName(tree_->word(to + 1));
        const bool preceded = i > 0 && tree_->upos(i - 1) == Upos::Propn && isCapitalised(tree_->word(i - 1)) &&
                              !isOneOf(tree_->word(i - 1), personTitles) && i == to;
        return preceded || (more && i == to && name.use == NameUse::Seat);
    }
    /// The "US" of "US$3", the "S" of "S$1.05"
    bool isCurrency(int to) const {
        return to + 1 < tree_->size() && tree_->word(to + 1) == "$" &&
               tree_->at(to).span.end == tree_->at(to + 1).span.begin;
    }
    /// "Bank of America", "First of America", but not "the Foreign Minister of China"
    bool isAfterOf(int i) const {
        if (i < 2 || tree_->word(i - 1) != "of" || !isCapitalised(tree_->word(i - 2))) return false;
        const std::string head = lowered(tree_->word(i - 2));
        return isOneOf(head, ownersOfPlaces);
    }
    bool isNameWord(int i) const {
        return isCapitalised(tree_->word(i)) && (tree_->upos(i) == Upos::Propn || isCamel(tree_->word(i)));
    }
    bool isLink(int i) const {
        const string_view w = tree_->word(i);
        return w == "of" || w == "de" || w == "van" || w == "von" || w == "bin" || w == "al" || w == "-" || w == "&" ||
               w == "da" || w == "del" || w == "la";
    }
    /// "New Orleans", "the International Monetary Fund": a capitalised adjective before a capitalised noun.
    bool isNameAdjective(int i) const {
        int next = i;
        while (next < tree_->size() && next < i + 4 && tree_->upos(next) == Upos::Adj &&
               isCapitalised(tree_->word(next)))
            ++next;
        if (tree_->word(i) == "First" && i + 2 < tree_->size() && tree_->word(i + 1) == "of") return isNameWord(i + 2);
        if (next == i || next >= tree_->size() || !isCapitalised(tree_->word(next)) || isTime(next)) return false;
        if (tree_->upos(next) != Upos::Propn && tree_->upos(next) != Upos::Noun) return false;
        if (tree_->word(i) == "New") return true;
        const KnownName* known = knownName(tree_->word(i));
        return i > 0 && tree_->upos(i - 1) != Upos::Punct && (!known || known->use != NameUse::Adjective);
    }
    bool isTime(int i) const { return tree_->slotAt(i) != nullptr; }
    /// "Formula One", "Air Force One"
    bool isNumberWord(int i) const { return tree_->upos(i) == Upos::Num && isCapitalised(tree_->word(i)); }
    /// The last word of the run of name words that begins at `i`, or -1.
    int capitalised(int i) const {
        const bool article = tree_->word(i) == "The" && i > 0 && tree_->upos(i - 1) != Upos::Punct;
        if (!isNameWord(i) && !isNameAdjective(i) &&
            !(article && i + 1 < tree_->size() && isCapitalised(tree_->word(i + 1))))
            return -1;
        int to = article ? i + 1 : i;
        for (int j = to + 1; j < std::min(tree_->size(), i + longestName); ++j) {
            if (isTime(j) || isCurrency(j)) break;
            const bool noun =
                tree_->upos(j) == Upos::Noun && isCapitalised(tree_->word(j)) && to == j - 1;  // "Sony Pictures"
            if (isOneOf(tree_->word(to), firmEndings) && !isOneOf(tree_->word(j), firmEndings)) break;
            if (noun || isNameWord(j) || ((isNameAdjective(j) || isNumberWord(j)) && to == j - 1))
                to = j;
            else if (!isLink(j) || j + 1 >= tree_->size() || !isNameWord(j + 1) || isTime(j + 1))
                break;
        }
        return to;
    }
    bool isOffice(int i) const {
        const string_view word = tree_->word(i);
        return isOneOf(word, offices) || (word == "General" && i > 0 && isOneOf(tree_->word(i - 1), generals));
    }
    /// The last word before `to` of an office that stands in the words [from, to]; -1 where there is none.
    int lastOffice(int from, int to) const {
        for (int i = to; i >= from; --i)
            if (isOffice(i)) return i;
        return -1;
    }
    /// "Apple CEO Steve Jobs" names two, "Foreign Minister Anna Berg" one, "the President" none.
    int addCapitalised(int i, int to) {
        if (const int office = lastOffice(i, to); office >= 0 && tree_->lemma(office) != "of") {
            int before = office - 1;
            while (before >= i && (isOneOf(tree_->word(before), officeModifiers) ||
                                   isOneOf(tree_->word(before), generals) || isOffice(before)))
                --before;
            const bool linked = before >= i && isLink(before);
            if (before >= i && !linked) add(i, before, nullptr, false, false);
            if (office < to && !isLink(office + 1)) addPerson(office + 1, to, true);
            return office < to && isLink(office + 1) ? office + 1 : to + 1;
        }
        return addPerson(i, to, false);
    }
    int addPerson(int i, int to, bool person) {
        const int last = to;
        while (i < to && isOneOf(tree_->word(i), personTitles) && !isOneOf(tree_->word(i + 1), bodies)) {
            person = true;
            ++i;
        }
        return add(i, last, nullptr, person, false);
    }
    int add(int from, int to, const KnownName* name, bool person, bool work) {
        person = person || (from > 0 && isOneOf(tree_->word(from - 1), courtesy));
        const bool owner = to + 1 < tree_->size() && tree_->tag(to + 1) == "POS";
        const bool located = from > 0 && !owner && isOneOf(lowered(tree_->word(from - 1)), wherePrepositions);
        found_.push_back({sentence_, from, to, std::string(wordsOf(*tree_, from, to)), name, person, work, located});
        return to + 1;
    }

    const std::vector<Tree>& trees_;
    const std::vector<Span>& notNames_;
    std::size_t nextTime_ = 0;
    int sentence_ = 0;
    const Tree* tree_ = nullptr;
    std::vector<Found> found_;
};

/// A name's words in lower case, hyphens as blanks: how spellings of one name are told to be the same.
std::string key(string_view words) {
    std::string text;
    for (const char c : words) {
        const char plain = c == '-' || c == '\n' ? ' ' : c;
        text += plain >= 'A' && plain <= 'Z' ? static_cast<char>(plain - 'A' + 'a') : plain;
    }
    if (text.rfind("the ", 0) == 0) text.erase(0, 4);
    return text;
}

std::string initials(string_view words) {
    std::string letters;
    bool start = true;
    for (const char c : words) {
        if (start && c >= 'A' && c <= 'Z') letters += c;
        start = c == ' ' || c == '-';
    }
    return letters;
}

/// "ISTANBUL", at the head of an agency's report, "ANNA Berg" at the head of a column; of a name that is always written
/// so ("NATO") no other spelling is found.
bool isShouted(string_view name) {
    constexpr int mostCapitals = 3;
    int run = 0;
    for (const char c : name)
        if (run = c >= 'A' && c <= 'Z' ? run + 1 : 0; run > mostCapitals) return true;
    return false;
}
bool isFirmName(string_view name) {
    const std::size_t blank = name.rfind(' ');
    return blank != string_view::npos && isOneOf(name.substr(blank + 1), firmEndings);
}
/// "Norland Motor Corp." goes by "Norland Motor".
std::string withoutFirmEnding(std::string name) {
    while (isFirmName(name)) {
        name.erase(name.rfind(' '));
        while (!name.empty() && name.back() == ',') name.pop_back();
    }
    return name;
}

int wordCount(string_view words) { return 1 + static_cast<int>(std::count(words.begin(), words.end(), ' ')); }

/// Builds the cast: one entity for all names that mean it.
class Joiner {
public:
    Cast run(std::vector<Found> found, const std::vector<Tree>& trees) {
        const std::size_t sentences = trees.size();
        leaveTowns(found);
        for (std::size_t i = 0; i < found.size(); ++i) fullNames(found[i], i);
        indexFullNames();
        for (Entity& e : cast_.entities) e.headline = withoutFirmEnding(e.headline);
        linkParts(found);
        for (const Found& f : found) place(f);
        for (std::size_t s = 0; s < sentences; ++s)
            trees[s].heading ? findInHeading(trees[s], static_cast<int>(s)) : findFirst(trees[s], static_cast<int>(s));
        std::sort(cast_.mentions.begin(), cast_.mentions.end(), [](const NameMention& a, const NameMention& b) {
            return std::pair(a.sentence, a.from) < std::pair(b.sentence, b.from);
        });
        cast_.firstOf.assign(sentences + 1, cast_.mentions.size());
        for (std::size_t i = cast_.mentions.size(); i-- > 0;)
            cast_.firstOf[static_cast<std::size_t>(cast_.mentions[i].sentence)] = i;
        for (std::size_t s = sentences; s-- > 0;) cast_.firstOf[s] = std::min(cast_.firstOf[s], cast_.firstOf[s + 1]);
        return std::move(cast_);
    }

private:
    /// "Rome was sacked": a capital stands for its country only where the article speaks of the country too.
    static void leaveTowns(std::vector<Found>& found) {
        std::set<string_view> countries;
        for (const Found& f : found)
            if (f.known && f.known->use != NameUse::Seat) countries.insert(f.known->name);
        for (Found& f : found)
            if (f.known && f.known->use == NameUse::Seat && !countries.count(f.known->name)) f.known = nullptr;
    }
    int entityNamed(const std::string& name, const std::string& headline, EntityKind kind) {
        const auto [at, isNew] = byKey_.emplace(key(name), static_cast<int>(cast_.entities.size()));
        if (isNew) cast_.entities.push_back({name, headline, kind});
        Entity& e = cast_.entities[static_cast<std::size_t>(at->second)];
        if (isShouted(e.name) && !isShouted(name)) e.name = e.headline = name;
        return at->second;
    }
    void fullNames(const Found& f, std::size_t place) {
        const std::size_t before = cast_.entities.size();
        addFullName(f);
        if (cast_.entities.size() > before) firstPlace_.push_back(place);
    }
    void addFullName(const Found& f) {
        if (f.known) {
            entityNamed(std::string(f.known->name), std::string(f.known->headline), f.known->kind);
        } else if (wordCount(f.words) > 1 || f.work) {
            const int e = entityNamed(f.words, f.words, f.work ? EntityKind::Work : EntityKind::Unknown);
            if (!f.work && isFirmName(f.words)) cast_.entities[static_cast<std::size_t>(e)].isFirm = true;
            if (f.person) cast_.entities[static_cast<std::size_t>(e)].kind = EntityKind::Person;
            if (f.located) located_.insert(e);
        }
    }
    /// One-word names: a surname, the beginning of a firm's name, or initials of a fuller one; else a name of its own.
    void linkParts(const std::vector<Found>& found) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Found& f = found[i];
            if (f.known || wordCount(f.words) > 1 || f.work) continue;
            const std::string part = key(f.words);
            if (byKey_.count(part)) {
                entityNamed(f.words, f.words, EntityKind::Unknown);
                continue;
            }
            const int whole = wholeOf(f.words, part, i, !f.located);
            byKey_.emplace(part, whole >= 0 ? whole : static_cast<int>(cast_.entities.size()));
            if (whole < 0)
                cast_.entities.push_back({f.words, f.words, f.person ? EntityKind::Person : EntityKind::Unknown});
        }
    }
    /// Where names of several words are found by their first word, their last, and their initials.
    void indexFullNames() {
        for (std::size_t i = 0; i < cast_.entities.size(); ++i) {
            const Entity& e = cast_.entities[i];
            if (e.kind == EntityKind::Country || e.kind == EntityKind::Work || wordCount(e.name) < 2) continue;
            const std::string whole = key(e.name);
            byFirst_.emplace(whole.substr(0, whole.find(' ')), static_cast<int>(i));
            byInitials_.emplace(initials(e.name), static_cast<int>(i));
            if (e.kind != EntityKind::Organisation && !e.isFirm && whole.find(" of ") == std::string::npos)
                byLast_.emplace(whole.substr(whole.rfind(' ') + 1), static_cast<int>(i));
        }
    }
    /// A part is used after the whole was; only a person and a firm may be called by it before.
    bool isIntroduced(int entity, std::size_t place) const {
        const Entity& e = cast_.entities[static_cast<std::size_t>(entity)];
        return e.kind == EntityKind::Person || e.isFirm || firstPlace_[static_cast<std::size_t>(entity)] < place;
    }
    int wholeOf(const std::string& words, const std::string& part, std::size_t place, bool mayBePerson) {
        if (const auto at = byLast_.find(part); at != byLast_.end() && isIntroduced(at->second, place)) {
            Entity& e = cast_.entities[static_cast<std::size_t>(at->second)];
            e.headline = words;
            if (e.kind == EntityKind::Unknown && mayBePerson && !located_.count(at->second))
                e.kind = EntityKind::Person;
            return at->second;
        }
        if (const auto at = byInitials_.find(words); at != byInitials_.end() && words.size() >= 2) return at->second;
        const auto at = byFirst_.find(part);
        if (at == byFirst_.end() || !isIntroduced(at->second, place)) return -1;
        Entity& e = cast_.entities[static_cast<std::size_t>(at->second)];
        if (e.isFirm) e.headline = words;
        return at->second;
    }
    void place(const Found& f) {
        const std::string name = f.known ? std::string(f.known->name) : f.words;
        const auto at = byKey_.find(key(name));
        if (at == byKey_.end()) return;
        cast_.mentions.push_back({f.sentence, f.from, f.to, at->second, f.known ? f.known->use : NameUse::Name});
    }

    /// The first word of a sentence has a capital, whatever it is: it is a name where the text has it as one.
    void findFirst(const Tree& tree, int sentence) {
        if (tree.size() == 0 || !isCapitalised(tree.word(0)) || tree.upos(0) != Upos::Noun) return;
        const auto at = byKey_.find(key(tree.word(0)));
        if (at == byKey_.end() || cast_.entities[static_cast<std::size_t>(at->second)].kind != EntityKind::Person)
            return;
        for (const NameMention& m : cast_.mentions)
            if (m.sentence == sentence && m.from == 0) return;
        cast_.mentions.push_back({sentence, 0, 0, at->second, NameUse::Name});
    }
    /// In a heading all words may be capitals; the names are those that the text has.
    void findInHeading(const Tree& tree, int sentence) {
        std::vector<bool> taken(tree.words.size(), false);
        for (const NameMention& m : cast_.mentions)
            if (m.sentence == sentence) std::fill(taken.begin() + m.from, taken.begin() + m.to + 1, true);
        for (int i = 0; i < tree.size(); ++i) {
            if (taken[static_cast<std::size_t>(i)] || !isCapitalised(tree.word(i))) continue;
            for (int to = std::min(tree.size() - 1, i + longestHeadingName); to >= i; --to) {
                const auto at = byKey_.find(key(wordsOf(tree, i, to)));
                if (at == byKey_.end() ||
                    std::find(taken.begin() + i, taken.begin() + to + 1, true) != taken.begin() + to + 1)
                    continue;
                cast_.mentions.push_back({sentence, i, to, at->second, NameUse::Name});
                i = to;
                break;
            }
        }
    }

    Cast cast_;
    std::map<std::string, int> byKey_, byFirst_, byLast_, byInitials_;
    std::set<int> located_;                ///< full names of which the text says that something is in them
    std::vector<std::size_t> firstPlace_;  ///< of each full name, its first place among the found
};

/// "the North" and "the South", in an article that names one country so.
void joinCompassNames(const std::vector<Tree>& trees, Cast& cast);

/// Who is called "President X": the one "the president" means, if there is one only.
int onlyPresident(const std::vector<Tree>& trees, const Cast& cast) {
    int found = -1;
    for (const NameMention& m : cast.mentions) {
        const Tree& tree = trees[static_cast<std::size_t>(m.sentence)];
        const int before = m.from - 1;
        if (before < 0) continue;
        const string_view word = tree.word(m.from) == "President" ? tree.word(m.from) : tree.word(before);
        if (word != "President" && word != "president") continue;
        if (found >= 0 && found != m.entity) return -1;
        found = m.entity;
    }
    return found;
}

void joinCompassNames(const std::vector<Tree>& trees, Cast& cast) {
    std::map<string_view, int> compass;
    for (std::size_t i = 0; i < cast.entities.size(); ++i)
        for (const string_view side : {"North", "South"})
            if (cast.entities[i].kind == EntityKind::Country &&
                cast.entities[i].name.rfind(std::string(side) + ' ', 0) == 0)
                compass.emplace(side, static_cast<int>(i));
    if (compass.empty()) return;
    for (NameMention& m : cast.mentions) {
        const Tree& tree = trees[static_cast<std::size_t>(m.sentence)];
        const auto at = m.from == m.to || (m.to == m.from + 1 && tree.word(m.from) == "The")
                            ? compass.find(tree.word(m.to))
                            : compass.end();
        if (at != compass.end()) m.entity = at->second;
    }
}

/// The one work that the article names: in quotation marks, or with a capital "The".
int onlyWork(const Cast& cast) {
    std::map<int, int> uses;
    for (const NameMention& m : cast.mentions) {
        const Entity& e = cast.entities[static_cast<std::size_t>(m.entity)];
        if (e.kind == EntityKind::Work || (e.kind == EntityKind::Unknown && e.name.rfind("The ", 0) == 0))
            ++uses[m.entity];
    }
    const auto most =
        std::max_element(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == uses.end() ? -1 : most->first;
}

}  // namespace

bool isPersonTitle(std::string_view word) { return isOneOf(word, personTitles); }

int wordsOfState(const Tree& tree, int word) {
    if (word < 2 || tree.word(word - 1) != "," || !isCapitalised(tree.word(word - 2))) return 0;
    string_view state = tree.word(word);
    const bool party = (state == "D" || state == "R" || state == "I") && word + 2 < tree.size();
    if (party && tree.word(word + 1) == "-") return isCapitalised(tree.word(word + 2)) ? 3 : 0;
    if (state.ends_with(".")) state.remove_suffix(1);
    return isOneOf(state, states) ? 1 : 0;
}

bool isOfficeWord(std::string_view word) {
    return isOneOf(word, offices) || isOneOf(word, officeModifiers) || isOneOf(word, generals) || word == "General";
}

const NameMention* Cast::at(int sentence, int word) const {
    const auto s = static_cast<std::size_t>(sentence);
    if (s + 1 >= firstOf.size()) return nullptr;
    const auto begin = mentions.begin() + static_cast<std::ptrdiff_t>(firstOf[s]);
    const auto end = mentions.begin() + static_cast<std::ptrdiff_t>(firstOf[s + 1]);
    const auto after = std::upper_bound(begin, end, word, [](int w, const NameMention& m) { return w < m.from; });
    if (after != begin && word <= std::prev(after)->to) return &*std::prev(after);
    return nullptr;
}

Cast readCast(const std::vector<Tree>& trees, const std::vector<Span>& notNames) {
    Cast cast = Joiner().run(Finder(trees, notNames).run(), trees);
    joinCompassNames(trees, cast);
    cast.work = onlyWork(cast);
    cast.president = onlyPresident(trees, cast);
    return cast;
}

}  // namespace dateline
