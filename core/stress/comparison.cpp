// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/comparison.h"

#include "stress/bootstrap.h"
#include "stress/runnumbers.h"
#include "stress/timenames.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;
using metrics::Latency;

constexpr int Draws = 1'000;
constexpr int FewestBlocks = 3;
constexpr quint64 Seed = 0x5eed;
constexpr double Z95 = 1.959964;

const std::vector<double> Percents = {50, 95, 99};
constexpr std::array PercentNames = {QLatin1StringView("p50"), QLatin1StringView("p95"), QLatin1StringView("p99")};

//! Sums over drawn blocks that rates and shares are made of.
struct Sums
{
    double attempted = 0, failed = 0, good = 0, requests = 0, cost = 0, costed = 0;
    double completed = 0, goodCompleted = 0, tokens = 0, length = 0;
};

Sums sumsOf(const QList<Block>& blocks, const std::vector<int>& weights)
{
    Sums sums;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        const double weight = weights[size_t(i)];
        sums.attempted += weight * double(block.totals.attempted());
        sums.failed += weight * double(block.totals.failed());
        sums.good += weight * double(block.good);
        sums.cost += weight * block.totals.cost.toUsd();
        sums.costed += weight * double(block.totals.costed());
        sums.completed += weight * double(block.flow.completed);
        sums.goodCompleted += weight * double(block.flow.good);
        sums.tokens += weight * block.flow.tokens;
        sums.length += weight * toSeconds(block.length);
    }
    return sums;
}

//! How one of runNumbers() is made of drawn blocks.
struct DrawnNumber
{
    QLatin1StringView name;
    std::optional<double> (*drawn)(const Sums&);
};

std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

constexpr std::array DrawnNumbers = {
    DrawnNumber{QLatin1StringView("achieved_rate"), [](const Sums& s) { return ratio(s.completed, s.length); }},
    DrawnNumber{QLatin1StringView("goodput"), [](const Sums& s) { return ratio(s.goodCompleted, s.length); }},
    DrawnNumber{QLatin1StringView("tokens_per_s"), [](const Sums& s) { return ratio(s.tokens, s.length); }},
    DrawnNumber{QLatin1StringView("error_rate"), [](const Sums& s) { return ratio(s.failed, s.attempted); }},
    DrawnNumber{QLatin1StringView("cost_per_request"), [](const Sums& s) { return ratio(s.cost, s.costed); }},
};

//! Relative where that means something: a ratio of logarithms is symmetric, and what is small is not drowned.
std::optional<double> logRatio(std::optional<double> a, std::optional<double> b)
{
    return a && b && *a > 0 && *b > 0 ? std::optional(std::log(*b / *a)) : std::nullopt;
}

double percentOf(double logarithm)
{
    return std::expm1(logarithm) * 100;
}

void judge(Difference& difference, double low, double high, bool higherIsBetter)
{
    if (low <= 0 && high >= 0)
        return;
    const bool rose = low > 0;
    difference.verdict = rose == higherIsBetter ? Difference::Verdict::Better : Difference::Verdict::Worse;
}

void setInterval(Difference& difference, Interval logs, bool higherIsBetter)
{
    difference.low = percentOf(logs.low);
    difference.high = percentOf(logs.high);
    judge(difference, logs.low, logs.high, higherIsBetter);
}

//! Both sides' blocks, drawn together or each for itself.
class Draw
{
public:
    Draw(const VariantResult& a, const VariantResult& b, bool interleaved)
        : m_a(int(a.blocks.size()), Seed), m_b(int(b.blocks.size()), Seed + 1), m_paired(interleaved && a.blocks.size() == b.blocks.size())
    {
    }

    void next()
    {
        m_weightsA = &m_a.next();
        m_weightsB = m_paired ? m_weightsA : &m_b.next();
    }

    [[nodiscard]] const std::vector<int>& a() const { return *m_weightsA; }
    [[nodiscard]] const std::vector<int>& b() const { return *m_weightsB; }

private:
    Resampler m_a;
    Resampler m_b;
    bool m_paired;
    const std::vector<int>* m_weightsA = nullptr;
    const std::vector<int>* m_weightsB = nullptr;
};

bool hasBlocks(const VariantResult& result)
{
    return result.blocks.size() >= FewestBlocks;
}

//! The interval of a percentile by the ranks it may have, on a logarithmic scale.
std::optional<Interval> rankInterval(const metrics::Histogram& histogram, double percent)
{
    if (histogram.isEmpty())
        return std::nullopt;
    const double p = percent / 100;
    const double spread = Z95 * std::sqrt(p * (1 - p) / double(histogram.count())) * 100;
    if (percent + spread >= 100 || percent - spread <= 0)
        return std::nullopt;
    const auto low = histogram.percentile(percent - spread);
    const auto high = histogram.percentile(percent + spread);
    if (low->count() <= 0)
        return std::nullopt;
    return Interval{std::log(double(low->count())), std::log(double(high->count()))};
}

//! Zou and Donner's recovery of variances: the interval of a difference from those of its parts.
std::optional<Interval> differenceOfIntervals(double a, std::optional<Interval> sideA, double b, std::optional<Interval> sideB)
{
    if (!sideA || !sideB)
        return std::nullopt;
    const double low = std::hypot(sideA->high - a, b - sideB->low);
    const double high = std::hypot(a - sideA->low, sideB->high - b);
    return Interval{b - a - low, b - a + high};
}

