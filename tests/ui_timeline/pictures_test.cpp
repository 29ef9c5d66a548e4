#include "tests/support/timeline_events.h"
#include "tests/support/truth_table.h"
#include "ui/timeline/palette.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QMouseEvent>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// A month of news in our own words, every shape in it.
std::vector<TimelineEvent> news() {
    std::vector<TimelineEvent> events;
    const auto add = [&](std::int64_t begin, const char* label) -> TimelineEvent& {
        return events.emplace_back(onDay(static_cast<std::uint32_t>(events.size() + 1), begin, label));
    };
    add(day(2019, 9, 1), "Storms damage the old harbour wall").shape = DateShape::Within;
    events.back().end = day(2019, 10, 1);
    events.back().dateNote = "some time in September 2019";
    events.back().sources = 2;
    add(day(2019, 10, 14), "Engineers inspect the wall").sources = 3;
    add(day(2019, 10, 16), "Mayor promises repairs before winter").saying = true;
    events.back().color = 1;
    add(day(2019, 10, 17), "Council denies hiding a report");
    events.back().status = Status::Denied;
    events.back().saying = true;
    events.back().color = 1;
    add(day(2019, 10, 17), "Fishermen block the port road").sources = 2;
    add(day(2019, 10, 18), "Opening of the regatta");
    events.back().status = Status::Cancelled;
    events.back().sources = 2;
    add(day(2019, 10, 18), "Ferry company says it may leave the town for good");
    events.back().status = Status::Claimed;
    events.back().color = 2;
    add(day(2019, 10, 10), "Temporary barrier in place");
    events.back().shape = DateShape::Lasted;
    events.back().end = day(2019, 10, 25);
    events.back().color = 2;
    add(day(2019, 10, 28), "Repairs begin");
    events.back().status = Status::Planned;
    add(day(2019, 10, 21), "Minister visits");
    events.back().status = Status::Possible;
    events.back().color = 3;
    add(day(2019, 10, 22), "Insurers agree to pay");
    events.back().shape = DateShape::Before;
    events.back().dateNote = "before 23 October 2019";
    add(day(2019, 10, 24), "Harbour closed to large ships");
    events.back().shape = DateShape::After;
    events.back().dateNote = "after 23 October 2019";
    events.back().color = 4;
    add(day(2019, 10, 19), "Second crack found").conflict = true;
    events.back().color = 3;
    add(day(2019, 10, 20), "Divers are hired");
    events.back().shape = DateShape::About;
    events.back().dateNote = "about 20 October 2019";
    add(day(2019, 10, 23), "Residents sue the council").inferred = true;
    events.back().color = 1;
    add(day(2019, 10, 20), "Pumps run day and night");
    events.back().status = Status::Ongoing;
    return events;
}

std::vector<TimelineEvent> named(const std::string& which) {
    if (which == "news") return news();
    if (which == "many") return manyEvents(20'000);
    if (which == "one") return {onDay(1, day(2020, 5, 14), "Bridge opens to traffic")};
    return {};
}

}  // namespace

namespace {

/// Other scripts and directions, and a title without end.
std::vector<TimelineEvent> scripts() {
    const char* const labels[] = {
        "افتتاح الجسر الجديد أمام المشاة",
        "पुल का उद्घाटन हुआ",
        "新しい橋が開通",
        "Мост открыт для движения",
        "γέφυρα ανοίγει σήμερα",
        "A headline that goes on and on about a bridge that was opened, closed, opened again and at last painted"};
    std::vector<TimelineEvent> events;
    for (std::uint32_t i = 0; i < std::size(labels); ++i)
        events.push_back(onDay(i + 1, day(2020, 5, 4 + i), labels[i]));
    return events;
}

std::vector<TimelineEvent> inLanes() {
    std::vector<TimelineEvent> events = news();
    for (TimelineEvent& event : events) event.lane = event.color > 2 ? 2 : event.color;
    return events;
}

/// The drawn truth table: every way in which an event can be dated or meant, each named.
std::vector<TimelineEvent> allWays() {
    std::vector<TimelineEvent> events;
    for (const DrawnRow& row : truthTable())
        events.push_back(drawnAs(row, static_cast<std::uint32_t>(events.size() + 1), row.name));
    return events;
}

/// A desktop's high-contrast palette: ours does not step in.
QPalette highContrast() {
    QPalette palette(Qt::black);
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Text, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    return palette;
}

QPalette paletteOf(const QString& state) {
    if (state.endsWith(QLatin1String("high-contrast"))) return highContrast();
    return datelinePalette(state.endsWith(QLatin1String("dark")) ? ColorScheme::Dark : ColorScheme::Light);
}

}  // namespace

