// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/spendguard.h"

#include "gateway/requestplan.h"
#include "gateway/usageestimate.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct SpendGuardText
{
    Q_DECLARE_TR_FUNCTIONS(SpendGuard)
};

QString refusalText(const spend::SharedBudget& budget, std::optional<PicoUsd> expected)
{
    const spend::BudgetState state = budget.state();
    const QString limit = SpendGuardText::tr(
        "The gateway's limit of $%1 a day does not allow this request: $%2 are spent today, $%3 are on their way%4.");
    const QString more =
        expected ? SpendGuardText::tr(", and it would cost about $%1").arg(expected->toDecimal()) : QString();
    return limit.arg(state.limit.toDecimal(), state.spent.toDecimal(), state.held.toDecimal(), more);
}

} // namespace

std::optional<PicoUsd> expectedCost(const CallSpec& spec, const spend::PriceBook& prices, QDate on)
{
    const auto price = spend::findPrice(spec.profile.prices, prices, spec.request.model, on);
    if (!price)
        return std::nullopt;
    return expectedCost(spec.profile, spec.request, *price);
}

PicoUsd expectedCost(const GatewayProfile& profile, const openai::ChatRequest& request, const spend::Price& price)
{
    return spend::expectedCost(promptTokens(request), openai::outputLimit(withExtraBody(profile, request).parameters), price);
}

std::optional<PicoUsd> expectedCost(const GatewayProfile& profile, const QString& model, const QByteArray& body,
                                    const spend::PriceBook& prices, QDate on)
{
    const auto price = spend::findPrice(profile.prices, prices, model, on);
    if (!price)
        return std::nullopt;
    openai::Usage usage;
    usage.promptTokens = openai::estimateTokens(QString::fromUtf8(body));
    return spend::cost(usage, *price).total();
}

SpendGuard::SpendGuard(std::shared_ptr<spend::DailyBudgets> daily, const GatewayProfile& profile)
    : m_daily(std::move(daily)), m_gateway(profile.id), m_perDay(profile.budget.perDay)
{
}

bool SpendGuard::admit(std::optional<PicoUsd> expected)
{
    m_expected = expected;
    if (!isLimited())
        return true;
    const std::shared_ptr<spend::SharedBudget> budget = m_daily->of(m_gateway, *m_perDay);
    m_dayHold = budget->hold(expected);
    if (m_dayHold)
        return true;
    m_refusal.errorClass = ErrorClass::BudgetStop;
    m_refusal.code = u"budget_per_day"_s;
    m_refusal.message = refusalText(*budget, expected);
    return false;
}

void SpendGuard::settle(const record::RequestRecord& record)
{
    const PicoUsd actual = record::paidAtMost(record, m_expected.value_or(PicoUsd()));
    if (m_dayHold)
        m_dayHold.settle(actual);
    else if (m_daily && actual.value() > 0)
        m_daily->enter(m_gateway, actual);
}

} // namespace bw::gateway
