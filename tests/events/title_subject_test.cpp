#include "title_rows.h"

using namespace dateline;
using namespace dateline::test;

/// Whom and what a title tells of.
class TitleSubjectTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVerbTellsOfItsOwnSubject_data() {
        titleColumns();
        titleRow("what happened after is not what was signed",
                 "Voss signed her contract after the video tape was found on Monday in Lund.", "found",
                 "Video tape was found in Lund");
        titleRow("who fled is who was seized",
                 "The man who fled to Norland after the attack was seized in Lund on Monday.", "seized",
                 "Man seized in Lund");
        titleRow("what follows a joined noun is told of that noun",
                 "Ms. Berg has even less to do with the trade than Mr. Voss does but she is well liked in Norsel and "
                 "her performance as the host of the show in 2007 was widely praised.",
                 "praised", "Berg's performance as the host of the show was widely praised");
        titleRow("a list that grew",
                 "Tolls on Danish goods were raised in May 2019, and the list of impacted goods expanded in September "
                 "2019 to cover some shoes.",
                 "expanded", "List of impacted goods expands to cover some shoes");
        titleRow("a storm, and not what it hit",
                 "August 8, 2012 - 4: 43 pm The storm that destroyed the old Norvik Maid Dairy warehouse in Norsel on "
                 "Tuesday took a piece of the town.",
                 "took", "Storm takes piece of town");
        titleRow("what was to be avoided enabled nobody",
                 "The long rejection of the last-minute Danish-led effort to avoid the land war enabled Berg to seize "
                 "the lead in 1998.",
                 "enabled", "Danish-led effort enables Berg to seize lead");
    }
    void aVerbTellsOfItsOwnSubject() { checkTitle(); }
};

QTEST_GUILESS_MAIN(TitleSubjectTest)
#include "title_subject_test.moc"
