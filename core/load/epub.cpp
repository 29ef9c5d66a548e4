#include "core/load/epub.h"

#include "core/load/block_sums.h"
#include "core/load/clean_lines.h"
#include "core/load/date_choice.h"
#include "core/load/decode.h"
#include "core/load/html.h"
#include "core/load/language.h"
#include "core/load/xml_text.h"

#include <QUrl>
#include <QXmlStreamReader>

#include <map>
#include <utility>

namespace dateline {
namespace {

/// Less text than this is a cover or an imprint.
constexpr std::size_t leastChapter = 300;

QXmlStreamReader reader(const std::string& xml) {
    return QXmlStreamReader(QByteArray(xml.data(), static_cast<qsizetype>(xml.size())));
}

/// The package document: what the book is, and its parts in reading order.
struct Book {
    Draft about;
    std::vector<std::string> chapters;
};

std::string rootFile(const Package& package) {
    const std::string* container = package.find("META-INF/container.xml");
    if (!container) return {};
    QXmlStreamReader xml = reader(*container);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("rootfile"))
            return xml.attributes().value(QLatin1String("full-path")).toString().toStdString();
    return {};
}

void readAbout(QXmlStreamReader& xml, Draft& about) {
    const QString name = xml.name().toString();
    if (xml.prefix() != QLatin1String("dc")) return;
    const std::string value = collapsed(textOf(xml));
    if (name == QLatin1String("title") && about.title.empty()) about.title = value;
    if (name == QLatin1String("creator") && about.author.empty()) about.author = value;
    if (name == QLatin1String("publisher")) about.publisher = value;
    if (name == QLatin1String("language") && about.language.empty()) about.language = languageTag(value);
    if (name != QLatin1String("date")) return;
    addCandidate(about.dates, value, DateOrigin::Book, 60, "the book's metadata (date)");
}

Book readBook(const std::string& opf, const std::string& folder) {
    Book book;
    std::map<QString, std::string> files;
    QXmlStreamReader xml = reader(opf);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto attributes = xml.attributes();
        const QStringView name = xml.name();
        if (name == QLatin1String("item"))
            files[attributes.value(QLatin1String("id")).toString()] =
                folder + QUrl::fromPercentEncoding(attributes.value(QLatin1String("href")).toUtf8()).toStdString();
        else if (name == QLatin1String("itemref"))
            book.chapters.push_back(files[attributes.value(QLatin1String("idref")).toString()]);
        else
            readAbout(xml, book.about);
    }
    return book;
}

std::size_t textSize(const Draft& draft) {
    std::size_t size = 0;
    for (const TextBlock& block : draft.blocks) size += weight(block.text);
    return size;
}

Draft chapterOf(const std::string& bytes, const Draft& about) {
    Draft chapter = readHtmlSelection(decode(bytes, declaredCharset(bytes)).text, {}, true);
    chapter.format = "epub";
    chapter.author = about.author;
    chapter.publisher = about.publisher.empty() ? about.title : about.publisher;
    chapter.language = about.language;
    chapter.dates.insert(chapter.dates.end(), about.dates.begin(), about.dates.end());
    return chapter;
}

}  // namespace

FormatResult readEpub(const Package& package) {
    const std::string root = rootFile(package);
    const std::string* opf = package.find(root);
    if (!opf) return failedResult("This electronic book is damaged.", "Load another copy of it, or its text.");
    const Book book = readBook(*opf, root.find('/') == root.npos ? std::string() : root.substr(0, root.rfind('/') + 1));
    FormatResult result;
    for (const std::string& name : book.chapters) {
        const std::string* bytes = package.find(name);
        if (!bytes) continue;
        Draft chapter = chapterOf(*bytes, book.about);
        if (textSize(chapter) < leastChapter) continue;
        if (chapter.title.empty()) {
            chapter.title = book.about.title;
            removeRepeatedTitle(chapter);
        }
        result.drafts.push_back(std::move(chapter));
    }
    if (result.drafts.empty())
        return failedResult("There is no running text in this electronic book.",
                            "If its pages are pictures, load a copy with text.");
    return result;
}

}  // namespace dateline
