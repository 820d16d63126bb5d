// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/logquery.h"

namespace bw::store {

LogPlace LogSurvey::placeOf(qint64 row) const
{
    const auto after = std::ranges::upper_bound(stretches, row, {}, &Stretch::firstRow);
    if (after == stretches.begin())
        return {};
    const Stretch& stretch = *std::prev(after);
    return {stretch.before, std::max<qint64>(0, row - stretch.firstRow)};
}

} // namespace bw::store
