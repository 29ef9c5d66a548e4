#include "core/base/resource.h"
#include "core/syntax/training/parser_trainer.h"
#include "core/syntax/training/tagger_trainer.h"
#include "tests/checkout.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>
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
    void headlinesLoseLittle();
    void modelsTogetherStayBelowEightMegabytes();
};

/// The sentences of a dev part; where they cannot be had, why.
static bool readDev(const QString& treebank, std::vector<TreeSentence>& sentences, QString& reason) {
    const QDir shared(QStringLiteral(DATELINE_SHARED_DIR));
    const QString path = shared.absoluteFilePath(QStringLiteral("treebanks/%1.conllu.xz").arg(treebank));
    reason = QStringLiteral("NOT CHECKED: ../shared is not beside this checkout, and this test reads its treebanks");
    if (!QFile::exists(path)) return false;
    const QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("dev.conllu"));
    QProcess xzcat;
    xzcat.setStandardOutputFile(plain);
    xzcat.start(QStringLiteral("xzcat"), {path});
    reason = QStringLiteral("NOT CHECKED: the treebanks are compressed, and xzcat is not here");
    if (!xzcat.waitForFinished() || xzcat.exitCode() != 0) return false;
    sentences = readTreebank(plain.toStdString());
    return !sentences.empty();
}

struct Scores {
    TagScore tags;
    ParseScore parse;
};

static Scores score(std::vector<TreeSentence> sentences) {
    const TaggerModel tagger(resource("models/tagger.bin"));
    const ParserModel parser(resource("models/parser.bin"));
    Scores scores;
    scores.tags = tagScore(tagger, sentences);
    for (TreeSentence& s : sentences) tagWords(tagger, s.text, s.words);
    scores.parse = parseScore(parser, sentences);
    qInfo("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f", scores.tags.upos, scores.tags.xpos, scores.parse.uas,
          scores.parse.las);
    return scores;
}

void ScoreTest::modelsKeepTheirScores_data() {
    QTest::addColumn<QString>("treebank");
    QTest::addColumn<double>("upos");
    QTest::addColumn<double>("xpos");
    QTest::addColumn<double>("uas");
    QTest::addColumn<double>("las");
    QTest::newRow("EWT dev") << QStringLiteral("ewt-dev") << 95.55 << 94.8 << 85.5 << 82.5;
    QTest::newRow("GUM dev") << QStringLiteral("gum-dev") << 96.85 << 96.7 << 85.5 << 82.8;
}

void ScoreTest::modelsKeepTheirScores() {
    QFETCH(QString, treebank);
    QFETCH(double, upos);
    QFETCH(double, xpos);
    QFETCH(double, uas);
    QFETCH(double, las);
    std::vector<TreeSentence> sentences;
    QString reason;
    if (!readDev(treebank, sentences, reason)) QSKIP(qPrintable(reason));
    const Scores scores = score(std::move(sentences));
    QVERIFY(scores.tags.upos >= upos);
    QVERIFY(scores.tags.xpos >= xpos);
    QVERIFY(scores.parse.uas >= uas);
    QVERIFY(scores.parse.las >= las);
}

/// In title case, all capitals, small letters, with curly quotes.
void ScoreTest::headlinesLoseLittle() {
    std::vector<TreeSentence> sentences;
    QString reason;
    if (!readDev(QStringLiteral("gum-dev"), sentences, reason)) QSKIP(qPrintable(reason));
    Random random(5);
    for (TreeSentence& s : sentences) s = recased(s, random);
    const Scores scores = score(std::move(sentences));
    QVERIFY(scores.tags.upos >= 95.2);
    QVERIFY(scores.parse.uas >= 84.0);
}

void ScoreTest::modelsTogetherStayBelowEightMegabytes() {
    std::size_t bytes = 0;
    for (const char* model : {"tagger", "parser", "mentions", "anchors"})
        bytes += resource("models/" + std::string(model) + ".bin").size();
    QVERIFY(bytes > 0);
    QVERIFY(bytes <= 8'000'000);
}

QTEST_GUILESS_MAIN(ScoreTest)
#include "score_test.moc"
