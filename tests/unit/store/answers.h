// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QTest>

#include <functional>
#include <optional>

namespace bw::test {

//! Calls `ask(callback)` and runs the event loop until the answer is there; a failed Result if none comes in 10 s.
template <typename T> [[nodiscard]] Result<T> answerOf(const std::function<void(std::function<void(Result<T>)>)>& ask)
{
    const auto answer = std::make_shared<std::optional<Result<T>>>();
    ask([answer](Result<T> result) { *answer = std::move(result); });
    if (!QTest::qWaitFor([answer] { return answer->has_value(); }, 10'000))
        return failure(ErrorCode::Internal, QStringLiteral("no answer came"));
    return **answer;
}

} // namespace bw::test
