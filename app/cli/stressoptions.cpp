// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/stressoptions.h"

#include "cli/clitext.h"
#include "cli/wholenumber.h"
#include "stress/plancheck.h"
#include "stress/planjson.h"
#include "stress/planlimits.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using stress::Plan;
using stress::Seconds;
using stress::LongestSeconds;
using stress::MostInFlight;
using stress::MostPerSecond;

//! Reads numbers of a command line; the first that is wrong is kept.
class Numbers
{
public:
    explicit Numbers(const CommandLine& line) : m_line(line) {}

    void whole(const QString& name, quint64 least, quint64 most, const std::function<void(qint64)>& set)
    {
        qint64 value = 0;
        if (const Result<void> read = readWhole(m_line, name, least, most, value); !read)
            refuse(read.error().message);
        else if (m_line.isSet(name))
            set(value);
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
            refuse(CliText::tr("--%1 takes a number from %2 to %3, not “%4”.")
                       .arg(name)
                       .arg(least)
                       .arg(most)
                       .arg(m_line.value(name)));
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
        numbers.refuse(CliText::tr("--arrival takes constant, poisson, gamma or gamma:SHAPE, not “%1”.").arg(text));
}

//! One level all the time: the plan's stages would win over it.
void setLevel(stress::Load& load, double level)
{
    load.level = level;
    load.stages.clear();
}

void readLoad(const CommandLine& line, Numbers& numbers, Plan& plan)
{
    if (line.isSet(u"concurrency"_s) && line.isSet(u"rate"_s))
        numbers.refuse(CliText::tr("Give --concurrency or --rate, not both."));
    numbers.whole(u"concurrency"_s, 1, MostInFlight, [&](qint64 value) {
        plan.load.kind = stress::Load::Kind::Closed;
        setLevel(plan.load, double(value));
    });
    numbers.real(u"rate"_s, stress::LeastLevel, MostPerSecond, [&](double value) {
        plan.load.kind = stress::Load::Kind::Rate;
        setLevel(plan.load, value);
    });
    numbers.whole(u"max-in-flight"_s, 1, MostInFlight, [&](qint64 value) { plan.load.maxInFlight = int(value); });
    if (line.isSet(u"arrival"_s))
        readArrival(line.value(u"arrival"_s), plan.load, numbers);
    if (line.isSet(u"arrival"_s) && plan.load.kind != stress::Load::Kind::Rate)
        numbers.refuse(CliText::tr("--arrival is for --rate: in every other load a request is sent when another one has ended, or at a given time."));
}

//! The end that options name is the only one: the plan's own might come first.
void clearEnd(const CommandLine& line, Plan& plan)
{
    const bool byCount = line.isSet(u"requests"_s);
    const bool byTime = line.isSet(u"duration"_s);
    if (byTime && !byCount)
        plan.requests = 0;
    if (!byCount || byTime)
        return;
    plan.duration = Seconds(0);
    plan.coolDown = Seconds(0); // it would be the end of the duration
}

void readEnd(const CommandLine& line, Numbers& numbers, Plan& plan)
{
    clearEnd(line, plan);
    const auto span = [&](const QString& name, double least, Seconds& value) {
        numbers.real(name, least, LongestSeconds, [&value](double given) { value = Seconds(given); });
    };
    numbers.whole(u"requests"_s, 1, stress::MostRequests, [&](qint64 value) { plan.requests = value; });
    span(u"duration"_s, 0.001, plan.duration);
    span(u"warmup"_s, 0, plan.warmUp);
    span(u"cooldown"_s, 0, plan.coolDown);
    span(u"ramp"_s, 0, plan.load.rampUp);
    numbers.whole(u"rounds"_s, 1, stress::MostRounds, [&](qint64 value) { plan.rounds = int(value); });
    numbers.whole(u"workers"_s, 1, stress::MostWorkers, [&](qint64 value) { plan.workers = int(value); });
    numbers.whole(u"seed"_s, 0, stress::MostSeed, [&](qint64 value) { plan.seed = quint64(value); });
}

void readAsked(const CommandLine& line, Numbers& numbers, Plan& plan)
{
    if (line.isSet(u"no-stream"_s))
        plan.stream = false;
    if (line.isSet(u"prompt"_s) && plan.load.kind == stress::Load::Kind::Replay)
        numbers.refuse(CliText::tr("--prompt has no effect on this plan: what it replays brings its own prompts."));
    if (line.isSet(u"prompt"_s)) {
        plan.prompt.text = line.value(u"prompt"_s);
        if (plan.prompt.kind != stress::Prompt::Kind::Template) // the plan's generated or kept prompts would be sent instead
            plan.prompt.kind = stress::Prompt::Kind::Fixed;
    }
    if (line.isSet(u"model"_s))
        plan.model = line.value(u"model"_s);
    numbers.whole(u"prompt-pool"_s, 1, stress::LargestPool, [&](qint64 value) { plan.prompt.pool = int(value); });
    numbers.whole(u"max-tokens"_s, 1, qint64(stress::MostTokens),
                  [&](qint64 value) { plan.maxTokens = Distribution::constant(double(value)); });
}

void readVariants(const CommandLine& line, Numbers& numbers, Plan& plan)
{
    if (line.isSet(u"variant"_s))
        plan.variants.clear();
    for (const QString& name : line.values(u"variant"_s)) {
        if (const auto variant = stress::Variant::named(name))
            plan.variants.append(*variant);
        else
            numbers.refuse(
                CliText::tr(
                    "--variant takes cold, pooled or pooled+cache, not “%1”; others are written in a --plan file.")
                    .arg(name));
    }
}

//! "10:200" or "10:200:5".
void readSearch(const CommandLine& line, Numbers& numbers, Plan& plan)
{
    using Kind = stress::Search::Kind;
    const auto read = [&](const QString& name, Kind kind) {
        if (!line.isSet(name))
            return;
        const QStringList parts = line.value(name).split(u':');
        bool goodFrom = false, goodTo = false, goodSteps = true;
        plan.search.kind = kind;
        plan.search.from = parts.value(0).toDouble(&goodFrom);
        plan.search.to = parts.value(1).toDouble(&goodTo);
        if (parts.size() > 2)
            plan.search.steps = parts[2].toInt(&goodSteps);
        if (!goodFrom || !goodTo || !goodSteps || parts.size() > (kind == Kind::Sweep ? 3 : 2))
            numbers.refuse(kind == Kind::Sweep ? CliText::tr("--sweep takes FROM:TO:STEPS, for example 10:200:5.")
                                               : CliText::tr("--find-highest takes FROM:TO, for example 10:200."));
        setLevel(plan.load, plan.search.from);
    };
    if (line.isSet(u"sweep"_s) && line.isSet(u"find-highest"_s))
        return numbers.refuse(CliText::tr("--sweep and --find-highest are two ways to move the level. Give one of them."));
    read(u"sweep"_s, Kind::Sweep);
    read(u"find-highest"_s, Kind::Highest);
}

void readRules(const CommandLine& line, Numbers& numbers, Plan& plan)
{
    const auto turnOn = [&line](const QString& name, bool& value) { value = value || line.isSet(name); };
    turnOn(u"retries"_s, plan.guards.retries);
    turnOn(u"breaker"_s, plan.guards.breaker);
    turnOn(u"limiter"_s, plan.guards.limiter);
    turnOn(u"polite"_s, plan.guards.polite);
    plan.thresholds += line.values(u"threshold"_s);
    plan.slos += line.values(u"slo"_s);
    if (line.isSet(u"records"_s))
        plan.recordsFile = line.value(u"records"_s);
    numbers.real(u"max-error-rate"_s, 0, 100, [&](double percent) { plan.stop.maxErrorRate = percent / 100; });
    numbers.real(u"until-known"_s, 0.1, 100, [&](double percent) { plan.stop.knownWithin = percent / 100; });
    if (!line.isSet(u"max-spend"_s))
        return;
    plan.stop.maxSpend = PicoUsd::fromDecimal(line.value(u"max-spend"_s));
    if (!plan.stop.maxSpend || *plan.stop.maxSpend < PicoUsd())
        numbers.refuse(
            CliText::tr("--max-spend takes dollars, for example 0.50, not “%1”.").arg(line.value(u"max-spend"_s)));
}

//! Every problem on a line of its own.
Error asError(const QString& what, const QList<FieldProblem>& problems)
{
    QStringList lines{what};
    for (const FieldProblem& problem : problems)
        lines.append(u"  "_s + problem.message);
    return Error{ErrorCode::InvalidInput, lines.join(u'\n')};
}

Result<Plan> planOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The plan %1 cannot be read: %2.").arg(path, file.errorString()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The plan %1 is not a JSON object: %2.").arg(path, problem.errorString()));
    const stress::PlanReading reading = stress::planFromJson(document.object());
    if (!reading.problems.isEmpty())
        return tl::unexpected(asError(CliText::tr("The plan %1 cannot be used:").arg(path), reading.problems));
    return reading.plan;
}

} // namespace

