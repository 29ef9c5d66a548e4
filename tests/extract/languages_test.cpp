#include "tests/support/told_times.h"

using namespace dateline;

/// Each language has its own words and grammar; in one that is not known only unambiguous digits are dates.
class LanguagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void germanHasItsOwnWordsAndGrammar_data() {
        using told::row;
        told::textAndExpected();
        row("Die Brücke fiel Anfang Mai 1998.", "Anfang Mai 1998=1998-05 START");
        row("Sie sprach am Dienstag, 23. Februar 2021, um 8:30 Uhr.",
            "Dienstag, 23. Februar 2021, um 8:30 Uhr=2021-02-23T08:30");
        row("Der Minister wird am Freitag sprechen.", "Freitag=2021-03-05");
        row("Der Minister sprach am Freitag.", "Freitag=2021-02-26");
        row("Von 2009 bis 2012 stand sie leer.", "2009=2009; 2012=2012");
        row("Vor zwei Wochen brannte es.", "Vor zwei Wochen=2021-W07");
        row("Es brannte gestern Abend.", "gestern Abend=2021-03-01TEV");
        row("Im 19. Jahrhundert stand sie.", "19. Jahrhundert=18");
        row("Der Morgen war kalt.", "");
        row("Er sah 2000 Menschen.", "");
        row("May und Sun sind Namen.", "");
        row("Das Spiel endete 2:1.", "");
        row("Er zahlte 19,99 Euro.", "");
        row("Vor dem Haus stand ein Wagen.", "");
    }
    void germanHasItsOwnWordsAndGrammar() { told::compareRow(told::writtenOn, "de-AT"); }

    void anUnknownLanguageGivesOnlyUnambiguousNumericDates_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* language, const char* expected) {
            QTest::addRow("%s (%s)", text, language)
                << QString::fromUtf8(text) << QString::fromUtf8(language) << QString::fromUtf8(expected);
        };
        row("Allekirjoitettu 2014-12-20 ja 25.12.2013, perjantaina. May 3.", "fi",
            "2014-12-20=2014-12-20; 25.12.2013=2013-12-25");
        row("Le 20 mai 2014, le 3/4/2014 et le 25/12/2014, en 1998, mardi à 14h30.", "fr", "25/12/2014=2014-12-25");
        row("2014-12-21 و25/12/2014 3/4/2014", "ar", "2014-12-21=2014-12-21");
        row("2014-12-21 و25/12/2014 3/4/2014", "en", "2014-12-21=2014-12-21; 3/4/2014=2014-04-03");
        row("2014年12月20日， 2014-12-21。", "zh", "2014-12-21=2014-12-21");
    }
    void anUnknownLanguageGivesOnlyUnambiguousNumericDates() {
        QFETCH(QString, language);
        told::compareRow(told::writtenOn, language.toStdString());
    }
};

QTEST_GUILESS_MAIN(LanguagesTest)
#include "languages_test.moc"
