// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/call.h"
#include "spend/pricebook.h"

namespace bw::gateway {

//! What a chat may cost, with all the output that it and the profile's extra parameters allow; nullopt where no price is known.
[[nodiscard]] std::optional<record::Expectation> expectedCost(const CallSpec& spec, const spend::PriceBook& prices, QDate on);
[[nodiscard]] record::Expectation expectedCost(const GatewayProfile& profile, const openai::ChatRequest& request, const spend::Price& price);
//! The same for a request with only a prompt, here its body.
[[nodiscard]] std::optional<record::Expectation> expectedCost(const GatewayProfile& profile, const QString& model, const QByteArray& body,
                                                              const spend::PriceBook& prices, QDate on);

//! Keeps one call within the limit of its gateway's day. What the call may cost is held while it runs; what it did cost is
//! spent when it ends.
class SpendGuard
{
public:
    SpendGuard(std::shared_ptr<spend::DailyBudgets> daily, const GatewayProfile& profile);

    [[nodiscard]] bool isLimited() const noexcept { return m_daily && m_perDay; }
    //! False: the limit forbids the call, see refusal(). Once, before anything is sent.
    [[nodiscard]] bool admit(std::optional<record::Expectation> expected);
    [[nodiscard]] const Failure& refusal() const noexcept { return m_refusal; }

    //! The call is over. What may have been billed without usage counts as what was expected: a limit is a limit. That part
    //! is kept apart, and only while the program runs: after a start, what the records know of the day is what counts.
    void settle(const record::RequestRecord& record);

private:
    std::shared_ptr<spend::DailyBudgets> m_daily; //!< may be null
    ProfileId m_gateway;
    std::optional<PicoUsd> m_perDay;
    spend::BudgetHold m_dayHold;
    std::optional<record::Expectation> m_expected;
    Failure m_refusal;
};

} // namespace bw::gateway
