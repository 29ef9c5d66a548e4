#include "commands.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <thread>

using namespace dateline::cli;

namespace {

constexpr const char* usage =
    "Dateline finds what happened when in news articles, and who says so.\n\n"
    "Commands:\n"
    "  timeline FILE…   the timeline of the articles (files or folders), merged\n"
    "  read FILE…       what was read of each file: a JSON line an article\n"
    "  tag              time expressions and events of the articles on standard input, JSON Lines in and out\n"
    "  merge            the events of the articles on standard input, JSON Lines in and out";

struct Command {
    const char* name;
    ExitCode (*run)(const Arguments&);
};
constexpr Command commands[] = {{"timeline", timeline}, {"read", read}, {"tag", tag}, {"merge", merge}};

ExitCode wrongUsage(const QString& why) {
    std::fprintf(stderr, "dateline-cli: %s. See dateline-cli --help.\n", qPrintable(why));
    return ExitCode::Usage;
}

struct Options {
    QCommandLineOption jobs{{"j", "jobs"}, "Use N threads; the output does not depend on it.", "N"};
    QCommandLineOption only{"only", "tag: find nothing but \"times\".", "WHAT"};
    QCommandLineOption format{"format", "timeline: text (the default) or json.", "FORMAT", "text"};
    QCommandLineOption output{{"o", "output"}, "timeline: write to FILE.", "FILE"};
    QCommandLineOption fetch{"fetch", "timeline, read: fetch the web pages that are named; nothing else goes online."};
    QCommandLineOption all{"all", "timeline: every event, not only those that deserve the timeline."};
};

/// The command line as a value, or a sentence that says what is wrong with it.
std::optional<QString> fill(Arguments& arguments, const QCommandLineParser& parser, const Options& options) {
    arguments.jobs = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    if (parser.isSet(options.jobs)) {
        bool number = false;
        arguments.jobs = parser.value(options.jobs).toInt(&number);
        if (!number || arguments.jobs < 1 || arguments.jobs > 1024)
            return QStringLiteral("--jobs takes a number from 1 to 1024");
    }
    if (parser.isSet(options.only) && parser.value(options.only) != QLatin1String("times"))
        return QStringLiteral("--only takes \"times\"");
    arguments.onlyTimes = parser.isSet(options.only);
    arguments.exporter = dateline::exporter(parser.value(options.format).toStdString());
    if (!arguments.exporter) return QStringLiteral("there is no format \"%1\"").arg(parser.value(options.format));
    arguments.output = parser.value(options.output).toStdString();
    arguments.fetch = parser.isSet(options.fetch);
    arguments.include = parser.isSet(options.all) ? dateline::Include::All : dateline::Include::Shown;
    for (const QString& file : parser.positionalArguments().mid(1)) arguments.files.push_back(file.toStdString());
    return std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
    // Without it a bare "C" locale makes libraries refuse file names that are not ASCII.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("dateline-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DATELINE_VERSION));

    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromUtf8(usage));
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("timeline, read, tag or merge."));
    parser.addOptions({options.jobs, options.only, options.format, options.output, options.fetch, options.all});
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments())) return static_cast<int>(wrongUsage(parser.errorText()));
    if (parser.isSet(version)) parser.showVersion();
    if (parser.isSet(help)) parser.showHelp();

    const QString name = parser.positionalArguments().value(0);
    if (name.isEmpty()) return static_cast<int>(wrongUsage(QStringLiteral("name a command")));
    Arguments arguments;
    if (const auto wrong = fill(arguments, parser, options)) return static_cast<int>(wrongUsage(*wrong));
    for (const Command& command : commands)
        if (name == QLatin1String(command.name)) return static_cast<int>(command.run(arguments));
    return static_cast<int>(wrongUsage(QStringLiteral("there is no command \"%1\"").arg(name)));
}
