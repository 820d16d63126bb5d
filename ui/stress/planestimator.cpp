// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planestimator.h"

#include "shell/services.h"
#include "stress/runorders.h"
#include "widgets/background.h"
#include "widgets/format.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr auto Settle = std::chrono::milliseconds(200);

QString costSentence(const stress::PlanEstimate& estimate)
{
    if (!estimate.unpriced.isEmpty())
        return PlanEstimator::tr("Nobody knows what %1 costs.").arg(estimate.unpriced.join(u", "_s));
    if (!estimate.cost)
        return PlanEstimator::tr("What it costs depends on how many it answers.");
    if (estimate.outputGuessed)
        return PlanEstimator::tr("About %1, if an answer has %2 tokens.").arg(moneyText(*estimate.cost)).arg(std::lround(estimate.outputTokens));
    return PlanEstimator::tr("At most about %1.").arg(moneyText(*estimate.cost));
}

} // namespace

PlanEstimator::PlanEstimator(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(Settle);
    connect(&m_settle, &QTimer::timeout, this, &PlanEstimator::work);
}

void PlanEstimator::ask(const stress::Plan& plan)
{
    m_plan = plan;
    ++m_number;
    m_fresh = false;
    m_settle.start();
}

void PlanEstimator::forget()
{
    ++m_number;
    m_settle.stop();
    m_fresh = true;
    m_estimate.reset();
    emit changed();
}

void PlanEstimator::work()
{
    const auto order = orderWithoutKeys(m_services, m_plan);
    if (!order)
        return take(m_number, tl::unexpected(order.error()));
    inBackground(this, [order = *order] { return stress::estimatePlan(order, spend::priceDay()); },
                 [this, number = m_number](const Result<stress::PlanEstimate>& estimate) { take(number, estimate); });
}

void PlanEstimator::take(quint64 number, const Result<stress::PlanEstimate>& estimate)
{
    if (number != m_number)
        return;
    m_estimate = estimate;
    m_fresh = true;
    emit changed();
}

QString estimateSentence(const stress::PlanEstimate& estimate)
{
    const QString count = estimate.requests ? PlanEstimator::tr("About %1 requests").arg(countText(std::llround(*estimate.requests)))
                                            : PlanEstimator::tr("As many requests as it answers");
    const QString where = estimate.foreignHosts.isEmpty() ? PlanEstimator::tr("to this machine") : PlanEstimator::tr("to %1").arg(estimate.foreignHosts.join(u", "_s));
    return count + u' ' + where + u". "_s + costSentence(estimate);
}

} // namespace bw::ui
