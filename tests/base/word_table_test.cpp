#include "core/base/word_table.h"

#include <QTest>

#include <string>
#include <vector>

using namespace dateline;

class WordTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyTableKnowsNoWord() { QVERIFY(!WordTable<int>().find("harbour")); }
    void everyWordIsFoundByItsOwnValue() {
        std::vector<std::string> words;
        for (int i = 0; i < 5000; ++i) words.push_back("word" + std::to_string(i * i));
        WordTable<int> table;
        for (int i = 0; i < 5000; ++i) table.add(words[static_cast<std::size_t>(i)], i);
        for (int i = 0; i < 5000; ++i) {
            const int* const value = table.find(words[static_cast<std::size_t>(i)]);
            QVERIFY(value);
            QCOMPARE(*value, i);
        }
        QVERIFY(!table.find("word2"));
        QVERIFY(!table.find("Word1"));
    }
    void theFirstValueOfAWordStays() {
        WordTable<int> table;
        table.add("ferry", 1);
        table.add("ferry", 2);
        table.add("", 3);
        QCOMPARE(*table.find("ferry"), 1);
        QCOMPARE(*table.find(""), 3);
    }
};

QTEST_GUILESS_MAIN(WordTableTest)
#include "word_table_test.moc"
