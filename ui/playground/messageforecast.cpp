// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/messageforecast.h"

#include "widgets/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct MessageForecastText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::MessageForecast)
};

bool haveEqualCost(const QList<PaneForecast>& panes)
{
    return std::ranges::all_of(panes, [&panes](const PaneForecast& pane) { return pane.cost == panes.first().cost; });
}

qsizetype withoutPrice(const QList<PaneForecast>& panes)
{
    return std::ranges::count_if(panes, [](const PaneForecast& pane) { return !pane.cost; });
}

PicoUsd sumOf(const QList<PaneForecast>& panes)
{
    PicoUsd sum;
    for (const PaneForecast& pane : panes)
        sum = sum + pane.cost.value_or(PicoUsd());
    return sum;
}

QString costText(const QList<PaneForecast>& panes)
{
    const qsizetype unknown = withoutPrice(panes);
    if (unknown == panes.size())
        return MessageForecastText::tr("price not known");
    if (panes.size() == 1)
        return MessageForecastText::tr("next message ≈ %1").arg(moneyText(panes.first().cost));
    if (haveEqualCost(panes))
        return MessageForecastText::tr("next message ≈ %1 × %2 panes")
            .arg(moneyText(panes.first().cost))
            .arg(panes.size());
    if (unknown == 0)
        return MessageForecastText::tr("next message ≈ %1 in %2 panes").arg(moneyText(sumOf(panes))).arg(panes.size());
    return MessageForecastText::tr("next message ≈ %1 + %2 of %3 panes without a price")
        .arg(moneyText(sumOf(panes)))
        .arg(unknown)
        .arg(panes.size());
}

QList<FileForecast> filesOf(const QList<PaneForecast>& panes)
{
    QList<FileForecast> files;
    for (const PaneForecast& pane : panes)
        files.append({pane.attached, pane.attachedCost});
    return files;
}

bool haveFiles(const QList<PaneForecast>& panes)
{
    return std::ranges::any_of(panes, [](const PaneForecast& pane) { return pane.attached > 0; });
}

QString lineOf(const PaneForecast& pane)
{
    const QString cost = pane.cost ? u"≈ "_s + moneyText(pane.cost) : MessageForecastText::tr("price not known");
    QString line = MessageForecastText::tr("%1: ~%2 tokens in, ~%3 out, %4")
                       .arg(pane.model, countText(pane.tokensIn), countText(pane.tokensOut), cost);
    if (pane.attached > 0)
        line += u" · "_s + MessageForecastText::tr("files in it: %1").arg(fileForecastText({{pane.attached, pane.attachedCost}}));
    return line;
}

QString tokensText(const QList<PaneForecast>& panes)
{
    const auto [least, most] = std::ranges::minmax(panes, {}, &PaneForecast::tokensIn);
    if (least.tokensIn == most.tokensIn)
        return MessageForecastText::tr("~%1 tokens in").arg(countText(most.tokensIn));
    return MessageForecastText::tr("~%1–%2 tokens in").arg(countText(least.tokensIn), countText(most.tokensIn));
}

} // namespace

ForecastTexts forecastTexts(const QList<PaneForecast>& panes)
{
    if (panes.isEmpty())
        return {};
    QStringList lines{MessageForecastText::tr(
        "Estimated: the conversation so far, this message, and an answer as long as those before.")};
    for (const PaneForecast& pane : panes)
        lines.append(lineOf(pane));
    QStringList line{tokensText(panes), costText(panes)};
    if (haveFiles(panes)) {
        line.append(MessageForecastText::tr("files in it: %1").arg(fileForecastText(filesOf(panes))));
        lines.append(MessageForecastText::tr("Files are estimated as the makers of the models count them, and are sent again with every further message."));
    }
    return {line.join(u" · "_s), lines.join(u'\n')};
}

QString fileForecastText(const QList<FileForecast>& panes)
{
    if (panes.isEmpty())
        return {};
    const auto [least, most] = std::ranges::minmax(panes, {}, &FileForecast::tokens);
    const QString tokens = least.tokens == most.tokens
                               ? MessageForecastText::tr("~%1 tokens").arg(countText(most.tokens))
                               : MessageForecastText::tr("~%1–%2 tokens").arg(countText(least.tokens), countText(most.tokens));
    PicoUsd sum;
    for (const FileForecast& pane : panes) {
        if (!pane.cost)
            return tokens;
        sum += *pane.cost;
    }
    return tokens + u" · ≈ "_s + moneyText(sum);
}

std::optional<double> contextFill(const QList<PaneForecast>& panes)
{
    std::optional<double> fullest;
    for (const PaneForecast& pane : panes) {
        if (pane.context > 0)
            fullest = std::max(fullest.value_or(0), double(pane.tokensIn) / double(pane.context));
    }
    return fullest;
}

QString contextHint(const QList<PaneForecast>& panes)
{
    QStringList lines;
    for (const PaneForecast& pane : panes) {
        lines.append(
            pane.context > 0
                ? MessageForecastText::tr("%1: about %2 of %3 tokens of context")
                      .arg(pane.model, countText(pane.tokensIn), countText(pane.context))
                : MessageForecastText::tr("%1: the gateway does not say how much context it has, nor does the price book").arg(pane.model));
    }
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace bw::ui
