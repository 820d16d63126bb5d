// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/messageitem.h"

#include "openai/chatcompletion.h"
#include "playground/chatmessages.h"
#include "playground/chatstyle.h"
#include "playground/tokenblocks.h"
#include "playground/toolblocks.h"
#include "playground/statspainting.h"
#include "widgets/format.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype CountedSlice = 4'096; //!< characters of a thought; the last ones are counted anew each time

struct MessageItemText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::MessageItem)
};

bool hasFailed(const store::Message& message)
{
    return message.state == store::MessageState::Failed;
}

//! A message that was streaming when the program ended has no record.
ErrorNote::Content noteOf(const store::Message& message, bool unfolded)
{
    ErrorNote::Content content{.stopped = message.state == store::MessageState::Cancelled,
                               .canContinue = canContinue(message),
                               .unfolded = unfolded};
    content.outOfLength = content.canContinue && message.state == store::MessageState::Done;
    if (!hasFailed(message))
        return content;
    content.failure = message.record ? message.record->failure : Failure();
    if (!message.record)
        content.failure->errorClass = ErrorClass::StreamCut;
    content.details =
        message.record ? failureDetails(*message.record)
                       : MessageItemText::tr("Bellwether ended while this answer was coming. What had come is kept.");
    return content;
}

} // namespace

MessageItem::MessageItem(store::Message message, const ChatStyle& style)
    : m_style(&style), m_message(std::move(message)), m_column(style), m_thought(style), m_unfolded(style.unfoldThoughts)
{
    takeRecord();
    updateNote();
}

void MessageItem::setMessage(const store::Message& message)
{
    const bool sameText = message.text == m_message.text && message.reasoning == m_message.reasoning;
    m_message = message;
    takeRecord();
    if (!sameText) {
        m_tokens.clear();
        m_blocks = {};
        m_thoughtBlocks = {};
        m_settled = 0;
        m_settledThought = 0;
        m_countedThought = 0;
        m_thoughtTokens = 0;
        m_prepared = false;
    }
    WorkBudget budget;
    if (!sameText) {
        prepare(budget);
    } else if (m_prepared && !isPrompt() && !isStreaming()) {
        m_toolBlocks = toolCallBlocks(message.toolCalls);
        catchUp(budget);
    }
    updateNote();
}

void MessageItem::append(const QString& content, const QString& reasoning)
{
    m_message.text += content;
    m_message.reasoning += reasoning;
}

void MessageItem::catchUp(WorkBudget& budget)
{
    if (!m_prepared || isPrompt() || m_message.role == openai::Role::Tool)
        return;
    m_blocks.take(m_message.text, !isStreaming(), budget);
    m_thoughtBlocks.take(m_message.reasoning, !isStreaming(), budget);
    syncColumn();
    syncThought();
}

bool MessageItem::isBehind() const
{
    return m_prepared && !isPrompt() && m_message.role != openai::Role::Tool &&
           (m_blocks.isBehind(m_message.text) || m_thoughtBlocks.isBehind(m_message.reasoning));
}

void MessageItem::showMore()
{
    if (isPrompt()) {
        ++m_promptFolds;
        showPrompt();
    } else {
        m_blocks.showMore();
        m_thoughtBlocks.showMore();
    }
}

void MessageItem::refreshPicture(const QString& address)
{
    m_column.refreshPicture(address);
    m_thought.refreshPicture(address);
}

void MessageItem::setLive(const LiveNumbers& numbers)
{
    m_stats = statsOf(numbers);
    placeStats();
}

void MessageItem::setWidth(qreal width)
{
    m_width = width;
    m_column.setWidth(columnWidth());
    m_thought.setWidth(width - ThoughtIndent);
    m_note.setWidth(width);
    m_notes.setWidth(width);
    placeStats();
}

void MessageItem::restyle()
{
    m_column.restyle();
    m_thought.restyle();
    updateNote();
    placeStats();
}

