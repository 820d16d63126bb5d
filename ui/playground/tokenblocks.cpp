// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/tokenblocks.h"

#include "widgets/format.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype MostInBlock = 300; //!< tokens: a block is laid out within a frame

struct TokenBlocksText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::TokenBlocks)
};

std::optional<double> logprobOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

//! What can be placed in a document without moving what stands after it.
QString placed(QString text)
{
    return text.replace(u'\r', u' ').replace(QChar::ObjectReplacementCharacter, QChar::ReplacementCharacter);
}

void endBlock(QList<MarkdownBlock>& blocks)
{
    MarkdownBlock& block = blocks.last();
    if (block.text.endsWith(u'\n')) { // the end of the block is a line end already
        block.text.chop(1);
        block.tokens.last().length -= 1;
    }
    block.source = block.text;
}

} // namespace

QList<TokenOdds> oddsOf(const QJsonArray& logprobs)
{
    QList<TokenOdds> tokens;
    tokens.reserve(logprobs.size());
    for (const QJsonValue& entry : logprobs) {
        TokenOdds token{entry[u"token"].toString(), logprobOf(entry[u"logprob"]), {}};
        for (const QJsonValue& other : entry[u"top_logprobs"].toArray()) {
            if (const auto logprob = logprobOf(other[u"logprob"]))
                token.others.append({other[u"token"].toString(), *logprob});
        }
        std::ranges::stable_sort(token.others, std::greater(), &TokenOdds::Other::logprob);
        tokens.append(token);
    }
    return tokens;
}

double probabilityOf(double logprob)
{
    return std::clamp(std::exp(logprob), 0.0, 1.0);
}

QString visibleToken(const QString& text)
{
    return QString(text).replace(u'\n', u'⏎').replace(u'\t', u'⇥').replace(u' ', u'·');
}

QList<MarkdownBlock> tokenBlocks(const QJsonArray& logprobs)
{
    QList<MarkdownBlock> blocks;
    bool open = false;
    for (const TokenOdds& token : oddsOf(logprobs)) {
        if (!open)
            blocks.append({.kind = MarkdownBlock::Kind::Plain});
        MarkdownBlock& block = blocks.last();
        const QString text = placed(token.text);
        block.text += text;
        block.tokens.append({int(text.size()), token.logprob ? probabilityOf(*token.logprob) : 1.0});
        open = !text.endsWith(u'\n') && block.tokens.size() < MostInBlock;
        if (!open)
            endBlock(blocks);
    }
    if (open)
        endBlock(blocks);
    return blocks;
}

QString tokenHint(const QJsonArray& logprobs, const QList<MarkdownBlock>& blocks, int block, int offset)
{
    qsizetype index = 0;
    for (int i = 0; i < block && i < blocks.size(); ++i)
        index += blocks[i].tokens.size();
    if (block >= blocks.size())
        return {};
    int end = 0;
    const auto& spans = blocks[block].tokens;
    const auto found = std::ranges::find_if(spans, [&end, offset](const MarkdownBlock::Token& token) { return (end += token.length) > offset; });
    index += found - spans.begin();
    if (found == spans.end() || index >= logprobs.size())
        return {};
    const TokenOdds token = oddsOf({logprobs[index]}).constFirst();
    QStringList lines{
        TokenBlocksText::tr("“%1”: %2")
            .arg(visibleToken(token.text), token.logprob ? percentText(probabilityOf(*token.logprob)) : unknownText())};
    for (const TokenOdds::Other& other : token.others) {
        if (other.text != token.text)
            lines.append(TokenBlocksText::tr("or “%1”: %2")
                             .arg(visibleToken(other.text), percentText(probabilityOf(other.logprob))));
    }
    return lines.join(u'\n');
}

} // namespace bw::ui
