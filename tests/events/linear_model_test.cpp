#include "core/events/linear_model.h"

#include "core/syntax/packed_model.h"

#include <QTest>

using namespace dateline;

class LinearModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWeightsOfWhatIsThereAddUp() {
        std::vector<std::pair<Feature, std::vector<ClassWeight>>> features;
        std::vector<Feature> seen;
        for (std::uint64_t i = 0; i < 300; ++i) {
            features.push_back({feature(1, i), {{0, static_cast<std::int8_t>(i % 2 == 0 ? 5 : -4)}}});
            seen.push_back(feature(1, i));
            seen.push_back(feature(2, i));  // is not there
        }
        const std::string bytes = packed(features);
        const LinearModel model(bytes);
        QVERIFY(!model.empty());
        QCOMPARE(model.score(seen), (150 * 25 - 150 * 16) / LinearModel::unit);
        QCOMPARE(model.score({}), 0.0F);
    }
    void bytesThatAreNoModelGiveAnEmptyOne() {
        const LinearModel model("no model");
        QVERIFY(model.empty());
        QCOMPARE(model.score({feature(1, 1)}), 0.0F);
    }
};

QTEST_GUILESS_MAIN(LinearModelTest)
#include "linear_model_test.moc"
