// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace bw {

[[nodiscard]] double norm(const QList<double>& vector); //!< Euclidean length

//! −1 … 1: of the angle between two vectors. nullopt: they have other lengths, or one has no direction.
[[nodiscard]] std::optional<double> cosine(const QList<double>& a, const QList<double>& b);

using CosineTable = QList<QList<std::optional<double>>>;
[[nodiscard]] CosineTable cosineTable(const QList<QList<double>>& vectors); //!< each with each

} // namespace bw
