// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regularexpressions.h"
#include "cli/batchcommand.h"
#include "cli/chatcommand.h"
#include "cli/checkcommand.h"
#include "cli/comparecommand.h"
#include "cli/diagnosecommand.h"
#include "cli/doctorcommand.h"
#include "cli/embedcommand.h"
#include "cli/exitcode.h"
#include "cli/exportcommand.h"
#include "cli/modelscommand.h"
#include "cli/output.h"
#include "cli/selfcheckcommand.h"
#include "cli/simcommand.h"
#include "cli/stresscommand.h"
#include "cli/systemio.h"
#include "net/filelimit.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

using namespace Qt::StringLiterals;

struct Command
{
    QLatin1StringView name;
    int (*run)(const QStringList& arguments);
    const char* summary;
};

constexpr Command Commands[] = {
    {QLatin1StringView("chat"), bw::cli::runChat, QT_TRANSLATE_NOOP("bw::cli", "send one chat request and show the answer as it comes")},
    {QLatin1StringView("models"), bw::cli::runModels, QT_TRANSLATE_NOOP("bw::cli", "list the models of a gateway")},
    {QLatin1StringView("check"), bw::cli::runCheck, QT_TRANSLATE_NOOP("bw::cli", "ask a gateway whether it takes the key")},
    {QLatin1StringView("doctor"), bw::cli::runDoctor, QT_TRANSLATE_NOOP("bw::cli", "look at the connection to a gateway, part by part")},
    {QLatin1StringView("diagnose"), bw::cli::runDiagnose, QT_TRANSLATE_NOOP("bw::cli", "find out why a gateway is slow or fails")},
    {QLatin1StringView("embed"), bw::cli::runEmbed, QT_TRANSLATE_NOOP("bw::cli", "ask for embeddings of texts")},
    {QLatin1StringView("stress"), bw::cli::runStress, QT_TRANSLATE_NOOP("bw::cli", "send many requests and measure what comes of them")},
    {QLatin1StringView("export"), bw::cli::runExport, QT_TRANSLATE_NOOP("bw::cli", "print a request as a program, or a gateway as an nginx.conf")},
    {QLatin1StringView("compare"), bw::cli::runCompare, QT_TRANSLATE_NOOP("bw::cli", "say how the numbers of two runs differ")},
    {QLatin1StringView("batch"), bw::cli::runBatch, QT_TRANSLATE_NOOP("bw::cli", "send the requests of a file, one a line")},
    {QLatin1StringView("sim"), bw::cli::runSim, QT_TRANSLATE_NOOP("bw::cli", "run a simulated gateway on this machine")},
    {QLatin1StringView("selfcheck"), bw::cli::runSelfCheck, QT_TRANSLATE_NOOP("bw::cli", "measure this client's own bias and lag")},
};

QString helpText()
{
    QString text = QCoreApplication::translate("bw::cli", "Usage: bellwether-cli COMMAND [options]\n\nCommands:\n");
    for (const Command& command : Commands)
        text += u"  %1  %2\n"_s.arg(command.name, -8).arg(QCoreApplication::translate("bw::cli", command.summary));
    return text + QCoreApplication::translate("bw::cli", "\nbellwether-cli COMMAND --help tells more, with examples.");
}

int runCommand(const QStringList& arguments)
{
    const QString name = arguments.value(0);
    const auto command = std::find_if(std::begin(Commands), std::end(Commands), [&name](const Command& each) { return each.name == name; });
    if (command != std::end(Commands))
        return command->run(arguments.mid(1));
    if (name == "--version"_L1) {
        bw::cli::printLine(u"bellwether-cli " BELLWETHER_VERSION ""_s);
        return bw::cli::ExitOk;
    }
    if (name == "--help"_L1 || name == "-h"_L1) {
        bw::cli::printLine(helpText());
        return bw::cli::ExitOk;
    }
    if (!name.isEmpty())
        bw::cli::say(QCoreApplication::translate("bw::cli", "There is no command “%1”.").arg(name));
    bw::cli::say(helpText());
    return bw::cli::ExitUsage;
}

} // namespace

int main(int argc, char* argv[])
{
    bw::keepRegularExpressionsSafe();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"bellwether"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BELLWETHER_VERSION));
    bw::net::raiseFileLimit();
    bw::cli::outliveClosedPipes();
    return bw::cli::exitCodeWithOutput(runCommand(QCoreApplication::arguments().mid(1)));
}
