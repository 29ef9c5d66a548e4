#include "ui/timeline/label_cache.h"
#include "ui/timeline/whole_pixel.h"

#include <QApplication>
#include <QFontInfo>
#include <QGlyphRun>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace dateline;

namespace {

constexpr QSize paper(320, 40);

QImage drawn(LabelCache& labels, const std::string& text, const QColor& ground, const QColor& color) {
    QImage image(paper, QImage::Format_RGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setPen(color);
    labels.draw(painter, text, 10, 20, 280);
    return image;
}

/// A cache that has made as many pictures as it may in a frame: what it draws now, it draws glyph by glyph.
void spend(LabelCache& labels) {
    for (int i = 0; i < 200; ++i) drawn(labels, "label " + std::to_string(i), Qt::white, Qt::black);
}

int difference(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

int difference(const QImage& a, const QImage& b) {
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) most = std::max(most, difference(a.pixel(x, y), b.pixel(x, y)));
    return most;
}

}  // namespace

class LabelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(!QFontInfo(QApplication::font()).family().isEmpty()); }

    void aLabelLooksAlikeGlyphByGlyphAndAsAPicture_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("color");
        const QColor white(Qt::white), dark(0x21, 0x23, 0x27), ink(0x1f, 0x23, 0x28), chalk(0xe6, 0xe8, 0xeb);
        QTest::newRow("dark on light") << QStringLiteral("Ferry runs aground") << white << ink;
        QTest::newRow("light on dark") << QStringLiteral("Ferry runs aground") << dark << chalk;
        QTest::newRow("kerned") << QStringLiteral("AVATAR, To Wave") << white << ink;
        QTest::newRow("accents above the capitals") << QStringLiteral("ÅÉŘ Ŝtrike") << white << ink;
        QTest::newRow("from right to left") << QStringLiteral("افتتاح الجسر") << white << ink;
        QTest::newRow("cut to its room") << QStringLiteral("wharf ").repeated(30) << white << ink;
    }
    void aLabelLooksAlikeGlyphByGlyphAndAsAPicture() {
        QFETCH(QString, text);
        QFETCH(QColor, ground);
        QFETCH(QColor, color);
        LabelCache fresh, spent;
        spend(spent);
        const QImage picture = drawn(fresh, text.toStdString(), ground, color);
        const QImage glyphs = drawn(spent, text.toStdString(), ground, color);
        QVERIFY(difference(picture, drawn(fresh, "", ground, color)) > 40);
        QVERIFY2(difference(picture, glyphs) <= 2, qPrintable(QString::number(difference(picture, glyphs))));
    }
    void aLabelMadeOfWordsLooksAsShapedWhole_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"Ferry runs aground", "AVATAR, To Wave", "Vote  of two spaces", " A space before",
                                 "A space after ", "Fi\"fi\" ffl, 'T.V.' 11-17 (AWAY)", "One"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void aLabelMadeOfWordsLooksAsShapedWhole() {
        QFETCH(QString, text);
        LabelCache labels;
        const QImage words = drawn(labels, text.toStdString(), Qt::white, Qt::black);
        QTextLayout layout(text, QApplication::font());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        QImage whole(paper, QImage::Format_RGB32);
        whole.fill(Qt::white);
        QPainter painter(&whole);
        const QPointF at(10, wholePixel(20 - layout.boundingRect().height() / 2));
        for (const QGlyphRun& run : layout.glyphRuns()) painter.drawGlyphRun(at, run);
        QVERIFY(difference(words, drawn(labels, "", Qt::white, Qt::black)) > 100);
        QVERIFY2(difference(words, whole) <= 2, qPrintable(QString::number(difference(words, whole))));
        QCOMPARE(labels.width(text.toStdString()), layout.lineAt(0).naturalTextWidth());
    }
    void aTextIsDrawnInTheColourOfEachTime() {
        LabelCache labels;
        const QImage blue = drawn(labels, "Harbour", Qt::white, Qt::blue);
        const QImage red = drawn(labels, "Harbour", Qt::white, Qt::red);
        QVERIFY(difference(blue, red) > 100);
        QCOMPARE(drawn(labels, "Harbour", Qt::white, Qt::blue), blue);
    }
};

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    LabelsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "labels_test.moc"
