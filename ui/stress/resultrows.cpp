// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/resultrows.h"

#include "stress/runcharts.h"
#include "stress/runnumbers.h"
#include "stress/timenames.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using metrics::Latency;
using stress::Difference;
using stress::RunResult;
using stress::VariantResult;

struct ResultRowsText
{
    Q_DECLARE_TR_FUNCTIONS(ResultRows)
};

QString rateText(double rate)
{
    return ResultRowsText::tr("%1 /s").arg(QLocale().toString(rate, 'f', rate >= 100 ? 0 : 1));
}

//! A number of a variant: its name, its text, and the same as a plain number where it can be compared.
struct Number
{
    QString name;
    QString hint;
    QString metric; //!< in comparisons; empty: in none
    bool higherIsBetter = false;
    std::function<ResultCell(const VariantResult&)> cell;
    std::function<std::optional<double>(const VariantResult&)> value;
};

ResultCell timeCell(const metrics::Histogram& histogram, double percent)
{
    const bool weak = !histogram.isEmpty() && !metrics::isTrustworthy(percent, histogram.count());
    return {durationText(histogram.percentile(percent)), weak ? Tone::Muted : Tone::Normal};
}

struct TimeRow
{
    QString name;
    QString metric;
    Latency shown;
    std::optional<Latency> service;
    double percent;
    QString hint;
};

//! In a comparison with who has service times alone everybody's are shown.
QList<TimeRow> timeRows(const RunResult& run)
{
    const bool asService = run.variants.size() > 1 && stress::isService(stress::headline(run));
    const QString ttft = ResultRowsText::tr(
        "First content, reasoning or tool call after the planned instant (user) or after the sending (service).");
    const QString e2e =
        ResultRowsText::tr("The last content after the planned instant (user) or after the sending (service).");
    QList<TimeRow> rows;
    const auto add = [&rows, asService](const QString& name, Latency user, std::optional<Latency> service, const QString& hint,
                                        std::initializer_list<double> percents) {
        const Latency shown = asService ? service.value_or(user) : user;
        const QString title = shown == user ? name : ResultRowsText::tr("service %1").arg(name);
        for (const double percent : percents)
            rows.append({u"%1 p%2"_s.arg(title).arg(percent), u"%1_p%2"_s.arg(stress::timeName(shown)).arg(percent), shown, service, percent, hint});
    };
    if (stress::hasStreams(run.plan)) {
        add(ResultRowsText::tr("TTFT"), Latency::Ttft, Latency::ServiceTtft, ttft, {50, 95, 99});
        add(ResultRowsText::tr("E2E"), Latency::E2e, Latency::ServiceE2e, e2e, {50, 99});
        add(ResultRowsText::tr("TPOT"), Latency::Tpot, {},
            ResultRowsText::tr("Time per output token after the first; one value a request."), {50});
        add(ResultRowsText::tr("Chunk gap"), Latency::Gap, {},
            ResultRowsText::tr("Between two chunks of an answer; all of them together."), {99});
    } else {
        add(ResultRowsText::tr("E2E"), Latency::E2e, Latency::ServiceE2e, e2e, {50, 95, 99});
    }
    return rows;
}

Number numberOf(const QString& name, const QString& metric, bool higherIsBetter, std::function<QString(double)> text,
                std::function<std::optional<double>(const VariantResult&)> value, const QString& hint = {})
{
    Number number{name, hint, metric, higherIsBetter, {}, value};
    number.cell = [text = std::move(text), value = std::move(value)](const VariantResult& result) {
        const auto known = value(result);
        return ResultCell{known ? text(*known) : unknownText(), known ? Tone::Normal : Tone::Muted};
    };
    return number;
}

std::optional<double> dollars(std::optional<PicoUsd> amount)
{
    return amount ? std::optional(double(amount->value()) * 1e-12) : std::nullopt;
}

std::optional<double> costPerMillion(const VariantResult& result)
{
    const auto cost = dollars(stress::cost(result));
    return cost && result.tally.totals.tokensOut > 0 ? std::optional(*cost / double(result.tally.totals.tokensOut) * 1e6) : std::nullopt;
}

