// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/codetokens.h"

#include "theme/colors.h"

#include <QHash>
#include <QTextBlock>
#include <QTextDocument>

namespace bw::ui {

QColor codeTokenColor(CodeToken token, const Colors& colors)
{
    switch (token) {
    case CodeToken::Keyword:
        return colors.series[4];
    case CodeToken::Call:
        return colors.series[0];
    case CodeToken::String:
    case CodeToken::Number:
        return colors.good;
    case CodeToken::Comment:
        break;
    }
    return colors.muted;
}

void colorCode(const QTextDocument& document, QStringView code, QStringView language, CodeState& state, const Colors& colors)
{
    QHash<int, QList<QTextLayout::FormatRange>> ranges;
    for (const CodeSpan& span : highlightCode(code, language, state)) {
        qsizetype at = span.start;
        const qsizetype end = span.start + span.length;
        QTextCharFormat format;
        format.setForeground(codeTokenColor(span.token, colors));
        while (at < end) {
            const QTextBlock line = document.findBlock(int(at));
            const qsizetype stop = std::min<qsizetype>(end, line.position() + line.length());
            ranges[line.blockNumber()].append({int(at) - line.position(), int(stop - at), format});
            at = stop;
        }
    }
    for (auto it = ranges.cbegin(); it != ranges.cend(); ++it)
        document.findBlockByNumber(it.key()).layout()->setFormats(it.value());
}

} // namespace bw::ui
