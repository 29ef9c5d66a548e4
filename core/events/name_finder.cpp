#include "core/events/name_finder.h"

#include "core/events/word_list.h"
#include "core/text/abbreviations.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 37> personTitles = {
    "Mr",     "Mr.",   "Mrs",       "Mrs.",  "Ms",      "Ms.",   "Miss",  "Dr",   "Dr.",  "Sir",
    "Lady",   "Lord",  "President", "Sen.",  "Rep.",    "Gov.",  "Gen.",  "Col.", "Sgt.", "Prof.",
    "Prince", "King",  "Queen",     "Judge", "Justice", "Pope",  "Capt.", "Lt.",  "Maj.", "Cpl.",
    "Adm.",   "Cmdr.", "Rev.",      "Det.",  "Hon.",    "Insp.", "Supt."};
constexpr std::array<string_view, 9> courtesy = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Sir", "Dame"};
/// What stays a part of the one name that follows: "Prince Karl", "Pope Leo", "Lady Gaga".
constexpr std::array<string_view, 7> royalTitles = {"King", "Queen", "Prince", "Princess", "Pope", "Emperor", "Lady"};
/// What somebody is, before a name or after a firm's: it ends one name and opens the next ("Apple CEO Steve Jobs").
constexpr std::array<string_view, 35> offices = {
    "CEO",          "CFO",         "COO",           "President",      "Chairman",    "Chairwoman", "Chairperson",
    "Chancellor",   "Minister",    "Senator",       "Secretary",      "Director",    "Governor",   "Mayor",
    "Ambassador",   "Congressman", "Congresswoman", "Premier",        "Professor",   "Sheriff",    "Captain",
    "Commissioner", "Bishop",      "Archbishop",    "Cardinal",       "Coach",       "Principal",  "Spokesman",
    "Spokeswoman",  "Detective",   "Sergeant",      "Representative", "Quarterback", "Actor",      "Vice-President"};
/// What may stand before an office as a part of it.
constexpr std::array<string_view, 16> officeModifiers = {
    "Prime",  "Deputy",   "Vice",   "Foreign", "Home",  "Finance", "Defense", "Defence",
    "Acting", "Interior", "Health", "Former",  "First", "Chief",   "Crown",   "Assistant"};
constexpr std::array<string_view, 7> generals = {"Attorney",  "Surgeon", "Solicitor", "Inspector",
                                                 "Secretary", "Major",   "Lieutenant"};
/// A firm's name ends in one of these, and goes by what stands before it.
constexpr std::array<string_view, 15> firmEndings = {"Inc.", "Inc", "Corp.", "Corp", "Co.", "Co", "Ltd.", "Ltd",
                                                     "PLC",  "Plc", "plc",   "LLC",  "AG",  "SA", "NV"};
/// What only a business is called, beside that.
constexpr std::array<string_view, 15> businessEndings = {
    "Lines",       "Bancorp", "Airlines", "Airways",   "Industries", "Holdings",     "Technologies",   "Motors",
    "Electronics", "Stores",  "Partners", "Breweries", "Bancshares", "Laboratories", "Pharmaceuticals"};
constexpr std::array<string_view, 53> bodyEndings = {
    "Authority",  "Council",   "Commission", "Agency",   "Party",       "Group",      "Club",    "Union",
    "Bank",       "Court",     "Ministry",   "Office",   "Board",       "University", "Company", "Association",
    "Foundation", "Institute", "Department", "Service",  "Force",       "Committee",  "Times",   "News",
    "Region",     "Center",    "Centre",     "Act",      "Bill",        "Index",      "League",  "War",
    "Festival",   "Post",      "Journal",    "Store",    "Trade",       "Society",    "Museum",  "Church",
    "Hospital",   "School",    "College",    "Exchange", "Conservancy", "Airport",    "Tower",   "Project",
    "Fund",       "Trust",     "Treaty",     "Hall",     "Parliament"};
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
constexpr string_view tornAmpersand = "amp";  ///< what is left of "&amp;" that was decoded twice
constexpr int longestKnownName = 7;
constexpr int longestName = 12;

