// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/planfield.h"

#include <QCoreApplication>

namespace bw::ui::planfields {

//! For strings of all plan fields; one context for the translators.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::PlanField)
};

//! What is allowed for a number.
struct Range
{
    double lowest = 0;
    double highest = 0;
    bool whole = false;
};

//! Of the level that a load holds: requests a second, or so many in flight.
[[nodiscard]] Range levelRange(bool openLoop);

//! The number that `text` is, or what to type instead.
[[nodiscard]] Result<double> readNumber(const QString& text, const Range& range);

//! "128", "128 ± 32" (normal), "100–200" (uniform).
[[nodiscard]] QString distributionText(const Distribution& distribution);
[[nodiscard]] Result<Distribution> readDistribution(const QString& text);

//! "20 s at 5, 10 s to 50": levels held, or reached at the end of their time.
[[nodiscard]] QString stagesText(const QList<stress::LoadStage>& stages);
[[nodiscard]] Result<QList<stress::LoadStage>> readStages(const QString& text);

//! Comma-separated texts without empty ones.
[[nodiscard]] QStringList partsOf(const QString& text);

// Makers of the common kinds. `get` reads a value of a plan, `set` writes it.

using Applies = std::function<bool(const stress::Plan&)>;
using GetNumber = std::function<double(const stress::Plan&)>;
using SetNumber = std::function<void(stress::Plan&, double)>;

//! `emptyIsZero`: 0 is shown as nothing and nothing is 0: "no limit".
[[nodiscard]] PlanField number(const char* id, const QString& caption, const QString& unit, const QString& hint, Range range, GetNumber get,
                               SetNumber set, bool emptyIsZero = false);
[[nodiscard]] PlanField toggle(const char* id, const QString& caption, const QString& hint, std::function<bool(const stress::Plan&)> get,
                               std::function<void(stress::Plan&, bool)> set);
[[nodiscard]] PlanField words(const char* id, const QString& caption, const QString& hint, PlanField::Kind kind,
                              std::function<QString(const stress::Plan&)> get, std::function<void(stress::Plan&, const QString&)> set);
[[nodiscard]] PlanField choice(const char* id, const QString& caption, const QString& hint, QList<PlanChoice> choices,
                               std::function<QString(const stress::Plan&)> get, std::function<void(stress::Plan&, const QString&)> set);

[[nodiscard]] PlanField when(PlanField field, Applies applies);

} // namespace bw::ui::planfields
