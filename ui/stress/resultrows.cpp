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
using stress::NumberUnit;
using stress::RunNumber;
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
        if (std::ranges::any_of(run.variants, [](const VariantResult& each) { return !each.tally[Latency::Ttfo].isEmpty(); }))
            add(ResultRowsText::tr("TTFO"), Latency::Ttfo, {},
                ResultRowsText::tr("First output after the sending, reasoning left out."), {50});
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

QString numberText(const RunNumber& number, double value)
{
    switch (number.unit) {
    case NumberUnit::Nanoseconds:
        return durationText(Nanoseconds(std::llround(value)));
    case NumberUnit::Share:
        return percentText(value);
    case NumberUnit::PerSecond:
        return rateText(value);
    case NumberUnit::Usd:
        return moneyText(PicoUsd::fromUsd(value));
    case NumberUnit::Count:
        break;
    }
    const bool whole = value == std::round(value); // a mean is none
    return whole ? countText(std::llround(value)) : QLocale().toString(value, 'f', 1);
}

ResultCell numberCell(const RunNumber& number, const VariantResult& result)
{
    const auto value = number.of(result);
    if (!value)
        return {unknownText(), Tone::Muted};
    const bool weak = number.name == "longest_stall_p99"_L1 && !metrics::isTrustworthy(99, result.tally.longestGap.count());
    return {stress::markOf(number, result) + numberText(number, *value), weak ? Tone::Muted : Tone::Normal};
}

//! One of stress::runNumbers() for people.
struct NumberRow
{
    const RunNumber* number = nullptr;
    QString name;
    QString hint;
};

struct NumberTitle
{
    QLatin1StringView name;
    QString title;
    QString hint{};
};

//! What is not in it has no row: `failed` is in the share of errors.
QList<NumberTitle> numberTitles()
{
    return {
        {"offered_rate"_L1, ResultRowsText::tr("Offered")},
        {"achieved_rate"_L1, ResultRowsText::tr("Achieved"), ResultRowsText::tr("Completed in the measured time, a second.")},
        {"goodput"_L1, ResultRowsText::tr("Goodput"),
         ResultRowsText::tr("Good requests a second: answered whole, and within every limit a request must keep.")},
        {"attainment"_L1, ResultRowsText::tr("Good"), ResultRowsText::tr("Good requests of those that were planned; errors are bad.")},
        {"tokens_per_s"_L1, ResultRowsText::tr("Tokens")},
        {"peak_tokens_per_s"_L1, ResultRowsText::tr("Tokens, peak"), ResultRowsText::tr("Of all requests together, in their best second.")},
        {"requests"_L1, ResultRowsText::tr("Requests")},
        {"error_rate"_L1, ResultRowsText::tr("Errors")},
        {"empty_answers"_L1, ResultRowsText::tr("Empty answers"),
         ResultRowsText::tr("Chats that ended well without a single token: often a filter, or a limit of tokens that reasoning used up.")},
        {"never_sent"_L1, ResultRowsText::tr("Never sent"), ResultRowsText::tr("Planned, but not sent at the end.")},
        {"in_flight"_L1, ResultRowsText::tr("In flight")},
        {"longest_stall_p99"_L1, ResultRowsText::tr("Longest stall p99"), ResultRowsText::tr("The longest gap of each answer; one value a request.")},
        {"handshakes"_L1, ResultRowsText::tr("Handshakes")},
        {"reused"_L1, ResultRowsText::tr("Reused")},
        {"handshake_saved"_L1, ResultRowsText::tr("Handshakes saved"),
         ResultRowsText::tr("What keep-alive saved: connections that were reused, times the median handshake.")},
        {"cache_hits"_L1, ResultRowsText::tr("Cache hits")},
        {"cost"_L1, ResultRowsText::tr("Cost")},
        {"cost_per_request"_L1, ResultRowsText::tr("Cost / request")},
        {"cost_per_good"_L1, ResultRowsText::tr("Cost / good request")},
        {"cost_per_million_out"_L1, ResultRowsText::tr("Cost / 1M out")},
        {"failed_cost"_L1, ResultRowsText::tr("Cost of failures"), ResultRowsText::tr("Of the cost: for requests that did not go well.")},
        {"maybe_billed"_L1, ResultRowsText::tr("Perhaps billed"),
         ResultRowsText::tr("Requests that were sent and ended before the provider said what they cost; no sum has them.")},
    };
}

QList<NumberRow> numberRows()
{
    QList<NumberRow> rows;
    const QList<NumberTitle> titles = numberTitles();
    for (const RunNumber& number : stress::runNumbers()) {
        const auto title = std::ranges::find(titles, number.name, &NumberTitle::name);
        if (title != titles.end())
            rows.append({&number, title->title, title->hint});
    }
    return rows;
}

//! Zero of these says nothing.
bool isOnlyOfInterest(const RunNumber& number)
{
    return number.name == "empty_answers"_L1 || number.name == "failed_cost"_L1 || number.name == "maybe_billed"_L1;
}

//! A row in which nothing is known says nothing.
bool hasAny(const RunNumber& number, const RunResult& run)
{
    return std::ranges::any_of(run.variants, [&number](const VariantResult& each) {
        const auto value = number.of(each);
        return value && (*value > 0 || !isOnlyOfInterest(number));
    });
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

ResultRows ofOne(const RunResult& run)
{
    const VariantResult& result = run.variants.constFirst();
    ResultRows rows{{ResultRowsText::tr("Metric"), ResultRowsText::tr("user-perceived"), ResultRowsText::tr("service")},
                    {}};
    for (const TimeRow& row : timeRows(run)) {
        const ResultCell service = row.service ? timeCell(result.tally[*row.service], row.percent) : ResultCell{{}, Tone::Muted};
        rows.rows.append({row.name, row.hint, {timeCell(result.tally[row.shown], row.percent), service}});
    }
    for (const NumberRow& row : numberRows()) {
        if (hasAny(*row.number, run))
            rows.rows.append({row.name, row.hint, {numberCell(*row.number, result), {}}});
    }
    return rows;
}

ResultRow rowOfSeveral(const RunResult& run, const QList<Difference>& differences, const NumberRow& each)
{
    const auto hasBegun = [](const VariantResult& variant) { return variant.tally.totals.requests > 0; };
    const VariantResult& first = run.variants.constFirst();
    const VariantResult& last = run.variants.constLast();
    ResultRow row{each.name, each.hint, {}};
    for (const VariantResult& variant : run.variants)
        row.cells.append(hasBegun(variant) ? numberCell(*each.number, variant) : ResultCell{unknownText(), Tone::Muted});
    const bool comparable = hasBegun(first) && hasBegun(last);
    row.cells.append(comparable ? changeCell(run, differences, each.number->name, each.number->of(first), each.number->of(last))
                                : ResultCell{{}, Tone::Muted});
    return row;
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
    for (const NumberRow& each : numberRows()) {
        if (hasAny(*each.number, run))
            rows.rows.append(rowOfSeveral(run, differences, each));
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