/// "UniFirst", "YouTube"
bool isCamel(string_view word) {
    for (std::size_t i = 1; i + 1 < word.size(); ++i)
        if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
    return false;
}
/// "LUND", where an agency's report comes from.
bool isInCapitals(string_view word) {
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}
bool isOpeningQuote(string_view word) { return word == "\"" || word == "“" || word == "``" || word == "‘"; }
bool isClosingQuote(string_view word) { return word == "\"" || word == "”" || word == "''" || word == "’"; }

class Finder {
public:
    Finder(const std::vector<Tree>& trees, const std::vector<Span>& notNames) : trees_(trees), notNames_(notNames) {}

    std::vector<FoundName> run() {
        for (std::size_t s = 0; s < trees_.size(); ++s) {
            sentence_ = static_cast<int>(s);
            tree_ = &trees_[s];
            for (int i = 0; i < tree_->size();) i = step(i);
        }
        joinOwners();
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
        if (w == "-") return isGlued(i) || i == 0 || !isInCapitals(tree_->word(i - 1));  // no "LUND - Anna Berg"
        return w == "of" || w == "de" || w == "van" || w == "von" || w == "bin" || w == "al" || w == "da" ||
               w == "del" || w == "la" || isAmpersand(i);
    }
    /// Whether no blank parts a word from those beside it.
    bool isGlued(int i) const {
        return i > 0 && i + 1 < tree_->size() && tree_->at(i - 1).span.end == tree_->at(i).span.begin &&
               tree_->at(i).span.end == tree_->at(i + 1).span.begin;
    }
    bool isAmpersand(int i) const { return tree_->word(i) == "&" || tree_->word(i) == tornAmpersand; }
    /// "New Orleans", "the International Monetary Fund": a capitalised adjective before a capitalised noun.
    bool isNameAdjective(int i) const {
        int next = i;
        while (next < tree_->size() && next < i + 4 && tree_->upos(next) == Upos::Adj &&
               isCapitalised(tree_->word(next)))
            ++next;
        if (tree_->word(i) == "First" && i + 2 < tree_->size() && tree_->word(i + 1) == "of") return isNameWord(i + 2);
        if (next == i || next >= tree_->size() || !isCapitalised(tree_->word(next)) || isTime(next)) return false;
        if (tree_->upos(next) != Upos::Propn && tree_->upos(next) != Upos::Noun) return false;
        if (tree_->word(i) == "New" || opensFirm(i, next)) return true;
        const KnownName* known = knownName(tree_->word(i));
        return i > 0 && tree_->upos(i - 1) != Upos::Punct && (!known || known->use != NameUse::Adjective);
    }
    /// "General Motors Corp.", at the head of a sentence too.
    bool opensFirm(int i, int next) const {
        const KnownName* known = knownName(tree_->word(i));
        if (known && known->use == NameUse::Adjective) return false;
        for (int j = next; j < std::min(tree_->size(), next + longestName / 2) && isCapitalised(tree_->word(j)); ++j)
            if (isOneOf(tree_->word(j), firmEndings)) return j > next;
        return false;
    }
    bool isTime(int i) const { return tree_->slotAt(i) != nullptr; }
    /// "Formula One", "Air Force One"
    bool isNumberWord(int i) const { return tree_->upos(i) == Upos::Num && isCapitalised(tree_->word(i)); }
    /// The last word of the run of name words that begins at `i`, or -1.
    int capitalised(int i) const {
        if (!isCapitalised(tree_->word(i))) return -1;
        if (const int to = i + 1 < tree_->size() ? bodyBehindAnd(i, i + 1) : -1; to > 0) return to;
        const bool article = tree_->word(i) == "The" && i > 0 && tree_->upos(i - 1) != Upos::Punct && !isTime(i - 1);
        if (!isNameWord(i) && !isNameAdjective(i) && !isInitialed(i, i + 1) &&
            !(article && i + 1 < tree_->size() && isCapitalised(tree_->word(i + 1))))
            return -1;
        int to = article ? i + 1 : i;
        for (int j = to + 1; j < std::min(tree_->size(), i + longestName); ++j) {
            if (isTime(j) || isCurrency(j)) break;
            const bool next = to == j - 1 || (to == j - 2 && isAmpersand(j - 1));
            const bool noun = tree_->upos(j) == Upos::Noun && isCapitalised(tree_->word(j)) && next;  // "Sony Pictures"
            if (isOneOf(tree_->word(to), firmEndings) && !isOneOf(tree_->word(j), firmEndings)) break;
            const bool surname = isPersonTitle(tree_->word(i)) && to == j - 1 && isCapitalised(tree_->word(j)) &&
                                 (tree_->upos(j) == Upos::Adj || tree_->upos(j) == Upos::Adv);  // "Dr. Hugo Long"
            if (noun || surname || isNameWord(j) || ((isNameAdjective(j) || isNumberWord(j)) && to == j - 1))
                to = j;
            else if (isInitialed(i, j))
                to = ++j;
            else if (const int last = bodyBehindAnd(i, j); last > j && to == j - 1)
                return last;
            else if (!isLink(j) || j + 1 >= tree_->size() || isTime(j + 1) ||
                     !(isNameWord(j + 1) || (isAmpersand(j) && isCapitalised(tree_->word(j + 1)))))
                break;
        }
        return to;
    }
    /// "the Patent and Trademark Office": where the body behind an "and" ends whose name begins at `i`, or -1. No list
    /// of two ("the Post and the Times", "the Danish and Swedish Parliament").
    int bodyBehindAnd(int i, int joint) const {
        constexpr int longestBody = 4;  // words behind "and"
        if (joint - i > 2 || tree_->word(joint) != "and" || knownName(tree_->word(joint - 1))) return -1;
        const auto isThe = [&](int k) { return k >= 0 && lowered(tree_->word(k)) == "the"; };
        if (!isThe(i - 1) && (!isThe(i - 2) || !knownName(tree_->word(i - 1)))) return -1;  // "the U.S. Patent and"
        int to = joint;
        while (to + 1 < tree_->size() && to < joint + longestBody && isCapitalised(tree_->word(to + 1)) &&
               !isTime(to + 1))
            ++to;
        const bool body = to > joint + 1 && isOneOf(tree_->word(to), bodyEndings);
        return body && !isOffice(joint - 1) && !isOneOf(tree_->word(joint - 1), bodyEndings) ? to : -1;
    }
    /// "T-Mobile"
    bool isInitialed(int i, int hyphen) const {
        if (hyphen != i + 1 || hyphen + 1 >= tree_->size() || tree_->word(i).size() != 1 || tree_->word(hyphen) != "-")
            return false;
        return isCapitalised(tree_->word(i)) && isCapitalised(tree_->word(hyphen + 1)) && isGlued(hyphen);
    }
    bool isOffice(int i) const {
        const string_view word = tree_->word(i);
        if (word == "General" && i > 0) {  // "Attorney General", "Secretary-General"
            const int before = tree_->word(i - 1) == "-" ? i - 2 : i - 1;
            return before >= 0 && isOneOf(tree_->word(before), generals);
        }
        if (word == "Chief" && i + 1 < tree_->size() && tree_->word(i + 1) == "of") return true;
        return isOneOf(word, offices) || word.ends_with("-elect") || word.ends_with("-designate");
    }
    /// The last word before `to` of an office that stands in the words [from, to]; -1 where there is none.
    int lastOffice(int from, int to) const {
        for (int i = to; i >= from; --i)
            if (isOffice(i)) return i;
        return -1;
    }
    bool isGiven(int i) const { return genderOfName(tree_->word(i)) != Gender::Unknown; }
    /// Where the person begins in "[Secretary of] State Anna Berg", "[Chief of] Staff Karl Voss"; -1 where none does.
    int personOfOffice(int i, int to) const {
        if (i < 2 || tree_->word(i - 1) != "of" || !isOffice(i - 2)) return -1;
        for (int k = i + 1; k < to; ++k)
            if (isGiven(k)) return k;
        return -1;
    }
    /// "Anna Berg of Lund" is Anna Berg: the last word of the person's name.
    int lastOfPerson(int i, int to) const {
        if (!isGiven(i)) return to;
        for (int k = i + 2; k < to; ++k)
            if (tree_->word(k) == "of") return k - 1;
        return to;
    }
    /// "Apple CEO Steve Jobs" names two, "Foreign Minister Anna Berg" one, "the President" none.
    int addCapitalised(int i, int to) {
        if (const int person = personOfOffice(i, to); person > 0) return addPerson(person, to, true);
        if (const int last = lastOfPerson(i, to); last < to) return addPerson(i, last, true);
        if (const int office = lastOffice(i, to); office >= 0 && tree_->lemma(office) != "of") {
            int before = office - 1;
            while (before >= i && (isOneOf(tree_->word(before), officeModifiers) ||
                                   isOneOf(tree_->word(before), generals) || isOffice(before)))
                --before;
            const bool linked = before >= i && isLink(before);
            if (before >= i && !linked && !isBranch(i, before)) add(i, before, nullptr, false, false);
            if (office < to && !isLink(office + 1)) addPerson(office + 1, to, true);
            return office < to && isLink(office + 1) ? office + 1 : to + 1;
        }
        return addPerson(i, to, false);
    }
    /// "Culture Minister Anna Berg": what a minister is for is no name.
    bool isBranch(int i, int before) const { return before == i && tree_->word(before + 1) == "Minister"; }
    /// "Norland News Lady Gaga" are two; not "Crown Prince Karl", nor the firm "Kelder King Inc."
    bool endsAsRoyal(int i, int to) const {
        const string_view title = tree_->word(to - 1);
        return isRoyalTitle(title) && title != "King" && title != "Queen" && !isOneOf(tree_->word(i), officeModifiers);
    }
    /// "Mr", and "SIR" of "SIR KARL VOSS", as obituaries open.
    bool isTitleBefore(int i) const {
        const string_view word = tree_->word(i);
        if (isOneOf(word, personTitles)) return true;
        return isInCapitals(word) && isInCapitals(tree_->word(i + 1)) &&
               isOneOf(std::string(word.substr(0, 1)) + lowered(word.substr(1)), personTitles);
    }
    int addPerson(int i, int to, bool person) {
        const int last = to;
        if (i + 1 == to && isRoyalTitle(tree_->word(i))) return add(i, to, nullptr, true, false);
        if (i < to && endsAsRoyal(i, to)) {
            add(i, to - 2, nullptr, false, false);
            return add(to - 1, to, nullptr, true, false);
        }
        while (i < to && isTitleBefore(i) && !isOneOf(tree_->word(i + 1), bodies)) {
            person = true;
            ++i;
        }
        return add(i, last, nullptr, person, false);
    }
    /// "his daughter Kim Berg", "her husband, Chris Voss,"
    Gender genderByKin(int from, int to) const {
        if (from == 0) return Gender::Unknown;
        const bool aside = from > 1 && tree_->word(from - 1) == "," && to + 1 < tree_->size() &&
                           (tree_->word(to + 1) == "," || tree_->word(to + 1) == ".");
        return genderOfKin(tree_->word(aside ? from - 2 : from - 1));
    }
    /// "Karl Voss, 46, resigned"
    bool isAged(int to) const {
        if (to + 3 >= tree_->size() || tree_->word(to + 1) != "," || isTime(to + 2)) return false;
        const string_view age = tree_->word(to + 2), behind = tree_->word(to + 3);
        const auto digit = [](char c) { return c >= '0' && c <= '9'; };
        return age.size() == 2 && age.front() != '0' && digit(age.front()) && digit(age.back()) &&
               (behind == "," || behind == "." || behind == ";");
    }
    int add(int from, int to, const KnownName* name, bool person, bool work) {
        person = person || (from > 0 && isCourtesy(tree_->word(from - 1))) || isAged(to);
        const bool owner = to + 1 < tree_->size() && tree_->tag(to + 1) == "POS";
        const bool located = from > 0 && !owner && isOneOf(lowered(tree_->word(from - 1)), wherePrepositions);
        Gender gender = from > 0 ? genderOfTitle(tree_->word(from - 1)) : Gender::Unknown;
        if (from < to && isRoyalTitle(tree_->word(from))) gender = genderOfTitle(tree_->word(from));
        if (gender == Gender::Unknown) gender = genderByKin(from, to);
        const bool definite = from > 0 && lowered(tree_->word(from - 1)) == "the";
        found_.push_back({sentence_, from, to, {}, name, person, work, located, definite, gender});
        found_.back().words = textOf(found_.back());
        return to + 1;
    }

