#include "core/export/timeline_text.h"

#include "core/base/one_line.h"
#include "core/events/dated_sentences.h"
#include "core/extract/extract_times.h"

#include <algorithm>
#include <set>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t quoteWidth = 96;

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

std::string statusNote(const Event& event) {
    return event.status == Status::Happened ? std::string() : " [" + std::string(name(event.status)) + "]";
}

/// "    the same text as “Ferry aground” (Harbour News)", for what is a copy.
std::string copyLine(const Project& project, const ProjectArticle& entry) {
    const ProjectArticle* from = entry.copiedFrom ? find(project, *entry.copiedFrom) : nullptr;
    if (!from) return {};
    const std::string& publisher = from->article.publisher;
    return "    the same text as “" + oneLine(from->article.title, quoteWidth) + "”" +
           (publisher.empty() ? "" : " (" + publisher + ")") + "; they count as one source\n";
}

/// "    language fr: …", where less is read of it than of an English one.
std::string languageLine(const ProjectArticle& entry) {
    const std::string& language = entry.article.language;
    if (hasSyntax(language)) return {};
    return "    language " + language +
           (hasGrammar(language) ? ": each sentence with a date is one event\n" : ": only dates in digits are read\n");
}

std::string articleLine(const ProjectArticle& entry) {
    std::string line =
        "  " + (entry.article.title.empty() ? std::string("(no title)") : entry.article.title) + "\n    ";
    if (!entry.published) return line + "no date in the article\n";
    PartialDate day = PartialDate::ofDay(entry.published->day);
    line += inWords({.date = day, .until = {}, .modifier = Modifier::None, .lasted = false});
    return line + ", " + entry.published->evidence + "\n";
}

/// "    said by Ada Brook", unless the title names her already.
std::string claimLine(const Project& project, const Event& event) {
    std::string names;
    for (const std::string& name : claimants(project, event))
        if (event.title.find(name) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
    return names.empty() ? names : "    said by " + oneLine(names, quoteWidth) + "\n";
}

std::string eventLines(const Project& project, const Event& event) {
    std::string lines = "  " + event.title + statusNote(event);
    if (event.independentSources > 1) lines += "  (" + counted(event.independentSources, "source", "sources") + ")";
    lines += '\n' + claimLine(project, event);
    std::set<std::pair<std::uint32_t, Span>> quoted;  // a sentence may name the event twice
    for (const Source& source : event.sources) {
        const ProjectArticle& from = project.articles[source.mention.article];
        const Mention& read = mention(project, source.mention);
        if (!quoted.emplace(source.mention.article, read.sentence).second) continue;
        lines += "    “" + oneLine(read.sentence.in(from.article.text), quoteWidth) + "”\n";
        if (project.articles.size() > 1) lines += "      " + oneLine(from.article.title, quoteWidth) + "\n";
    }
    return lines;
}

}  // namespace

std::string timelineText(const Project& project, Include include) {
    std::vector<const Event*> events;
    for (const Event& event : project.events)
        if (include == Include::All || isShown(project, event)) events.push_back(&event);
    const auto dated = static_cast<std::size_t>(
        std::count_if(events.begin(), events.end(), [](const Event* e) { return e->when.has_value(); }));

    std::string text =
        counted(project.articles.size(), "article", "articles") + ", " + counted(dated, "event", "events") + "\n";
    for (const ProjectArticle& entry : project.articles)
        text += articleLine(entry) + languageLine(entry) + copyLine(project, entry);
    std::string heading;
    for (const Event* event : events) {
        const std::string date = event->when ? inWords(*event->when) : "Without a date";
        if (date != heading) text += "\n" + date + "\n";
        heading = date;
        text += eventLines(project, *event);
    }
    return text;
}

}  // namespace dateline
