#include "core/extract/grammar_en.h"
#include "core/extract/produce.h"

namespace dateline::english {

namespace {

using W = WordClass;
using namespace produce;

/// "third quarter", "second half", with the year they are of, said or relative.
bool partOfYear(const Match& m, Meaning& out) {
    const TimeToken* half = m.find({W::Half, W::HalfName});
    const TimeToken* name = m.find({W::QuarterName, W::HalfName});
    const TimeToken* ordinal = m.find(W::Ordinal);
    // "the third-quarter loss": the article belongs to the loss; "reported that third-quarter profit …"
    const bool joined = m.end - m.first > 1 && m.tokens[m.end - 2].is(W::Hyphen);
    const bool adjective = joined && m.tokens[m.first].is(W::The) && !m.has(anyYear) && !m.has(W::Of);
    if (adjective || m.tokens[m.first].is({W::That, W::Following, W::Previous})) return false;
    const int number = name ? name->value : ordinal ? ordinal->value : 0;
    const bool lastOne = number == -1;
    const int most = half ? 2 : 4;
    if (number > most || (number < 1 && !lastOne)) return false;
    bool quarter = name && name->is(W::QuarterName);
    for (std::uint32_t i = m.first; i < m.end; ++i)
        quarter |= m.tokens[i].is(W::Unit) && m.tokens[i].unit == static_cast<std::uint8_t>(Unit::Quarter);
    if (!half && !quarter) return false;
    out.date.grain = half ? Grain::Half : Grain::Quarter;
    (half ? out.date.half : out.date.quarter) = static_cast<std::uint8_t>(lastOne ? most : number);
    out.definite = m.has(W::The);
    if (m.has(picks)) {
        out.pick = pickOf(m);
        out.unit = Unit::Year;
        out.amount = steps(out.pick);
    }
    return m.has(anyYear) ? year(m, out) : true;
}

/// "the first half of the year".
bool partOfTheYear(const Match& m, Meaning& out) {
    const TimeToken& last = m.tokens[m.end - 1];
    if (last.unit != static_cast<std::uint8_t>(Unit::Year) || last.plural || !partOfYear(m, out)) return false;
    out.pick = Pick::This;
    out.unit = Unit::Year;
    out.amount = 0;
    return true;
}

/// "the last quarter of 2019".
bool lastQuarter(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Quarter || m.find(W::Unit)->plural) return false;
    out.date.grain = Grain::Quarter;
    out.date.quarter = 4;
    return year(m, out);
}

/// "the 1988 period": the narrative's quarter, of another year.
bool sameQuarterOfYear(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Quarter && m.unit() != Unit::Period) return false;
    out.date.grain = Grain::Quarter;
    out.pick = Pick::Same;
    return year(m, out);
}

bool knownQuarter(const Match& m, Meaning& out) {
    const bool period = m.unit() == Unit::Period;
    if (m.unit() != Unit::Quarter && !(period && m.has({W::Latest, W::Same}))) return false;
    out.date.grain = Grain::Quarter;
    out.pick = m.has(W::Latest) || !m.has(picks) ? Pick::Latest : pickOf(m);
    out.definite = true;
    return true;
}

bool yearAgoPeriod(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Year) return false;
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Year;
    out.amount = -1;
    out.pick = Pick::Previous;
    const TimeToken* last = &m.tokens[m.end - 1];
    if (m.tokens[m.first].is(W::The) && !last->is(W::Unit)) return false;  // "the year-ago results"
    if (last->is(W::Unit) && last->unit == static_cast<std::uint8_t>(Unit::Quarter)) out.date.grain = Grain::Quarter;
    if (last->is(W::Unit) && last->unit == static_cast<std::uint8_t>(Unit::Year)) return false;
    out.definite = true;
    return true;
}

