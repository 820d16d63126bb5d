// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "climachine.h"

namespace bw::test {

//! The program as a person at a terminal meets it: stdin and stderr are one, stdout too if asked for. It gets no file.
class CliTerminal
{
public:
#ifdef Q_OS_UNIX
    static constexpr bool IsPossible = true;
#else
    static constexpr bool IsPossible = false;
#endif

    struct Options
    {
        int columns = 80;
        bool stdoutToo = false;
    };

    explicit CliTerminal(const QStringList& arguments, const QByteArray& key = {}, const Options& options = {80, false});
    ~CliTerminal();
    Q_DISABLE_COPY_MOVE(CliTerminal)

    void type(const QByteArray& keys); //!< "\x03" is Ctrl+C, "\x04" Ctrl+D
    [[nodiscard]] const QByteArray& screen(); //!< all that came, with its escape sequences
    [[nodiscard]] CliRun finish(int ms = 20'000); //!< `out` is empty if stdout is the terminal

private:
    QProcess m_process;
    QByteArray m_screen;
    int m_person = -1;  //!< descriptor of this end
    int m_program = -1; //!< and of the other
};

} // namespace bw::test