QString moneyOf(double amount)
{
    return moneyText(PicoUsd(std::llround(amount * 1e12)));
}

QList<Number> numbers(const RunResult& run)
{
    const auto count = [](double value) { return countText(std::llround(value)); };
    const auto share = [](double value) { return percentText(value); };
    QList<Number> rows;
    if (stress::isOpenLoop(run.plan.load))
        rows.append(numberOf(ResultRowsText::tr("Offered"), {}, true, &rateText,
                             [](const VariantResult& r) { return r.offeredRate; }));
    rows += {
        numberOf(
            ResultRowsText::tr("Achieved"), u"achieved_rate"_s, true, &rateText,
            [](const VariantResult& r) { return std::optional(stress::achievedRate(r)); },
            ResultRowsText::tr("Completed in the measured time, a second.")),
        numberOf(
            ResultRowsText::tr("Goodput"), u"goodput"_s, true, &rateText,
            [](const VariantResult& r) { return std::optional(stress::goodput(r)); },
            ResultRowsText::tr("Good requests a second: answered whole, and within every limit a request must keep.")),
        numberOf(ResultRowsText::tr("Tokens"), u"tokens_per_s"_s, true, &rateText,
                 [](const VariantResult& r) { return std::optional(stress::tokensPerSecond(r)); }),
        numberOf(ResultRowsText::tr("Requests"), {}, true, count,
                 [](const VariantResult& r) { return std::optional(double(r.tally.totals.requests)); }),
        numberOf(ResultRowsText::tr("Errors"), u"error_rate"_s, false, share,
                 [](const VariantResult& r) { return stress::errorRate(r); }),
        numberOf(
            ResultRowsText::tr("Never sent"), {}, false, count,
            [](const VariantResult& r) { return std::optional(double(r.neverSent)); },
            ResultRowsText::tr("Planned, but not sent at the end.")),
        numberOf(
            ResultRowsText::tr("In flight"), {}, true, [](double value) { return QLocale().toString(value, 'f', 1); },
            [](const VariantResult& r) { return std::optional(r.meanInFlight); }),
        numberOf(ResultRowsText::tr("Handshakes"), {}, false, count,
                 [](const VariantResult& r) { return std::optional(double(r.tally.totals.connectionsOpened)); }),
        numberOf(ResultRowsText::tr("Reused"), {}, true, share,
                 [](const VariantResult& r) { return stress::reusedShare(r); }),
        numberOf(ResultRowsText::tr("Cache hits"), {}, true, share,
                 [](const VariantResult& r) { return r.tally.totals.cacheHitRate(); }),
        numberOf(ResultRowsText::tr("Cost"), {}, false, &moneyOf,
                 [](const VariantResult& r) { return dollars(stress::cost(r)); }),
        numberOf(ResultRowsText::tr("Cost / 1M out"), {}, false, &moneyOf, &costPerMillion),
    };
    return rows;
}

//! "−97 %", "+0.4 %", "4.4 ×", "40 ×": from the double on a factor is shorter and says more.
QString changeText(double percent)
{
    const double factor = percent / 100 + 1;
    if (factor >= 2)
        return ResultRowsText::tr("%1 ×").arg(QLocale().toString(factor, 'f', factor < 9.95 ? 1 : 0));
    const double size = std::abs(percent);
    const QString sign = size < 0.05 ? QString() : percent < 0 ? u"−"_s : u"+"_s;
    return ResultRowsText::tr("%1%2 %").arg(sign, QLocale().toString(size, 'f', size < 9.95 && size >= 0.05 ? 1 : 0));
}

ResultCell verdictCell(const Difference& difference)
{
    if (!difference.percent)
        return {unknownText(), Tone::Muted};
    switch (difference.verdict) {
    case Difference::Verdict::Better:
        return {changeText(*difference.percent), Tone::Good};
    case Difference::Verdict::Worse:
        return {changeText(*difference.percent), Tone::Bad};
    case Difference::Verdict::Undecided:
        break;
    }
    return {ResultRowsText::tr("%1?").arg(changeText(*difference.percent)), Tone::Muted};
}

