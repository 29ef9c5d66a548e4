#include "core/extract/grammar_en.h"
#include "core/extract/produce.h"

namespace dateline::english {

namespace {

using W = WordClass;
using namespace produce;

bool meridiem(const Match& m, Meaning& out) {
    // "8 am" is a time; "I am" has no number, and "5 am" with a capital M is no month.
    return clock(m, out);
}

bool clockWord(const Match& m, Meaning& out) {
    out.type = TimexType::Time;
    const int hour = m.value(W::ClockWord);
    out.date.grain = Grain::Minute;
    out.date.hour = static_cast<std::int8_t>(hour);
    out.date.minute = 0;
    return true;
}

bool hourInPart(const Match& m, Meaning& out) {
    if (!m.has({W::In, W::At, W::OClock}) || !clock(m, out)) return false;
    const auto part = static_cast<DayPart>(m.find(W::DayPart)->unit);
    const bool afternoon =
        part == DayPart::Afternoon || part == DayPart::Evening || (part == DayPart::Night && out.date.hour > 5);
    if (out.date.hour > 12) return true;
    if (afternoon && out.date.hour < 12) out.date.hour = static_cast<std::int8_t>(out.date.hour + 12);
    if (part == DayPart::Morning && out.date.hour == 12) out.date.hour = 0;
    return true;
}

/// "at 8 tonight", "by nine on Friday night": the hour by its part of a day that is named.
bool hourOfDay(const Match& m, Meaning& out) {
    constexpr WordClasses before{W::At, W::By, W::From, W::To, W::Before, W::After, W::About, W::Between, W::Since};
    if (m.first == 0 || !m.tokens[m.first - 1].is(before) || !clock(m, out)) return false;
    const TimeToken* night = m.find({W::DayPart, W::DeicticNight});
    const TimeToken* weekday = m.find(anyWeekday);
    const auto dayPart = night->is(W::DeicticNight) ? DayPart::Night : static_cast<DayPart>(night->unit);
    if (out.date.hour < 1 || out.date.hour > 12 || night->plural || (weekday && weekday->plural)) return false;
    const bool small = dayPart == DayPart::Night && (out.date.hour < 6 || out.date.hour == 12);
    if (small) return false;  // "at 2 on Friday night" is of Saturday
    if (dayPart != DayPart::Morning && out.date.hour < 12 && !(dayPart == DayPart::Midday && out.date.hour > 9))
        out.date.hour = static_cast<std::int8_t>(out.date.hour + 12);
    if (weekday) {
        out.date.weekday = static_cast<std::uint8_t>(weekday->value);
        return true;
    }
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Day;
    out.pick = m.has(W::Last) ? Pick::Last : Pick::This;
    out.amount = m.has(W::Last) ? -1 : m.has(W::Deictic) ? m.value(W::Deictic) : 0;
    return m.has({W::Last, W::This, W::Deictic, W::DeicticNight});
}

/// "1700 GMT", "0300 hours".
bool military(const Match& m, Meaning& out) {
    const TimeToken* number = m.find(W::Number);
    if (!number->digits || number->span.size() != 4) return false;
    if (m.has(W::Unit) && m.unit() != Unit::Hour) return false;
    return clock(m, out);
}

/// "at ten to six", "at twenty past four"; "by ten to six" is a vote.
bool minutesPast(const Match& m, Meaning& out) {
    const TimeToken& minutes = m.tokens[m.first];
    const TimeToken& hour = m.tokens[m.end - 1];
    constexpr int step = 5, most = 25, hourLong = 60;
    if (m.first == 0 || !m.tokens[m.first - 1].is({W::At, W::About, W::After}) || minutes.digits || hour.digits)
        return false;
    if (minutes.value % step != 0 || minutes.value > most || hour.value < 1 || hour.value > 12) return false;
    if (m.end < m.tokens.size() && m.tokens[m.end].is({W::Unit, W::Multiplier, W::Money})) return false;
    out.type = TimexType::Time;
    out.date.grain = Grain::Minute;
    out.date.hour = static_cast<std::int8_t>(hour.value - (m.has(W::To) ? 1 : 0));
    out.date.minute = static_cast<std::int8_t>(m.has(W::To) ? hourLong - minutes.value : minutes.value);
    return true;
}

/// "at half past eight", "by a quarter to nine"; "up by a quarter to 9 percent" is none.
bool halfPast(const Match& m, Meaning& out) {
    const TimeToken* number = m.find(W::Number);
    const bool half = m.has(W::Half), to = m.has(W::To);
    if (m.first == 0 || !m.tokens[m.first - 1].is({W::At, W::About, W::After, W::Before})) return false;
    const double hour = number->number;
    if (hour < 1 || hour > 12 || hour != number->value || (half && to)) return false;
    if (m.end < m.tokens.size() && m.tokens[m.end].is({W::Unit, W::Multiplier, W::Money})) return false;
    constexpr int quarter = 15, minutes = 60;
    out.type = TimexType::Time;
    out.date.grain = Grain::Minute;
    out.date.hour = static_cast<std::int8_t>(number->value - (to ? 1 : 0));
    out.date.minute = static_cast<std::int8_t>(half ? minutes / 2 : to ? minutes - quarter : quarter);
    return true;
}

bool clockHours(const Match& m, Meaning& out) { return m.unit() == Unit::Hour && clock(m, out); }

/// "overnight" is the night that is over when the paper comes out.
bool partAlone(const Match& m, Meaning& out) {
    part(m, out);
    if (m.find(W::DayPartAlone) && m.words(m.first) == "overnight") out.pick = Pick::Last;
    return true;
}

constexpr WordClasses halfDay{W::Meridiem, W::MeridiemShort};
constexpr WordClasses parts{W::DayPart};

// clang-format off
const Rule table[] = {
    {"clock time", {one({W::Clock, W::HourNumber}), one(halfDay), maybe(W::Stop), maybe(W::OpenBracket), maybe(W::Zone)}, meridiem,
     "The train left at 8:04 p.m. EST.", "8:04 p.m. EST", "2021-03-02T20:04"},
    {"clock time", {one(W::Clock), maybe(W::Zone)}, clock,
     "The train left at 19:15.", "19:15", "2021-03-02T19:15"},
    {"clock time in the morning", {one({W::Clock, W::HourNumber}), maybe(W::OClock), maybe(W::In), maybe(W::The), maybe(W::At), one(parts)}, hourInPart,
     "It struck at 4 in the morning.", "4 in the morning", "2021-03-02T04:00"},
    {"o'clock", {one(W::HourNumber), one(W::OClock)}, clock,
     "The bell rang at five o'clock.", "five o'clock", "2021-03-02T05:00"},
    {"hour of a day", {one(W::HourNumber), maybe(W::OClock), maybe(W::On), maybe({W::This, W::Last, W::Deictic, W::Weekday}), one({W::DayPart, W::DeicticNight})}, hourOfDay,
     "The show starts at 8 tonight.", "8 tonight", "2021-03-02T20:00"},
    {"half past", {maybe(W::A), one({W::Half, W::QuarterWord}), one({W::Past, W::To}), one(W::Number)}, halfPast,
     "The bell rang at half past eight.", "half past eight", "2021-03-02T08:30"},
    {"minutes past", {one(W::Number), one({W::Past, W::To}), one(W::Number)}, minutesPast,
     "The bell rang at twenty past four.", "twenty past four", "2021-03-02T04:20"},
    {"hour and zone", {one(W::Number), one(W::Zone)}, military,
     "The order came at 1700 GMT.", "1700 GMT", "2021-03-02T17:00"},
    {"hours of a day", {one(W::Number), one(W::Unit)}, military,
     "They landed at 0530 hours.", "0530 hours", "2021-03-02T05:30"},
    {"hours of a day", {one(W::Clock), one(W::Unit)}, clockHours,
     "They landed at 05:30hrs.", "05:30hrs", "2021-03-02T05:30"},
    {"noon", {one(W::ClockWord), maybe(W::Zone)}, clockWord,
     "The siren sounds at noon.", "noon", "2021-03-02T12:00"},
    {"part of day", {maybe(W::The), one({W::DayPart, W::DayPartAlone, W::DayPartWeak})}, partAlone,
     "The town was bombed overnight.", "overnight", "2021-03-01TNI"},
};
// clang-format on

}  // namespace

std::span<const Rule> clockRules() { return table; }

}  // namespace dateline::english
