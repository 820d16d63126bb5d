// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliterminal.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace bw::test {

using namespace Qt::StringLiterals;

#ifdef Q_OS_UNIX

CliTerminal::CliTerminal(const QStringList& arguments, const QByteArray& key, const Options& options) : m_person(posix_openpt(O_RDWR | O_NOCTTY))
{
    grantpt(m_person);
    unlockpt(m_person);
    fcntl(m_person, F_SETFL, O_NONBLOCK);
    fcntl(m_person, F_SETFD, FD_CLOEXEC);
    m_program = open(ptsname(m_person), O_RDWR | O_NOCTTY | O_CLOEXEC);
    winsize size = {};
    size.ws_row = 24;
    size.ws_col = static_cast<unsigned short>(options.columns);
    ioctl(m_program, TIOCSWINSZ, &size);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"BELLWETHER_API_KEY"_s);
    if (!key.isEmpty())
        environment.insert(u"BELLWETHER_API_KEY"_s, QString::fromLatin1(key));
    m_process.setProcessEnvironment(environment);
    m_process.setChildProcessModifier([program = m_program, options] {
        setsid(); // Ctrl+C reaches those whose terminal it is
        ioctl(program, TIOCSCTTY, 0);
        dup2(program, STDIN_FILENO);
        dup2(program, STDERR_FILENO);
        if (options.stdoutToo)
            dup2(program, STDOUT_FILENO);
    });
    m_process.start(QStringLiteral(BELLWETHER_CLI), arguments);
}

CliTerminal::~CliTerminal()
{
    m_process.kill();
    m_process.waitForFinished();
    close(m_program);
    close(m_person);
}

void CliTerminal::type(const QByteArray& keys)
{
    QCOMPARE(qint64(write(m_person, keys.constData(), size_t(keys.size()))), qint64(keys.size()));
}

const QByteArray& CliTerminal::screen()
{
    char piece[4096];
    for (auto size = read(m_person, piece, sizeof piece); size > 0; size = read(m_person, piece, sizeof piece))
        m_screen.append(piece, size);
    return m_screen;
}

#else

CliTerminal::CliTerminal(const QStringList&, const QByteArray&, const Options&) {}
CliTerminal::~CliTerminal() = default;
void CliTerminal::type(const QByteArray&) {}
const QByteArray& CliTerminal::screen()
{
    return m_screen;
}

#endif

CliRun CliTerminal::finish(int ms)
{
    CliRun run;
    const bool ended = QTest::qWaitFor([this] {
        (void)screen(); // a full terminal would hold the program up
        return m_process.state() == QProcess::NotRunning;
    }, ms);
    if (ended && m_process.exitStatus() == QProcess::NormalExit)
        run.exitCode = m_process.exitCode();
    run.out = m_process.readAllStandardOutput();
    (void)screen();
    return run;
}

} // namespace bw::test
