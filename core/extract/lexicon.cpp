#include "core/extract/lexicon.h"

#include "core/base/resource.h"
#include "core/text/tsv.h"
#include "core/time/partial_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace dateline {

namespace {

constexpr std::array<std::pair<std::string_view, WordClass>, 115> classNames{{
    {"month", WordClass::Month},
    {"month-short", WordClass::MonthShort},
    {"weekday", WordClass::Weekday},
    {"weekday-short", WordClass::WeekdayShort},
    {"season", WordClass::Season},
    {"holiday", WordClass::Holiday},
    {"unit", WordClass::Unit},
    {"part", WordClass::DayPart},
    {"part-alone", WordClass::DayPartAlone},
    {"part-weak", WordClass::DayPartWeak},
    {"clock-word", WordClass::ClockWord},
    {"deictic", WordClass::Deictic},
    {"deictic-night", WordClass::DeicticNight},
    {"decade-word", WordClass::DecadeWord},
    {"reference", WordClass::Reference},
    {"set", WordClass::SetWord},
    {"era", WordClass::Era},
    {"fiscal", WordClass::Fiscal},
    {"zone", WordClass::Zone},
    {"meridiem", WordClass::Meridiem},
    {"meridiem-short", WordClass::MeridiemShort},
    {"oclock", WordClass::OClock},
    {"number", WordClass::Number},
    {"multiplier", WordClass::Multiplier},
    {"ordinal", WordClass::Ordinal},
    {"vague", WordClass::Vague},
    {"couple", WordClass::Couple},
    {"some", WordClass::Some},
    {"half", WordClass::Half},
    {"quarter-word", WordClass::QuarterWord},
    {"quarter-name", WordClass::QuarterName},
    {"half-name", WordClass::HalfName},
    {"oh", WordClass::Oh},
    {"the", WordClass::The},
    {"a", WordClass::A},
    {"this", WordClass::This},
    {"these", WordClass::These},
    {"those", WordClass::Those},
    {"that", WordClass::That},
    {"last", WordClass::Last},
    {"next", WordClass::Next},
    {"past", WordClass::Past},
    {"coming", WordClass::Coming},
    {"following", WordClass::Following},
    {"previous", WordClass::Previous},
    {"same", WordClass::Same},
    {"latest", WordClass::Latest},
    {"entire", WordClass::Entire},
    {"each", WordClass::Each},
    {"per", WordClass::Per},
    {"ago", WordClass::Ago},
    {"earlier", WordClass::Earlier},
    {"later", WordClass::Later},
    {"before", WordClass::Before},
    {"after", WordClass::After},
    {"from", WordClass::From},
    {"to", WordClass::To},
    {"of", WordClass::Of},
    {"in", WordClass::In},
    {"and", WordClass::And},
    {"or", WordClass::Or},
    {"between", WordClass::Between},
    {"on", WordClass::On},
    {"at", WordClass::At},
    {"since", WordClass::Since},
    {"by", WordClass::By},
    {"during", WordClass::During},
    {"for", WordClass::For},
    {"within", WordClass::Within},
    {"early", WordClass::Early},
    {"late", WordClass::Late},
    {"mid", WordClass::Mid},
    {"beginning", WordClass::Beginning},
    {"middle", WordClass::Middle},
    {"end", WordClass::End},
    {"about", WordClass::About},
    {"nearly", WordClass::Nearly},
    {"more", WordClass::More},
    {"less", WordClass::Less},
    {"than", WordClass::Than},
    {"over", WordClass::Over},
    {"under", WordClass::Under},
    {"least", WordClass::Least},
    {"most", WordClass::Most},
    {"up", WordClass::Up},
    {"no", WordClass::No},
    {"another", WordClass::Another},
    {"extra", WordClass::Extra},
    {"now", WordClass::Now},
    {"hence", WordClass::Hence},
    {"old", WordClass::Old},
    {"long", WordClass::Long},
    {"time-word", WordClass::TimeWord},
    {"other", WordClass::Other},
    {"remaining", WordClass::Remaining},
    {"so", WordClass::So},
    {"while", WordClass::While},
    {"anniversary", WordClass::Anniversary},
    {"times", WordClass::Times},
    {"often", WordClass::Often},
    {"sometime", WordClass::Sometime},
    {"recent", WordClass::Recent},
    {"ended", WordClass::Ended},
    {"owner", WordClass::Owner},
    {"person-title", WordClass::PersonTitle},
    {"future", WordClass::Future},
    {"past-cue", WordClass::PastCue},
}};

constexpr std::array<std::pair<std::string_view, Unit>, 17> unitNames{{
    {"instant", Unit::Moment},
    {"second", Unit::Second},
    {"minute", Unit::Minute},
    {"hour", Unit::Hour},
    {"day", Unit::Day},
    {"week", Unit::Week},
    {"fortnight", Unit::Fortnight},
    {"weekend", Unit::Weekend},
    {"month", Unit::Month},
    {"quarter", Unit::Quarter},
    {"semester", Unit::Semester},
    {"season", Unit::Season},
    {"year", Unit::Year},
    {"decade", Unit::Decade},
    {"century", Unit::Century},
    {"millennium", Unit::Millennium},
    {"period", Unit::Period},
}};

constexpr std::array<std::string_view, 7> partNames{"", "MO", "MI", "AF", "EV", "NI", "DT"};

template <class Names>
auto named(const Names& names, std::string_view name, decltype(names[0].second) otherwise) {
    for (const auto& [text, value] : names)
        if (!text.empty() && text == name) return value;
    return otherwise;
}

/// The words of an entry as the tokenizer cuts them: at spaces, hyphens, commas and apostrophes' right side.
std::vector<std::string> pieces(std::string_view words) {
    std::vector<std::string> out;
    std::string piece;
    const auto flush = [&] {
        if (!piece.empty()) out.push_back(std::exchange(piece, {}));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char c = words[i];
        if (c == ' ') {
            flush();
        } else if (c == '-' || c == ',') {
            flush();
            out.emplace_back(1, c);
        } else if (c == '\'' && (i + 1 == words.size() || words[i + 1] == ' ' || words.substr(i, 3) == "'s " ||
                                 words.substr(i) == "'s")) {
            flush();
            out.emplace_back(words.substr(i, 2) == "'s" ? "'s" : "'");
            if (out.back() == "'s") ++i;
        } else if (c == '.' && (i + 1 == words.size() || words[i + 1] == ' ')) {
            flush();
            out.emplace_back(".");
        } else {
            piece += c;
        }
    }
    flush();
    return out;
}

Writing readWriting(std::string_view data) {
    Writing writing;
    forEachRow(data, [&](const TsvRow& row) {
        if (row[0] == "nouns-capital") writing.nounsAreCapital = row[1] == "yes";
        if (row[0] == "last-hour") std::from_chars(row[1].data(), row[1].data() + row[1].size(), writing.lastHour);
    });
    return writing;
}

}  // namespace

