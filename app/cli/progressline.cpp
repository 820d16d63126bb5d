// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progressline.h"

#include "cli/systemio.h"

#include <cstdio>

namespace bw::cli {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds Patience = 300ms; //!< what is over sooner needs no line

void write(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
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
    write("\r\033[K" + m_text.toUtf8());
}

void ProgressLine::clear()
{
    m_timer.stop();
    if (!std::exchange(m_text, {}).isEmpty())
        write("\r\033[K");
}

void ProgressLine::draw()
{
    const double seconds = toMs(systemClock().now() - m_since) / 1'000;
    write("\r\033[K" + m_text.toUtf8() + ' ' + QByteArray::number(seconds, 'f', 1) + " s");
}

} // namespace bw::cli
