// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/clitext.h"

namespace bw::cli {

using namespace Qt::StringLiterals;

CommandLine::CommandLine(CommandHelp help) : m_help(std::move(help))
{
    // "-html" is a slip for "--html" and not the letters h, t, m and l, the first of which asks for help.
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption({{u"h"_s, u"help"_s}, CliText::tr("Show this text.")});
}

void CommandLine::addOption(const QString& name, const QString& description, const QString& valueName)
{
    m_parser.addOption(QCommandLineOption(name, description, valueName));
}

std::optional<int> CommandLine::parse(const QStringList& arguments)
{
    if (!m_parser.parse(QStringList{u"bellwether-cli"_s} + arguments))
        return refuse(m_parser.errorText() + u'.');
    if (m_parser.isSet(u"help"_s)) {
        printLine(helpText());
        return ExitOk;
    }
    if (!m_wordsAllowed && !positional().isEmpty())
        return refuse(CliText::tr("“%1” belongs to no option, and %2 takes nothing else. Quotes keep the words of one value together.")
                          .arg(positional().first(), command()));
    return std::nullopt;
}

int CommandLine::refuse(const QString& message) const
{
    say(message);
    say(CliText::tr("See bellwether-cli %1 --help.").arg(command()));
    return ExitUsage;
}

QString CommandLine::helpText() const
{
    // The parser's own first paragraph knows nothing of commands.
    const QString options = m_parser.helpText().section(u"\n\n"_s, 1).trimmed();
    return CliText::tr("Usage: bellwether-cli %1\n\n%2\n\n%3\n\nExamples:\n%4")
        .arg(m_help.synopsis, m_help.about, options, m_help.examples);
}

} // namespace bw::cli
