// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "openai/chatrequest.h"
#include "stress/plan.h"

#include <memory>

namespace bw::stress {

//! What each request of a run asks. Made once; then constant, so that every thread may read it. The same plan and seed
//! give the same requests.
class PromptBook
{
public:
    //! Reads the plan's files. InvalidInput or Io with a sentence for people.
    [[nodiscard]] static Result<std::shared_ptr<const PromptBook>> make(const Plan& plan);

    [[nodiscard]] openai::ChatRequest request(qint64 number) const;

private:
    PromptBook() = default;

    quint64 m_seed = 1;
    std::vector<openai::ChatRequest> m_pool;
};

} // namespace bw::stress
