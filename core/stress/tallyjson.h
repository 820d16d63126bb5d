// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/runresult.h"

#include <QJsonObject>

namespace bw::stress {

// The exact parts of a saved run; runfile.h is the whole. Histograms are base64 of CompactHistogram's encoding. Of tokens
// by the second only the peak is kept.

[[nodiscard]] QString histogramText(const metrics::CompactHistogram& histogram);
[[nodiscard]] QString histogramText(const metrics::Histogram& histogram);
//! Empty for what makes no sense: one broken histogram must not hide the rest of a run.
[[nodiscard]] metrics::CompactHistogram compactFromText(const QString& text);
[[nodiscard]] metrics::Histogram histogramFromText(const QString& text);

[[nodiscard]] QJsonObject toJson(const metrics::Totals& totals);
[[nodiscard]] metrics::Totals totalsFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Tally& tally);
[[nodiscard]] Tally tallyFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Flow& flow);
[[nodiscard]] Flow flowFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Block& block);
[[nodiscard]] Block blockFromJson(const QJsonObject& json);
[[nodiscard]] QJsonObject toJson(const Timeline& timeline);
[[nodiscard]] Timeline timelineFromJson(const QJsonObject& json);

} // namespace bw::stress
