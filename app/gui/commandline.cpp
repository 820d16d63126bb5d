// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

constexpr int UsageExitCode = 2;

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<QCommandLineOption> knownOptions()
{
    return {
        {u"demo"_s, CommandLineText::tr("Add a demo gateway that runs inside the program and costs nothing.")},
        {u"tour"_s,
         CommandLineText::tr("Use every screen once, save a picture of each in DIR, print what was measured, and end."),
         u"DIR"_s},
        {u"portable"_s, CommandLineText::tr("Keep all data in the folder of the program.")},
        {u"data-dir"_s, CommandLineText::tr("Keep all data in DIR."), u"DIR"_s},
        {u"screen"_s, CommandLineText::tr("Open with the screen NAME: playground or gateways."), u"NAME"_s},
        {{u"h"_s, u"help"_s}, CommandLineText::tr("Show this help.")},
        {{u"v"_s, u"version"_s}, CommandLineText::tr("Show the version.")},
    };
}

Options optionsOf(const QCommandLineParser& parser)
{
    Options options;
    options.demo = parser.isSet(u"demo"_s);
    options.portable = parser.isSet(u"portable"_s);
    options.dataDir = parser.value(u"data-dir"_s);
    options.tourDir = parser.value(u"tour"_s);
    options.screen = parser.value(u"screen"_s);
    for (const QString& file : parser.positionalArguments())
        options.files.append(QFileInfo(file).absoluteFilePath()); // another instance may run elsewhere
    return options;
}

QString problemOf(const QCommandLineParser& parser)
{
    if (parser.isSet(u"portable"_s) && parser.isSet(u"data-dir"_s))
        return CommandLineText::tr("Choose one of --portable and --data-dir.");
    for (const QString& name : {u"tour"_s, u"data-dir"_s, u"screen"_s}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return CommandLineText::tr("--%1 needs a value.").arg(name);
    }
    return {};
}

QString helpText(const QCommandLineParser& parser)
{
    return parser.helpText().replace("<executable_name>"_L1, "bellwether"_L1); // Qt's word where no application exists yet
}

} // namespace

std::variant<Options, Notice> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLineText::tr("Playground, stress test and monitor for AI gateways."));
    parser.addOptions(knownOptions());
    parser.addPositionalArgument(u"FILE"_s, CommandLineText::tr("Files to open."), u"[FILE…]"_s);
    const bool parsed = parser.parse(arguments);
    const QString problem = parsed ? problemOf(parser) : parser.errorText();
    if (!problem.isEmpty())
        return Notice{CommandLineText::tr("bellwether: %1\nSee bellwether --help.").arg(problem) + u'\n',
                      UsageExitCode};
    if (parser.isSet(u"help"_s))
        return Notice{helpText(parser), 0};
    if (parser.isSet(u"version"_s))
        return Notice{u"bellwether %1\n"_s.arg(QStringLiteral(BELLWETHER_VERSION)), 0};
    return optionsOf(parser);
}

} // namespace bw::app
