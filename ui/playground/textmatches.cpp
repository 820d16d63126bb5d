// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/textmatches.h"

#include "base/mathspans.h"
#include "base/visibletext.h"
#include "playground/chatmessages.h"
#include "playground/textfeed.h"
#include "playground/toolblocks.h"

namespace bw::ui {

namespace {

//! As MessageItem shows them; of a text that is folded, what stands before the fold.
QList<MarkdownBlock> blocksOf(const store::Message& message)
{
    if (message.role == openai::Role::User)
        return plainBlocks(shownPrompt(message).left(TextFeed::CharactersPerFold));
    if (message.role == openai::Role::Tool)
        return toolResultBlocks(message.toolCallId, message.text);
    TextFeed blocks;
    blocks.takeAll(message.text, true);
    return blocks.finished() + blocks.tail() + toolCallBlocks(message.toolCalls);
}

//! "a **b** [c](d) $e_1$" → "a b c e₁".
QString shownText(const MarkdownBlock& block)
{
    using Kind = MarkdownBlock::Kind;
    if (block.kind == Kind::Code || block.kind == Kind::Plain)
        return visibleText(block.text);
    if (block.kind == Kind::Math)
        return displayedMaths(block.text).value_or(block.text);
    const QString text = withReadableMaths(visibleText(block.text), block.kind == Kind::Table);
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        const bool target = sign == u']' && i + 1 < text.size() && text[i + 1] == u'(';
        const qsizetype end = target ? text.indexOf(u')', i) : -1;
        if (end > 0)
            i = end;
        else if (sign == u'\\' && i + 1 < text.size() && text[i + 1].isPunct())
            shown += text[++i];
        else if (sign != u'*' && sign != u'`' && sign != u'[')
            shown += sign;
    }
    return shown;
}

} // namespace

QList<TextMatch> findMatches(const store::Message& message, qsizetype place, const FoldedText& needle)
{
    QList<TextMatch> matches;
    int number = 0;
    for (const MarkdownBlock& block : blocksOf(message)) {
        const qsizetype count = FoldedText(shownText(block)).find(needle).size();
        for (qsizetype nth = 0; nth < count; ++nth)
            matches.append({place, number, nth});
        ++number;
    }
    return matches;
}

} // namespace bw::ui
