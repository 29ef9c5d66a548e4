#include "ui/model/why.h"

#include "tests/support/told_session.h"
#include "ui/model/gestures.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;
using namespace dateline::ui;

class WhyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        session_ = std::make_unique<Session>();
        tell(*session_);
    }

    void whatWasReadIsToldInWholeSentences_data() {
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QString>("why");
        QTest::newRow("a reading that begins small and has no end")
            << "that day or shortly before: the outrage answers it"
            << "That day or shortly before: the outrage answers it.";
        QTest::newRow("a quotation stays as it is") << "“on Friday”, said in the past"
                                                    << "“on Friday”, said in the past.";
        QTest::newRow("a sentence stays as it is") << "It says so."
                                                   << "It says so.";
        QTest::newRow("nothing was told") << ""
                                          << "";
    }
    void whatWasReadIsToldInWholeSentences() {
        QFETCH(QString, reading);
        QFETCH(QString, why);
        QCOMPARE(whyWith(reading.toStdString()), why);
    }
    void anInferredDateOfTheArticleIsToldWhereTheEventsHangsOnIt_data() {
        QTest::addColumn<int>("anchor");
        QTest::addColumn<QString>("why");
        QTest::newRow("the event is counted from the article's day")
            << int(Anchor::Published) << "“on Friday”. The article's date is inferred: it quotes what the other says.";
        QTest::newRow("the words say the date in full") << int(Anchor::None) << "“on Friday”.";
    }
    void anInferredDateOfTheArticleIsToldWhereTheEventsHangsOnIt() {
        QFETCH(int, anchor);
        QFETCH(QString, why);
        Project project = session_->project();
        const Event event = eventNow();
        const MentionRef source = event.sources.front().mention;
        ProjectArticle& article = project.articles[source.article];
        article.published->inferred = true;
        article.published->evidence = "inferred: it quotes what the other says";
        TimeExpression time;
        time.reading.anchor = static_cast<Anchor>(anchor);
        article.extraction.times = {time};
        Mention& told = article.extraction.mentions[source.mention];
        told.reading = "“on Friday”";
        told.time = 0;
        QCOMPARE(whyWords(project, event), why);
    }
    void aDateThatWasSetSaysWhatWasReadBefore() {
        session_->selectEvent(eventTitled(*session_, "A fire"));
        QVERIFY(!isCorrected(session_->project(), eventNow()));
        setDateOfSelected(*session_, day(2021, 3, 4));
        QVERIFY(isCorrected(session_->project(), eventNow()));
        QVERIFY(whyWords(session_->project(), eventNow())
                    .startsWith(QStringLiteral("Set by you. Dateline read Friday 5 March 2021: ")));
    }
    void aDateThatWasTakenAwaySaysWhatWasReadBefore() {
        session_->selectEvent(eventTitled(*session_, "A fire"));
        removeDateOfSelected(*session_);
        QVERIFY(whyWords(session_->project(), eventNow())
                    .startsWith(QStringLiteral("Taken away by you. Dateline read Friday 5 March 2021: ")));
    }

private:
    Event eventNow() const { return *session_->findEvent(eventTitled(*session_, "A fire")); }
    /// Of the fire, had its date been read so.
    QString whyWith(const std::string& reading) const {
        Project project = session_->project();
        const Event event = eventNow();
        const MentionRef source = event.sources.front().mention;
        project.articles[source.article].extraction.mentions[source.mention].reading = reading;
        return whyWords(project, event);
    }

    std::unique_ptr<Session> session_;
};

QTEST_GUILESS_MAIN(WhyTest)
#include "why_test.moc"
