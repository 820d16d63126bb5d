// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/thinksplitter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr auto OpenTag = "<think>"_L1;
constexpr auto CloseTag = "</think>"_L1;

//! How many characters at the end of `text` may be the begin of the closing tag.
qsizetype pendingTail(QStringView text)
{
    for (qsizetype n = std::min(text.size(), CloseTag.size() - 1); n > 0; --n) {
        if (text.last(n) == CloseTag.left(n))
            return n;
    }
    return 0;
}

qsizetype firstNonSpace(QStringView text)
{
    const auto found = std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    return found - text.begin();
}

} // namespace

void ThinkSplitter::split(QString& content, QString& reasoning)
{
    m_held += std::exchange(content, QString());
    if (m_state == State::Start)
        start();
    if (m_state == State::Thinking)
        think(reasoning);
    if (m_state == State::AfterTag) {
        m_held.remove(0, firstNonSpace(m_held)); // the blank lines models put between the two
        m_state = m_held.isEmpty() ? State::AfterTag : State::Answer;
    }
    if (m_state == State::Answer)
        content = std::exchange(m_held, QString());
}

void ThinkSplitter::flush(QString& content, QString& reasoning)
{
    (m_state == State::Thinking ? reasoning : content) += std::exchange(m_held, QString());
}

void ThinkSplitter::start()
{
    const QStringView text = QStringView(m_held).mid(firstNonSpace(m_held));
    if (text.startsWith(OpenTag)) {
        m_held = text.mid(OpenTag.size()).toString();
        m_state = State::Thinking;
    } else if (text != OpenTag.left(text.size())) {
        m_state = State::Answer;
    }
}

void ThinkSplitter::think(QString& reasoning)
{
    const qsizetype close = m_held.indexOf(CloseTag);
    if (close < 0) {
        const qsizetype sure = m_held.size() - pendingTail(m_held);
        reasoning += QStringView(m_held).left(sure);
        m_held.remove(0, sure);
        return;
    }
    reasoning += QStringView(m_held).left(close);
    m_held.remove(0, close + CloseTag.size());
    m_state = State::AfterTag;
}

} // namespace bw::openai
