#include "core/export/timeline_json.h"

#include "core/base/utf8.h"
#include "core/export/iso_bounds.h"
#include "core/export/json_writer.h"

namespace dateline {
namespace {

std::string name(ArticleId id) { return "a" + std::to_string(id.value); }
std::string name(EventId id) { return "e" + std::to_string(id.value); }

/// One document being written: the code point maps are built once an article.
class TimelineDocument {
public:
    TimelineDocument(const Project& project, Include include) : project_(project), include_(include), json_(out_) {
        for (const ProjectArticle& entry : project.articles) maps_.emplace_back(entry.article.text);
    }

    std::string write() {
        json_.object().key("articles").array();
        for (const ProjectArticle& entry : project_.articles) article(entry);
        json_.endArray();
        events("events", true);
        events("undated", false);
        json_.endObject();
        out_ += '\n';
        return std::move(out_);
    }

private:
    void article(const ProjectArticle& entry) {
        json_.object()
            .field("id", name(entry.id))
            .field("path", entry.article.path)
            .field("title", entry.article.title);
        json_.key("published");
        if (entry.published) {
            json_.object().field("date", isoDay(entry.published->day)).field("inferred", entry.published->inferred);
            json_.field("evidence", entry.published->evidence).endObject();
        } else {
            json_.null();
        }
        json_.field("publisher", entry.article.publisher).field("sha256", entry.article.sha256);
        if (entry.copiedFrom) json_.field("copiedFrom", name(*entry.copiedFrom));
        json_.endObject();
    }

    bool isIncluded(const Event& event) const { return include_ == Include::All || isShown(project_, event); }

    void events(std::string_view key, bool dated) {
        json_.key(key).array();
        for (const Event& event : project_.events)
            if (event.when.has_value() == dated && isIncluded(event)) this->event(event);
        json_.endArray();
    }

    void event(const Event& event) {
        json_.object().field("id", name(event.id)).field("title", event.title);
        if (event.when) date(*event.when);
        json_.field("status", dateline::name(event.status));
        strings("who", event.who);
        strings("where", event.where);
        saying(event);
        if (!event.conflict.empty()) {
            json_.key("conflict").array();
            for (const When& when : event.conflict) json_.value(edtf(when));
            json_.endArray();
        }
        json_.key("sources").array();
        for (const Source& source : event.sources) this->source(source);
        json_.endArray();
        json_.field("independentSources", static_cast<long long>(event.independentSources)).endObject();
    }

    /// A statement and what it says name each other; a name that tells nothing is left out.
    void saying(const Event& event) {
        if (event.saying) json_.field("saying", true);
        if (const auto names = claimants(project_, event); !names.empty()) strings("claimedBy", names);
        links("saidIn", statementsOf(project_, event));
        links("says", reportedBy(project_, event));
    }

    /// The events named that stand in this document too; no key where there are none.
    void links(std::string_view key, std::vector<EventId> events) {
        std::erase_if(events, [this](EventId id) {
            const Event* event = find(project_, id);
            return !event || !isIncluded(*event);
        });
        if (events.empty()) return;
        json_.key(key).array();
        for (const EventId id : events) json_.value(name(id));
        json_.endArray();
    }

    void date(const When& when) {
        json_.key("date").object().field("edtf", edtf(when));
        if (const auto bounds = interval(when)) {
            const IsoBounds iso = isoBounds(*bounds);
            json_.field("earliest", iso.earliest).field("latest", iso.latest);
        }
        json_.field("words", inWords(when)).endObject();
    }

    void source(const Source& source) {
        const Mention& read = mention(project_, source.mention);
        const ProjectArticle& from = project_.articles[source.mention.article];
        json_.object().field("article", name(from.id));
        passage("sentence", source.mention.article, read.sentence);
        passage("trigger", source.mention.article, read.trigger);
        // A date that is likely only is no reason that a source may give.
        const bool dated = isWritten(read.dating) || !read.when;
        if (read.time && dated)
            passage("time", source.mention.article, from.extraction.times[*read.time].span);
        else
            json_.key("time").null();
        json_.field("reading", dated ? std::string_view(read.reading) : std::string_view());
        if (!source.joined.empty()) json_.field("joined", source.joined);
        json_.endObject();
    }

    void passage(std::string_view key, std::uint32_t index, Span span) {
        const Span points = maps_[index].codePoints(span);
        json_.key(key).object().field("start", static_cast<long long>(points.begin));
        json_.field("end", static_cast<long long>(points.end));
        json_.field("text", span.in(project_.articles[index].article.text)).endObject();
    }

    void strings(std::string_view key, const std::vector<std::string>& values) {
        json_.key(key).array();
        for (const std::string& value : values) json_.value(value);
        json_.endArray();
    }

    const Project& project_;
    Include include_;
    std::string out_;
    JsonWriter json_;
    std::vector<CodePointMap> maps_;
};

}  // namespace

std::string timelineJson(const Project& project, Include include) { return TimelineDocument(project, include).write(); }

}  // namespace dateline
