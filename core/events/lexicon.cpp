#include "core/events/lexicon.h"

#include "core/base/resource.h"
#include "core/base/word_table.h"
#include "core/events/table.h"

#include <cstdlib>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>

namespace dateline {
namespace {

std::uint8_t number(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
    return static_cast<std::uint8_t>(value);
}

std::optional<ActKind> kindNamed(std::string_view word) {
    if (word == "act") return ActKind::Act;
    if (word == "speech") return ActKind::Speech;
    if (word == "report") return ActKind::Report;
    if (word == "aspect") return ActKind::Aspect;
    if (word == "light") return ActKind::Light;
    if (word == "state") return ActKind::State;
    return {};
}

struct Acts {
    std::deque<Act> kinds;
    WordTable<const Act*> verbs, nouns;
    std::set<std::string, std::less<>> expecting;

    Acts() {
        eachRow(resource("lang/en/events_acts.tsv"), [this](const std::vector<std::string_view>& row) {
            if (row.size() == 5 && row[1] == "expecting")
                for (const std::string_view verb : fields(row[3], ' ')) expecting.emplace(verb);
            const auto kind = row.size() == 5 ? kindNamed(row[1]) : std::nullopt;
            if (!kind) return;
            const Act* act = &kinds.emplace_back(Act{row[0], *kind, number(row[2])});
            for (const std::string_view verb : fields(row[3], ' ')) verbs.add(verb, act);
            for (const std::string_view noun : fields(row[4], ' ')) nouns.add(noun, act);
        });
    }
};

const Acts& acts() {
    static const Acts table;
    return table;
}

WordTable<NounSense> readNounSenses() {
    WordTable<NounSense> table;
    eachRow(resource("lang/en/events_nouns.tsv"), [&](const std::vector<std::string_view>& row) {
        if (row.size() == 5) table.add(row[0], NounSense{number(row[1]), number(row[2]), number(row[3]), row[4]});
    });
    return table;
}

WordTable<bool> readTransitiveVerbs() {
    WordTable<bool> table;
    eachRow(resource("lang/en/events_verbs.tsv"), [&](const std::vector<std::string_view>& row) {
        if (row.size() == 1) table.add(row[0], true);
    });
    return table;
}

const Act* find(const WordTable<const Act*>& table, std::string_view word) {
    const Act* const* act = table.find(word);
    return act ? *act : nullptr;
}

}  // namespace

const Act* verbAct(std::string_view lemma, std::string_view particle) {
    if (!particle.empty()) {
        const Act* whole = find(acts().verbs, std::string(lemma) + '+' + std::string(particle));
        if (whole) return whole;
    }
    return find(acts().verbs, lemma);
}

const Act* nounAct(std::string_view lemma) { return find(acts().nouns, lemma); }

bool isExpecting(std::string_view lemma) { return acts().expecting.count(lemma) > 0; }

bool wantsObject(std::string_view lemma) {
    static const WordTable<bool> table = readTransitiveVerbs();
    return table.find(lemma) != nullptr;
}

const NounSense* nounSense(std::string_view lemma) {
    static const WordTable<NounSense> table = readNounSenses();
    return table.find(lemma);
}

}  // namespace dateline
