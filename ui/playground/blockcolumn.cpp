// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/blockcolumn.h"

#include "playground/chatstyle.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = MarkdownBlock::Kind;

constexpr int MostShownBlocks = 300; //!< of a text that is copied: each has to be laid out for it

//! Between the block before and this one, in copied text.
QLatin1StringView separator(const MarkdownBlock& block)
{
    const bool tight = block.kind == Kind::ListItem || block.kind == Kind::Code || block.kind == Kind::Plain;
    if (!block.first)
        return tight ? "\n"_L1 : " "_L1;
    return block.kind == Kind::ListItem ? "\n"_L1 : "\n\n"_L1;
}

} // namespace

void BlockColumn::replace(qsizetype from, const QList<MarkdownBlock>& blocks)
{
    const GuessMetrics metrics = GuessMetrics::of(*m_style);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const auto at = size_t(from + i);
        if (at < m_entries.size() && m_entries[at].block == blocks[i])
            continue;
        Entry entry{.block = blocks[i]};
        // Until it is laid out the old height is a better guess than any: the open block grows by a line at most.
        const bool sameKind = at < m_entries.size() && m_entries[at].block.kind == blocks[i].kind;
        entry.height = sameKind ? m_entries[at].height : guessHeight(blocks[i], *m_style, metrics, m_width);
        forgetTops(from + i);
        entry.gap = gapBefore(at > 0 ? &m_entries[at - 1].block : nullptr, blocks[i]);
        if (at < m_entries.size())
            m_entries[at] = std::move(entry);
        else
            m_entries.push_back(std::move(entry));
    }
    m_entries.resize(size_t(from + blocks.size()));
    forgetTops(size());
}

void BlockColumn::setWidth(qreal width)
{
    if (qFuzzyCompare(width, m_width))
        return;
    m_width = width;
    restyle();
}

void BlockColumn::restyle()
{
    const GuessMetrics metrics = GuessMetrics::of(*m_style);
    for (Entry& entry : m_entries) {
        entry.layout.reset();
        entry.guessed = true;
        entry.height = guessHeight(entry.block, *m_style, metrics, m_width);
    }
    m_laidOut.clear();
    forgetTops(0);
}

qreal BlockColumn::height() const
{
    return topOf(size());
}

qreal BlockColumn::layOut(qreal from, qreal to, WorkBudget& budget)
{
    qreal grown = 0;
    for (qsizetype i = std::max<qsizetype>(0, indexAt(from)); i < size() && topOf(i) <= to; ++i) {
        Entry& entry = m_entries[size_t(i)];
        const qreal top = topOf(i);
        const bool near = top + entry.gap + entry.height >= from;
        if (!near || (entry.layout && !entry.guessed))
            continue;
        if (!budget.take(layoutWork(entry.block)))
            break;
        const qreal before = entry.height;
        layOutEntry(i);
        if (top + entry.gap < from) {
            grown += entry.height - before;
            from += entry.height - before;
            to += entry.height - before;
        }
    }
    return grown;
}

void BlockColumn::release(qreal from, qreal to)
{
    std::vector<qsizetype> kept;
    std::ranges::sort(m_laidOut);
    for (const qsizetype i : m_laidOut) {
        if (i >= size() || !m_entries[size_t(i)].layout || (!kept.empty() && kept.back() == i))
            continue;
        if (topOf(i + 1) < from || topOf(i) > to)
            m_entries[size_t(i)].layout.reset();
        else
            kept.push_back(i);
    }
    m_laidOut = std::move(kept);
}

void BlockColumn::refreshPicture(const QString& address)
{
    for (const qsizetype i : m_laidOut) {
        if (i >= size())
            continue;
        Entry& entry = m_entries[size_t(i)];
        // An address in a text may be written in more than one way: whatever has a picture may have this one.
        const bool shows = entry.block.kind == Kind::Picture ? entry.block.language == address : entry.block.text.contains("!["_L1);
        if (!shows)
            continue;
        entry.layout.reset();
        entry.marks.reset();
        entry.guessed = true;
    }
}

qreal BlockColumn::widestText() const
{
    qreal widest = 0;
    for (const qsizetype i : m_laidOut) {
        if (i < size() && m_entries[size_t(i)].layout)
            widest = std::max(widest, m_entries[size_t(i)].layout->textWidth());
    }
    return widest;
}

void BlockColumn::setRightEdge(qreal width)
{
    for (const qsizetype i : m_laidOut) {
        if (i < size() && m_entries[size_t(i)].layout)
            m_entries[size_t(i)].layout->setRightEdge(width);
    }
}

void BlockColumn::paint(QPainter& painter, qreal from, qreal to, const QColor& text,
                        const std::optional<std::pair<ColumnPosition, ColumnPosition>>& selected) const
{
    for (qsizetype i = std::max<qsizetype>(0, indexAt(from)); i < size() && topOf(i) <= to; ++i) {
        const Entry& entry = m_entries[size_t(i)];
        const qreal top = topOf(i) + entry.gap;
        if (entry.layout && top + entry.height >= from) {
            std::optional<TextRange> range;
            if (selected && i >= selected->first.block && i <= selected->second.block) {
                range = TextRange{i == selected->first.block ? selected->first.offset : 0,
                                  i == selected->second.block ? selected->second.offset : entry.layout->length()};
            }
            painter.save();
            painter.translate(0, top);
            entry.layout->paint(painter, *m_style, text, range, m_marked ? marksIn(int(i)) : QList<TextRange>());
            painter.restore();
        }
    }
}

