#pragma once

#include <charconv>
#include <string>
#include <string_view>

namespace dateline {

/// Writes JSON straight into a string: no tree, no number formatting that depends on the locale. The caller opens and
/// closes in order; commas are the writer's business. (Qt's JSON writes 28 MB/s, which would be the slowest part of
/// `tag`.)
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    JsonWriter& object() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& array() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    /// The name must need no escape: all names are our own.
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(const char* text) { return value(std::string_view(text)); }
    JsonWriter& value(bool truth) { return raw(truth ? "true" : "false"); }
    JsonWriter& value(long long number);
    JsonWriter& null() { return raw("null"); }
    /// A value that is JSON already.
    JsonWriter& raw(std::string_view json);

    template <class T>
    JsonWriter& field(std::string_view name, const T& content) {
        return key(name).value(content);
    }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();

    std::string& out_;
    bool comma_ = false;
};

/// Appends the text as a JSON string, quotes included. Ill-formed UTF-8 must not come here.
void appendJsonString(std::string& out, std::string_view text);

}  // namespace dateline