/// Paints what a designer looks at: with DATELINE_PICTURES set to a folder, the pictures are kept there.
class PicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(!QFontInfo(QApplication::font()).family().isEmpty()); }

    void aPicture_data() {
        QTest::addColumn<QString>("data");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<QSize>("size");
        QTest::newRow("news-light") << "news" << false << 1.0 << QSize(1440, 420);
        QTest::newRow("news-dark") << "news" << true << 1.0 << QSize(1440, 420);
        QTest::newRow("news-week") << "news" << false << 4.0 << QSize(1440, 420);
        QTest::newRow("news-day") << "news" << false << 30.0 << QSize(1440, 420);
        QTest::newRow("news-hour") << "news" << false << 400.0 << QSize(1440, 420);
        QTest::newRow("news-out") << "news" << false << 0.2 << QSize(1440, 420);
        QTest::newRow("many-fit") << "many" << false << 1.0 << QSize(1440, 420);
        QTest::newRow("many-dark") << "many" << true << 60.0 << QSize(1440, 420);
        QTest::newRow("one-light") << "one" << false << 1.0 << QSize(900, 300);
        QTest::newRow("none-light") << "none" << false << 1.0 << QSize(900, 300);
        QTest::newRow("narrow") << "news" << false << 1.0 << QSize(480, 360);
    }
    void aPicture() {
        QFETCH(QString, data);
        QFETCH(bool, isDark);
        QFETCH(double, zoom);
        QFETCH(QSize, size);
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        TimelineView view;
        view.setFont(font);
        view.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        view.setPalette(datelinePalette(isDark ? ColorScheme::Dark : ColorScheme::Light));
        view.resize(size);
        view.setEvents(named(data.toStdString()));
        if (data == QLatin1String("many")) QTest::qWait(1500);
        view.setUndatedCount(3);
        if (data == QLatin1String("news")) view.setSelection({EventId{5}}, false);
        if (zoom != 1.0) {
            const auto [begin, end] = view.visibleRange();
            const auto middle = data == QLatin1String("news") ? day(2019, 10, 18) + 40'000 : begin + (end - begin) / 2;
            const auto half = static_cast<qint64>(static_cast<double>(end - begin) / zoom / 2);
            view.setVisibleRange(middle - half, middle + half);
        }
        const QImage image = view.grab().toImage();
        QCOMPARE(image.deviceIndependentSize().toSize(), size);
        keep(image);
    }

    void aState_data() {
        QTest::addColumn<QString>("state");
        for (const char* state : {"truth-light", "truth-dark", "truth-high-contrast", "lanes", "scripts",
                                  "high-contrast", "hover", "range", "keys", "dimmed", "large-text", "compact"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void aState() {
        QFETCH(QString, state);
        TimelineView view;
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(state == QLatin1String("large-text") ? 20 : 13);
        view.setFont(font);
        view.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const bool truth = state.startsWith(QLatin1String("truth"));
        view.setPalette(paletteOf(state));
        view.resize(1440, truth ? 920 : 420);
        view.show();
        if (state == QLatin1String("lanes"))
            view.setEvents(inLanes(), {QStringLiteral("Harbour news"), QStringLiteral("Town paper"),
                                       QStringLiteral("Other articles")});
        else
            view.setEvents(state == QLatin1String("scripts") ? scripts() : news());
        view.setVisibleRange(day(2019, 10, 8), day(2019, 10, 31));
        if (truth) {
            view.setEvents(allWays());
            view.setVisibleRange(day(2021, 2, 22), day(2021, 4, 12));
        }
        if (state == QLatin1String("scripts")) view.fitAll(), QTest::qWait(250);
        if (state == QLatin1String("compact")) view.setCompact(true);
        view.setSelection({EventId{5}}, false);
        if (state == QLatin1String("dimmed")) view.setHighlighted({EventId{2}, EventId{4}});
        view.grab();
        const auto mouse = [&](QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers) {
            QMouseEvent event(type, at, view.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                              modifiers ? Qt::LeftButton : Qt::NoButton, modifiers);
            QApplication::sendEvent(&view, &event);
        };
        if (state == QLatin1String("hover")) mouse(QEvent::MouseMove, {640, 142}, {});
        if (state == QLatin1String("range")) {
            mouse(QEvent::MouseButtonPress, {500, 330}, Qt::ShiftModifier);
            mouse(QEvent::MouseMove, {820, 330}, Qt::ShiftModifier);
        }
        if (state == QLatin1String("keys")) QTest::keyClick(&view, '?');
        keep(view.grab().toImage());
    }

private:
    static void keep(const QImage& image) {
        const QString folder = qEnvironmentVariable("DATELINE_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(
                image.save(QDir(folder).filePath(QString::fromUtf8(QTest::currentDataTag()) + QStringLiteral(".png"))));
    }
};

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    PicturesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "pictures_test.moc"