    /// "Smith's said": what a verb with a tense follows owns nothing.
    bool isSubject(const FoundName& f) const {
        const Tree& tree = trees_[static_cast<std::size_t>(f.sentence)];
        const int verb = f.to + 2, next = verb + 1;
        if (f.person || f.known || next >= tree.size()) return false;
        if (tree.upos(verb) == Upos::Aux) return true;
        const Upos behind = tree.upos(next);  // "Voss's wounded brother"
        const bool past = tree.upos(verb) == Upos::Verb && (tree.tag(verb) == "VBD" || tree.tag(verb) == "VBN");
        return past && (tree.slotAt(next) || behind == Upos::Det || behind == Upos::Adp || behind == Upos::Pron ||
                        behind == Upos::Sconj || behind == Upos::Verb);
    }
    /// "Smith's Kitchens Inc.", "Smith's will close", in an article that names nobody "Smith": the mark is a part of
    /// the name, here and wherever "Smith's" stands alone.
    void joinOwners() {
        std::set<std::string> bare, owners;
        for (const FoundName& f : found_)
            if (!isOwner(f)) bare.insert(f.words);
        for (const FoundName& f : found_)
            if (isOwner(f) && isSubject(f) && !bare.count(f.words)) owners.insert(f.words);
        std::vector<FoundName> joined;
        for (const FoundName& f : found_) {
            const bool firm = isOneOf(string_view(f.words).substr(f.words.rfind(' ') + 1), firmEndings);
            const bool ending = isOneOf(f.words, firmEndings);  // "Smith's Inc.": of nobody's the name
            if (!firm || joined.empty() || !ownsName(joined.back(), f) ||
                (!ending && bare.count(joined.back().words))) {
                joined.push_back(f);
                continue;
            }
            FoundName& owner = joined.back();
            owners.insert(owner.words);
            owner.to = f.to;
            owner.words = textOf(owner);
        }
        for (FoundName& f : joined)
            if (owners.count(f.words) && isOwner(f)) {
                ++f.to;
                f.words = textOf(f);
            }
        found_ = std::move(joined);
    }
    bool isOwner(const FoundName& f) const {
        const Tree& tree = trees_[static_cast<std::size_t>(f.sentence)];
        return f.to + 1 < tree.size() && tree.tag(f.to + 1) == "POS";
    }
    bool ownsName(const FoundName& owner, const FoundName& name) const {
        return !owner.known && owner.from == owner.to && owner.sentence == name.sentence && name.from == owner.to + 2 &&
               isOwner(owner);
    }
    /// A name's words, with its ampersands.
    std::string textOf(const FoundName& f) const {
        std::string words(wordsOf(trees_[static_cast<std::size_t>(f.sentence)], f.from, f.to));
        const std::string torn = ' ' + std::string(tornAmpersand) + ' ';
        for (std::size_t at = words.find(torn); at != std::string::npos; at = words.find(torn))
            words.replace(at, torn.size(), " & ");
        return words;
    }