void MessageItem::toggleThought()
{
    m_unfolded = !m_unfolded;
    syncThought();
}

void MessageItem::toggleDetails()
{
    const bool unfolded = m_note.isUnfolded();
    m_note.set(noteOf(m_message, !unfolded), *m_style);
}

void MessageItem::toggleTokens()
{
    prepare(); // all of it: the tokens are
    m_tokens = m_tokens.isEmpty() ? tokenBlocks(m_message.logprobs) : QList<MarkdownBlock>();
    m_settled = 0;
    syncColumn();
    updateNote();
}

qreal MessageItem::layOut(qreal from, qreal to, WorkBudget& budget)
{
    qreal grown = 0;
    if (!m_prepared) {
        const qreal before = height();
        prepare(budget);
        grown = from > 0 ? height() - before : 0;
    }
    if (m_unfolded)
        (void)m_thought.layOut(from - thoughtLine(), to - thoughtLine(), budget);
    const qreal top = columnOrigin().y();
    grown += m_column.layOut(from + grown - top, to + grown - top, budget);
    if (isPrompt())
        m_column.setRightEdge(bubbleWidth());
    return grown;
}

void MessageItem::release(qreal from, qreal to)
{
    const qreal top = columnOrigin().y();
    m_column.release(from - top, to - top);
    m_thought.release(from - thoughtLine(), to - thoughtLine());
}

QStringList MessageItem::actions() const
{
    QStringList found = (m_unfolded ? m_thought.actions() : QStringList()) + m_column.actions();
    found.removeDuplicates();
    return found;
}

QList<DocumentAnchor> MessageItem::links() const
{
    return (m_unfolded ? m_thought.links() : QList<DocumentAnchor>()) + m_column.links();
}

QList<DocumentAnchor> MessageItem::noteActions() const
{
    return m_note.actions() + m_notes.actions();
}

QList<TextRange> MessageItem::marksIn(int block)
{
    prepare();
    return m_column.marksIn(block);
}

QString MessageItem::lastCode()
{
    prepare();
    return m_column.lastCode();
}

QString MessageItem::codeAt(QPointF point) const
{
    return m_column.codeAt(point.y() - columnOrigin().y());
}

QString MessageItem::hint() const
{
    return m_chain.isEmpty() ? hintText(m_stats) : plainText(m_chain) + u'\n' + hintText(m_stats);
}

QString MessageItem::readableText()
{
    prepare();
    return m_column.text({}, m_column.end());
}

QString MessageItem::text(ColumnPosition from, ColumnPosition to)
{
    prepare();
    return m_column.text(from, std::min(to, m_column.end()), foldedText());
}

//! With the space before it, which no block ends with.
QString MessageItem::foldedText() const
{
    const QString all = isPrompt() ? shownPrompt(m_message) : m_message.text;
    const qsizetype shown = isPrompt() ? m_promptFolds * TextFeed::CharactersPerFold : all.size() - m_blocks.hidden(all);
    if (shown >= all.size())
        return {};
    qsizetype from = shown;
    while (from > 0 && all[from - 1].isSpace())
        --from;
    return all.sliced(from);
}

QString MessageItem::outcomeText() const
{
    QStringList lines = {m_message.reasoning.isEmpty() ? QString() : thoughtTitle(), m_note.text(), m_notes.text(), plainText(m_chain), plainText(m_stats)};
    lines.removeAll({});
    return lines.join(u'\n');
}

//! Counting takes its time, and this is asked for with every picture: what is there already is not counted again.
qint64 MessageItem::countThought() const
{
    QStringView rest = QStringView(m_message.reasoning).sliced(m_countedThought);
    for (; rest.size() >= CountedSlice; rest = rest.sliced(CountedSlice)) {
        m_thoughtTokens += openai::estimateTokens(rest.first(CountedSlice));
        m_countedThought += CountedSlice;
    }
    return m_thoughtTokens + openai::estimateTokens(rest);
}

