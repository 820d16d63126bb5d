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
constexpr int FewestToDraw = 10; //!< draws of fewer do not reach as far as the truth: Student's distribution does
constexpr quint64 Seed = 0x5eed;
constexpr double Z95 = 1.959964;

const std::vector<double> Percents = {50, 95, 99};
constexpr std::array PercentNames = {QLatin1StringView("p50"), QLatin1StringView("p95"), QLatin1StringView("p99")};

//! Numbers that drawn blocks have, too.
constexpr std::array DrawnNumbers = {
    QLatin1StringView("achieved_rate"), QLatin1StringView("goodput"),          QLatin1StringView("tokens_per_s"),
    QLatin1StringView("error_rate"),    QLatin1StringView("cost_per_request"),
};

//! Drawn blocks as if they were all of a run, without its times.
VariantResult joined(const QList<Block>& blocks, const std::vector<int>& weights)
{
    VariantResult result;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        const qint64 weight = weights[size_t(i)];
        for (qint64 drawn = 0; drawn < weight; ++drawn)
            result.tally.totals += block.totals;
        result.tally.good += weight * block.good;
        result.flow.completed += weight * block.flow.completed;
        result.flow.good += weight * block.flow.good;
        result.flow.tokens += double(weight) * block.flow.tokens;
        result.window += weight * block.length;
    }
    return result;
}

//! The number of drawn blocks. nullopt where they have no length: requests so few that all were sent at once have no
//! stretches of which a rate could be made, and that is not a rate of 0.
std::optional<double> numberOf(const RunNumber& number, const QList<Block>& blocks, const std::vector<int>& weights)
{
    const VariantResult drawn = joined(blocks, weights);
    if (number.unit == NumberUnit::PerSecond && drawn.window <= Nanoseconds(0))
        return std::nullopt;
    return number.of(drawn);
}

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

//! Each block alone.
std::vector<std::vector<int>> oneByOne(qsizetype blocks)
{
    std::vector<std::vector<int>> weights(size_t(blocks), std::vector<int>(size_t(blocks), 0));
    for (size_t i = 0; i < weights.size(); ++i)
        weights[i][i] = 1;
    return weights;
}

std::optional<std::vector<double>> logsOf(const std::vector<std::optional<double>>& values)
{
    std::vector<double> logs;
    for (const auto& value : values) {
        if (!value || *value <= 0)
            return std::nullopt;
        logs.push_back(std::log(*value));
    }
    return logs;
}

std::optional<std::vector<double>> known(const std::vector<std::optional<double>>& values)
{
    std::vector<double> all;
    for (const auto& value : values) {
        if (!value)
            return std::nullopt;
        all.push_back(*value);
    }
    return all;
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
        : m_a(a), m_b(b), m_interleaved(interleaved)
    {
    }

    QList<Difference> run()
    {
        for (const TimeName& time : TimeNames) {
            if (!m_a.tally[time.latency].isEmpty() && !m_b.tally[time.latency].isEmpty())
                compareTimes(time);
        }
        for (const QLatin1StringView name : DrawnNumbers)
            compareNumber(*runNumber(name));
        return m_differences;
    }

private:
    using Values = std::vector<std::optional<double>>; //!< of the blocks

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
        if (fewerBlocks() >= FewestToDraw)
            drawTimes(time.latency, logs);
        for (size_t i = 0; i < PercentNames.size(); ++i) {
            const auto a = m_a.tally[time.latency].percentile(Percents[i]);
            const auto b = m_b.tally[time.latency].percentile(Percents[i]);
            Difference result = difference(time.name + u'_' + PercentNames[i], toMs(*a), toMs(*b));
            if (logs[i].size() == Draws)
                setInterval(result, expandedInterval(std::move(logs[i]), fewerBlocks()), false);
            else if (!setBlockInterval(result, blockTimes(m_a, time.latency, i), blockTimes(m_b, time.latency, i), false) && a->count() > 0 && b->count() > 0)
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

    //! By blocks that are too few to be drawn from: of their ratios, or of their differences where one is 0. False if
    //! they are too few for that, or lack the number.
    bool setBlockInterval(Difference& result, const Values& a, const Values& b, bool higherIsBetter) const
    {
        const auto valuesA = known(a), valuesB = known(b);
        if (fewerBlocks() < FewestBlocks || fewerBlocks() >= FewestToDraw || !valuesA || !valuesB)
            return false;
        const auto logsA = logsOf(a), logsB = logsOf(b);
        if (logsA && logsB) {
            setInterval(result, withValue(blockInterval(*logsA, *logsB), logRatio(result.a, result.b)), higherIsBetter);
        } else {
            const Interval interval = blockInterval(*valuesA, *valuesB);
            judge(result, interval.low, interval.high, higherIsBetter);
        }
        return true;
    }

    [[nodiscard]] Interval blockInterval(const std::vector<double>& a, const std::vector<double>& b) const
    {
        return m_interleaved && a.size() == b.size() ? pairedInterval(a, b) : welchInterval(a, b);
    }

    //! What is shown is of all blocks together and need not be the mean of them; its interval holds it all the same.
    [[nodiscard]] static Interval withValue(Interval interval, std::optional<double> value)
    {
        return value ? Interval{std::min(interval.low, *value), std::max(interval.high, *value)} : interval;
    }

    [[nodiscard]] static Values blockTimes(const VariantResult& result, Latency latency, size_t which)
    {
        const QuantileTable table(result.blocks, latency);
        Values values, found;
        for (const auto& weights : oneByOne(result.blocks.size())) {
            table.percentiles(weights, {Percents[which]}, found);
            values.push_back(found.front());
        }
        return values;
    }

    [[nodiscard]] static Values blockNumbers(const VariantResult& result, const RunNumber& number)
    {
        Values values;
        for (const auto& weights : oneByOne(result.blocks.size()))
            values.push_back(numberOf(number, result.blocks, weights));
        return values;
    }

    void compareNumber(const RunNumber& number)
    {
        const auto a = number.of(m_a);
        const auto b = number.of(m_b);
        if (!a || !b)
            return;
        Difference result = difference(number.name, a, b);
        if (fewerBlocks() >= FewestToDraw)
            drawNumber(number, result);
        else
            setBlockInterval(result, blockNumbers(m_a, number), blockNumbers(m_b, number), number.higherIsBetter);
        m_differences.append(result);
    }

    //! By its ratio; by its difference where a side is 0 and there is no ratio.
    void drawNumber(const RunNumber& number, Difference& result) const
    {
        std::vector<double> logs, spans;
        Draw draw(m_a, m_b, m_interleaved);
        for (int i = 0; i < Draws; ++i) {
            draw.next();
            const auto a = numberOf(number, m_a.blocks, draw.a());
            const auto b = numberOf(number, m_b.blocks, draw.b());
            if (const auto log = logRatio(a, b))
                logs.push_back(*log);
            if (a && b)
                spans.push_back(*b - *a);
        }
        if (logs.size() == Draws) {
            setInterval(result, expandedInterval(std::move(logs), fewerBlocks()), number.higherIsBetter);
        } else if (spans.size() == Draws) {
            const Interval interval = expandedInterval(std::move(spans), fewerBlocks());
            judge(result, interval.low, interval.high, number.higherIsBetter);
        }
    }

    [[nodiscard]] int fewerBlocks() const { return int(std::min(m_a.blocks.size(), m_b.blocks.size())); }

    const VariantResult& m_a;
    const VariantResult& m_b;
    bool m_interleaved;
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
