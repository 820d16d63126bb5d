// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/tally.h"

#include <array>

namespace bw::stress {

namespace {

constexpr std::array Counts = {
    &Tally::requests,  &Tally::ok,          &Tally::failed,     &Tally::good,      &Tally::retries,
    &Tally::maybeBilled, &Tally::cacheHits, &Tally::cacheMisses, &Tally::events,   &Tally::tokensIn,
    &Tally::tokensOut, &Tally::priced,      &Tally::opened,     &Tally::reused,    &Tally::completedInWindow,
    &Tally::goodInWindow,
};

constexpr std::array Histograms = {
    &Tally::ttft, &Tally::serviceTtft, &Tally::ttfo,       &Tally::e2e,         &Tally::serviceE2e,
    &Tally::tpot, &Tally::chunkGap,    &Tally::longestGap, &Tally::scheduleLag,
};

Instant earlier(Instant a, Instant b)
{
    return !isSet(a) ? b : !isSet(b) ? a : std::min(a, b);
}

} // namespace

void Tally::merge(const Tally& other)
{
    for (const auto count : Counts)
        this->*count += other.*count;
    for (const auto histogram : Histograms)
        (this->*histogram).merge(other.*histogram);
    for (auto it = other.errors.begin(); it != other.errors.end(); ++it)
        errors[it.key()] += it.value();
    estimated = estimated || other.estimated;
    cost += other.cost;
    tokensInWindow += other.tokensInWindow;
    firstSent = earlier(firstSent, other.firstSent);
    lastEnd = std::max(lastEnd, other.lastEnd);
}

void Tally::clear()
{
    *this = {};
}

} // namespace bw::stress
