// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/spendtext.h"

#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr qsizetype ModelsWithColour = 5;

struct SpendTextText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::SpendText)
};

//! How much less, of what it would have been.
QString shareText(PicoUsd less, PicoUsd of)
{
    return of.value() > 0 ? percentText(static_cast<double>(less.value()) / static_cast<double>(of.value())) : unknownText();
}

QString paceText(const spend::Forecast& forecast)
{
    if (forecast.daysKnown == 1)
        return SpendTextText::tr("%1 a day, as yesterday").arg(moneyText(forecast.perDay));
    if (forecast.daysKnown > 1)
        return SpendTextText::tr("%1 a day over %2 days").arg(moneyText(forecast.perDay)).arg(forecast.daysKnown);
    return forecast.perDay > PicoUsd() ? SpendTextText::tr("from today alone, %1 a day").arg(moneyText(forecast.perDay))
                                       : SpendTextText::tr("too early to say");
}

QString requestsText(qint64 requests)
{
    return SpendTextText::tr("%1 request(s)", nullptr, int(requests)).arg(countText(requests));
}

SpendTile savedTile(const metrics::Totals& totals)
{
    const PicoUsd againstList = totals.listCost - totals.listActual;
    record::Spent saved = totals.saved();
    const QString cache = amountText(saved);
    saved += {againstList, 0, {}};
    return {SpendTextText::tr("Saved, in the time shown"), totals.costed() > 0 ? amountText(saved) : unknownText(),
            SpendTextText::tr("list price %1 · cache %2").arg(totals.listCost > PicoUsd() ? moneyText(againstList) : unknownText(), cache)};
}

BarSet barSet(const QString& name, const QList<const metrics::ModelSpend*>& models)
{
    PicoUsd total;
    QList<PicoUsd> sums(models.constFirst()->perPoint.size());
    for (const metrics::ModelSpend* model : models) {
        total += model->total;
        for (qsizetype i = 0; i < sums.size(); ++i)
            sums[i] += model->perPoint[i];
    }
    BarSet set{name, {}, moneyText(total)};
    for (const PicoUsd sum : std::as_const(sums))
        set.values.append(sum.toUsd());
    return set;
}

//! Even steps for bars that are the person's days: one of them may have 23 or 25 hours, and the first and the last may be
//! parts of days. They are told by the time they
//! begin, so the steps are counted from the end at which no bar begins on the day before its own.
TimeGrid gridOf(const QList<TimeRange>& spans, const QTimeZone& zone)
{
    const bool days = std::ranges::any_of(spans, [](const TimeRange& span) { return span.span() > 1h; });
    const Milliseconds step = days ? Milliseconds(24h) : spans.constLast().span();
    const auto start = [&zone, days](const TimeRange& span) {
        return days ? wallTimeOf(dateTimeOf(span.from).toTimeZone(zone).date().startOfDay(zone)) : span.from;
    };
    const auto offset = [&zone](WallTime time) { return zone.offsetFromUtc(dateTimeOf(time)); };
    WallTime first = start(spans.constFirst());
    if (const WallTime last = start(spans.constLast()); offset(last) < offset(first))
        first = last - step * (spans.size() - 1);
    return {{first, first + step * spans.size()}, first, step};
}

} // namespace

QList<SpendTile> spendTiles(const SpendFigures& figures)
{
    return {
        {SpendTextText::tr("Today"), amountText(figures.today.spent()),
         requestsText(figures.today.requests)},
        {SpendTextText::tr("This month"), amountText(figures.month.spent()),
         requestsText(figures.month.requests)},
        {SpendTextText::tr("Forecast, end of month"), moneyText(figures.forecast.endOfMonth),
         paceText(figures.forecast)},
        savedTile(figures.snapshot.totals),
    };
}

SpendData spendChartData(const metrics::SpendBuckets& bars, WallTime now, const QTimeZone& zone, const QString& headline)
{
    SpendData data{gridOf(bars.spans, zone), {}, {}, headline};
    QList<const metrics::ModelSpend*> others;
    for (const metrics::ModelSpend& model : bars.models) {
        if (model.total <= PicoUsd())
            continue;
        if (data.models.size() < ModelsWithColour)
            data.models.append(barSet(model.model, {&model}));
        else
            others.append(&model);
    }
    if (!others.isEmpty())
        data.models.append(barSet(SpendTextText::tr("others"), others));
    PicoUsd sum;
    const QList<PicoUsd> sums = bars.sums();
    for (qsizetype i = 0; i < sums.size() && bars.spans[i].from <= now; ++i)
        data.cumulative.append((sum += sums[i]).toUsd());
    return data;
}

QList<SavingLine> savingLines(const metrics::Totals& totals)
{
    QList<SavingLine> lines;
    if (totals.listCost > PicoUsd()) {
        const PicoUsd less = totals.listCost - totals.listActual;
        lines.append(
            {SpendTextText::tr("Against list price"), moneyText(less),
             SpendTextText::tr("%1 paid where the list price is %2: %3 less")
                 .arg(moneyText(totals.listActual), moneyText(totals.listCost), shareText(less, totals.listCost))});
    }
    if (const auto hits = totals.cacheHitRate()) {
        record::Spent without = totals.spent();
        without += totals.saved();
        lines.append(
            {SpendTextText::tr("Against no cache"), amountText(totals.saved()),
             SpendTextText::tr("%1 of %2 answers came from the cache; without it %3")
                 .arg(percentText(*hits), countText(totals.cacheHits + totals.cacheMisses), amountText(without))});
    }
    if (totals.tokensCached > 0)
        lines.append(
            {SpendTextText::tr("The provider's own cache"),
             SpendTextText::tr("%1 token(s)", nullptr, int(totals.tokensCached)).arg(countText(totals.tokensCached)),
             SpendTextText::tr("%1 of the prompts were billed at the price of cached input")
                 .arg(percentText(static_cast<double>(totals.tokensCached) / static_cast<double>(totals.tokensIn)))});
    if (totals.maybeBilled > 0)
        lines.append(
            {SpendTextText::tr("Perhaps billed"), countText(totals.maybeBilled),
             SpendTextText::tr(
                 "requests that were sent and broke off before the provider said what they cost; no sum has them")});
    return lines;
}

QStringList unpricedLines(const metrics::Snapshot& snapshot)
{
    QStringList lines;
    for (const metrics::ModelSpend& model : snapshot.spend) {
        if (model.unpriced > 0)
            lines.append(SpendTextText::tr("%1: %2 request(s)", nullptr, int(model.unpriced)).arg(model.model, countText(model.unpriced)));
    }
    return lines;
}

QString budgetText(const BudgetFigure& budget)
{
    const QString now =
        SpendTextText::tr("%1 of %2 a day").arg(moneyText(budget.forecast.today), moneyText(budget.limit));
    if (budget.forecast.today >= budget.limit)
        return SpendTextText::tr("%1: used up, further requests are stopped until midnight").arg(now);
    if (budget.forecast.endOfDay > budget.limit)
        return SpendTextText::tr("%1; at this pace it will not last until midnight").arg(now);
    return SpendTextText::tr("%1; %2 by midnight at this pace").arg(now, moneyText(budget.forecast.endOfDay));
}

} // namespace bw::ui
