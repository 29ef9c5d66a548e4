#include "tests/support/timeline_events.h"
#include "tests/support/truth_table.h"
#include "ui/timeline/axis_words.h"
#include "ui/timeline/palette.h"
#include "ui/timeline/status_words.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

QImage picture(const DrawnRow& row, ColorScheme scheme) {
    TimelineView view;
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(13);
    view.setFont(font);
    view.setPalette(datelinePalette(scheme));
    view.resize(900, 200);
    view.setEvents({drawnAs(row, 1, "Bridge opens")});
    view.setVisibleRange(day(2021, 2, 20), day(2021, 4, 12));
    // Without colour, and without the overview.
    return view.grab().toImage().copy(0, 57, 900, 60).convertToFormat(QImage::Format_Grayscale8);
}

int differentPixels(const QImage& a, const QImage& b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 24;
    return count;
}

}  // namespace

class ShapesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachIsToldFromEachOtherWithoutColour_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("isDark");
        for (std::size_t i = 0; i < truthTable().size(); ++i)
            for (const bool isDark : {false, true})
                QTest::addRow("%s, %s", truthTable()[i].name, isDark ? "dark" : "light")
                    << static_cast<int>(i) << isDark;
    }
    void eachIsToldFromEachOtherWithoutColour() {
        QFETCH(int, row);
        QFETCH(bool, isDark);
        const ColorScheme scheme = isDark ? ColorScheme::Dark : ColorScheme::Light;
        const QImage here = picture(truthTable()[static_cast<std::size_t>(row)], scheme);
        for (std::size_t other = 0; other < static_cast<std::size_t>(row); ++other) {
            // An hour is a day from afar; zooming in parts them.
            if (row == 1 && other == 0) continue;
            const int different = differentPixels(here, picture(truthTable()[other], scheme));
            QVERIFY2(different >= 8, qPrintable(QStringLiteral("looks like “%1”: %2 pixels differ")
                                                    .arg(QString::fromUtf8(truthTable()[other].name))
                                                    .arg(different)));
        }
    }
    void aStatusIsSaidInWords_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("saying");
        QTest::addColumn<QString>("words");
        QTest::newRow("what happened needs no word") << static_cast<int>(Status::Happened) << false << QString();
        QTest::newRow("said") << static_cast<int>(Status::Happened) << true << "said";
        QTest::newRow("planned") << static_cast<int>(Status::Planned) << false << "planned";
        QTest::newRow("cancelled") << static_cast<int>(Status::Cancelled) << false << "cancelled";
        QTest::newRow("denied") << static_cast<int>(Status::Denied) << true << "denied";
        QTest::newRow("claimed") << static_cast<int>(Status::Claimed) << false << "claimed";
        QTest::newRow("possible") << static_cast<int>(Status::Possible) << false << "possible";
        QTest::newRow("going on") << static_cast<int>(Status::Ongoing) << false << "going on";
    }
    void aStatusIsSaidInWords() {
        QFETCH(int, status);
        QFETCH(bool, saying);
        QFETCH(QString, words);
        EventLook look;
        look.status = static_cast<Status>(status);
        look.saying = saying;
        QCOMPARE(statusName(look), words);
    }
    void lengthsOfTimeAreSaidInTwoUnits_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << qint64{0} << "0 seconds";
        QTest::newRow("a minute") << qint64{60} << "1 minute";
        QTest::newRow("hours and minutes") << qint64{7'500} << "2 hours 5 minutes";
        QTest::newRow("days and hours") << qint64{3 * 86'400 + 4 * 3'600} << "3 days 4 hours";
        QTest::newRow("seven weeks are days") << qint64{49 * 86'400} << "49 days";
        QTest::newRow("years and months") << qint64{31'556'952LL * 2 + 2'629'746LL * 5} << "2 years 5 months";
        QTest::newRow("centuries are years") << qint64{31'556'952LL * 400} << "400 years";
    }
    void lengthsOfTimeAreSaidInTwoUnits() {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        QCOMPARE(elapsedName(seconds), words);
    }
    void yearsBeforeTheEraAreNamedAsPeopleDo() {
        QCOMPARE(yearName(2014), QStringLiteral("2014"));
        QCOMPARE(yearName(1), QStringLiteral("1"));
        QCOMPARE(yearName(0), QStringLiteral("1 BCE"));
        QCOMPARE(yearName(-43), QStringLiteral("44 BCE"));
    }
    void theMomentUnderTheCursorIsAsExactAsAPixel_data() {
        QTest::addColumn<double>("secondsPerPixel");
        QTest::addColumn<QString>("words");
        QTest::newRow("minutes") << 20.0 << "Fri 19 Dec 14:20";
        QTest::newRow("a day of 40 pixels") << 2'160.0 << "Fri 19 December";
        QTest::newRow("less than a pixel a day") << 100'000.0 << "19 December 2014";
        QTest::newRow("a month of some pixels") << 400'000.0 << "December 2014";
        QTest::newRow("years") << 4e7 << "2014";
    }
    void theMomentUnderTheCursorIsAsExactAsAPixel() {
        QFETCH(double, secondsPerPixel);
        QFETCH(QString, words);
        QCOMPARE(momentName(day(2014, 12, 19) + 14 * 3'600 + 20 * 60, secondsPerPixel,
                            QLocale(QLocale::English, QLocale::UnitedKingdom)),
                 words);
    }
};

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ShapesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "shapes_test.moc"
