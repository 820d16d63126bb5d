// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/markdownblocks.h"

namespace bw::ui {

namespace {

constexpr qsizetype LongestLine = 4'000; //!< a longer one is laid out in pieces

} // namespace

void MarkdownBlocks::append(QStringView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        if (end < 0) {
            m_partial += text;
            break;
        }
        m_partial += text.first(end + 1);
        text = text.sliced(end + 1);
        cutLongLine();
        m_scanner.takeLine(m_partial);
        m_partial.clear();
    }
    cutLongLine();
    m_finished += m_scanner.takeFinished();
}

void MarkdownBlocks::finish()
{
    if (!m_partial.isEmpty())
        m_scanner.takeLine(std::exchange(m_partial, {}));
    m_scanner.close();
    m_finished += m_scanner.takeFinished();
}

QList<MarkdownBlock> MarkdownBlocks::tail() const
{
    MarkdownScanner ahead = m_scanner;
    if (!m_partial.isEmpty())
        ahead.takeLine(m_partial);
    QList<MarkdownBlock> blocks = ahead.takeFinished();
    if (ahead.open())
        blocks.append(*ahead.open());
    return blocks;
}

void MarkdownBlocks::cutLongLine()
{
    while (m_partial.size() > LongestLine) {
        const qsizetype space = m_partial.lastIndexOf(u' ', LongestLine - 1);
        qsizetype cut = space > LongestLine / 2 ? space + 1 : LongestLine;
        if (m_partial.at(cut - 1).isHighSurrogate())
            --cut;
        m_scanner.takeLine(QStringView(m_partial).first(cut));
        m_partial.remove(0, cut);
    }
}

QList<MarkdownBlock> plainBlocks(const QString& text)
{
    QList<MarkdownBlock> blocks;
    for (qsizetype at = 0; at < text.size() || blocks.isEmpty();) {
        qsizetype size = text.size() - at;
        if (size > LongestLine) {
            const qsizetype lineEnd = text.lastIndexOf(u'\n', at + LongestLine - 1);
            size = lineEnd > at ? lineEnd + 1 - at : LongestLine;
            size -= text.at(at + size - 1).isHighSurrogate() ? 1 : 0;
        }
        const QString part = text.sliced(at, size);
        blocks.append({.kind = MarkdownBlock::Kind::Plain, .source = part, .text = part, .first = at == 0});
        at += size;
        blocks.last().last = at >= text.size();
        if (part.isEmpty())
            break;
    }
    return blocks;
}

} // namespace bw::ui
