// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/toolblocks.h"

#include "base/jsontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = MarkdownBlock::Kind;

constexpr qsizetype LongestResult = 20'000; //!< shown; all of it is kept and sent

struct ToolBlocksText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ToolBlocks)
};

MarkdownBlock plain(const QString& text)
{
    return {.kind = Kind::Plain, .source = text, .text = text};
}

MarkdownBlock code(const QString& text, const QString& language)
{
    return {.kind = Kind::Code, .source = text, .text = text, .language = language};
}

QString titleOf(const openai::ToolCall& call)
{
    const QString name = call.name.isEmpty() ? ToolBlocksText::tr("(no name)") : call.name;
    return call.id.isEmpty() ? ToolBlocksText::tr("Calls %1").arg(name)
                             : ToolBlocksText::tr("Calls %1 · %2").arg(name, call.id);
}

//! JSON is indented, everything else stays.
MarkdownBlock jsonOrText(const QString& text)
{
    const auto value = parseJson(text);
    return value && !value->isString() ? code(prettyJson(*value), u"json"_s) : code(text, {});
}

} // namespace

QList<MarkdownBlock> toolCallBlocks(const QList<openai::ToolCall>& calls)
{
    QList<MarkdownBlock> blocks;
    for (const openai::ToolCall& call : calls) {
        blocks.append(plain(titleOf(call)));
        if (call.arguments.trimmed().isEmpty())
            continue;
        blocks.append(jsonOrText(call.arguments));
        const auto value = parseJson(call.arguments);
        if (!value)
            blocks.append(
                plain(ToolBlocksText::tr("The arguments are no valid JSON. %1").arg(toSentence(value.error()))));
    }
    return blocks;
}

QList<MarkdownBlock> toolResultBlocks(const QString& callId, const QString& text)
{
    QList<MarkdownBlock> blocks{plain(callId.isEmpty() ? ToolBlocksText::tr("A tool answered")
                                                       : ToolBlocksText::tr("Answer of the tool · %1").arg(callId))};
    blocks.append(jsonOrText(text.left(LongestResult)));
    if (text.size() > LongestResult)
        blocks.append(plain(ToolBlocksText::tr("There is more of it, which is sent but not shown.")));
    return blocks;
}

} // namespace bw::ui
