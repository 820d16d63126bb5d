// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/textdiff.h"

#include <QBitArray>
#include <QHash>
#include <QStringList>

#include <span>
#include <vector>

namespace bw::ui {

namespace {

constexpr int MostEdits = 2'000; //!< words; the trace of so many takes 16 MB for a moment

using Words = std::vector<QStringView>;
using Numbers = std::vector<int>;

bool standsAlone(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isOfWord(QChar c)
{
    return (c.isLetterOrNumber() || c.isMark() || c == u'_') && !standsAlone(c);
}

//! Where the word that begins at `from` ends. Marks and low surrogates stay with what is before them.
qsizetype endOfWord(QStringView text, qsizetype from)
{
    qsizetype to = from + 1;
    const QChar first = text[from];
    if (first.isSpace()) {
        while (to < text.size() && text[to].isSpace())
            ++to;
    } else if (isOfWord(first)) {
        while (to < text.size() && isOfWord(text[to]))
            ++to;
    } else {
        while (to < text.size() && (text[to].isLowSurrogate() || text[to].isMark()))
            ++to;
    }
    return to;
}

Words wordsOf(QStringView text)
{
    Words words;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype to = endOfWord(text, from);
        words.push_back(text.sliced(from, to - from));
        from = to;
    }
    return words;
}

Numbers numbersOf(const Words& words, QHash<QStringView, int>& known)
{
    Numbers numbers;
    numbers.reserve(words.size());
    for (const QStringView word : words) {
        const auto found = known.constFind(word);
        numbers.push_back(found == known.cend() ? *known.insert(word, int(known.size())) : *found);
    }
    return numbers;
}

//! Which words are not in both. Works on what lies between the common beginning and the common end.
class Comparison
{
public:
    Comparison(const Numbers& left, const Numbers& right)
        : removed(qsizetype(left.size())), added(qsizetype(right.size()))
    {
        const size_t shorter = std::min(left.size(), right.size());
        size_t head = 0;
        while (head < shorter && left[head] == right[head])
            ++head;
        size_t tail = 0;
        while (tail < shorter - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
            ++tail;
        m_head = int(head);
        m_left = std::span(left).subspan(head, left.size() - head - tail);
        m_right = std::span(right).subspan(head, right.size() - head - tail);
        if (m_left.empty() || m_right.empty() || !search())
            replaceAll();
    }

    QBitArray removed;
    QBitArray added;

private:
    [[nodiscard]] int at(int d, int k) const { return m_trace[size_t(d)][size_t(k + d)]; }

    //! The farthest x on diagonal k after d edits, by way of one edit from those after d − 1.
    [[nodiscard]] bool comesFromAbove(int d, int k) const
    {
        return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
    }

    [[nodiscard]] int startOf(int d, int k) const
    {
        if (d == 0)
            return 0;
        return comesFromAbove(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1;
    }

    //! Diagonals of the other parity hold nothing; room for them keeps the index simple.
    bool search()
    {
        const int n = int(m_left.size());
        const int m = int(m_right.size());
        for (int d = 0; d <= std::min(n + m, MostEdits); ++d) {
            m_trace.emplace_back(size_t(2 * d + 1), 0);
            for (int k = -d; k <= d; k += 2) {
                int x = startOf(d, k);
                while (x < n && x - k < m && x - k >= 0 && m_left[size_t(x)] == m_right[size_t(x - k)])
                    ++x;
                m_trace.back()[size_t(k + d)] = x;
                if (x >= n && x - k >= m) {
                    walkBack(d, k);
                    return true;
                }
            }
        }
        return false;
    }

    void walkBack(int d, int k)
    {
        for (; d > 0; --d) {
            const bool above = comesFromAbove(d, k);
            k = above ? k + 1 : k - 1;
            const int x = at(d - 1, k);
            if (above)
                added.setBit(m_head + x - k);
            else
                removed.setBit(m_head + x);
        }
    }

    void replaceAll()
    {
        removed.fill(true, m_head, m_head + qsizetype(m_left.size()));
        added.fill(true, m_head, m_head + qsizetype(m_right.size()));
    }

    std::span<const int> m_left;
    std::span<const int> m_right;
    int m_head = 0; //!< words that both begin with
    std::vector<std::vector<int>> m_trace;
};

void append(QList<DiffPart>& parts, DiffPart::Kind kind, const QString& text)
{
    if (!text.isEmpty())
        parts.append({kind, text});
}

struct Change
{
    QString removed;
    QString added;

    void flushTo(QList<DiffPart>& parts)
    {
        append(parts, DiffPart::Kind::Removed, std::exchange(removed, {}));
        append(parts, DiffPart::Kind::Added, std::exchange(added, {}));
    }
};

QList<DiffPart> partsOf(const Words& left, const Words& right, const Comparison& comparison)
{
    QList<DiffPart> parts;
    Change change;
    QString same;
    size_t i = 0;
    size_t j = 0;
    while (i < left.size() || j < right.size()) {
        const bool out = i < left.size() && comparison.removed.testBit(qsizetype(i));
        const bool in = j < right.size() && comparison.added.testBit(qsizetype(j));
        if (!out && !in) {
            change.flushTo(parts);
            same += left[i++];
            ++j;
            continue;
        }
        append(parts, DiffPart::Kind::Same, std::exchange(same, {}));
        if (out)
            change.removed += left[i++];
        if (in)
            change.added += right[j++];
    }
    change.flushTo(parts);
    append(parts, DiffPart::Kind::Same, same);
    return parts;
}

bool isGap(const QList<DiffPart>& parts, qsizetype i)
{
    return parts[i].kind == DiffPart::Kind::Same && parts[i].text.trimmed().isEmpty() && i > 0 && i + 1 < parts.size() &&
           !parts[i].text.contains(u'\n');
}

//! A blank between two changed words reads better as part of one change.
QList<DiffPart> joined(const QList<DiffPart>& parts)
{
    QList<DiffPart> whole;
    Change change;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const DiffPart& part = parts[i];
        const bool gap = isGap(parts, i);
        if (part.kind == DiffPart::Kind::Same && !gap) {
            change.flushTo(whole);
            whole.append(part);
            continue;
        }
        if (gap || part.kind == DiffPart::Kind::Removed)
            change.removed += part.text;
        if (gap || part.kind == DiffPart::Kind::Added)
            change.added += part.text;
    }
    change.flushTo(whole);
    return whole;
}

} // namespace

QList<DiffPart> wordDiff(const QString& left, const QString& right)
{
    const Words leftWords = wordsOf(left);
    const Words rightWords = wordsOf(right);
    QHash<QStringView, int> known;
    const Numbers leftNumbers = numbersOf(leftWords, known);
    const Numbers rightNumbers = numbersOf(rightWords, known);
    return joined(partsOf(leftWords, rightWords, Comparison(leftNumbers, rightNumbers)));
}

double similarity(const QList<DiffPart>& parts)
{
    qsizetype same = 0;
    qsizetype all = 0;
    for (const DiffPart& part : parts) {
        const bool both = part.kind == DiffPart::Kind::Same;
        same += both ? 2 * part.text.size() : 0;
        all += both ? 2 * part.text.size() : part.text.size();
    }
    return all == 0 ? 1 : double(same) / double(all);
}

} // namespace bw::ui