    const std::vector<Tree>& trees_;
    const std::vector<Span>& notNames_;
    std::size_t nextTime_ = 0;
    int sentence_ = 0;
    const Tree* tree_ = nullptr;
    std::vector<FoundName> found_;
};

}  // namespace

bool isFirmName(string_view name) {
    const std::size_t blank = name.rfind(' ');
    return blank != string_view::npos && isOneOf(name.substr(blank + 1), firmEndings);
}

string_view withoutGeneration(string_view name) {
    constexpr std::array<string_view, 7> generations = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
    const std::size_t blank = name.rfind(' ');
    if (blank == string_view::npos || !isOneOf(name.substr(blank + 1), generations)) return name;
    name = name.substr(0, blank);
    if (name.ends_with(',')) name.remove_suffix(1);
    return name;
}

bool isParticle(string_view word) {
    constexpr std::array<string_view, 16> particles = {"van", "von", "de", "del", "della", "di", "da", "dos",
                                                       "du",  "le",  "la", "st.", "ben",   "al", "el", "der"};
    return isOneOf(word, particles);
}

bool isBusinessName(string_view name) {
    const std::size_t blank = name.rfind(' ');
    return isFirmName(name) || name.find(" Savings") != string_view::npos ||
           (blank != string_view::npos && isOneOf(name.substr(blank + 1), businessEndings));
}

