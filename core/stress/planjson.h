// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/strictobject.h"
#include "stress/plan.h"

namespace bw::stress {

//! Every key of a plan, spans in seconds, money as a decimal string. Holds no key: a plan has none.
[[nodiscard]] QJsonObject toJson(const Plan& plan);

//! A plan and what is wrong with its document, each with the path of its field; fields that are wrong have a harmless
//! value. What it means together is for plancheck.h.
struct PlanReading
{
    Plan plan;
    QList<FieldProblem> problems;
};

//! The reverse. What is absent or null keeps its default; a key nobody knows is a problem.
[[nodiscard]] PlanReading planFromJson(const QJsonObject& json);

// The ids of plan files and of the command line.

[[nodiscard]] QString arrivalId(ArrivalProcess process);
[[nodiscard]] QString loadKindId(Load::Kind kind);
[[nodiscard]] QString searchKindId(Search::Kind kind);

} // namespace bw::stress
