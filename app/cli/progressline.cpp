// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"

#include "base/visibletext.h"
#include "cli/systemio.h"

#include <cstdio>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr Milliseconds Patience = 300ms; //!< what is over sooner needs no line

void send(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

//! Of a terminal; East Asian letters and pictures take two.
int widthOf(char32_t c)
{
    constexpr std::pair<char32_t, char32_t> Wide[] = {{0x1100, 0x115f}, {0x2e80, 0xa4cf}, {0xac00, 0xd7a3},   {0xf900, 0xfaff},
                                                      {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0x1f300, 0x1faff}, {0x20000, 0x3fffd}};
    if (QChar::category(c) == QChar::Mark_NonSpacing)
        return 0;
    return std::ranges::any_of(Wide, [c](const auto& range) { return c >= range.first && c <= range.second; }) ? 2 : 1;
}

QString cut(const QString& text, int columns)
{
    QString fitting;
    for (const char32_t c : text.toUcs4()) {
        columns -= widthOf(c);
        if (columns < 0)
            break;
        fitting += QChar::fromUcs4(c);
    }
    return fitting;
}

} // namespace

ProgressLine::ProgressLine() : m_isTerminal(isTerminal(stderr))
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { draw(); });
}

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(const QString& text)
{
    if (!m_isTerminal)
        return;
    m_text = text;
    m_since = systemClock().now();
    m_timer.start(Patience);
}

void ProgressLine::update(const QString& text)
{
    if (!m_isTerminal)
        return;
    m_timer.stop();
    m_text = text;
    write(text, {});
}

void ProgressLine::clear()
{
    m_timer.stop();
    if (!std::exchange(m_text, {}).isEmpty())
        send("\r\033[K");
}

void ProgressLine::draw()
{
    const double seconds = toMs(systemClock().now() - m_since) / 1'000;
    write(m_text, u" %1 s"_s.arg(seconds, 0, 'f', 1));
}

void ProgressLine::write(const QString& text, const QString& after)
{
    // Not into the last column, after which some terminals go on in the next line.
    const int columns = columnsOf(stderr) - 1 - int(after.size());
    send("\r\033[K" + (cut(visibleText(text).simplified(), columns) + after).toUtf8());
}

} // namespace bw::cli