void addStressOptions(CommandLine& line)
{
    line.addOption(u"model"_s, CliText::tr("The model to ask; the gateway's default without it."), u"M"_s);
    line.addOption(u"concurrency"_s, CliText::tr("Closed loop: so many requests in flight."), u"N"_s);
    line.addOption(u"rate"_s, CliText::tr("Open loop: so many requests a second, whatever the gateway does."), u"R"_s);
    line.addOption(u"arrival"_s, CliText::tr("How they arrive: constant (without it), poisson, gamma[:SHAPE]."),
                   u"HOW"_s);
    line.addOption(u"max-in-flight"_s,
                   CliText::tr("At most so many at once; N with --concurrency N, 100 with --rate without it."), u"N"_s);
    line.addOption(u"ramp"_s, CliText::tr("Reach the level only after S seconds."), u"S"_s);
    line.addOption(u"requests"_s, CliText::tr("End after so many requests of each variant."), u"N"_s);
    line.addOption(u"duration"_s, CliText::tr("Send for so long for each variant."), u"S"_s);
    line.addOption(u"warmup"_s, CliText::tr("Do not count what is sent in the first S seconds."), u"S"_s);
    line.addOption(u"cooldown"_s, CliText::tr("Do not count what is sent in the last S seconds."), u"S"_s);
    line.addOption(u"no-stream"_s, CliText::tr("Ask for answers in one piece."));
    line.addOption(u"prompt"_s, CliText::tr("What to ask; one short sentence without it."), u"TEXT"_s);
    line.addOption(u"prompt-pool"_s, CliText::tr("Draw from N different prompts, for cache hit rates."), u"N"_s);
    line.addOption(u"max-tokens"_s, CliText::tr("The longest answer."), u"N"_s);
    line.addOption(u"variant"_s, CliText::tr("cold, pooled or pooled+cache; several run in turn and are compared."),
                   u"NAME"_s);
    line.addOption(u"rounds"_s, CliText::tr("Turns of each variant; 10 with several without it."), u"N"_s);
    line.addOption(u"sweep"_s, CliText::tr("Run at STEPS levels from FROM to TO."), u"FROM:TO:STEPS"_s);
    line.addOption(u"find-highest"_s, CliText::tr("Look for the highest level that meets the thresholds."),
                   u"FROM:TO"_s);
    line.addOption(u"retries"_s, CliText::tr("Retry as the gateway's settings say; off without it."));
    line.addOption(u"breaker"_s, CliText::tr("Use the circuit breaker; off without it."));
    line.addOption(u"limiter"_s, CliText::tr("Keep to the rate limits on this side; off without it."));
    line.addOption(u"polite"_s, CliText::tr("Send nothing while the server asks to wait."));
    line.addOption(u"plan"_s, CliText::tr("A plan as JSON. The other options win over it: --concurrency, --rate, --sweep and "
                               "--find-highest also over its stages."),
                   u"FILE"_s);
    line.addOption(u"threshold"_s,
                   CliText::tr("What the run must keep, like ttft_p95<400ms or error_rate<1%; exit code 3 if not."),
                   u"LIMIT"_s);
    line.addOption(u"slo"_s, CliText::tr("What every good request keeps, like ttft<400ms; may be given several times."),
                   u"LIMIT"_s);
    line.addOption(u"max-spend"_s, CliText::tr("Stop before the run costs more."), u"USD"_s);
    line.addOption(u"max-error-rate"_s, CliText::tr("Stop when more of the last 100 requests and more failed."),
                   u"PERCENT"_s);
    line.addOption(u"until-known"_s, CliText::tr("Stop when the 95th percentile is known to ± so much."), u"PERCENT"_s);
    line.addOption(u"records"_s, CliText::tr("Write every request as a line of JSON."), u"FILE"_s);
    line.addOption(u"workers"_s, CliText::tr("Network threads; without it half the cores, at least two."), u"N"_s);
    line.addOption(u"seed"_s, CliText::tr("Of everything that is drawn; 1 without it."), u"N"_s);
}

