// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCommandLineParser>
#include <QStringList>

#include <optional>

namespace bw::cli {

//! What `--help` says besides the options.
struct CommandHelp
{
    QString synopsis; //!< "chat --base-url URL … PROMPT"
    QString about;
    QString examples; //!< one a line
};

//! The arguments of one command. Help and usage errors are told here, in the same words for every command.
class CommandLine
{
public:
    explicit CommandLine(CommandHelp help);

    void addOption(const QString& name, const QString& description, const QString& valueName = {});

    //! Texts or files come beside the options. Without it one is refused: it looks like a prompt that would not be sent.
    void allowWords() noexcept { m_wordsAllowed = true; }

    //! The exit code if there is nothing left to do: help was asked for, or the arguments are wrong.
    [[nodiscard]] std::optional<int> parse(const QStringList& arguments);

    [[nodiscard]] bool isSet(const QString& name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString& name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList values(const QString& name) const { return m_parser.values(name); }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }

    //! Says what is wrong on stderr and returns the exit code for it.
    [[nodiscard]] int refuse(const QString& message) const;

private:
    [[nodiscard]] QString helpText() const;
    [[nodiscard]] QString command() const { return m_help.synopsis.section(u' ', 0, 0); }

    CommandHelp m_help;
    QCommandLineParser m_parser;
    bool m_wordsAllowed = false;
};

} // namespace bw::cli
