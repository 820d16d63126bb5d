// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "stress/plan.h"

#include <QList>

#include <functional>

namespace bw::ui {

//! One of a few things to choose from.
struct PlanChoice
{
    QString id;
    QString title;

    bool operator==(const PlanChoice&) const = default;
};

//! One setting of a load test as a person types or chooses it. A value of functions: pure, no widget.
struct PlanField
{
    enum class Kind {
        Number,
        Switch,  //!< text: onText() or offText()
        Choice,  //!< text: the id of one of `choices`
        Suggest, //!< free text, some of it offered
        Text,
        File,
    };

    QString id;   //!< unique; the control's object name
    QString path; //!< where checkPlan() says what is wrong with it; empty: at `id`
    QString caption;
    QString unit{}; //!< "/s"; empty: none
    QString hint{}; //!< a whole sentence; also what an empty field means
    Kind kind = Kind::Number;
    std::function<QString(const stress::Plan&)> text;
    //! Writes what the text says, or changes nothing and says what is wrong.
    std::function<Result<void>(stress::Plan&, const QString&)> read;
    std::function<bool(const stress::Plan&)> applies{}; //!< empty: always
    QList<PlanChoice> choices{}; //!< empty: who shows it knows them (gateways, models)
    QString placeholder{};       //!< what an empty field stands for

    [[nodiscard]] bool appliesTo(const stress::Plan& plan) const { return !applies || applies(plan); }
    [[nodiscard]] const QString& problemPath() const { return path.isEmpty() ? id : path; }
};

//! Fields under a heading.
struct PlanSection
{
    QString title;
    QList<PlanField> fields;
};

//! Every setting of a plan, in the order in which a person thinks of them.
[[nodiscard]] QList<PlanSection> planSections();

// The sections, each from its own file.

[[nodiscard]] PlanSection targetSection();
[[nodiscard]] PlanSection loadSection();
[[nodiscard]] PlanSection compareSection();
[[nodiscard]] PlanSection searchSection();
[[nodiscard]] PlanSection guardSection();
[[nodiscard]] PlanSection stopSection();
[[nodiscard]] PlanSection passSection();
[[nodiscard]] PlanSection moreSection();

} // namespace bw::ui