bool isBodyName(string_view name) {
    const std::size_t blank = name.rfind(' ');
    return blank != string_view::npos && isOneOf(name.substr(blank + 1), bodyEndings);
}

bool isPlaceName(string_view name) {
    constexpr std::array<string_view, 13> openings = {"Upper", "Lower", "North", "South", "East", "West", "Great",
                                                      "New",   "Old",   "Mount", "Lake",  "Port", "Fort"};
    const std::size_t blank = name.find(' ');
    return blank != string_view::npos && isOneOf(name.substr(0, blank), openings);
}

bool isCapitalised(string_view word) {
    if (word.empty()) return false;
    const unsigned char c = static_cast<unsigned char>(word.front());
    return (c >= 'A' && c <= 'Z') || c == 0xC3;
}

string_view wordsOf(const Tree& tree, int from, int to) {
    return Span{tree.at(from).span.begin, tree.at(to).span.end}.in(tree.text);
}

std::vector<FoundName> findNames(const std::vector<Tree>& trees, const std::vector<Span>& notNames) {
    return Finder(trees, notNames).run();
}

bool isRoyalTitle(std::string_view word) { return isOneOf(word, royalTitles); }

bool isPersonTitle(std::string_view word) { return isOneOf(word, personTitles); }

int wordsOfState(const Tree& tree, int word) {
    if (word < 2 || tree.word(word - 1) != "," || !isCapitalised(tree.word(word - 2))) return 0;
    string_view state = tree.word(word);
    const bool party = (state == "D" || state == "R" || state == "I") && word + 2 < tree.size();
    if (party && tree.word(word + 1) == "-") return isCapitalised(tree.word(word + 2)) ? 3 : 0;
    if (state.ends_with(".")) state.remove_suffix(1);
    return isState(state) ? 1 : 0;
}

bool isCourtesy(std::string_view word) { return isOneOf(word, courtesy); }

bool isOfficeWord(std::string_view word) {
    return isOneOf(word, offices) || isOneOf(word, officeModifiers) || isOneOf(word, generals) || word == "General";
}

}  // namespace dateline
