// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stressoptions.h"

#include <QCoreApplication>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using stress::Plan;
using stress::Seconds;

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::cli", text);
}

//! Reads numbers of a command line; the first that is wrong is kept.
class Numbers
{
public:
    explicit Numbers(const CommandLine& line) : m_line(line) {}

    void whole(const QString& name, qint64 least, qint64 most, const std::function<void(qint64)>& set)
    {
        if (!m_line.isSet(name))
            return;
        bool good = false;
        const qint64 value = m_line.value(name).toLongLong(&good);
        if (good && value >= least && value <= most)
            set(value);
        else
            refuse(tr("--%1 takes a whole number from %2 to %3, not “%4”.").arg(name).arg(least).arg(most).arg(m_line.value(name)));
    }

    void real(const QString& name, double least, double most, const std::function<void(double)>& set)
    {
        if (!m_line.isSet(name))
            return;
        bool good = false;
        const double value = m_line.value(name).toDouble(&good);
        if (good && value >= least && value <= most)
            set(value);
        else
            refuse(tr("--%1 takes a number from %2 to %3, not “%4”.").arg(name).arg(least).arg(most).arg(m_line.value(name)));
    }

    void refuse(const QString& message)
    {
        if (!m_error)
            m_error = Error{ErrorCode::InvalidInput, message};
    }

    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

private:
    const CommandLine& m_line;
    std::optional<Error> m_error;
};

constexpr qint64 MostInFlight = 100'000;
constexpr double MostPerSecond = 1'000'000;
constexpr double LongestSeconds = 1e7;

void readArrival(const QString& text, stress::Load& load, Numbers& numbers)
{
    const QString name = text.section(u':', 0, 0);
    bool good = true;
    if (name == "constant"_L1)
        load.arrival = stress::ArrivalProcess::Constant;
    else if (name == "poisson"_L1)
        load.arrival = stress::ArrivalProcess::Poisson;
    else if (name == "gamma"_L1)
        load.arrival = stress::ArrivalProcess::Gamma;
    else
        good = false;
    if (text.contains(u':')) {
        load.shape = text.section(u':', 1).toDouble(&good);
        good = good && name == "gamma"_L1 && load.shape > 0;
    }
    if (!good)
        numbers.refuse(tr("--arrival takes constant, poisson, gamma or gamma:SHAPE, not “%1”.").arg(text));
}

void readLoad(const CommandLine& line, Numbers& numbers, Plan& plan)
{
    if (line.isSet(u"concurrency"_s) && line.isSet(u"rate"_s))
        numbers.refuse(tr("Give --concurrency or --rate, not both."));
    numbers.whole(u"concurrency"_s, 1, MostInFlight, [&](qint64 value) {
        plan.load.kind = stress::Load::Kind::Closed;
        plan.load.level = double(value);
    });
    numbers.real(u"rate"_s, 0.001, MostPerSecond, [&](double value) {
        plan.load.kind = stress::Load::Kind::Rate;
        plan.load.level = value;
    });
    numbers.whole(u"max-in-flight"_s, 1, MostInFlight, [&](qint64 value) { plan.load.maxInFlight = int(value); });
    if (line.isSet(u"arrival"_s))
        readArrival(line.value(u"arrival"_s), plan.load, numbers);
}

} // namespace

void addStressOptions(CommandLine& line)
{
    line.addOption(u"model"_s, tr("The model to ask; the gateway's default without it."), u"M"_s);
    line.addOption(u"concurrency"_s, tr("Closed loop: so many requests in flight."), u"N"_s);
    line.addOption(u"rate"_s, tr("Open loop: so many requests a second, whatever the gateway does."), u"R"_s);
    line.addOption(u"arrival"_s, tr("How they arrive: constant (without it), poisson, gamma[:SHAPE]."), u"HOW"_s);
    line.addOption(u"max-in-flight"_s, tr("At most so many at once; N with --concurrency N, 100 with --rate without it."), u"N"_s);
    line.addOption(u"requests"_s, tr("End after so many requests."), u"N"_s);
    line.addOption(u"duration"_s, tr("Send for so long."), u"S"_s);
    line.addOption(u"warmup"_s, tr("Do not count what is sent in the first S seconds."), u"S"_s);
    line.addOption(u"no-stream"_s, tr("Ask for answers in one piece."));
    line.addOption(u"prompt"_s, tr("What to ask; one short sentence without it."), u"TEXT"_s);
    line.addOption(u"prompt-pool"_s, tr("Draw from N different prompts, for cache hit rates."), u"N"_s);
    line.addOption(u"max-tokens"_s, tr("The longest answer."), u"N"_s);
    line.addOption(u"slo"_s, tr("What every good request keeps, like ttft<400ms; may be given several times."), u"LIMIT"_s);
    line.addOption(u"workers"_s, tr("Network threads; half the cores without it."), u"N"_s);
    line.addOption(u"seed"_s, tr("Of everything that is drawn; 1 without it."), u"N"_s);
}

Result<Plan> readPlan(const CommandLine& line)
{
    Plan plan;
    Numbers numbers(line);
    readLoad(line, numbers, plan);
    numbers.whole(u"requests"_s, 1, std::numeric_limits<qint64>::max(), [&](qint64 value) { plan.requests = value; });
    numbers.real(u"duration"_s, 0.001, LongestSeconds, [&](double value) { plan.duration = Seconds(value); });
    numbers.real(u"warmup"_s, 0, LongestSeconds, [&](double value) { plan.warmUp = Seconds(value); });
    numbers.whole(u"prompt-pool"_s, 1, 1'000'000, [&](qint64 value) { plan.prompt.pool = int(value); });
    numbers.whole(u"max-tokens"_s, 1, 10'000'000, [&](qint64 value) { plan.maxTokens = Distribution::constant(double(value)); });
    numbers.whole(u"workers"_s, 1, 256, [&](qint64 value) { plan.workers = int(value); });
    numbers.whole(u"seed"_s, 0, std::numeric_limits<qint64>::max(), [&](qint64 value) { plan.seed = quint64(value); });
    plan.stream = !line.isSet(u"no-stream"_s);
    plan.prompt.text = line.value(u"prompt"_s);
    plan.model = line.value(u"model"_s);
    plan.slos = line.values(u"slo"_s);
    if (numbers.error())
        return tl::unexpected(*numbers.error());
    if (plan.requests <= 0 && plan.duration <= Seconds(0))
        return failure(ErrorCode::InvalidInput, tr("Say when to end: --requests N or --duration S."));
    return plan;
}

} // namespace bw::cli
