// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "stress/plan.h"
#include "stress/trace.h"

#include <QHash>

namespace bw::ui {

//! Requests of the history on their way to a load test that asks them again: their trace, and the plan around it. A value.
class ReplaySheet
{
public:
    void add(const record::RequestRecord& record);

    [[nodiscard]] const stress::TraceMaker& trace() const noexcept { return m_trace; }
    //! Whom most of the requests asked; its name is the plan's to find.
    [[nodiscard]] ProfileId gateway() const;
    [[nodiscard]] stress::Plan plan(const QString& tracePath) const; //!< without a gateway

    //! Writes the trace; so many requests are in the file. Blocks: for a thread of the pool.
    [[nodiscard]] static Result<qint64> write(const stress::TraceMaker& maker, const QString& path);

private:
    stress::TraceMaker m_trace;
    QHash<QString, qint64> m_models;
    QHash<ProfileId, qint64> m_gateways;
    qint64 m_requests = 0;
    qint64 m_streams = 0;
    qint64 m_embeddings = 0;
};

} // namespace bw::ui
