#include "core/load/mail.h"

#include "core/base/shown_name.h"
#include "core/load/decode.h"
#include "core/load/html.h"
#include "core/load/html_tree.h"
#include "core/load/plain_text.h"
#include "core/load/visible_date.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

/// Deeper nesting of parts than any mail program writes.
constexpr int maxDepth = 20;
constexpr std::size_t maxMessages = 5000;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

std::string own(char* text) {
    std::string result = text ? text : "";
    g_free(text);
    return result;
}

/// The decoded bytes of a part, whatever its transfer encoding.
std::string contentOf(GMimePart* part) {
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (!content) return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(content, memory.get()) < 0) return {};
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

/// The first plain and the first HTML part, and the names of what is attached.
struct Parts {
    GMimePart* plain = nullptr;
    GMimePart* html = nullptr;
    std::vector<std::string> attached;
    bool tooDeep = false;
};

void collect(GMimeObject* object, Parts& parts, int depth) {
    if (!object) return;
    if (depth > maxDepth) {
        parts.tooDeep = true;
        return;
    }
    if (GMIME_IS_MULTIPART(object)) {
        auto* multipart = GMIME_MULTIPART(object);
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
            collect(g_mime_multipart_get_part(multipart, i), parts, depth + 1);
        return;
    }
    if (!GMIME_IS_PART(object)) return;
    auto* part = GMIME_PART(object);
    GMimeContentType* type = g_mime_object_get_content_type(object);
    const char* file = g_mime_part_get_filename(part);
    if (file)
        parts.attached.emplace_back(file);
    else if (!parts.plain && (!type || g_mime_content_type_is_type(type, "text", "plain")))
        parts.plain = part;
    else if (!parts.html && type && g_mime_content_type_is_type(type, "text", "html"))
        parts.html = part;
}

std::string decoded(GMimePart* part) {
    const char* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    return decode(contentOf(part), charset ? charset : "").text;
}

/// Quoted lines belong to another mail, and so does what follows the signature's mark.
std::string withoutQuotes(const std::string& text) {
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        if (line == "-- " || line == "--") break;
        // Mailboxes write a ">" before a line that begins with "From ".
        if (line.starts_with(">From "))
            result.append(line.substr(1)).append("\n");
        else if (!line.starts_with(">"))
            result.append(line).append("\n");
    }
    return result;
}

std::string headerOf(GMimeMessage* message, const char* name) {
    const char* value = g_mime_object_get_header(GMIME_OBJECT(message), name);
    return value ? own(g_mime_utils_header_decode_text(nullptr, value)) : std::string();
}

std::string senderOf(GMimeMessage* message) {
    InternetAddressList* from = g_mime_message_get_from(message);
    if (!from || internet_address_list_length(from) == 0) return {};
    InternetAddress* first = internet_address_list_get_address(from, 0);
    const char* name = internet_address_get_name(first);
    if (name && *name) return name;
    return INTERNET_ADDRESS_IS_MAILBOX(first) ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first))
                                              : std::string();
}

/// The day in the time zone the message was written in.
void addDate(GMimeMessage* message, Draft& draft) {
    GDateTime* moment = g_mime_message_get_date(message);
    if (!moment) return;
    const date::year_month_day day{date::year(g_date_time_get_year(moment)),
                                   date::month(static_cast<unsigned>(g_date_time_get_month(moment))),
                                   date::day(static_cast<unsigned>(g_date_time_get_day_of_month(moment)))};
    if (!day.ok()) return;
    draft.dates.push_back(
        {.day = date::local_days(day),
         .trust = 80,
         .evidence = "the message's Date header",
         .origin = DateOrigin::Mail,
         .minute = static_cast<std::int16_t>(60 * g_date_time_get_hour(moment) + g_date_time_get_minute(moment)),
         .utcOffset = static_cast<std::int16_t>(g_date_time_get_utc_offset(moment) / G_TIME_SPAN_MINUTE)});
}

bool isSavedPage(GMimeMessage* message) {
    return !headerOf(message, "Snapshot-Content-Location").empty() ||
           headerOf(message, "From").find("Saved by") != std::string::npos;
}

/// A saved page dates and names itself; a mail is dated and named by its headers.
Draft draftOf(GMimeMessage* message, const Parts& parts) {
    if (isSavedPage(message) && parts.html) {
        std::string url = headerOf(message, "Snapshot-Content-Location");
        const char* location = g_mime_part_get_content_location(parts.html);
        if (url.empty() && location) url = location;
        Draft page = readHtml(decoded(parts.html), url);
        page.format = "mhtml";
        return page;
    }
    Draft draft = parts.plain  ? readPlainText(withoutQuotes(decoded(parts.plain)))
                  : parts.html ? readHtmlSelection(decoded(parts.html), {}, true)
                               : Draft();
    draft.format = "mail";
    const char* subject = g_mime_message_get_subject(message);
    if (subject && *subject) {
        if (!draft.title.empty() && draft.title != subject)
            draft.blocks.insert(draft.blocks.begin(), {draft.title, BlockKind::Heading});
        draft.title = collapsed(subject);
    }
    draft.author = senderOf(message);
    addDate(message, draft);
    return draft;
}

void add(FormatResult& result, GMimeMessage* message) {
    Parts parts;
    collect(g_mime_message_get_mime_part(message), parts, 0);
    Draft draft = draftOf(message, parts);
    for (const std::string& name : parts.attached)
        result.notes.push_back("The attachment “" + shownName(name) + "” was not read; save it and load it by itself.");
    if (!draft.blocks.empty())
        result.drafts.push_back(std::move(draft));
    else if (parts.tooDeep && !result.error)
        result.error = Error{"The parts of this message lie too deep in each other.",
                             "Open it in your mail program, and drag or paste its text."};
}

FormatResult readMessages(std::string_view bytes, GMimeFormat format) {
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    FormatResult result;
    if (!started) return result;
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), format);
    for (std::size_t count = 0; !g_mime_parser_eos(parser.get()); ++count) {
        if (count == maxMessages) {
            result.notes.push_back("The mailbox holds more than " + std::to_string(maxMessages) +
                                   " messages; only the first were read.");
            break;
        }
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        // A mailbox that ends in an empty line ends in a message that is none.
        if (!message) break;
        add(result, message.get());
        if (format == GMIME_FORMAT_MESSAGE) break;
    }
    if (!result.drafts.empty())
        result.error.reset();
    else if (!result.error)
        result.error =
            Error{"There is no text in this message.", "Open it in your mail program, and drag or paste its text."};
    return result;
}

}  // namespace

FormatResult readMail(std::string_view bytes) { return readMessages(bytes, GMIME_FORMAT_MESSAGE); }

FormatResult readMailbox(std::string_view bytes) { return readMessages(bytes, GMIME_FORMAT_MBOX); }

}  // namespace dateline
