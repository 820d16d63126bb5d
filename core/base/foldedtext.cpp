// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedtext.h"

#include <numeric>
#include <utility>

namespace bw {

namespace {

bool isMark(QChar letter)
{
    return letter.category() == QChar::Mark_NonSpacing;
}

//! The letter below its diacritics. What comes apart into more than a letter and marks (Hangul) stays whole.
QChar foldedLetter(QChar letter)
{
    while (letter.decompositionTag() == QChar::Canonical) {
        const QString parts = letter.decomposition();
        if (parts.size() > 1 && !isMark(parts[1]))
            break;
        letter = parts[0];
    }
    const QChar small = letter.toCaseFolded();
    return small == QChar(0x0111) ? QChar(u'd') : small;
}

} // namespace

FoldedText::FoldedText(QStringView original)
{
    bool shorter = false; // than the original, from the first mark on
    m_text.reserve(original.size());
    for (qsizetype i = 0; i < original.size(); ++i) {
        const QChar letter = original[i];
        const bool ascii = letter.unicode() < 0x80;
        if (!ascii && isMark(letter)) {
            if (!std::exchange(shorter, true)) {
                m_places.resize(m_text.size());
                std::iota(m_places.begin(), m_places.end(), 0);
            }
            continue;
        }
        m_text.append(ascii ? letter.toLower() : foldedLetter(letter));
        if (shorter)
            m_places.append(i);
    }
    if (shorter)
        m_places.append(original.size());
}

QList<FoldedText::Span> FoldedText::find(const FoldedText& needle) const
{
    QList<Span> found;
    const qsizetype length = needle.m_text.size();
    if (length == 0)
        return found;
    for (qsizetype at = m_text.indexOf(needle.m_text); at >= 0; at = m_text.indexOf(needle.m_text, at + length)) {
        const qsizetype from = m_places.isEmpty() ? at : m_places[at];
        const qsizetype to = m_places.isEmpty() ? at + length : m_places[at + length];
        found.append({from, to - from});
    }
    return found;
}

} // namespace bw