void BlockColumn::setMarked(std::shared_ptr<const FoldedText> needle)
{
    m_marked = std::move(needle);
    for (Entry& entry : m_entries)
        entry.marks.reset();
}

QList<TextRange> BlockColumn::marksIn(int block) const
{
    if (!m_marked || block < 0 || block >= size())
        return {};
    const Entry& entry = m_entries[size_t(block)];
    if (!entry.marks) {
        entry.marks.emplace();
        for (const FoldedText::Span& span : FoldedText(layoutOf(block).characters()).find(*m_marked))
            entry.marks->append({int(span.from), int(span.from + span.length)});
    }
    return *entry.marks;
}

qreal BlockColumn::topOfPosition(ColumnPosition position) const
{
    if (position.block >= size())
        return 0;
    return topOf(position.block) + m_entries[size_t(position.block)].gap +
           layoutOf(position.block).caretAt(position.offset).top();
}

ColumnPosition BlockColumn::positionAt(QPointF point) const
{
    if (m_entries.empty())
        return {};
    const qsizetype index = indexAt(point.y());
    return {int(index), layoutOf(index).positionAt(point - QPointF(0, topOf(index) + m_entries[size_t(index)].gap))};
}

QString BlockColumn::linkAt(QPointF point) const
{
    if (m_entries.empty())
        return {};
    const qsizetype index = indexAt(point.y());
    const Entry& entry = m_entries[size_t(index)];
    return entry.layout ? entry.layout->linkAt(point - QPointF(0, topOf(index) + entry.gap)) : QString();
}

QString BlockColumn::actionAt(QPointF point) const
{
    if (m_entries.empty())
        return {};
    const qsizetype index = indexAt(point.y());
    const Entry& entry = m_entries[size_t(index)];
    return entry.layout ? entry.layout->actionAt(point - QPointF(0, topOf(index) + entry.gap)) : QString();
}

QStringList BlockColumn::actions() const
{
    QStringList found;
    for (const qsizetype i : m_laidOut) {
        if (i < size() && m_entries[size_t(i)].layout)
            found += m_entries[size_t(i)].layout->actions();
    }
    found.removeDuplicates();
    return found;
}

QList<DocumentAnchor> BlockColumn::links() const
{
    QList<DocumentAnchor> found;
    for (const Entry& entry : m_entries) {
        if (entry.layout)
            found += entry.layout->links();
    }
    return found;
}

std::pair<ColumnPosition, ColumnPosition> BlockColumn::wordAt(QPointF point) const
{
    const ColumnPosition at = positionAt(point);
    if (m_entries.empty())
        return {at, at};
    const TextRange word = layoutOf(at.block).wordAt(at.offset);
    return {{at.block, word.from}, {at.block, word.to}};
}

ColumnPosition BlockColumn::end() const
{
    if (m_entries.empty())
        return {};
    return {int(size() - 1), layoutOf(size() - 1).length()};
}

QRectF BlockColumn::caretAtEnd() const
{
    if (m_entries.empty())
        return {0, 0, 1, m_style->lineHeight()};
    const BlockLayout& last = layoutOf(size() - 1);
    return last.caretAt(last.length()).translated(0, height() - m_entries.back().height);
}

QString BlockColumn::text(ColumnPosition from, ColumnPosition to, QStringView folded) const
{
    QString joined;
    const bool many = to.block - from.block > MostShownBlocks;
    for (int i = from.block; i <= to.block && i < size(); ++i) {
        if (m_entries[size_t(i)].block.kind == Kind::Fold && !folded.isNull()) {
            joined += i < to.block || to.offset > 0 ? folded : QStringView();
            continue;
        }
        const MarkdownBlock& block = m_entries[size_t(i)].block;
        if (i > from.block && !(many && joined.endsWith(u'\n'))) // a source has its own end
            joined += separator(block);
        if (many && i > from.block && i < to.block) {
            joined += block.source;
            continue;
        }
        const BlockLayout& layout = layoutOf(i);
        const TextRange range{i == from.block ? from.offset : 0, i == to.block ? to.offset : layout.length()};
        joined += layout.text(range);
    }
    return joined;
}

qsizetype BlockColumn::indexAt(qreal y) const
{
    (void)topOf(size());
    const auto below = std::upper_bound(m_tops.begin() + 1, m_tops.end(), y); // of the bottoms
    return std::min<qsizetype>(below - m_tops.begin() - 1, size() - 1);
}

//! There can be tens of thousands, and every frame asks many times.
qreal BlockColumn::topOf(qsizetype index) const
{
    while (qsizetype(m_tops.size()) <= index) {
        const Entry& entry = m_entries[m_tops.size() - 1];
        m_tops.push_back(m_tops.back() + entry.gap + entry.height);
    }
    return m_tops[size_t(index)];
}

void BlockColumn::forgetTops(qsizetype from)
{
    if (qsizetype(m_tops.size()) > from + 1)
        m_tops.resize(size_t(from + 1));
}

void BlockColumn::layOutEntry(qsizetype index)
{
    Entry& entry = m_entries[size_t(index)];
    entry.height = layoutOf(index).height();
    entry.guessed = false;
    forgetTops(index);
}

const BlockLayout& BlockColumn::layoutOf(qsizetype index) const
{
    const Entry& entry = m_entries[size_t(index)];
    if (!entry.layout) {
        entry.layout.emplace(entry.block, *m_style, m_width, codeStateBefore(index));
        m_laidOut.push_back(index);
        if (entry.block.kind == Kind::Code)
            entry.codeAfter = entry.layout->codeAfter();
    }
    return *entry.layout;
}

} // namespace bw::ui