Result<Plan> readPlan(const CommandLine& line, const gateway::GatewayProfile& profile)
{
    Result<Plan> plan = line.isSet(u"plan"_s) ? planOfFile(line.value(u"plan"_s)) : Plan();
    if (!plan)
        return plan;
    Numbers numbers(line);
    readLoad(line, numbers, *plan);
    readEnd(line, numbers, *plan);
    readAsked(line, numbers, *plan);
    readVariants(line, numbers, *plan);
    readSearch(line, numbers, *plan);
    readRules(line, numbers, *plan);
    plan->gateway = profile.name;
    if (plan->model.isEmpty())
        plan->model = profile.defaultModel;
    if (numbers.error())
        return tl::unexpected(*numbers.error());
    if (plan->model.isEmpty())
        return failure(ErrorCode::InvalidInput, CliText::tr("Say which model: --model M."));
    const QStringList sizes = {u"concurrency"_s, u"rate"_s, u"plan"_s};
    if (std::ranges::none_of(sizes, [&line](const QString& name) { return line.isSet(name); }))
        return failure(ErrorCode::InvalidInput, CliText::tr("Say how much: --concurrency N or --rate R."));
    if (plan->requests <= 0 && plan->duration <= Seconds(0) && plan->load.kind != stress::Load::Kind::Replay)
        return failure(ErrorCode::InvalidInput, CliText::tr("Say when to end: --requests N or --duration S."));
    const QList<FieldProblem> problems = stress::checkPlan(*plan);
    if (!problems.isEmpty())
        return tl::unexpected(asError(CliText::tr("The plan cannot be run:"), problems));
    return plan;
}

} // namespace bw::cli
