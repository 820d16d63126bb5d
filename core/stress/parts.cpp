// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/parts.h"

#include "stress/search.h"

#include <algorithm>

namespace bw::stress {

namespace {

constexpr int MostRounds = 10;
constexpr int BlocksOfALoneVariant = 10;
constexpr double ShortestRound = 1.0; //!< s
constexpr double FewRounds = 6; //!< up to here more rounds tell more than longer ones: an interval of three is wide

Nanoseconds whole(Seconds span)
{
    return std::chrono::round<Nanoseconds>(span);
}

//! Enough for an interval, each long enough to be more than its ramp-up.
int roundCount(const Plan& plan)
{
    if (plan.rounds > 0)
        return plan.rounds;
    if (plan.variants.size() < 2)
        return 1;
    double rounds = MostRounds;
    if (plan.requests > 0) {
        const double turns = double(plan.requests) / inFlightCap(plan.load); // of every slot
        rounds = std::min(rounds, std::max(turns / 2, std::min(turns, FewRounds)));
    }
    if (plan.duration > Seconds(0))
        rounds = std::min(rounds, (plan.duration - plan.warmUp - plan.coolDown).count() / ShortestRound);
    return std::max(2, int(rounds));
}

Part roundOf(const Plan& plan, int variant, int round, int rounds)
{
    Part part;
    part.variant = variant;
    part.round = round;
    part.firstNumber = plan.requests * round / rounds;
    part.requests = plan.requests * (round + 1) / rounds - part.firstNumber;
    part.warmUp = round == 0 ? whole(plan.warmUp) : Nanoseconds(0);
    part.coolDown = round == rounds - 1 ? whole(plan.coolDown) : Nanoseconds(0);
    if (plan.duration > Seconds(0))
        part.length = whole(plan.duration - plan.warmUp - plan.coolDown) / rounds + part.warmUp + part.coolDown;
    if (plan.requests <= 0)
        part.firstNumber = qint64{round} << 32;
    part.blocks = rounds == 1 ? BlocksOfALoneVariant : 1;
    return part;
}

class RoundParts final : public PartSource
{
public:
    explicit RoundParts(const Plan& plan) : m_parts(roundsOf(plan)), m_count(int(m_parts.size())), m_rounds(roundCount(plan)) {}

    std::optional<Part> next(RunResult& /*run*/, PartEnd /*last*/) override
    {
        return m_parts.isEmpty() ? std::nullopt : std::optional(m_parts.takeFirst());
    }
    int rounds() const override { return m_rounds; }
    int partCount() const override { return m_count; }

private:
    QList<Part> m_parts;
    int m_count;
    int m_rounds;
};

} // namespace

QList<Variant> variantsOf(const Plan& plan)
{
    return plan.variants.isEmpty() ? QList<Variant>{*Variant::named(u"pooled")} : plan.variants;
}

QList<Part> roundsOf(const Plan& plan)
{
    const int rounds = roundCount(plan);
    const int variants = int(variantsOf(plan).size());
    QList<Part> parts;
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < variants; ++i)
            parts.append(roundOf(plan, round % 2 == 0 ? i : variants - 1 - i, round, rounds));
    }
    parts.removeIf([&plan](const Part& part) { return plan.requests > 0 && part.requests == 0; });
    return parts;
}

std::unique_ptr<PartSource> makeParts(const Plan& plan)
{
    switch (plan.search.kind) {
    case Search::Kind::None:
        break;
    case Search::Kind::Sweep:
        return std::make_unique<SweepParts>(plan);
    case Search::Kind::Highest:
        return std::make_unique<HighestParts>(plan);
    }
    return std::make_unique<RoundParts>(plan);
}

} // namespace bw::stress