/// "the same period last year", "last year's quarter".
bool periodLastYear(const Match& m, Meaning& out) {
    const auto unit = [&](int n) { return static_cast<Unit>(m.find(W::Unit, n)->unit); };
    const auto period = [](Unit u) { return u == Unit::Period || u == Unit::Quarter; };
    if (!(period(unit(0)) && unit(1) == Unit::Year) && !(unit(0) == Unit::Year && period(unit(1)))) return false;
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Year;
    out.amount = -1;
    out.pick = Pick::Previous;
    return true;
}

/// "the quarter a year ago".
bool quarterYearAgo(const Match& m, Meaning& out) {
    const auto unit = [&](int n) { return static_cast<Unit>(m.find(W::Unit, n)->unit); };
    if ((unit(0) != Unit::Quarter && unit(0) != Unit::Period) || unit(1) != Unit::Year) return false;
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Year;
    out.amount = -1;
    out.pick = Pick::Previous;
    return true;
}

/// "Q3 FY19": the fiscal year is one word.
bool shortNameOfFiscalYear(const Match& m, Meaning& out) {
    const TimeToken* fiscal = m.find(W::Fiscal);
    if (fiscal->value < 1 || !partOfYear(m, out)) return false;
    out.date.year = fiscal->value;
    out.shortYear = fiscal->groups == 2;
    return true;
}

/// "the January-March quarter": by its months.
bool quarterOfMonths(const Match& m, Meaning& out) {
    const int first = m.value(anyMonth), last = m.find(anyMonth, 1)->value;
    if (m.unit() != Unit::Quarter || m.find(W::Unit)->plural || last != first + 2 || first % 3 != 1) return false;
    out.date.grain = Grain::Quarter;
    out.date.quarter = static_cast<std::uint8_t>(last / 3);
    return m.has(anyYear) ? year(m, out) : true;
}

bool lastHalf(const Match& m, Meaning& out) {
    out.date.grain = Grain::Half;
    out.date.half = 2;
    return year(m, out);
}

bool yearAgoQuarter(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Year || m.tokens[m.end - 1].unit != static_cast<std::uint8_t>(Unit::Quarter)) return false;
    const int number = m.value(W::Ordinal);
    out.date.grain = Grain::Quarter;
    out.date.quarter = static_cast<std::uint8_t>(number);
    out.unit = Unit::Quarter;  // the one before the latest
    out.pick = Pick::Previous;
    return number >= 1 && number <= 4;
}

constexpr WordClasses ordinal{W::Ordinal};
constexpr WordClasses quarterOrHalf{W::Unit, W::Half};

