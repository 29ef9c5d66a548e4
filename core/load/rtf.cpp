#include "core/load/rtf.h"

#include "core/base/utf8.h"
#include "core/load/decode.h"
#include "core/load/plain_text.h"
#include "core/load/word_set.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

/// Deeper groups than any word processor writes; a file that has them is an attack on the stack of groups.
constexpr std::size_t maxGroups = 4000;

/// What a group sets, and its end takes back.
struct Group {
    enum class Goes { Text, Title, Author, Nowhere };
    Goes goes = Goes::Text;
    int skipAfterUnicode = 1;
};

const WordSet& silentDestinations() {
    static const WordSet words = wordSet(
        "fonttbl colortbl stylesheet listtable listoverridetable pict object header footer headerl headerr headerf "
        "footerl footerr footerf footnote annotation "
        "generator themedata colorschememapping datastore latentstyles rsidtbl xmlnstbl fldinst operator company "
        "doccomm keywords subject category revtbl");
    return words;
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) { groups_.push_back({}); }

    FormatResult read() {
        while (at_ < bytes_.size() && groups_.size() < maxGroups) step();
        flushBytes();
        FormatResult result;
        if (at_ < bytes_.size())
            result.notes.emplace_back("The document is damaged; only what stands before the damage was read.");
        Draft draft = readPlainText(text_);
        draft.format = "rtf";
        if (!title_.empty() && draft.title.empty()) draft.title = title_;
        if (!author_.empty() && draft.author.empty()) draft.author = author_;
        result.drafts.push_back(std::move(draft));
        return result;
    }

private:
    void step() {
        const char c = bytes_[at_++];
        if (c == '{')
            groups_.push_back(groups_.back());
        else if (c == '}' && groups_.size() > 1)
            endGroup();
        else if (c == '\\')
            control();
        else if (c != '\r' && c != '\n' && c != '}')
            put(c);
    }

    void endGroup() {
        flushBytes();
        groups_.pop_back();
    }

    void control() {
        if (at_ >= bytes_.size()) return;
        const char c = bytes_[at_];
        if (c == '\'') {
            hexByte();
        } else if (c == '*') {
            ++at_;
            redirect(Group::Goes::Nowhere);
        } else if (std::isalpha(static_cast<unsigned char>(c))) {
            word();
        } else {
            ++at_;
            put(c == '~' ? ' ' : c == '\n' || c == '\r' ? '\n' : c == '-' ? '\0' : c == '_' ? '-' : c);
        }
    }

    void hexByte() {
        ++at_;
        int value = 0;
        for (int i = 0; i < 2 && at_ < bytes_.size() && std::isxdigit(static_cast<unsigned char>(bytes_[at_])); ++i) {
            const char c = static_cast<char>(std::tolower(static_cast<unsigned char>(bytes_[at_++])));
            value = value * 16 + (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        if (toSkip_ > 0)
            --toSkip_;
        else
            pending_ += static_cast<char>(value);
    }

    void word() {
        std::string name;
        while (at_ < bytes_.size() && std::isalpha(static_cast<unsigned char>(bytes_[at_])) && name.size() < 40)
            name += bytes_[at_++];
        std::string figures;
        if (at_ < bytes_.size() && bytes_[at_] == '-') figures += bytes_[at_++];
        while (at_ < bytes_.size() && std::isdigit(static_cast<unsigned char>(bytes_[at_])) && figures.size() < 9)
            figures += bytes_[at_++];
        if (at_ < bytes_.size() && bytes_[at_] == ' ') ++at_;
        apply(name, figures.empty() || figures == "-" ? 1 : std::stoi(figures));
    }

    void apply(const std::string& name, int value) {
        if (name == "bin") {
            at_ = std::min(bytes_.size(), at_ + static_cast<std::size_t>(std::max(value, 0)));
        } else if (name == "par" || name == "sect" || name == "page" || name == "row") {
            put('\n');
            put('\n');
        } else if (name == "line") {
            put('\n');
        } else if (name == "tab" || name == "cell") {
            put(' ');
        } else if (name == "uc") {
            groups_.back().skipAfterUnicode = value;
        } else if (name == "u") {
            unicode(value);
        } else if (name == "ansicpg") {
            codePage_ = "windows-" + std::to_string(value);
        } else {
            punctuationOrDestination(name);
        }
    }

    void punctuationOrDestination(const std::string& name) {
        static constexpr std::pair<std::string_view, char32_t> marks[] = {
            {"emdash", U'—'},    {"endash", U'–'},    {"lquote", U'‘'}, {"rquote", U'’'},
            {"ldblquote", U'“'}, {"rdblquote", U'”'}, {"bullet", U'•'}};
        for (const auto& [mark, character] : marks)
            if (name == mark) putCharacter(character);
        if (name == "info") info_ = groups_.size();
        const bool property = info_ != 0 && groups_.size() == info_ + 1;
        if (property && name == "title")
            redirect(Group::Goes::Title);
        else if (property && name == "author")
            redirect(Group::Goes::Author);
        else if (name == "info" || silentDestinations().contains(name))
            redirect(Group::Goes::Nowhere);
    }

    void redirect(Group::Goes goes) {
        flushBytes();
        groups_.back().goes = goes;
    }

    void unicode(int value) {
        flushBytes();
        if (value < 0) value += 65536;
        toSkip_ = groups_.back().skipAfterUnicode;
        const auto unit = static_cast<char32_t>(value);
        if (unit >= 0xD800 && unit < 0xDC00) {
            high_ = unit;
        } else if (unit >= 0xDC00 && unit < 0xE000) {
            if (high_ != 0) putCharacter(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
            high_ = 0;
        } else {
            putCharacter(unit);
        }
    }

    void putCharacter(char32_t character) {
        flushBytes();
        if (std::string* target = destination()) appendUtf8(*target, character);
    }

    void put(char c) {
        if (toSkip_ > 0 && c != '\n') {
            --toSkip_;
            return;
        }
        toSkip_ = 0;
        if (c != '\0') pending_ += c;
    }

    /// Bytes wait until their run ends, as a code page's character may take two.
    void flushBytes() {
        if (pending_.empty()) return;
        const std::string bytes = std::exchange(pending_, {});
        std::string* target = destination();
        if (!target) return;
        *target += isUtf8(bytes) ? bytes : decode(bytes, codePage_).text;
    }

    std::string* destination() {
        switch (groups_.back().goes) {
            case Group::Goes::Text:
                return &text_;
            case Group::Goes::Title:
                return &title_;
            case Group::Goes::Author:
                return &author_;
            case Group::Goes::Nowhere:
                break;
        }
        return nullptr;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t info_ = 0;  ///< the depth of the group of properties
    std::vector<Group> groups_;
    std::string text_, title_, author_, pending_;
    std::string codePage_ = "windows-1252";
    int toSkip_ = 0;
    char32_t high_ = 0;
};

}  // namespace

FormatResult readRtf(std::string_view bytes) { return Reader(bytes).read(); }

}  // namespace dateline
