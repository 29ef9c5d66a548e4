#include "core/extract/produce.h"
#include "core/extract/refine_steps.h"

namespace dateline::refine_step {

namespace {

using W = WordClass;

/// Looks to the left of a draft for words that belong to its extent and qualify it.
class Widener {
public:
    Widener(const SentenceView& sentence, std::uint32_t floor, TimeDraft& draft)
        : s_(sentence), floor_(floor), draft_(draft) {}

    void widen() {
        if (is(1, W::Sometime)) --draft_.first;
        const bool date = draft_.meaning.type == TimexType::Date || draft_.meaning.type == TimexType::Time;
        if (draft_.meaning.kind == MeaningKind::Reference) return takeHead();
        if (draft_.meaning.type == TimexType::Set) return;
        if (date && (earlyOrLate() || mid() || partOf() || earlierOrLater())) return;
        amount();
    }

private:
    bool is(std::uint32_t back, WordClasses words) const {
        return draft_.first >= floor_ + back && s_.is(static_cast<std::int64_t>(draft_.first) - back, words);
    }
    bool take(std::uint32_t count, Modifier modifier) {
        draft_.first -= count;
        draft_.meaning.modifier = modifier;
        return true;
    }
    /// "a later date", "as soon as possible": phrases are looked up by their first word, and these are too common.
    void takeHead() {
        const std::string_view words = s_.words(draft_.first);
        if (words == "later date" && is(1, W::A)) --draft_.first;
        if (words == "soon as possible" && draft_.first > floor_ && s_.words(draft_.first - 1) == "as") --draft_.first;
    }
    /// "the" before what was taken belongs to the extent ("the early 1970s").
    void takeThe() {
        if (is(1, W::The)) --draft_.first;
    }

    bool earlyOrLate() {
        constexpr WordClasses words{W::Early, W::Late};
        const std::uint32_t gap = is(1, {W::Hyphen, W::In}) ? 1 : 0;
        if (!is(gap + 1, words)) {
            // "the early 1970s": the article was taken by the rule
            return false;
        }
        const Modifier modifier = is(gap + 1, W::Early) ? Modifier::Start : Modifier::End;
        const bool hyphen = gap == 1 && is(1, W::Hyphen);
        take(gap + 1, modifier);
        if (midTo()) return true;
        if (!hyphen) takeThe();
        return true;
    }

    /// What stands before "late" in "the mid-to-late 1990s", and before "mid-" in "the early to mid-1990s".
    bool midTo() {
        std::uint32_t back = 1;
        if (is(back, W::Hyphen)) ++back;
        if (!is(back, W::To)) return false;
        if (is(++back, W::Hyphen)) ++back;
        if (!is(back, {W::Early, W::Mid})) return false;
        if (is(back, W::Early)) draft_.meaning.modifier = Modifier::Start;
        draft_.first -= back;
        takeThe();
        return true;
    }

    bool mid() {
        const std::uint32_t gap = is(1, W::Hyphen) ? 1 : 0;
        if (!is(gap + 1, W::Mid)) return false;
        take(gap + 1, Modifier::Mid);
        if (!midTo()) takeThe();
        return true;
    }

    bool partOf() {
        constexpr WordClasses words{W::Beginning, W::Middle, W::End};
        // "end-June", where no stop or comma ends a clause before it
        if (is(1, W::Hyphen) && is(2, W::End) && s_.tokens[draft_.first].glued && s_.tokens[draft_.first - 1].glued &&
            draft_.meaning.date.grain < Grain::Day)
            return take(2, Modifier::End);
        if (!is(1, W::Of) || !is(2, words)) return false;
        const Modifier modifier = is(2, W::End) ? Modifier::End : is(2, W::Middle) ? Modifier::Mid : Modifier::Start;
        take(2, modifier);
        takeThe();
        return true;
    }

    bool earlierOrLater() {
        const std::uint32_t gap = is(1, {W::In, W::On}) ? 1 : 0;
        if (!is(gap + 1, {W::Earlier, W::Later})) return false;
        const bool relative = draft_.meaning.pick == Pick::This || draft_.meaning.pick == Pick::Same || gap == 1 ||
                              draft_.meaning.kind == MeaningKind::Shift;
        if (!relative) return false;
        const bool start = is(gap + 1, W::Earlier);
        take(gap + 1, gap == 0 && draft_.meaning.pick != Pick::Same ? (start ? Modifier::Start : Modifier::End)
                                                                    : Modifier::None);
        return true;
    }

    /// "c. 1520", "ca. 1520".
    bool isCirca() const {
        if (!is(1, W::Stop) || draft_.first < floor_ + 2) return false;
        const std::string_view word = s_.words(draft_.first - 2);
        return draft_.meaning.date.grain == Grain::Year && (word == "c" || word == "ca");
    }

    /// "more than", "at least", "about", "nearly" before an amount, a clock time or a year.
    bool amount() {
        const Meaning& m = draft_.meaning;
        const bool period =
            m.kind == MeaningKind::Period || (m.kind == MeaningKind::Shift && m.fixed.empty() && m.pick != Pick::Same);
        const bool clock = m.type == TimexType::Time && m.date.hour >= 0;
        const bool calendar = m.kind == MeaningKind::Calendar && m.type == TimexType::Date &&
                              (m.date.grain <= Grain::Year || m.date.month != 0);
        if (calendar && isCirca()) return take(2, Modifier::Approx);
        if (is(1, W::About) && (period || clock || calendar)) return take(1, Modifier::Approx);
        if (!period) return false;
        if (is(1, W::Some)) return take(1, Modifier::Approx);
        if (is(1, W::Nearly)) return take(1, Modifier::LessThan);
        if (is(1, W::Than) && is(2, W::More))
            return is(3, W::No) ? take(3, Modifier::EqualOrLess) : take(2, Modifier::MoreThan);
        if (is(1, W::Than) && is(2, W::Less))
            return is(3, W::No) ? take(3, Modifier::EqualOrMore) : take(2, Modifier::LessThan);
        if (is(1, W::Least) && is(2, W::At)) return take(2, Modifier::EqualOrMore);
        if (is(1, W::Most) && is(2, W::At)) return take(2, Modifier::EqualOrLess);
        if (is(1, W::To) && is(2, W::End)) return take(2, Modifier::Approx);
        if (is(1, W::To) && is(2, W::Up)) return take(2, Modifier::EqualOrLess);
        // "for over two years" is an amount, "in 226 sorties over 42 days" is not
        if (draft_.rule == "period of so long")
            return false;  // "over a three-year period" lasts no longer than it says
        const bool amountOver = s_.is(draft_.first, W::A) || is(2, {W::For, W::After, W::In, W::Of});
        if (is(1, W::Over) && amountOver && !s_.is(draft_.first, W::The)) return take(1, Modifier::MoreThan);
        if (is(1, W::Under)) return take(1, Modifier::LessThan);
        return false;
    }

    const SentenceView& s_;
    std::uint32_t floor_;
    TimeDraft& draft_;
};

}  // namespace

std::vector<TimeDraft> widenByModifiers(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    std::uint32_t floor = 0;
    for (TimeDraft& draft : drafts) {
        Widener(sentence, floor, draft).widen();
        floor = draft.end;
    }
    return drafts;
}

}  // namespace dateline::refine_step
