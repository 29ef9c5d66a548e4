#include "core/load/published.h"

#include "core/load/shown_dates.h"
#include "core/load/stated_dates.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <set>

namespace dateline {
namespace {

using Candidates = std::vector<DateCandidate>;

/// What shows the day where the article appeared: its address, its date line.
constexpr int leastLocalTrust = 60;
/// A date that stands under the heading.
constexpr int underHeadingTrust = 66;

bool isShown(const DateCandidate& c) {
    return !c.changed && (c.origin == DateOrigin::TimeElement || c.origin == DateOrigin::DateLine);
}
bool isStated(const DateCandidate& c) { return !c.changed && !isShown(c); }
bool isUtc(const DateCandidate& c) { return c.utcOffset == 0; }

/// A moment in UTC late or early in the day falls on another day where the article appeared. There the page shows the
/// day its readers had, and so does its address.
void settleUtc(Candidates& found) {
    if (found.empty() || !isUtc(found.front())) return;
    const auto findLocal = [&](bool (*kind)(const DateCandidate&), int least) {
        return std::find_if(found.begin(), found.end(), [&](const DateCandidate& c) {
            return !isUtc(c) && kind(c) && c.trust >= least && std::abs((c.day - found.front().day).count()) <= 1;
        });
    };
    auto local = findLocal(isShown, underHeadingTrust);
    if (local == found.end()) local = findLocal(isStated, leastLocalTrust);
    if (local == found.end() || local->day == found.front().day) return;
    DateCandidate settled = *local;
    settled.trust = found.front().trust + 1;
    settled.evidence += ", which " + found.front().evidence + " gives in UTC";
    found.insert(found.begin(), settled);
}

/// Several days shown alike are a list of other articles' days; none of them is known to be this one's.
void distrustList(Candidates& found) {
    if (found.empty() || !isShown(found.front())) return;
    std::set<date::local_days> days;
    int second = 0;
    for (const DateCandidate& c : found) {
        if (!isShown(c) || c.trust + 8 < found.front().trust) continue;
        days.insert(c.day);
        if (c.day != found.front().day) second = std::max(second, c.trust);
    }
    if (days.size() < 4 || second + 1 < found.front().trust) return;
    for (DateCandidate& c : found) c.trust = std::min(c.trust, leastTrust - 1);
}

/// Some pages show the day of their last change as their date, and keep the first publication to their metadata: the
/// text as it stands is of the day that is shown.
void settleRepublished(Candidates& found) {
    if (found.empty() || !isStated(found.front())) return;
    const auto isChange = [&](date::local_days day) {
        return std::any_of(found.begin(), found.end(),
                           [&](const DateCandidate& c) { return c.changed && c.day == day; });
    };
    const auto shown = std::find_if(found.begin(), found.end(),
                                    [](const DateCandidate& c) { return isShown(c) && c.trust >= underHeadingTrust; });
    if (shown == found.end() || shown->day <= found.front().day || !isChange(shown->day)) return;
    DateCandidate settled = *shown;
    settled.trust = found.front().trust + 1;
    settled.evidence += " (first published on " + date::format("%F", found.front().day) + ")";
    found.insert(found.begin(), settled);
}

}  // namespace

std::vector<DateCandidate> publicationDays(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd,
                                           const PageMetadata& metadata, std::string_view source) {
    Candidates found;
    addJsonLdDates(found, jsonLd);
    addMetaDates(found, meta);
    addAddressDate(found, metadata.url);
    addScriptDates(found, source);
    addShownDates(found, page, metadata.title, metadata.language);
    std::stable_sort(found.begin(), found.end(),
                     [](const DateCandidate& a, const DateCandidate& b) { return a.trust > b.trust; });
    if (found.empty() || isWeak(found.front())) return found;
    settleUtc(found);
    settleRepublished(found);
    distrustList(found);
    return found;
}

}  // namespace dateline
