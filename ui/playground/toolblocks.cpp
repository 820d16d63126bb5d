// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/toolblocks.h"

#include "base/jsontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = MarkdownBlock::Kind;

constexpr qsizetype LongestResult = 20'000; //!< shown; all of it is kept and sent
constexpr qsizetype LongestIndented = 60'000; //!< indenting can make much of little
constexpr qsizetype CharactersPerCodeBlock = 8'000; //!< a part is laid out within a frame
constexpr int LinesPerCodeBlock = 200;

struct ToolBlocksText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ToolBlocks)
};

MarkdownBlock plain(const QString& text)
{
    return {.kind = Kind::Plain, .source = text, .text = text};
}

//! In parts, if it is long.
QList<MarkdownBlock> code(const QString& text, const QString& language)
{
    QList<MarkdownBlock> parts;
    for (qsizetype at = 0; at < text.size() || parts.isEmpty();) {
        qsizetype end = at;
        for (int line = 0; line < LinesPerCodeBlock && end < text.size(); ++line) {
            const qsizetype lineEnd = text.indexOf(u'\n', end);
            const qsizetype next = lineEnd < 0 ? text.size() : lineEnd + 1;
            if (next - at > CharactersPerCodeBlock)
                break;
            end = next;
        }
        if (end == at)
            end = std::min(text.size(), at + CharactersPerCodeBlock);
        const QString part = text.sliced(at, end - at);
        parts.append({.kind = Kind::Code, .source = part, .text = part, .language = language, .first = at == 0, .last = end == text.size()});
        if (end == at)
            break;
        at = end;
    }
    return parts;
}

QString titleOf(const openai::ToolCall& call)
{
    const QString name = call.name.isEmpty() ? ToolBlocksText::tr("(no name)") : call.name;
    return call.id.isEmpty() ? ToolBlocksText::tr("Calls %1").arg(name)
                             : ToolBlocksText::tr("Calls %1 · %2").arg(name, call.id);
}

//! JSON is indented, everything else stays.
QList<MarkdownBlock> jsonOrText(const QString& text)
{
    const auto value = parseJson(text);
    const QString indented = value && !value->isString() ? prettyJson(*value) : QString();
    return indented.isEmpty() || indented.size() > LongestIndented ? code(text, {}) : code(indented, u"json"_s);
}

} // namespace

QList<MarkdownBlock> toolCallBlocks(const QList<openai::ToolCall>& calls)
{
    QList<MarkdownBlock> blocks;
    for (const openai::ToolCall& call : calls) {
        blocks.append(plain(titleOf(call)));
        if (call.arguments.trimmed().isEmpty())
            continue;
        blocks.append(jsonOrText(call.arguments.left(LongestResult)));
        if (call.arguments.size() > LongestResult) {
            blocks.append(plain(ToolBlocksText::tr("There is more of it, which is kept but not shown.")));
            continue;
        }
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
