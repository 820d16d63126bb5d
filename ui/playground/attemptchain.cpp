// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/attemptchain.h"

#include "inspector/attemptrows.h"
#include "playground/chatstyle.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

const QString Arrow = u"  →  "_s;

QColor colorOf(Pill::Kind kind, const Colors& colors)
{
    switch (kind) {
    case Pill::Kind::Good:
        return colors.good;
    case Pill::Kind::Warning:
        return colors.warning;
    case Pill::Kind::Bad:
        return colors.bad;
    case Pill::Kind::Neutral:
        break;
    }
    return colors.muted;
}

//! The chain with its middle left out until it fits.
QList<ChainStep> fitted(QList<ChainStep> chain, const QFontMetricsF& metrics, qreal width)
{
    bool shortened = false;
    while (chain.size() > 2 && metrics.horizontalAdvance(plainText(chain)) > width) {
        const qsizetype middle = chain.size() / 2;
        if (!shortened)
            chain[middle] = {u"…"_s, Pill::Kind::Neutral};
        else
            chain.removeAt(chain[middle].text == "…"_L1 ? middle - 1 : middle);
        shortened = true;
    }
    return chain;
}

} // namespace

QList<ChainStep> attemptChain(const record::RequestRecord& record)
{
    QList<ChainStep> chain;
    const QList<AttemptRow> rows = attemptRows(record);
    if (rows.size() > 1) {
        for (qsizetype at = 0; at < rows.size(); ++at) {
            chain.append({rows[at].status + u' ' + rows[at].where, rows[at].kind});
            if (at + 1 < rows.size())
                chain.append({rows[at].outcome, Pill::Kind::Neutral});
        }
    }
    if (!record.note.isEmpty())
        chain.append({record.note, Pill::Kind::Warning});
    return chain;
}

QString plainText(const QList<ChainStep>& chain)
{
    QStringList words;
    for (const ChainStep& step : chain)
        words.append(step.text);
    return words.join(Arrow);
}

void paintChain(QPainter& painter, const QRectF& area, const QList<ChainStep>& chain, const ChatStyle& style)
{
    const QFontMetricsF metrics(style.small);
    const qreal baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(style.small);
    qreal x = area.left();
    const auto put = [&](const QString& text, const QColor& color) {
        painter.setPen(color);
        painter.drawText(QPointF(x, baseline), text);
        x += metrics.horizontalAdvance(text);
    };
    const QList<ChainStep> shown = fitted(chain, metrics, area.width());
    for (qsizetype at = 0; at < shown.size(); ++at) {
        if (at > 0)
            put(Arrow, style.colors.muted);
        const qreal left = area.right() - x;
        put(metrics.elidedText(shown[at].text, Qt::ElideRight, std::max<qreal>(left, 0)), colorOf(shown[at].kind, style.colors));
    }
}

} // namespace bw::ui
