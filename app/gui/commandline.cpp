// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandline.h"

#include "gui/link.h"
#include "shell/screens.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

constexpr int UsageExitCode = 2;

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QStringList screenNames()
{
    QStringList names;
    for (const ui::Screen& screen : ui::builtScreens())
        names.append(screen.id);
    return names;
}

QList<QCommandLineOption> knownOptions()
{
    return {
        {u"demo"_s, CommandLineText::tr("Add a demo gateway that runs inside the program and costs nothing.")},
        {u"tour"_s,
         CommandLineText::tr("Use every screen once, save a picture of each in DIR, print what was measured, and end."),
         u"DIR"_s},
        {u"portable"_s, CommandLineText::tr("Keep all data in the folder of the program.")},
        {u"data-dir"_s, CommandLineText::tr("Keep all data in DIR."), u"DIR"_s},
        {u"screen"_s, CommandLineText::tr("Open with the screen NAME: %1.").arg(screenNames().join(u", "_s)), u"NAME"_s},
        {u"new-chat"_s, CommandLineText::tr("Open with a new chat.")},
        {u"new-stress-run"_s, CommandLineText::tr("Open with the form of a load test.")},
        {u"smoke-test"_s, CommandLineText::tr("See whether window, chat, database, keychain and TLS work here, print it as JSON, and end.")},
        {u"report"_s, CommandLineText::tr("Write what --smoke-test found to FILE, and a picture of the window beside it."), u"FILE"_s},
        {u"tls-server"_s,
         CommandLineText::tr("Have --smoke-test shake hands with HOST:PORT, which shows the test's own certificate, not with a server of its own."),
         u"HOST:PORT"_s},
        {u"selftest"_s,
         CommandLineText::tr("With the NAME render: have the chat draw much text, print each budget with what was measured, and end; exit code 1 if one was missed."),
         u"NAME"_s},
        {{u"h"_s, u"help"_s}, CommandLineText::tr("Show this help.")},
        {{u"v"_s, u"version"_s}, CommandLineText::tr("Show the version.")},
    };
}

//! Absolute, because another instance may run elsewhere; some file managers give URLs.
QString pathOf(const QString& file)
{
    const QUrl url(file);
    return QFileInfo(url.isLocalFile() ? url.toLocalFile() : file).absoluteFilePath();
}

Options optionsOf(const QCommandLineParser& parser)
{
    Options options;
    options.demo = parser.isSet(u"demo"_s);
    options.portable = parser.isSet(u"portable"_s);
    options.dataDir = parser.value(u"data-dir"_s);
    options.tourDir = parser.value(u"tour"_s);
    options.screen = parser.value(u"screen"_s);
    options.newChat = parser.isSet(u"new-chat"_s);
    options.newStress = parser.isSet(u"new-stress-run"_s);
    options.smokeTest = parser.isSet(u"smoke-test"_s);
    options.smoke = {.reportFile = parser.value(u"report"_s), .tlsServer = parser.value(u"tls-server"_s)};
    options.selfTest = parser.value(u"selftest"_s);
    for (const QString& asked : parser.positionalArguments()) {
        if (isLink(asked))
            options.links.append(asked);
        else
            options.files.append(pathOf(asked));
    }
    return options;
}

QString problemOf(const QCommandLineParser& parser)
{
    if (parser.isSet(u"portable"_s) && parser.isSet(u"data-dir"_s))
        return CommandLineText::tr("Choose one of --portable and --data-dir.");
    for (const QString& name : {u"report"_s, u"tls-server"_s}) {
        if (parser.isSet(name) && !parser.isSet(u"smoke-test"_s))
            return CommandLineText::tr("--%1 needs --smoke-test.").arg(name);
    }
    for (const QString& name : {u"tour"_s, u"data-dir"_s, u"screen"_s, u"report"_s, u"tls-server"_s, u"selftest"_s}) {
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return CommandLineText::tr("--%1 needs a value.").arg(name);
    }
    if (const QString screen = parser.value(u"screen"_s); !screen.isEmpty() && !screenNames().contains(screen))
        return CommandLineText::tr("There is no screen “%1”. Choose one of these: %2.").arg(screen, screenNames().join(u", "_s));
    if (parser.isSet(u"selftest"_s) && parser.value(u"selftest"_s) != "render"_L1)
        return CommandLineText::tr("--selftest knows “render”, not “%1”.").arg(parser.value(u"selftest"_s));
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
    parser.addPositionalArgument(u"FILE"_s, CommandLineText::tr("Files or bellwether: links to open."), u"[FILE…]"_s);
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

QStringList argumentsFor(const Options& options)
{
    QStringList arguments{u"bellwether"_s};
    if (options.demo)
        arguments << u"--demo"_s;
    if (!options.screen.isEmpty())
        arguments << u"--screen"_s << options.screen;
    if (options.newChat)
        arguments << u"--new-chat"_s;
    if (options.newStress)
        arguments << u"--new-stress-run"_s;
    return arguments << u"--"_s << options.files << options.links;
}

} // namespace bw::app
