// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/fuzzymatch.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace bw::ui {

namespace {

constexpr int Hit = 2;
constexpr int AtWordStart = 8;
constexpr int AfterHit = 6;    //!< the character before is one, too
constexpr int AtTextStart = 4; //!< beside AtWordStart
constexpr int Never = -1'000'000;
constexpr qsizetype LongestText = 200; //!< what follows is not looked at

//! Without case and accent; one character for one, so that positions stay.
QChar folded(QChar c)
{
    if (c == u'đ' || c == u'Đ')
        return u'd';
    while (c.decompositionTag() == QChar::Canonical)
        c = c.decomposition().at(0);
    return c.toCaseFolded();
}

std::vector<QChar> foldedAll(QStringView text)
{
    std::vector<QChar> characters;
    for (const QChar c : text)
        characters.push_back(folded(c));
    return characters;
}

bool startsWord(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper()) || (before.isLetter() && text[at].isDigit());
}

bool holdsInOrder(const std::vector<QChar>& pattern, const std::vector<QChar>& text)
{
    auto at = text.begin();
    return std::ranges::all_of(pattern, [&](QChar wanted) {
        at = std::find(at, text.end(), wanted);
        return at != text.end() && (++at, true);
    });
}

//! The best score of every beginning of the pattern that ends at every place of the text.
class Table
{
public:
    Table(const std::vector<QChar>& pattern, const std::vector<QChar>& text, QStringView original)
        : m_columns(text.size()), m_cells(pattern.size() * text.size(), {Never, -1})
    {
        for (size_t row = 0; row < pattern.size(); ++row)
            fill(row, pattern[row], text, original);
    }

    [[nodiscard]] std::optional<FuzzyMatch> best() const
    {
        const size_t last = m_cells.size() - m_columns;
        const auto found = std::max_element(m_cells.begin() + qsizetype(last), m_cells.end(), [](Cell a, Cell b) { return a.score < b.score; });
        if (found->score <= Never)
            return std::nullopt;
        FuzzyMatch match{.score = found->score, .positions = {}};
        for (qsizetype cell = found - m_cells.begin(); cell >= 0; cell = m_cells[size_t(cell)].from)
            match.positions.prepend(cell % qsizetype(m_columns));
        return match;
    }

private:
    struct Cell
    {
        int score = Never;
        qsizetype from = -1; //!< the cell of the character before
    };

    void fill(size_t row, QChar wanted, const std::vector<QChar>& text, QStringView original)
    {
        qsizetype bestBefore = -1; // of the row above, to the left of the place before
        for (size_t column = 0; column < m_columns; ++column) {
            const qsizetype above = qsizetype((row - 1) * m_columns + column) - 1;
            if (row > 0 && column > 0 && (bestBefore < 0 || m_cells[size_t(above)].score > m_cells[size_t(bestBefore)].score))
                bestBefore = above;
            if (text[column] != wanted || (row > 0 && bestBefore < 0))
                continue;
            const int own = Hit + (startsWord(original, qsizetype(column)) ? AtWordStart : 0) + (column == 0 ? AtTextStart : 0);
            Cell& cell = m_cells[row * m_columns + column];
            if (row == 0) {
                cell = {own, -1};
                continue;
            }
            const int together = m_cells[size_t(above)].score + AfterHit;
            const int apart = m_cells[size_t(bestBefore)].score;
            if (std::max(together, apart) > Never / 2)
                cell = together >= apart ? Cell{own + together, above} : Cell{own + apart, bestBefore};
        }
    }

    size_t m_columns;
    std::vector<Cell> m_cells;
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text)
{
    const QStringView seen = text.first(std::min(text.size(), LongestText));
    std::vector<QChar> wanted = foldedAll(pattern);
    std::erase_if(wanted, [](QChar c) { return c.isSpace(); });
    if (wanted.empty())
        return FuzzyMatch();
    const std::vector<QChar> characters = foldedAll(seen);
    if (!holdsInOrder(wanted, characters))
        return std::nullopt;
    auto match = Table(wanted, characters, seen).best();
    if (match)
        match->score -= int(std::min<qsizetype>(seen.size(), 99)) / 20; // of two alike the shorter one
    return match;
}

} // namespace bw::ui
