#include "core/events/names.h"

#include "core/events/name_finder.h"
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

constexpr int longestHeadingName = 4;  ///< words

/// "Norland Motor Corp." goes by "Norland Motor".
std::string withoutFirmEnding(std::string name) {
    while (isFirmName(name)) {
        name.erase(name.rfind(' '));
        while (!name.empty() && name.back() == ',') name.pop_back();
    }
    return name;
}

/// A name's words in lower case, hyphens as blanks, without what ends a firm's: how spellings of one name are told to
/// be the same.
std::string key(string_view words) {
    std::string text;
    for (const char c : withoutFirmEnding(std::string(words))) {
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
int wordCount(string_view words) { return 1 + static_cast<int>(std::count(words.begin(), words.end(), ' ')); }

/// Builds the cast: one entity for all names that mean it.
class Joiner {
public:
    Cast run(std::vector<FoundName> found, const std::vector<Tree>& trees) {
        const std::size_t sentences = trees.size();
        leaveTowns(found);
        for (std::size_t i = 0; i < found.size(); ++i) fullNames(found[i], i);
        indexFullNames();
        for (Entity& e : cast_.entities) e.headline = withoutFirmEnding(e.headline);
        linkShortFirms(found);
        linkLongSurnames(found);
        linkParts(found);
        for (const FoundName& f : found) place(f);
        for (std::size_t s = 0; s < sentences; ++s)
            trees[s].heading ? findInHeading(trees[s], static_cast<int>(s)) : findFirst(trees[s], static_cast<int>(s));
        std::sort(cast_.mentions.begin(), cast_.mentions.end(), [](const NameMention& a, const NameMention& b) {
            return std::pair(a.sentence, a.from) < std::pair(b.sentence, b.from);
        });
        cast_.firstOf.assign(sentences + 1, cast_.mentions.size());
        for (std::size_t i = cast_.mentions.size(); i-- > 0;)
            cast_.firstOf[static_cast<std::size_t>(cast_.mentions[i].sentence)] = i;
        findThings(trees);
        for (std::size_t s = sentences; s-- > 0;) cast_.firstOf[s] = std::min(cast_.firstOf[s], cast_.firstOf[s + 1]);
        return std::move(cast_);
    }

private:
    /// What takes an article, or is called a body, is nobody.
    void findThings(const std::vector<Tree>& trees) {
        for (const NameMention& m : cast_.mentions) {
            const Tree& tree = trees[static_cast<std::size_t>(m.sentence)];
            if (m.use != NameUse::Name || m.from == 0 || lowered(tree.word(m.from - 1)) != "the") continue;
            const bool ofNoun = m.to + 1 < tree.size() && isNominal(tree.upos(m.to + 1));  // "the Berg affair"
            if (!ofNoun) cast_.entities[static_cast<std::size_t>(m.entity)].isThing = true;
        }
        for (Entity& e : cast_.entities) e.isThing = e.isThing || (e.kind == EntityKind::Unknown && isBodyName(e.name));
    }
    /// "Rome was sacked": a capital stands for its country only where the article speaks of the country too.
    static void leaveTowns(std::vector<FoundName>& found) {
        std::set<string_view> countries;
        for (const FoundName& f : found)
            if (f.known && f.known->use != NameUse::Seat) countries.insert(f.known->name);
        for (FoundName& f : found)
            if (f.known && f.known->use == NameUse::Seat && !countries.count(f.known->name)) f.known = nullptr;
    }
    int entityNamed(const std::string& name, const std::string& headline, EntityKind kind) {
        const auto [at, isNew] = byKey_.emplace(key(name), static_cast<int>(cast_.entities.size()));
        if (isNew) cast_.entities.push_back({name, headline, kind});
        Entity& e = cast_.entities[static_cast<std::size_t>(at->second)];
        const bool fuller = isFirmName(name) && !isFirmName(e.name);  // "Norland Motor", and now with its "Corp."
        if ((isShouted(e.name) && !isShouted(name)) || fuller) e.name = e.headline = name;
        return at->second;
    }
    void fullNames(const FoundName& f, std::size_t place) {
        const std::size_t before = cast_.entities.size();
        addFullName(f);
        if (cast_.entities.size() > before) firstPlace_.push_back(place);
    }
    /// What the first name or title says holds.
    void tellGender(int e, Gender gender) {
        Gender& known = cast_.entities[static_cast<std::size_t>(e)].gender;
        if (known == Gender::Unknown) known = gender;
    }
    void addFullName(const FoundName& f) {
        if (f.known) {
            entityNamed(std::string(f.known->name), std::string(f.known->headline), f.known->kind);
        } else if (wordCount(f.words) > 1 || f.work) {
            const int e = entityNamed(f.words, f.words, f.work ? EntityKind::Work : EntityKind::Unknown);
            if (!f.work && isBusinessName(f.words)) cast_.entities[static_cast<std::size_t>(e)].isFirm = true;
            if (f.person) cast_.entities[static_cast<std::size_t>(e)].kind = EntityKind::Person;
            if (f.located) located_.insert(e);
            if (!f.work)
                tellGender(e,
                           f.gender != Gender::Unknown ? f.gender : genderOfName(f.words.substr(0, f.words.find(' '))));
        }
    }
    /// "Norland Tile" for "Norland Tile & Brick Co.", once that was named.
    void linkShortFirms(const std::vector<FoundName>& found) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            const FoundName& f = found[i];
            const auto at = byKey_.find(key(f.words));
            if (f.known || f.work || wordCount(f.words) < 2 || at == byKey_.end() || located_.count(at->second))
                continue;
            const Entity& part = entity(at->second);
            if (part.isFirm || part.kind == EntityKind::Person || isBodyName(part.name)) continue;
            const std::string begin = key(f.words) + ' ';
            for (auto k = byKey_.lower_bound(begin); k != byKey_.end() && k->first.starts_with(begin); ++k) {
                Entity& whole = cast_.entities[static_cast<std::size_t>(k->second)];
                if (!whole.isFirm || firstPlace_[static_cast<std::size_t>(k->second)] >= i) continue;
                whole.headline = f.words;
                at->second = k->second;
                break;
            }
        }
    }
    /// "Van der Holm" for "Karl van der Holm", once that was named.
    void linkLongSurnames(const std::vector<FoundName>& found) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            const FoundName& f = found[i];
            const std::string surname = key(f.words);
            if (f.known || f.work || !isParticle(surname.substr(0, surname.find(' ')))) continue;
            const int whole = wordCount(f.words) < 2 ? -1 : calledByLast(f, surname, i);
            if (whole < 0 || isShared(surname)) continue;
            int& part = byKey_.find(surname)->second;
            if (part == whole) continue;
            cast_.entities[static_cast<std::size_t>(part)] = {};  // nobody else
            part = whole;
            cast_.entities[static_cast<std::size_t>(whole)].headline = f.words;
            makePerson(whole, f.located);
        }
    }
    /// One-word names: a surname, the beginning of a firm's name, or initials of a fuller one; else a name of its own.
    void linkParts(const std::vector<FoundName>& found) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            const FoundName& f = found[i];
            if (f.known || wordCount(f.words) > 1 || f.work) continue;
            const std::string part = key(f.words);
            if (byKey_.count(part)) {
                const int known = entityNamed(f.words, f.words, EntityKind::Unknown);
                if (f.person) makePerson(known, f.located);
                continue;
            }
            const int whole = wholeOf(f, part, i);
            const int e = whole >= 0 ? whole : static_cast<int>(cast_.entities.size());
            byKey_.emplace(part, e);
            if (whole < 0)
                cast_.entities.push_back({f.words, f.words, f.person ? EntityKind::Person : EntityKind::Unknown});
            tellGender(e, f.gender != Gender::Unknown || whole >= 0 ? f.gender : genderOfName(f.words));
        }
    }
    /// Where names of several words are found by their first word, their last, and their initials.
    void indexFullNames() {
        for (std::size_t i = 0; i < cast_.entities.size(); ++i) {
            const Entity& e = cast_.entities[i];
            if (e.kind == EntityKind::Country || e.kind == EntityKind::Work || wordCount(e.name) < 2) continue;
            const std::string whole = key(e.name);
            byFirst_.emplace(whole.substr(0, whole.find(' ')), static_cast<int>(i));
            byInitials_.emplace(initials(withoutFirmEnding(e.name)), static_cast<int>(i));
            if (e.kind != EntityKind::Organisation && !e.isFirm && whole.find(" of ") == std::string::npos)
                indexLast(e, static_cast<int>(i));
        }
    }
    /// "Vera" and "Gastelum-Vera" stand for "Sophia Gastelum-Vera", "Van der Holm" for "Karl van der Holm".
    void indexLast(const Entity& e, int i) {
        const std::string name(withoutGeneration(withoutFirmEnding(e.name)));
        const std::string whole = key(name);
        const std::string last = whole.substr(whole.rfind(' ') + 1);
        byLast_[last].push_back(i);
        for (std::size_t at = whole.find(' '); at < whole.rfind(' '); at = whole.find(' ', at + 1))
            if (isParticle(string_view(whole).substr(at + 1, whole.find(' ', at + 1) - at - 1))) {
                byLast_[whole.substr(at + 1)].push_back(i);
                break;
            }
        const std::string joined = key(string_view(name).substr(name.rfind(' ') + 1));
        if (joined != last && joined != whole) byLast_[joined].push_back(i);
    }
    /// A part is used after the whole was; only a person and a firm may be called by it before.
    bool isIntroduced(int entity, std::size_t place) const {
        const Entity& e = cast_.entities[static_cast<std::size_t>(entity)];
        const bool person = (e.kind == EntityKind::Person || e.gender != Gender::Unknown) && !isBodyName(e.name);
        return person || e.isFirm || firstPlace_[static_cast<std::size_t>(entity)] < place;
    }
    /// The full name that a last word stands for, or -1 where none or several do.
    int calledByLast(const FoundName& f, const std::string& part, std::size_t place) const {
        const auto at = byLast_.find(part);
        if (at == byLast_.end()) return -1;
        int found = -1;
        for (const int e : at->second) {
            if (!isIntroduced(e, place) || !canBe(f.gender, entity(e).gender)) continue;
            if (isBodyName(entity(e).name) && !f.definite) continue;
            if (found >= 0 && !isVariant(found, e)) return -1;
            if (found < 0) found = e;
        }
        return found;
    }
    std::string givenName(int e) const {
        const std::string& name = entity(e).name;
        return key(string_view(name).substr(0, name.find(' ')));
    }
    /// "Anna Berg" and "Anna K. Berg"
    bool isVariant(int a, int b) const { return givenName(a) == givenName(b); }
    /// Whether several of the article have that last name.
    bool isShared(const std::string& part) const {
        const auto at = byLast_.find(part);
        return at != byLast_.end() && std::any_of(at->second.begin(), at->second.end(),
                                                  [&](int e) { return !isVariant(e, at->second.front()); });
    }
    const Entity& entity(int e) const { return cast_.entities[static_cast<std::size_t>(e)]; }
    void makePerson(int e, bool located) {
        Entity& somebody = cast_.entities[static_cast<std::size_t>(e)];
        if (somebody.kind == EntityKind::Unknown && !located && !located_.count(e) && !isBodyName(somebody.name) &&
            !isPlaceName(somebody.name))
            somebody.kind = EntityKind::Person;
    }
    int wholeOf(const FoundName& f, const std::string& part, std::size_t place) {
        const std::string& words = f.words;
        const int whole = calledByLast(f, part, place);
        if (isShared(part)) {  // each is called by the full name
            const std::vector<int>& all = byLast_[part];
            const bool family =
                std::any_of(all.begin(), all.end(), [&](int e) { return entity(e).gender != Gender::Unknown; });
            for (const int e : all)
                if (family) makePerson(e, f.located);
            return whole;
        }
        if (whole >= 0) {
            if (!isBodyName(entity(whole).name)) cast_.entities[static_cast<std::size_t>(whole)].headline = words;
            makePerson(whole, f.located);
            return whole;
        }
        if (const auto at = byInitials_.find(words); at != byInitials_.end() && words.size() >= 2) {
            Entity& e = cast_.entities[static_cast<std::size_t>(at->second)];
            if (e.isFirm) e.headline = words;
            return at->second;
        }
        const auto at = byFirst_.find(part);
        if (at == byFirst_.end() || !isIntroduced(at->second, place)) return -1;
        Entity& e = cast_.entities[static_cast<std::size_t>(at->second)];
        if (e.isFirm) e.headline = words;
        return at->second;
    }
    bool isLastOfBody(string_view word, int e) const {
        const std::string& name = entity(e).name;
        return isBodyName(name) && name.ends_with(word) && name.size() > word.size();
    }
    void place(const FoundName& f) {
        const std::string name = f.known ? std::string(f.known->name) : f.words;
        const auto at = byKey_.find(key(name));
        if (at == byKey_.end()) return;
        if (f.from == f.to && !f.definite && isLastOfBody(f.words, at->second)) return;  // "Region 11"
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
    std::map<std::string, int> byKey_, byFirst_, byInitials_;
    std::map<std::string, std::vector<int>> byLast_;
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
    Cast cast = Joiner().run(findNames(trees, notNames), trees);
    joinCompassNames(trees, cast);
    cast.work = onlyWork(cast);
    cast.president = onlyPresident(trees, cast);
    return cast;
}

}  // namespace dateline