class Comparer
{
public:
    Comparer(const VariantResult& a, const VariantResult& b, bool interleaved)
        : m_a(a), m_b(b), m_interleaved(interleaved), m_blocks(hasBlocks(a) && hasBlocks(b))
    {
    }

    QList<Difference> run()
    {
        for (const TimeName& time : TimeNames) {
            if (!m_a.tally[time.latency].isEmpty() && !m_b.tally[time.latency].isEmpty())
                compareTimes(time);
        }
        for (const DrawnNumber& number : DrawnNumbers)
            compareNumber(*runNumber(number.name), number);
        return m_differences;
    }

private:
    [[nodiscard]] Difference difference(const QString& metric, std::optional<double> a, std::optional<double> b) const
    {
        Difference difference;
        difference.metric = metric;
        difference.from = m_a.variant.name;
        difference.to = m_b.variant.name;
        difference.a = a;
        difference.b = b;
        if (a && b && *a != 0)
            difference.percent = (*b - *a) / *a * 100;
        return difference;
    }

    void compareTimes(const TimeName& time)
    {
        std::array<std::vector<double>, PercentNames.size()> logs;
        if (m_blocks)
            drawTimes(time.latency, logs);
        for (size_t i = 0; i < PercentNames.size(); ++i) {
            const auto a = m_a.tally[time.latency].percentile(Percents[i]);
            const auto b = m_b.tally[time.latency].percentile(Percents[i]);
            Difference result = difference(time.name + u'_' + PercentNames[i], toMs(*a), toMs(*b));
            if (logs[i].size() == Draws)
                setInterval(result, expandedInterval(std::move(logs[i]), fewerBlocks()), false);
            else if (a->count() > 0 && b->count() > 0)
                setRankInterval(result, time.latency, i);
            m_differences.append(result);
        }
    }

    void drawTimes(Latency latency, std::array<std::vector<double>, PercentNames.size()>& logs) const
    {
        const QuantileTable tableA(m_a.blocks, latency);
        const QuantileTable tableB(m_b.blocks, latency);
        std::vector<std::optional<double>> a, b;
        Draw draw(m_a, m_b, m_interleaved);
        for (int i = 0; i < Draws; ++i) {
            draw.next();
            tableA.percentiles(draw.a(), Percents, a);
            tableB.percentiles(draw.b(), Percents, b);
            for (size_t each = 0; each < Percents.size(); ++each) {
                if (const auto log = logRatio(a[each], b[each]))
                    logs[each].push_back(*log);
            }
        }
    }

    void setRankInterval(Difference& result, Latency latency, size_t which) const
    {
        const auto interval = differenceOfIntervals(std::log(*result.a * 1e6), rankInterval(m_a.tally[latency], Percents[which]),
                                                    std::log(*result.b * 1e6), rankInterval(m_b.tally[latency], Percents[which]));
        if (interval)
            setInterval(result, *interval, false);
    }

    void compareNumber(const RunNumber& number, const DrawnNumber& drawn)
    {
        const auto a = number.of(m_a);
        const auto b = number.of(m_b);
        if (!a || !b)
            return;
        Difference result = difference(number.name, a, b);
        if (m_blocks)
            drawNumber(drawn, number.higherIsBetter, result);
        m_differences.append(result);
    }

    //! By its ratio; by its difference where a side is 0 and there is no ratio.
    void drawNumber(const DrawnNumber& number, bool higherIsBetter, Difference& result) const
    {
        std::vector<double> logs, spans;
        Draw draw(m_a, m_b, m_interleaved);
        for (int i = 0; i < Draws; ++i) {
            draw.next();
            const auto a = number.drawn(sumsOf(m_a.blocks, draw.a()));
            const auto b = number.drawn(sumsOf(m_b.blocks, draw.b()));
            if (const auto log = logRatio(a, b))
                logs.push_back(*log);
            if (a && b)
                spans.push_back(*b - *a);
        }
        if (logs.size() == Draws) {
            setInterval(result, expandedInterval(std::move(logs), fewerBlocks()), higherIsBetter);
        } else if (spans.size() == Draws) {
            const Interval interval = expandedInterval(std::move(spans), fewerBlocks());
            judge(result, interval.low, interval.high, higherIsBetter);
        }
    }

    [[nodiscard]] int fewerBlocks() const { return int(std::min(m_a.blocks.size(), m_b.blocks.size())); }

    const VariantResult& m_a;
    const VariantResult& m_b;
    bool m_interleaved;
    bool m_blocks;
    QList<Difference> m_differences;
};

} // namespace

QString differenceVerdictId(Difference::Verdict verdict)
{
    switch (verdict) {
    case Difference::Verdict::Better:
        return u"better"_s;
    case Difference::Verdict::Worse:
        return u"worse"_s;
    case Difference::Verdict::Undecided:
        return u"undecided"_s;
    }
    return {};
}

QList<Difference> compareResults(const VariantResult& a, const VariantResult& b, bool interleaved)
{
    return Comparer(a, b, interleaved).run();
}

QList<Difference> compareVariants(const RunResult& run)
{
    QList<Difference> differences;
    for (qsizetype i = 1; i < run.variants.size(); ++i) {
        const bool inTurn = run.variants[i].side == run.variants.constFirst().side;
        differences += compareResults(run.variants.constFirst(), run.variants[i], inTurn);
    }
    return differences;
}

} // namespace bw::stress
