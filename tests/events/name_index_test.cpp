#include "core/events/name_index.h"

#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

namespace {

Cast castOf() {
    Cast cast;
    for (const auto& [name, headline] : {std::pair("Anna O'Brien", "O'Brien"),
                                         {"Norland Bank", "Norland Bank"},
                                         {"Erik Holm", "Holm"},
                                         {"Eva Holm", "Holm"}})
        cast.entities.push_back({name, headline, EntityKind::Unknown});
    cast.mentions = {{0, 0, 1, 2}, {0, 4, 4, 0}, {1, 0, 0, 2}};
    return cast;
}

QList<int> listed(const std::vector<int>& found) { return {found.begin(), found.end()}; }

}  // namespace

class NameIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTitleTellsWhomItMayName_data() {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QList<int>>("entities");
        QTest::newRow("who goes by one word") << QByteArray("Court fines Holm") << QList<int>{2, 3};
        QTest::newRow("an owner, and one in brackets")
            << QByteArray("Holm's house sold (O'Brien)") << QList<int>{0, 2, 3};
        QTest::newRow("a firm by its first two words") << QByteArray("Norland Bank wins") << QList<int>{1};
        QTest::newRow("but not by the first") << QByteArray("Norland wins") << QList<int>{};
        QTest::newRow("nobody by a given name") << QByteArray("Erik wins") << QList<int>{};
        QTest::newRow("nobody by a part of a word") << QByteArray("Stockholm wins") << QList<int>{};
        QTest::newRow("nobody in nothing") << QByteArray() << QList<int>{};
    }
    void aTitleTellsWhomItMayName() {
        QFETCH(QByteArray, title);
        QTEST(listed(NameIndex(castOf()).calledIn(title.toStdString())), "entities");
    }
    void aNameIsFoundByItsWords() {
        const NameIndex index(castOf());
        QCOMPARE(listed(index.endingWith("Bank")), (QList<int>{1}));
        QCOMPARE(listed(index.endingWith("Norland")), QList<int>{});
        QCOMPARE(listed(index.with("Norland")), (QList<int>{1}));
        QCOMPARE(listed(index.calledBy("Holm")), (QList<int>{2, 3}));
        QCOMPARE(listed(index.mentionsOf(2)), (QList<int>{0, 2}));
        QCOMPARE(listed(NameIndex().with("Holm")), QList<int>{});
    }
};

QTEST_GUILESS_MAIN(NameIndexTest)
#include "name_index_test.moc"
