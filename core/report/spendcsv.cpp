// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/spendcsv.h"

#include "report/recordcsv.h"

using namespace Qt::StringLiterals;

namespace bw::report {

namespace {

constexpr std::array SpendColumns{"group"_L1, "from"_L1, "to"_L1, "id"_L1, "name"_L1, "requests"_L1,
                             "ok"_L1, "tokens_in"_L1, "tokens_cached"_L1, "tokens_out"_L1, "tokens_estimated"_L1, "cost_usd"_L1,
                             "list_usd"_L1, "list_actual_usd"_L1, "saved_usd"_L1, "unpriced"_L1, "maybe_billed"_L1};

QString spendTime(WallTime at)
{
    return dateTimeOf(at).toString(Qt::ISODateWithMs);
}

QByteArray spendLine(const QStringList& fields)
{
    QByteArrayList cells;
    for (const QString& field : fields)
        cells.append(csvField(field));
    return cells.join(',') + "\r\n";
}

//! Cost, at list price, what that cost, saved. Unknown is not 0.
std::array<std::optional<PicoUsd>, 4> moneyOf(const metrics::Totals& totals)
{
    const bool listed = totals.listCost > PicoUsd() || totals.priced + totals.unpriced == 0;
    return {totals.spent().sum(), listed ? std::optional(totals.listCost) : std::nullopt,
            listed ? std::optional(totals.listActual) : std::nullopt, totals.saved().sum()};
}

QByteArray totalsLine(const QString& group, const TimeRange& range, const QString& id, const QString& name, const metrics::Totals& totals)
{
    QStringList fields{group, spendTime(range.from), spendTime(range.to), id, name};
    for (const qint64 count : {totals.requests, totals.ok(), totals.tokensIn, totals.tokensCached, totals.tokensOut, totals.tokensEstimated})
        fields.append(QString::number(count));
    for (const std::optional<PicoUsd>& money : moneyOf(totals))
        fields.append(money ? money->toDecimal() : QString());
    for (const qint64 count : {totals.unpriced, totals.maybeBilled})
        fields.append(QString::number(count));
    return spendLine(fields);
}

QByteArray spanLine(const TimeRange& span, const QString& model, PicoUsd cost)
{
    QStringList fields{u"span"_s, spendTime(span.from), spendTime(span.to), model, model};
    fields.resize(static_cast<qsizetype>(SpendColumns.size()));
    fields[std::ranges::find(SpendColumns, "cost_usd"_L1) - SpendColumns.begin()] = cost.toDecimal();
    return spendLine(fields);
}

} // namespace

QByteArray spendCsv(const metrics::Snapshot& snapshot, const metrics::SpendBuckets& bars)
{
    QStringList names;
    for (const QLatin1StringView name : SpendColumns)
        names.append(name);
    QByteArray csv = spendLine(names);
    const TimeRange range = snapshot.question.fixed.value_or(snapshot.axis.range());
    csv += totalsLine(u"total"_s, range, {}, {}, snapshot.totals);
    const std::initializer_list<std::pair<QString, const QList<metrics::Part>*>> groups = {
        {u"gateway"_s, &snapshot.gateways}, {u"endpoint"_s, &snapshot.endpoints}, {u"model"_s, &snapshot.models},
        {u"source"_s, &snapshot.sources},   {u"key"_s, &snapshot.keys},
    };
    for (const auto& [group, parts] : groups) {
        for (const metrics::Part& part : *parts)
            csv += totalsLine(group, range, part.id, part.name, part.totals);
    }
    for (qsizetype i = 0; i < bars.spans.size(); ++i) {
        for (const metrics::ModelSpend& model : bars.models) {
            if (model.perPoint[i] != PicoUsd())
                csv += spanLine(bars.spans[i], model.model, model.perPoint[i]);
        }
    }
    return csv;
}

} // namespace bw::report
