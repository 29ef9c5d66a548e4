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

/// Below this a day is as likely the story's as the article's, and none is better than a wrong one.
constexpr int leastTrust = 20;
/// What shows the day where the article appeared: its address, its date line.
constexpr int leastLocalTrust = 60;
/// A date that stands under the heading.
constexpr int underHeadingTrust = 66;

/// A moment in UTC late or early in the day falls on another day where the article appeared. There the page shows the
/// day its readers had, and so does its address.
void settleUtc(Candidates& found) {
    if (found.empty() || !found.front().utc) return;
    const auto findLocal = [&](DateSource source, int least) {
        return std::find_if(found.begin(), found.end(), [&](const DateCandidate& c) {
            return !c.utc && c.source == source && c.trust >= least &&
                   std::abs((c.day - found.front().day).count()) <= 1;
        });
    };
    auto local = findLocal(DateSource::Shown, underHeadingTrust);
    if (local == found.end()) local = findLocal(DateSource::Stated, leastLocalTrust);
    if (local == found.end() || local->day == found.front().day) return;
    DateCandidate settled = *local;
    settled.trust = found.front().trust + 1;
    settled.evidence += ", which " + found.front().evidence + " gives in UTC";
    found.insert(found.begin(), settled);
}

/// Several days shown alike are a list of other articles' days; none of them is known to be this one's.
void dropList(Candidates& found) {
    if (found.empty() || found.front().source != DateSource::Shown) return;
    std::set<date::local_days> days;
    int second = 0;
    for (const DateCandidate& c : found) {
        if (c.source != DateSource::Shown || c.trust + 8 < found.front().trust) continue;
        days.insert(c.day);
        if (c.day != found.front().day) second = std::max(second, c.trust);
    }
    if (days.size() >= 4 && second + 1 >= found.front().trust) found.clear();
}

/// Some pages show the day of their last change as their date, and keep the first publication to their metadata: the
/// text as it stands is of the day that is shown.
void settleRepublished(Candidates& found) {
    if (found.empty() || found.front().source != DateSource::Stated) return;
    const auto isChange = [&](date::local_days day) {
        return std::any_of(found.begin(), found.end(),
                           [&](const DateCandidate& c) { return c.source == DateSource::Changed && c.day == day; });
    };
    const auto shown = std::find_if(found.begin(), found.end(), [](const DateCandidate& c) {
        return c.source == DateSource::Shown && c.trust >= underHeadingTrust;
    });
    if (shown == found.end() || shown->day == found.front().day || !isChange(shown->day)) return;
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
    found.erase(std::remove_if(found.begin(), found.end(), [](const DateCandidate& c) { return c.trust < leastTrust; }),
                found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const DateCandidate& a, const DateCandidate& b) { return a.trust > b.trust; });
    settleUtc(found);
    settleRepublished(found);
    dropList(found);
    return found;
}

}  // namespace dateline
