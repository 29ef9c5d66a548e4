#include "core/events/name_table.h"

#include "core/base/resource.h"
#include "core/base/word_table.h"
#include "core/events/table.h"

#include <algorithm>

namespace dateline {
namespace {

bool isInitials(std::string_view word) {
    return word.size() >= 2 && word.size() <= 5 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Table {
    WordTable<KnownName> names;
    WordTable<bool> firstWords;

    void add(std::string_view list, const KnownName& known) {
        for (const std::string_view words : fields(list, ';')) {
            if (words.empty()) continue;
            names.add(words, known);
            firstWords.add(words.substr(0, words.find(' ')), true);
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

const KnownName* knownName(std::string_view words) { return table().names.find(words); }

bool mayBeginKnownName(std::string_view word) { return table().firstWords.find(word) != nullptr; }

}  // namespace dateline
