#include "core/events/mention_model.h"

#include <QTest>

#include <string_view>

using namespace dateline;

namespace {

constexpr std::string_view text = "The mill closed.";

/// What the model sees of "closed" where so many sentences stand before it.
std::vector<Feature> featuresAt(std::size_t place, bool dated = false) {
    Tree tree = readTree(text, Span{0, static_cast<std::uint32_t>(text.size())}, false);
    tree.place = place;
    if (dated) tree.slots.emplace_back();
    std::vector<Feature> features;
    MentionDescriber(tree).describe(2, features);
    return features;
}

}  // namespace

class MentionModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWordLooksOtherwise_data() {
        QTest::addColumn<std::size_t>("place");
        QTest::addColumn<bool>("dated");
        QTest::addColumn<bool>("differs");  ///< from the same word in a second sentence without a time
        QTest::newRow("in the article's first sentence") << std::size_t{0} << false << true;
        QTest::newRow("in its third") << std::size_t{2} << false << true;
        QTest::newRow("where a time is told beside it") << std::size_t{1} << true << true;
        QTest::newRow("but not for another reading of the same place") << std::size_t{1} << false << false;
    }
    void aWordLooksOtherwise() {
        QFETCH(std::size_t, place);
        QFETCH(bool, dated);
        QFETCH(bool, differs);
        QCOMPARE(featuresAt(place, dated) != featuresAt(1), differs);
    }
    void allThatIsFarFromTheLeadIsAlike() { QCOMPARE(featuresAt(9), featuresAt(40)); }
};

QTEST_GUILESS_MAIN(MentionModelTest)
#include "mention_model_test.moc"
