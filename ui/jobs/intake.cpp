#include "ui/jobs/intake.h"

#include "core/fetch/fetch.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace dateline::ui {

namespace {

using Kind = IntakeItem::Kind;

constexpr std::array mozillaAddresses{"text/x-moz-url-data", "text/x-moz-url"};
constexpr std::array thunderbirdSchemes{"mailbox-message:", "imap-message:", "news-message:", "mailbox:", "imap:"};

std::string say(const char* text) { return QCoreApplication::translate("Intake", text).toStdString(); }

LoadedFile refusedMessage(const QString& address) {
    return {address.toStdString(),
            {},
            {},
            Error{say("Thunderbird gave only the address of the message, not the message."),
                  say("Save the message as a file (.eml) and drop that file here.")}};
}

bool isWebAddress(const QString& text) { return webAddress(text).has_value(); }

void addLink(const QString& text, Intake& intake) {
    const std::string link = webAddress(text)->toString(QUrl::FullyEncoded).toStdString();
    if (std::find(intake.links.begin(), intake.links.end(), link) == intake.links.end()) intake.links.push_back(link);
}

/// A link brings little text with it, its headline at most; a selection brings what was selected.
bool isSelection(const QMimeData& mime) {
    constexpr qsizetype longestHeadline = 30;  // words
    const QList<QUrl> urls = mime.urls();
    const bool pages = std::all_of(urls.begin(), urls.end(),
                                   [](const QUrl& url) { return isWebAddress(url.toString(QUrl::FullyEncoded)); });
    return pages && !mime.html().trimmed().isEmpty() &&
           mime.text().split(QRegularExpression(QStringLiteral("\\s+"))).size() > longestHeadline;
}

bool isThunderbirdMessage(const QMimeData& mime, const QString& text) {
    return mime.hasFormat(QStringLiteral("text/x-moz-message")) ||
           std::any_of(thunderbirdSchemes.begin(), thunderbirdSchemes.end(),
                       [&](const char* scheme) { return text.startsWith(QLatin1String(scheme)); });
}

/// Mozilla writes these formats in UTF-16 of the machine's byte order, others in UTF-8; the first line is the address.
QString mozillaAddress(const QMimeData& mime) {
    for (const char* format : mozillaAddresses) {
        const QByteArray bytes = mime.data(QLatin1String(format));
        if (bytes.isEmpty()) continue;
        const bool wide = bytes.size() > 1 && bytes.contains('\0');
        const QString text =
            wide ? QString::fromUtf16(reinterpret_cast<const char16_t*>(bytes.constData()), bytes.size() / 2)
                 : QString::fromUtf8(bytes);
        return text.section(QLatin1Char('\n'), 0, 0).remove(QChar(0)).trimmed();
    }
    return {};
}

void takeUrls(const QList<QUrl>& urls, Intake& intake) {
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            intake.items.push_back({Kind::Path, url.toLocalFile().toStdString(), {}});
        } else if (isWebAddress(url.toString(QUrl::FullyEncoded))) {
            addLink(url.toString(QUrl::FullyEncoded), intake);
        } else {
            intake.refused.push_back({url.toString().toStdString(),
                                      {},
                                      {},
                                      Error{say("This is not on a disk that Dateline can read."),
                                            say("Copy the file into a folder of this computer, then drop it here.")}});
        }
    }
}

/// A list of file addresses as plain text, which some programs put on the clipboard instead of a uri-list.
bool takeFileLines(const QString& text, Intake& intake) {
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.isEmpty() || !std::all_of(lines.begin(), lines.end(),
                                        [](const QString& line) { return line.startsWith(QStringLiteral("file://")); }))
        return false;
    for (const QString& line : lines)
        intake.items.push_back({Kind::Path, QUrl(line.trimmed()).toLocalFile().toStdString(), {}});
    return true;
}

/// Several links as plain text, one a line.
bool takeLinkLines(const QString& text, Intake& intake) {
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.size() < 2 || !std::all_of(lines.begin(), lines.end(), isWebAddress)) return false;
    for (const QString& line : lines) addLink(line, intake);
    return true;
}

}  // namespace

Intake withLinksToFetch(Intake intake) {
    for (std::string& link : intake.links) intake.items.push_back({Kind::Link, std::move(link), {}});
    intake.links.clear();
    return intake;
}

QStringList hostsOf(const Intake& intake) {
    QStringList hosts;
    for (const std::string& link : intake.links)
        hosts.append(QUrl(QString::fromStdString(link)).host(QUrl::FullyEncoded));
    hosts.removeDuplicates();
    return hosts;
}

bool mayTake(const QMimeData& mime) {
    return mime.hasUrls() || mime.hasHtml() || mime.hasText() || mime.hasFormat(QStringLiteral("text/x-moz-url"));
}

Intake intakeOf(const QMimeData& mime) {
    Intake intake;
    const QString text = mime.text();
    if (isThunderbirdMessage(mime, text)) {
        intake.refused.push_back(refusedMessage(text));
    } else if (mime.hasUrls() && !isSelection(mime)) {
        takeUrls(mime.urls(), intake);
    } else if (const QString html = mime.html(); !html.trimmed().isEmpty() && !isWebAddress(text.trimmed())) {
        QString address = mozillaAddress(mime);
        if (address.isEmpty() && mime.hasUrls()) address = mime.urls().value(0).toString();
        intake.items.push_back({Kind::Html, html.toStdString(), address.toStdString()});
    } else if (const QString address = text.trimmed().isEmpty() ? mozillaAddress(mime) : text.trimmed();
               isWebAddress(address)) {
        addLink(address, intake);
    } else if (takeLinkLines(text, intake)) {
        return intake;
    } else if (!takeFileLines(text, intake) && !text.trimmed().isEmpty()) {
        intake.items.push_back({Kind::Text, text.toStdString(), {}});
    }
    return intake;
}

Intake intakeOf(const QStringList& paths) {
    Intake intake;
    for (const QString& path : paths) {
        const QUrl url(path);
        if (isWebAddress(path))
            addLink(path, intake);
        else
            intake.items.push_back({Kind::Path, (url.isLocalFile() ? url.toLocalFile() : path).toStdString(), {}});
    }
    return intake;
}

}  // namespace dateline::ui
