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

QString refusalText(const spend::SharedBudget& budget, const std::optional<record::Expectation>& expected)
{
    const spend::BudgetState state = budget.state();
    const QString limit = SpendGuardText::tr(
        "The gateway's limit of $%1 a day does not allow this request: $%2 are spent today%3, $%4 are on their way%5.");
    const QString perhaps = state.perhaps.value() > 0
        ? SpendGuardText::tr(" ($%1 of it perhaps, for requests of which nobody said what they cost)").arg(state.perhaps.toDecimal())
        : QString();
    const QString more = expected ? SpendGuardText::tr(", and it would cost about $%1").arg(expected->most.toDecimal()) : QString();
    return limit.arg(state.limit.toDecimal(), state.spent.toDecimal(), perhaps, state.held.toDecimal(), more);
}

} // namespace

std::optional<record::Expectation> expectedCost(const CallSpec& spec, const spend::PriceBook& prices, QDate on)
{
    const auto price = spend::findPrice(spec.profile.prices, prices, spec.request.model, on);
    if (!price)
        return std::nullopt;
    return expectedCost(spec.profile, spec.request, *price);
}

record::Expectation expectedCost(const GatewayProfile& profile, const openai::ChatRequest& request, const spend::Price& price)
{
    const openai::ChatRequest sent = withExtraBody(profile, request);
    const qint64 prompt = promptTokens(sent);
    const openai::OutputLimit output = openai::outputLimit(sent.parameters);
    return {spend::expectedCost(prompt, output, price), spend::usualCost(prompt, output, price)};
}

std::optional<record::Expectation> expectedCost(const GatewayProfile& profile, const QString& model, const QByteArray& body,
                                                const spend::PriceBook& prices, QDate on)
{
    const auto price = spend::findPrice(profile.prices, prices, model, on);
    if (!price)
        return std::nullopt;
    openai::Usage usage;
    usage.promptTokens = openai::estimateTokens(QString::fromUtf8(body));
    const PicoUsd cost = spend::cost(usage, *price).total();
    return record::Expectation{cost, cost};
}

SpendGuard::SpendGuard(std::shared_ptr<spend::DailyBudgets> daily, const GatewayProfile& profile)
    : m_daily(std::move(daily)), m_gateway(profile.id), m_perDay(profile.budget.perDay)
{
}

bool SpendGuard::admit(std::optional<record::Expectation> expected)
{
    m_expected = expected;
    if (!isLimited())
        return true;
    const std::shared_ptr<spend::SharedBudget> budget = m_daily->of(m_gateway, *m_perDay);
    m_dayHold = budget->hold(expected ? std::optional(expected->most) : std::nullopt);
    if (m_dayHold)
        return true;
    m_refusal.errorClass = ErrorClass::BudgetStop;
    m_refusal.code = u"budget_per_day"_s;
    m_refusal.message = refusalText(*budget, expected);
    return false;
}

void SpendGuard::settle(const record::RequestRecord& record)
{
    const record::Outlay outlay = record::paidAtMost(record, m_expected.value_or(record::Expectation()));
    if (m_dayHold)
        m_dayHold.settle(outlay.sum, outlay.perhaps);
    else if (m_daily && outlay.sum.value() > 0)
        m_daily->enter(m_gateway, outlay.sum);
}

} // namespace bw::gateway
