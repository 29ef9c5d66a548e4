#include "core/base/resource.h"
#include "core/syntax/training/parser_trainer.h"
#include "core/syntax/training/tagger_trainer.h"
#include "tests/support/print.h"
#include "tests/support/shared.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace dateline;
using namespace dateline::training;

/// The shipped models against the treebanks' dev parts. A model that scores less than its README says is a fault.
class ScoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelsKeepTheirScores_data();
    void modelsKeepTheirScores();
    void modelsTogetherStayBelowEightMegabytes();
};

void ScoreTest::modelsKeepTheirScores_data() {
    QTest::addColumn<QString>("treebank");
    QTest::addColumn<double>("upos");
    QTest::addColumn<double>("xpos");
    QTest::addColumn<double>("uas");
    QTest::addColumn<double>("las");
    QTest::newRow("EWT dev") << QStringLiteral("ewt-dev") << 95.5 << 94.7 << 84.5 << 81.0;
    QTest::newRow("GUM dev") << QStringLiteral("gum-dev") << 96.7 << 96.5 << 83.5 << 80.5;
}

void ScoreTest::modelsKeepTheirScores() {
    QFETCH(QString, treebank);
    QFETCH(double, upos);
    QFETCH(double, xpos);
    QFETCH(double, uas);
    QFETCH(double, las);
    const QString path =
        QDir(QStringLiteral(DATELINE_SHARED_DIR)).absoluteFilePath("treebanks/" + treebank + ".conllu.xz");
    if (!QFile::exists(path))
        QSKIP("NOT CHECKED: ../shared is not beside this checkout, and this test reads its treebanks");
    const QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("dev.conllu"));
    QProcess xzcat;
    xzcat.setStandardOutputFile(plain);
    xzcat.start(QStringLiteral("xzcat"), {path});
    if (!xzcat.waitForFinished() || xzcat.exitCode() != 0)
        QSKIP("NOT CHECKED: the treebanks are compressed, and xzcat is not here");

    std::vector<TreeSentence> sentences = readTreebank(plain.toStdString());
    QVERIFY(sentences.size() > 100);
    const TaggerModel tagger(resource("models/tagger.bin"));
    const ParserModel parser(resource("models/parser.bin"));
    const TagScore tags = tagScore(tagger, sentences);
    for (TreeSentence& s : sentences) tagWords(tagger, s.text, s.words);
    const ParseScore parse = parseScore(parser, sentences);
    qInfo("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f", tags.upos, tags.xpos, parse.uas, parse.las);
    QVERIFY(tags.upos >= upos);
    QVERIFY(tags.xpos >= xpos);
    QVERIFY(parse.uas >= uas);
    QVERIFY(parse.las >= las);
}

void ScoreTest::modelsTogetherStayBelowEightMegabytes() {
    const std::size_t bytes = resource("models/tagger.bin").size() + resource("models/parser.bin").size();
    QVERIFY(bytes > 0);
    QVERIFY(bytes <= 8'000'000);
}

QTEST_GUILESS_MAIN(ScoreTest)
#include "score_test.moc"
