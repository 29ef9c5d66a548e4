#include "core/load/language.h"

#include "core/load/draft.h"

#include <QTest>

using namespace dateline;

namespace {

const std::string english =
    "The council shut the old bridge after an inspection found cracks in two of its arches, and buses now take the "
    "long way round by the harbour. ";
const std::string german =
    "Der Stadtrat sperrte die alte Brücke, nachdem Prüfer Risse in zwei ihrer Bögen gefunden hatten, und die Busse "
    "fahren nun den langen Weg um den Hafen. ";

}  // namespace

class LanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTextIsInOneLanguage_data() {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("language");
        QTest::newRow("English") << english << std::string("en");
        QTest::newRow("German") << german << std::string("de");
        QTest::newRow("English that quotes a German sentence")
            << english + "“" + german + "”" + english << std::string("en");
        QTest::newRow("English that quotes a Russian sentence")
            << english + "“Совет закрыл старый мост после осмотра, и автобусы теперь идут в объезд.” " + english
            << std::string("en");
        QTest::newRow("a date line tells nothing") << std::string("OSLO, Norway (NTB) --") << std::string();
        QTest::newRow("nothing tells nothing") << std::string() << std::string();
    }
    void aTextIsInOneLanguage() {
        QFETCH(std::string, text);
        QFETCH(std::string, language);
        QCOMPARE(languageOf(text), language);
    }

    void aPageMayDeclareAnother_data() {
        QTest::addColumn<std::string>("declared");
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("language");
        QTest::newRow("the text speaks for itself") << std::string("en-US") << german << std::string("de");
        QTest::newRow("a region is the page's to say") << std::string("en-GB") << english << std::string("en-GB");
        QTest::newRow("what is too short is what the page says")
            << std::string("fr") << std::string("12 mars 2021") << std::string("fr");
        QTest::newRow("none declared") << std::string() << german << std::string("de");
    }
    void aPageMayDeclareAnother() {
        QFETCH(std::string, declared);
        QFETCH(std::string, text);
        QFETCH(std::string, language);
        Draft draft;
        draft.language = declared;
        draft.blocks.push_back({.text = text});
        QCOMPARE(articleOf(std::move(draft)).language, language);
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "language_test.moc"
