// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/estimate.h"

#include <QTimer>

namespace bw::ui {

struct Services;

//! What the plan in the form would send and cost, a moment after its last change. Reads the plan's files in another
//! thread. GUI thread.
class PlanEstimator final : public QObject
{
    Q_OBJECT

public:
    explicit PlanEstimator(Services& services, QObject* parent = nullptr);

    void ask(const stress::Plan& plan); //!< a valid one; the newest counts
    void forget();                      //!< the plan is not valid now

    //! Nullopt: not known yet, or the plan is not valid.
    [[nodiscard]] const std::optional<Result<stress::PlanEstimate>>& estimate() const noexcept { return m_estimate; }

    [[nodiscard]] bool isFresh() const noexcept { return m_fresh; } //!< estimate() is of the plan last asked for

signals:
    void changed();

private:
    void work();
    void take(quint64 number, const Result<stress::PlanEstimate>& estimate);

    Services& m_services;
    QTimer m_settle;
    stress::Plan m_plan;
    quint64 m_number = 0;
    bool m_fresh = false;
    std::optional<Result<stress::PlanEstimate>> m_estimate;
};

//! In one sentence: how many requests go where, and what they cost.
[[nodiscard]] QString estimateSentence(const stress::PlanEstimate& estimate);

} // namespace bw::ui