// clang-format off
const Rule table[] = {
    {"quarter of a year", {maybe(W::The), maybe(W::Fiscal), one(ordinal), maybe(W::Fiscal), maybe(W::Hyphen), one(quarterOrHalf), maybe(W::Comma), maybe(W::Of), maybe(W::Fiscal), one(anyYear)}, partOfYear,
     "Profit fell in the third quarter of 1984.", "the third quarter of 1984", "1984-Q3"},
    {"quarter of a year", {maybe(W::The), one(anyYear), maybe(W::Possessive), maybe(W::Fiscal), one(ordinal), maybe(W::Hyphen), one(quarterOrHalf)}, partOfYear,
     "In the 1988 second quarter it earned more.", "the 1988 second quarter", "1988-Q2"},
    {"quarter of a relative year", {one(picks), maybe(W::Unit), maybe(W::Possessive), maybe(W::Fiscal), one(ordinal), maybe(W::Hyphen), one(quarterOrHalf)}, partOfYear,
     "It was better than last year's third quarter.", "last year's third quarter", "2020-Q3"},
    {"quarter of a relative year", {maybe(W::The), maybe(W::Fiscal), one(ordinal), maybe(W::Hyphen), one(quarterOrHalf), maybe(W::Of), maybe(W::The), one(picks), maybe({W::Fiscal, W::Extra}), one(W::Unit)}, partOfYear,
     "It opens in the second half of next year.", "the second half of next year", "2022-H2"},
    {"quarter of the year", {maybe(W::The), one(ordinal), maybe(W::Hyphen), one(quarterOrHalf), one(W::Of), one(W::The), maybe(W::Fiscal), one(W::Unit)}, partOfTheYear,
     "It opened in the first half of the year.", "the first half of the year", "2021-H1"},
    {"quarter of a year", {maybe(W::The), one(W::Last), one(W::Unit), one(W::Of), one(W::Year)}, lastQuarter,
     "Prices rose in the last quarter of 1989.", "the last quarter of 1989", "1989-Q4"},
    {"quarter", {maybe(W::The), maybe(W::Fiscal), maybe(W::Hyphen), one(ordinal), maybe(W::Fiscal), maybe(W::Hyphen), one(quarterOrHalf)}, partOfYear,
     "The firm lost money in the third quarter.", "the third quarter", "2020-Q3"},
    {"quarter by its short name", {one({W::QuarterName, W::HalfName}), maybe(W::Comma), maybe(W::Of), maybe(W::Fiscal), one(anyYear)}, partOfYear,
     "Sales doubled in Q3 2019.", "Q3 2019", "2019-Q3"},
    {"quarter by its short name", {one({W::QuarterName, W::HalfName})}, partOfYear,
     "Sales doubled in Q3.", "Q3", "2020-Q3"},
    {"quarter by its short name", {one({W::QuarterName, W::HalfName}), maybe(W::Of), one(W::Fiscal)}, shortNameOfFiscalYear,
     "Sales doubled in Q3 FY2019.", "Q3 FY2019", "2019-Q3"},
    {"quarter by its months", {maybe(W::The), one(anyMonth), one({W::Hyphen, W::To}), one(anyMonth), one(W::Unit), maybe(W::Of), maybe(anyYear)}, quarterOfMonths,
     "Profit fell in the July-September quarter.", "the July-September quarter", "2020-Q3"},
    {"half of a year", {maybe(W::The), one(W::Last), one(W::Half), maybe(W::Of), one(anyYear)}, lastHalf,
     "Prices rose in the last half of 1989.", "the last half of 1989", "1989-H2"},
    {"a year before the period", {maybe(W::The), one(W::Unit), one(W::Hyphen), one({W::Ago, W::Earlier}), one(ordinal), maybe(W::Hyphen), one(W::Unit)}, yearAgoQuarter,
     "It earned less in the year-ago third quarter.", "the year-ago third quarter", "2019-Q3"},
    {"a year before the period", {maybe(W::The), one(W::Same), one(W::Unit), maybe(W::Of), maybe(W::The), one({W::Last, W::Previous}), one(W::Unit)}, periodLastYear,
     "The third-quarter loss compares with a profit in the same period last year.", "the same period last year", "2019-Q3"},
    {"a year before the period", {one(W::Last), one(W::Unit), one(W::Possessive), one(W::Unit)}, periodLastYear,
     "The third-quarter loss compares with a profit in last year's quarter.", "last year's quarter", "2019-Q3"},
    {"a year before the period", {maybe(W::The), one(W::Unit), one(W::A), one(W::Unit), one({W::Ago, W::Earlier})}, quarterYearAgo,
     "The third-quarter loss compares with a profit in the quarter a year ago.", "the quarter a year ago", "2019-Q3"},
    {"the period of another year", {one(W::The), one(anyYear), one(W::Unit)}, sameQuarterOfYear,
     "In the third quarter it lost 3 million, as in the 2018 period.", "the 2018 period", "2018-Q3"},
    {"the quarter spoken of", {one(W::The), maybe(picks), one(W::Unit)}, knownQuarter,
     "Costs rose in the latest quarter.", "the latest quarter", "2020-Q4"},
    {"a year before the period", {maybe(W::The), maybe(W::Same), one(W::Unit), one(W::Hyphen), one({W::Ago, W::Earlier}), maybe(W::Unit)}, yearAgoPeriod,
     "The third-quarter loss compares with a profit in the year-earlier period.", "the year-earlier period", "2019-Q3"},
};
// clang-format on

}  // namespace

std::span<const Rule> quarterRules() { return table; }

}  // namespace dateline::english
