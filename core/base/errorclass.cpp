// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorclass.h"

#include <array>
#include <utility>

namespace bw {

namespace {

constexpr std::array<QLatin1StringView, 26> ClassIds = {
    QLatin1StringView("ok"),
    QLatin1StringView("offline"),
    QLatin1StringView("dns"),
    QLatin1StringView("connect"),
    QLatin1StringView("tls"),
    QLatin1StringView("pool_timeout"),
    QLatin1StringView("limiter_timeout"),
    QLatin1StringView("breaker_open"),
    QLatin1StringView("stale_connection"),
    QLatin1StringView("reset"),
    QLatin1StringView("write_timeout"),
    QLatin1StringView("read_timeout"),
    QLatin1StringView("first_token_timeout"),
    QLatin1StringView("idle_timeout"),
    QLatin1StringView("stream_cut"),
    QLatin1StringView("stream_error"),
    QLatin1StringView("rate_limited"),
    QLatin1StringView("quota"),
    QLatin1StringView("overloaded"),
    QLatin1StringView("auth"),
    QLatin1StringView("bad_request"),
    QLatin1StringView("content_filter"),
    QLatin1StringView("protocol"),
    QLatin1StringView("deadline"),
    QLatin1StringView("budget_stop"),
    QLatin1StringView("cancelled"),
};

constexpr std::array<QLatin1StringView, 11> PhaseIds = {
    QLatin1StringView("queued"),          QLatin1StringView("pool_wait"),
    QLatin1StringView("dns"),             QLatin1StringView("connect"),
    QLatin1StringView("tls"),             QLatin1StringView("sent"),
    QLatin1StringView("waiting_headers"), QLatin1StringView("waiting_first_event"),
    QLatin1StringView("waiting_first_delta"), QLatin1StringView("streaming"),
    QLatin1StringView("done"),
};

constexpr std::array<QLatin1StringView, 8> VerdictIds = {
    QLatin1StringView("ok"),        QLatin1StringView("retry_same"), QLatin1StringView("next_endpoint"),
    QLatin1StringView("next_key"),  QLatin1StringView("fail_fast"),  QLatin1StringView("exhausted"),
    QLatin1StringView("breaker_open"), QLatin1StringView("budget_exhausted"),
};

static_assert(ClassIds.size() == ErrorClassCount);
static_assert(PhaseIds.size() == static_cast<size_t>(Phase::Done) + 1);
static_assert(VerdictIds.size() == static_cast<size_t>(Verdict::BudgetExhausted) + 1);

template <typename Table, typename Enum>
QString idIn(const Table& table, Enum value)
{
    return table[static_cast<size_t>(value)];
}

} // namespace

QString errorClassId(ErrorClass errorClass)
{
    return idIn(ClassIds, errorClass);
}

std::optional<ErrorClass> errorClassFromId(QStringView id)
{
    for (size_t i = 0; i < ClassIds.size(); ++i) {
        if (id == ClassIds[i])
            return static_cast<ErrorClass>(i);
    }
    return std::nullopt;
}

QString phaseId(Phase phase)
{
    return idIn(PhaseIds, phase);
}

QString verdictId(Verdict verdict)
{
    return idIn(VerdictIds, verdict);
}

QStringList Failure::names() const
{
    QStringList names{code, type, reason};
    names.removeAll(QString());
    return names;
}

} // namespace bw
