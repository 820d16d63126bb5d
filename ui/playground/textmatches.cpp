// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/textmatches.h"

#include "playground/chatmessages.h"
#include "playground/toolblocks.h"

namespace bw::ui {

namespace {

//! As MessageItem shows them.
QList<MarkdownBlock> blocksOf(const store::Message& message)
{
    if (message.role == openai::Role::User)
        return plainBlocks(shownPrompt(message));
    if (message.role == openai::Role::Tool)
        return toolResultBlocks(message.toolCallId, message.text);
    MarkdownBlocks blocks;
    blocks.append(message.text);
    blocks.finish();
    return blocks.finished() + blocks.tail() + toolCallBlocks(message.toolCalls);
}

//! "a **b** [c](d)" → "a b c".
QString shownText(const MarkdownBlock& block)
{
    using Kind = MarkdownBlock::Kind;
    if (block.kind == Kind::Code || block.kind == Kind::Plain)
        return block.text;
    QString shown;
    shown.reserve(block.text.size());
    for (qsizetype i = 0; i < block.text.size(); ++i) {
        const QChar sign = block.text[i];
        const bool target = sign == u']' && i + 1 < block.text.size() && block.text[i + 1] == u'(';
        const qsizetype end = target ? block.text.indexOf(u')', i) : -1;
        if (end > 0)
            i = end;
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
