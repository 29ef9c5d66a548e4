#include "core/events/name_table.h"

#include "core/base/resource.h"
#include "core/events/table.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace dateline {
namespace {

bool isInitials(std::string_view word) {
    return word.size() >= 2 && word.size() <= 5 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Table {
    std::unordered_map<std::string_view, KnownName> names;
    std::unordered_set<std::string_view> firstWords;

    void add(std::string_view list, const KnownName& known) {
        for (const std::string_view words : fields(list, ';')) {
            if (words.empty()) continue;
            names.emplace(words, known);
            firstWords.insert(words.substr(0, words.find(' ')));
        }
    }
    Table() {
        eachRow(resource("lang/en/events_names.tsv"), [this](const std::vector<std::string_view>& row) {
            if (row.size() != 5) return;
            KnownName known{row[0], row[0], row[1] == "country" ? EntityKind::Country : EntityKind::Organisation,
                            NameUse::Name};
            const std::string_view firstOther = fields(row[2], ';').front();
            if (isInitials(firstOther) && row[0].find(' ') != std::string_view::npos) known.headline = firstOther;
            add(row[0], known);
            add(row[2], known);
            known.use = NameUse::Adjective;
            add(row[3], known);
            known.use = NameUse::Seat;
            add(row[4], known);
        });
    }
};

const Table& table() {
    static const Table known;
    return known;
}

}  // namespace

const KnownName* knownName(std::string_view words) {
    const auto at = table().names.find(words);
    return at == table().names.end() ? nullptr : &at->second;
}

bool mayBeginKnownName(std::string_view word) { return table().firstWords.count(word) != 0; }

}  // namespace dateline
