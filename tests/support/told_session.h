#pragma once

#include "core/project/edit.h"
#include "tests/support/telling.h"
#include "ui/model/session.h"

#include <algorithm>

/// A small project for the tests of the window: two articles that tell of a fire, one event only the first tells of,
/// one undated that the mayor's statement reports, one minor, one that was cancelled.
namespace dateline::testing {

inline AddArticles toldArticles() {
    const When friday = day(2021, 3, 5);
    Told first = told("Harbour fire under control", day(2021, 3, 6),
                      {{"A fire destroyed the old café at Port Ellan on Friday.",
                        "destroyed",
                        "fire",
                        {"Port Ellan"},
                        {"fire", "café"},
                        friday},
                       {"The mayor announced an inquiry on Saturday.",
                        "announced",
                        "announce",
                        {"Ada Brook"},
                        {"inquiry"},
                        day(2021, 3, 6)},
                       {"The spring fair of 20 March was called off.",
                        "called",
                        "cancel",
                        {"Port Ellan"},
                        {"fair"},
                        day(2021, 3, 20),
                        Dating::Expression,
                        Status::Cancelled},
                       {"Somebody had left a door open.", "left", "leave", {}, {"door"}},
                       {"A gull sat on the roof in February.",
                        "sat",
                        "sit",
                        {},
                        {"gull"},
                        month(2021, 2),
                        Dating::Expression,
                        Status::Happened,
                        {},
                        {},
                        {},
                        0.1F}});
    first.extraction.mentions[1].main = true;
    first.extraction.mentions[3].saidIn = 1;
    first.extraction.mentions[3].claimedBy = "Ada Brook";
    Told second = told("What burned at Port Ellan", day(2021, 3, 7),
                       {{"Friday's fire destroyed the old café at Port Ellan, the owner said.",
                         "destroyed",
                         "fire",
                         {"Port Ellan"},
                         {"fire", "café"},
                         friday}});
    for (Told* one : {&first, &second})
        for (Mention& mention : one->extraction.mentions)
            if (mention.when) mention.reading = "read by the test";
    AddArticles edit;
    for (Told* one : {&first, &second}) {
        edit.articles.push_back(one->article);
        edit.extractions.push_back(one->extraction);
    }
    return edit;
}

inline void tell(ui::Session& session) { session.edit(toldArticles(), QStringLiteral("Add articles")); }

/// The event whose title begins like this; nobody where there is none.
inline EventId eventTitled(const ui::Session& session, std::string_view beginning) {
    const auto& events = session.project().events;
    const auto found = std::find_if(events.begin(), events.end(),
                                    [&](const Event& event) { return event.title.starts_with(beginning); });
    return found == events.end() ? EventId{} : found->id;
}

}  // namespace dateline::testing
