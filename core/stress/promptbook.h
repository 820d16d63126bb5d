// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "openai/chatrequest.h"
#include "stress/dataset.h"
#include "stress/plan.h"
#include "stress/prompttemplate.h"
#include "stress/trace.h"

#include <memory>

namespace bw::stress {

//! What each request of a run asks. Made once; then constant, so that every thread may read it. The same plan and seed
//! give the same requests, whichever worker sends them.
class PromptBook
{
public:
    //! Reads the plan's prompts and trace. InvalidInput, Parse or Io with a sentence for people.
    [[nodiscard]] static Result<std::shared_ptr<const PromptBook>> make(const Plan& plan);

    //! The first request of ticket `number`. Cheap where prompts come from a pool or are fixed: copies share their text.
    [[nodiscard]] openai::ChatRequest request(qint64 number) const;
    //! What the user says in a later turn (1, 2, …) of that conversation; empty: it is over.
    [[nodiscard]] QString followUp(qint64 number, int turn) const;

    [[nodiscard]] const Trace& trace() const noexcept { return m_trace; } //!< empty without one
    //! Prompt tokens and output tokens of one request on average, estimated from the first ones.
    [[nodiscard]] double meanPromptTokens() const;
    //! Of all its answers, with what the gateway adds for the model it is asked for; nullopt: they have no limit.
    [[nodiscard]] std::optional<double> meanMaxTokens(const gateway::GatewayProfile& profile = {}, const QString& model = {}) const;

private:
    explicit PromptBook(const Plan& plan);

    [[nodiscard]] openai::ChatRequest made(qint64 number) const;
    [[nodiscard]] QJsonObject parameters(qint64 number) const;
    [[nodiscard]] QString text(qint64 number) const;
    [[nodiscard]] QString generated(qint64 number) const;
    [[nodiscard]] QString fromTemplate(qint64 number) const;
    [[nodiscard]] qint64 maxTokens(qint64 number) const; //!< 0: not limited
    [[nodiscard]] quint64 draw(qint64 number, quint64 stream) const;

    Plan m_plan;
    PromptTemplate m_template;
    QString m_prefix; //!< that all generated prompts share
    std::vector<DatasetEntry> m_dataset;
    Trace m_trace;
    std::vector<openai::ChatRequest> m_pool;
};

} // namespace bw::stress
