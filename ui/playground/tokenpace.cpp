// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/tokenpace.h"

#include <algorithm>

namespace bw::ui {

namespace {

constexpr qsizetype FewestTokens = 8;
constexpr qsizetype TokensAPart = 4; //!< on average, at least: single tokens make noise

}

QList<double> tokenPace(const QList<Instant>& times, int parts)
{
    if (times.size() < FewestTokens || times.last() <= times.first())
        return {};
    const Nanoseconds span = times.last() - times.first();
    const qsizetype count = std::clamp<qsizetype>(times.size() / TokensAPart, 2, parts);
    QList<double> pace(count, 0);
    for (const Instant time : times) {
        const double share = double((time - times.first()).count()) / double(span.count());
        ++pace[std::clamp<qsizetype>(qsizetype(share * double(count)), 0, count - 1)];
    }
    const double seconds = double(span.count()) / 1e9 / double(count);
    for (double& each : pace)
        each /= seconds;
    return pace;
}

} // namespace bw::ui
