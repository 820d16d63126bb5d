// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/protobufduration.h"

#include <cmath>

namespace bw::openai {

namespace {

constexpr double MaxSeconds = 30.0 * 24 * 3600; //!< longer is garbage, not a wish

} // namespace

std::optional<Milliseconds> parseProtobufDuration(QStringView text)
{
    if (!text.endsWith(u's'))
        return std::nullopt;
    bool ok = false;
    const double seconds = text.chopped(1).toDouble(&ok);
    if (!ok || !(seconds > 0) || seconds > MaxSeconds)
        return std::nullopt;
    return Milliseconds(static_cast<qint64>(std::ceil(seconds * 1000)));
}

} // namespace bw::openai