//! Of the last variant against the first; while the interval is not known, without a colour.
ResultCell changeCell(const RunResult& run, const QList<Difference>& differences, const QString& metric, std::optional<double> first, std::optional<double> last)
{
    for (const Difference& each : differences) {
        if (!metric.isEmpty() && each.metric == metric && each.from == run.variants.constFirst().variant.name && each.to == run.variants.constLast().variant.name)
            return verdictCell(each);
    }
    if (!first || !last || *first <= 0)
        return {{}, Tone::Muted};
    return {changeText((*last - *first) / *first * 100), Tone::Muted};
}

std::optional<double> msOf(const VariantResult& result, const TimeRow& row)
{
    const auto value = result.tally[row.shown].percentile(row.percent);
    return value ? std::optional(toMs(*value)) : std::nullopt;
}

//! A row in which nothing is known says nothing.
void appendKnown(ResultRows& rows, const ResultRow& row)
{
    if (std::ranges::any_of(row.cells, [](const ResultCell& cell) { return !cell.text.isEmpty() && cell.text != unknownText(); }))
        rows.rows.append(row);
}

ResultRows ofOne(const RunResult& run)
{
    const VariantResult& result = run.variants.constFirst();
    ResultRows rows{{ResultRowsText::tr("Metric"), ResultRowsText::tr("user-perceived"), ResultRowsText::tr("service")},
                    {}};
    for (const TimeRow& row : timeRows(run)) {
        const ResultCell service = row.service ? timeCell(result.tally[*row.service], row.percent) : ResultCell{{}, Tone::Muted};
        rows.rows.append({row.name, row.hint, {timeCell(result.tally[row.shown], row.percent), service}});
    }
    for (const Number& number : numbers(run))
        appendKnown(rows, {number.name, number.hint, {number.cell(result), {}}});
    return rows;
}

ResultRows ofSeveral(const RunResult& run, const QList<Difference>& differences)
{
    ResultRows rows{{ResultRowsText::tr("Metric")}, {}};
    for (qsizetype i = 0; i < run.variants.size(); ++i)
        rows.headers.append(shortVariantName(run, i));
    rows.headers.append(ResultRowsText::tr("change"));
    const VariantResult& first = run.variants.constFirst();
    const VariantResult& last = run.variants.constLast();
    for (const TimeRow& time : timeRows(run)) {
        ResultRow row{time.name, time.hint, {}};
        for (const VariantResult& variant : run.variants)
            row.cells.append(timeCell(variant.tally[time.shown], time.percent));
        row.cells.append(changeCell(run, differences, time.metric, msOf(first, time), msOf(last, time)));
        rows.rows.append(row);
    }
    const bool bothBegan = first.tally.totals.requests > 0 && last.tally.totals.requests > 0;
    for (const Number& number : numbers(run)) {
        ResultRow row{number.name, number.hint, {}};
        for (const VariantResult& variant : run.variants)
            row.cells.append(variant.tally.totals.requests > 0 ? number.cell(variant) : ResultCell{unknownText(), Tone::Muted}); // its turn has not come
        row.cells.append(bothBegan ? changeCell(run, differences, number.metric, number.value(first), number.value(last)) : ResultCell{{}, Tone::Muted});
        appendKnown(rows, row);
    }
    return rows;
}

} // namespace

QString shortVariantName(const RunResult& run, qsizetype index)
{
    const QString& name = run.variants[index].variant.name;
    const QString before = index > 0 ? run.variants[index - 1].variant.name + u'+' : QString();
    return !before.isEmpty() && name.startsWith(before) ? u"+ "_s + name.mid(before.size()) : name;
}

ResultRows resultRows(const RunResult& run, const QList<Difference>& differences)
{
    if (run.variants.isEmpty())
        return {};
    return run.variants.size() == 1 ? ofOne(run) : ofSeveral(run, differences);
}

} // namespace bw::ui