Lexicon::Lexicon(std::string_view language) {
    constexpr std::array<std::string_view, 16> files{
        "quarters", "months",     "weekdays", "seasons", "units", "numbers",  "decades", "day_parts",
        "deictics", "references", "sets",     "eras",    "zones", "holidays", "grammar", "cues"};
    for (const std::string_view file : files)
        read(resource("lang/" + std::string(language) + '/' + std::string(file) + ".tsv"));
    writing_ = readWriting(resource("lang/" + std::string(language) + "/writing.tsv"));
    index();
}

void Lexicon::read(std::string_view data) {
    forEachRow(data, [&](const TsvRow& row) {
        const WordClass word = named(classNames, row[1], WordClass::Count);
        if (word == WordClass::Count) return;
        LexiconEntry entry;
        entry.classes = word;
        entry.capital = row[3].find("cap") != std::string_view::npos;
        entry.plural = row[3].find("pl") != std::string_view::npos;
        const std::string_view value = row[2];
        if (word == WordClass::Unit) {
            entry.unit = static_cast<std::uint8_t>(named(unitNames, value, Unit::None));
        } else if (const auto part = std::find(partNames.begin() + 1, partNames.end(), value);
                   part != partNames.end()) {
            entry.unit = static_cast<std::uint8_t>(part - partNames.begin());
        } else if (WordClasses{WordClass::Reference, WordClass::SetWord, WordClass::Holiday}.any(word)) {
            entry.value = static_cast<std::int32_t>(texts_.size());
            texts_.emplace_back(value);
        } else if (std::from_chars(value.data(), value.data() + value.size(), entry.value).ec != std::errc{}) {
            entry.value = word == WordClass::Zone ? 10000 : 0;
        }
        add(row[0], entry);
    });
}

std::size_t Lexicon::entryOf(std::string_view word) {
    const auto at = std::find(words_.begin(), words_.end(), word);
    if (at != words_.end()) return static_cast<std::size_t>(at - words_.begin());
    words_.emplace_back(word);
    entries_.emplace_back();
    return entries_.size() - 1;
}

void Lexicon::add(std::string_view words, const LexiconEntry& entry) {
    std::vector<std::string> parts = pieces(words);
    if (parts.size() > 1) {
        phraseHeads_.push_back(parts.front());
        entryOf(parts.front());
        parts.erase(parts.begin());
        const char next = parts.front().front();
        phrases_.push_back({std::move(parts), next, entry});
        return;
    }
    LexiconEntry& known = entries_[entryOf(words)];
    const bool fresh = known.classes.empty();
    known.classes |= entry.classes;
    if (entry.value != 0 || fresh) known.value = entry.value;
    if (entry.unit != 0) known.unit = entry.unit;
    known.capital = entry.capital && (fresh || known.capital);
    known.plural |= entry.plural;
}

/// Puts the phrases of one head side by side, the longest first, and fills the hash table.
void Lexicon::index() {
    std::vector<std::size_t> order(phrases_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (phraseHeads_[a] != phraseHeads_[b]) return phraseHeads_[a] < phraseHeads_[b];
        return phrases_[a].words.size() > phrases_[b].words.size();
    });
    std::vector<Phrase> sorted;
    for (const std::size_t i : order) {
        LexiconEntry& head = entries_[entryOf(phraseHeads_[i])];
        if (head.firstPhrase < 0) head.firstPhrase = static_cast<std::int16_t>(sorted.size());
        ++head.phraseCount;
        sorted.push_back(phrases_[i]);
    }
    phrases_ = std::move(sorted);
    std::size_t size = 64;
    while (size < entries_.size() * 4) size *= 2;
    mask_ = size - 1;
    tags_.assign(size, 0);
    cells_.assign(size, {});
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const std::uint64_t key = hash(words_[i]);
        std::size_t at = key & mask_;
        while (tags_[at] != 0) at = (at + 1) & mask_;
        tags_[at] = tagOf(key);
        cells_[at] = {key, static_cast<std::uint32_t>(words_[i].size()), static_cast<std::uint32_t>(i)};
    }
}

const Lexicon& lexiconOf(std::string_view language) {
    static const Lexicon english("en");
    static const Lexicon german("de");
    static const Lexicon none("zxx");
    if (language.empty() || language.substr(0, 2) == "en") return english;
    return language.substr(0, 2) == "de" ? german : none;
}

}  // namespace dateline