QString MessageItem::thoughtTitle() const
{
    const auto& record = m_message.record;
    const bool known = record && isSet(record->firstDelta) && isSet(record->firstOutputDelta);
    const bool counted = record && record->usage && record->usage->reasoningTokens > 0;
    const QString tokens = counted ? countText(record->usage->reasoningTokens) : u"~"_s + countText(countThought());
    if (isStreaming() && m_message.text.isEmpty())
        return MessageItemText::tr("Thinking… %1 tokens").arg(tokens);
    if (!known)
        return MessageItemText::tr("Thought · %1 tokens").arg(tokens);
    return MessageItemText::tr("Thought for %1 · %2 tokens")
        .arg(durationText(record->firstOutputDelta - record->firstDelta), tokens);
}

//! While the tokens are shown: what is below the mouse, and what it might have been.
QString MessageItem::tokenHintAt(ColumnPosition position) const
{
    return m_tokens.isEmpty() ? QString() : tokenHint(m_message.logprobs, m_tokens, position.block, position.offset);
}

void MessageItem::prepare()
{
    if (m_prepared && !isBehind())
        return;
    WorkBudget endless(std::numeric_limits<qsizetype>::max());
    prepare(endless);
    catchUp(endless);
}

void MessageItem::prepare(WorkBudget& budget)
{
    if (m_prepared)
        return;
    if (isPrompt()) {
        showPrompt();
    } else if (m_message.role == openai::Role::Tool) {
        m_column.replace(0, toolResultBlocks(m_message.toolCallId, m_message.text));
    } else if (!m_message.text.isEmpty() && !budget.take(0)) {
        return; // in the next frame
    }
    m_prepared = true;
    m_toolBlocks = toolCallBlocks(m_message.toolCalls);
    catchUp(budget);
}

void MessageItem::showPrompt()
{
    const QString prompt = shownPrompt(m_message);
    const qsizetype shown = std::min(prompt.size(), m_promptFolds * TextFeed::CharactersPerFold);
    m_column.replace(0, plainBlocks(prompt.first(shown)) + foldOf(prompt.size() - shown));
}

QList<MarkdownBlock> MessageItem::foldOf(qsizetype hidden) const
{
    if (hidden == 0)
        return {};
    const QString said = MessageItemText::tr("%n more characters are not shown.", nullptr, int(std::min<qsizetype>(hidden, 2'000'000'000)));
    return {{.kind = MarkdownBlock::Kind::Fold, .text = said}};
}

void MessageItem::syncColumn()
{
    if (!m_tokens.isEmpty()) {
        m_column.replace(0, m_tokens);
        return;
    }
    if (m_message.role == openai::Role::Tool)
        return; // it never grows
    const QList<MarkdownBlock>& finished = m_blocks.finished();
    m_column.replace(m_settled, finished.sliced(m_settled) + m_blocks.tail() + foldOf(m_blocks.hidden(m_message.text)) + m_toolBlocks);
    m_settled = finished.size();
}

void MessageItem::syncThought()
{
    if (!m_unfolded)
        return;
    const QList<MarkdownBlock>& finished = m_thoughtBlocks.finished();
    m_thought.replace(m_settledThought, finished.sliced(m_settledThought) + m_thoughtBlocks.tail() + foldOf(m_thoughtBlocks.hidden(m_message.reasoning)));
    m_settledThought = finished.size();
}

void MessageItem::takeRecord()
{
    if (!m_message.record)
        return;
    m_stats = statsOf(*m_message.record);
    m_chain = attemptChain(*m_message.record);
    placeStats();
}

void MessageItem::placeStats()
{
    m_statsHeight = m_stats.isEmpty() ? 0 : statsHeight(m_stats, m_width, *m_style);
}

void MessageItem::updateNote()
{
    m_note.set(noteOf(m_message, m_note.isUnfolded()), *m_style);
    m_note.setWidth(m_width);
    m_notes.set(m_message, !m_tokens.isEmpty(), *m_style);
    m_notes.setWidth(m_width);
}

} // namespace bw::ui
