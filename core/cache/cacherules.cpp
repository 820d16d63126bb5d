// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacherules.h"

#include "cache/ttlrows.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

struct BuiltInRow
{
    QLatin1StringView prefix;
    Seconds ttl;
};

//! From the articles on running such gateways in production.
constexpr std::array<BuiltInRow, 4> BuiltInRows = {{
    {QLatin1StringView("gpt-4.1"), Seconds(7200)},
    {QLatin1StringView("claude"), Seconds(7200)},
    {QLatin1StringView("gemini-2.5-flash"), Seconds(1800)},
    {QLatin1StringView("deepseek"), Seconds(3600)},
}};

constexpr std::array StaleFor = {
    ErrorClass::Offline,         ErrorClass::Dns,         ErrorClass::Connect,           ErrorClass::Tls,
    ErrorClass::PoolTimeout,     ErrorClass::LimiterTimeout, ErrorClass::BreakerOpen,    ErrorClass::StaleConnection,
    ErrorClass::Reset,           ErrorClass::WriteTimeout, ErrorClass::ReadTimeout,      ErrorClass::FirstTokenTimeout,
    ErrorClass::RateLimited,     ErrorClass::Quota,       ErrorClass::Overloaded,        ErrorClass::Protocol,
    ErrorClass::Deadline,
};

//! The longest prefix met so far; later rows of the same length win.
class LongestMatch
{
public:
    explicit LongestMatch(QStringView model) : m_model(model), m_bare(model.mid(model.lastIndexOf(u'/') + 1)) {}

    template <typename Prefix>
    void offer(Prefix prefix, Seconds ttl)
    {
        const bool fits = m_model.startsWith(prefix, Qt::CaseInsensitive) || m_bare.startsWith(prefix, Qt::CaseInsensitive);
        if (fits && prefix.size() >= m_length) {
            m_length = prefix.size();
            m_ttl = ttl;
        }
    }
    [[nodiscard]] std::optional<Seconds> ttl() const noexcept { return m_ttl; }

private:
    QStringView m_model;
    QStringView m_bare; //!< without "openai/"
    qsizetype m_length = 0;
    std::optional<Seconds> m_ttl;
};

bool isGood(const openai::ChatChoice& choice)
{
    const bool hasText = !choice.content.trimmed().isEmpty();
    // Half a surrogate pair would not survive the way to disk and back.
    if (!choice.content.isValidUtf16() || !choice.reasoning.isValidUtf16())
        return false;
    switch (choice.finish) {
    case openai::FinishReason::Stop:
        return hasText || !choice.toolCalls.isEmpty();
    case openai::FinishReason::ToolCalls:
        return !choice.toolCalls.isEmpty();
    default:
        return false;
    }
}

} // namespace

bool isStorable(int httpStatus, const Failure& failure, const openai::ChatCompletion& completion)
{
    return httpStatus == 200 && failure.errorClass == ErrorClass::Ok && !completion.truncated
        && !completion.choices.isEmpty() && std::all_of(completion.choices.begin(), completion.choices.end(), isGood);
}

bool allowsStale(ErrorClass errorClass) noexcept
{
    return std::find(StaleFor.begin(), StaleFor.end(), errorClass) != StaleFor.end();
}

QList<TtlPolicy::Row> builtInTtlRows()
{
    QList<TtlPolicy::Row> rows;
    for (const BuiltInRow& row : BuiltInRows)
        rows.append({row.prefix, row.ttl});
    return rows;
}

Seconds TtlPolicy::base(const QString& model) const
{
    LongestMatch match(model);
    for (const BuiltInRow& row : BuiltInRows)
        match.offer(row.prefix, row.ttl);
    for (const Row& row : overrides)
        match.offer(QStringView(row.prefix), row.ttl);
    return match.ttl().value_or(otherwise);
}

Seconds TtlPolicy::ttlFor(const QString& model, const CacheControls& controls, const Random& random) const
{
    if (controls.ttl)
        return std::clamp(*controls.ttl, Seconds(1), LongestTtl);
    const double share = 1.0 + jitter * (2.0 * random() - 1.0);
    // Clamped before it is a whole number: a typed-in 10^300 seconds must not overflow.
    const double seconds = std::clamp(std::round(double(base(model).count()) * share), 1.0, double(LongestTtl.count()));
    return Seconds(static_cast<Seconds::rep>(seconds));
}

} // namespace bw::cache
