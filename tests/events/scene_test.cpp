#include "read.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

/// Where an event was, of which the title names nothing; each row is an article of its own.
class SceneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTitleWithoutNamesSaysWhere_data() {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("title");
        const char* text =
            "A block of flats fell down in Norvik on Monday. Rescue work resumed on Tuesday, when two bodies were "
            "found.";
        QTest::newRow("where the headline and the text say it was")
            << "Norvik block of flats falls down" << text << "resumed"
            << "Rescue work resumes (Norvik)";
        QTest::newRow("not what the headline does not name") << "Block of flats falls down" << text << "resumed"
                                                             << "Rescue work resumes";
        QTest::newRow("nor what is a part of another name") << "Rescuers thank Air Norvik" << text << "resumed"
                                                            << "Rescue work resumes";
        QTest::newRow("and by its name where the title has the noun")
            << "Fire breaks out at Norvik Zoo"
            << "The fire broke out at Norvik Zoo on Friday. The zoo reopened on Sunday."
            << "reopened"
            << "Norvik Zoo reopened";
        QTest::newRow("the place that its sentence opens with, if there is one")
            << "Fire in Norvik"
            << "Houses burned in Norvik. In Lund, meanwhile, tens of thousands of people rallied on Friday to demand "
               "help."
            << "rallied"
            << "Tens of thousands of people rally to demand help (Lund)";
        QTest::newRow("none where the sentence is at another")
            << "Fire in Norvik"
            << "Houses burned in Norvik. Two men died in a flood near Lund on Friday."
            << "died"
            << "Two men die in flood near Lund";
        QTest::newRow("none of what goes on in all the world")
            << "Shares fall in Norvik"
            << "Shares fell in Norvik. Markets around the world shrank on Friday."
            << "shrank"
            << "Markets around world shrink";
    }
    void aTitleWithoutNamesSaysWhere() {
        QFETCH(QString, headline);
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        Article article = articleOf(text.toStdString(), "2021-03-03");
        article.title = headline.toStdString();
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY(mention);
        QTEST(QString::fromStdString(mention->title), "title");
    }
};

QTEST_GUILESS_MAIN(SceneTest)
#include "scene_test.moc"
