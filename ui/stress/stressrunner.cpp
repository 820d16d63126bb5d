// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/stressrunner.h"

#include "shell/services.h"
#include "store/runstore.h"
#include "stress/runorders.h"
#include "widgets/background.h"

namespace bw::ui {

namespace {

constexpr auto PollInterval = std::chrono::milliseconds(100);

}

StressRunner::StressRunner(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    services.runs.follow(m_engine);
    m_poll.setInterval(PollInterval);
    connect(&m_poll, &QTimer::timeout, this, &StressRunner::read);
    connect(&m_engine, &stress::Engine::finished, this, &StressRunner::end);
}

void StressRunner::start(const stress::RunOrder& order)
{
    if (isRunning())
        return;
    m_starting = std::make_unique<QObject>();
    addKeys(m_services, order, m_starting.get(), [this](const Result<stress::RunOrder>& whole) { begin(whole); });
}

void StressRunner::begin(const Result<stress::RunOrder>& order)
{
    m_starting.release()->deleteLater(); // this is called in its name
    if (!order) {
        emit failed(order.error().message);
        return;
    }
    m_differences.clear();
    m_engine.start(*order);
    m_poll.start();
    emit started();
}

void StressRunner::stop()
{
    m_starting.reset();
    m_engine.stop();
}

void StressRunner::read()
{
    const Run newest = m_engine.result();
    if (!newest || newest == m_run)
        return;
    m_run = newest;
    emit changed();
}

void StressRunner::end()
{
    m_poll.stop();
    m_run = m_engine.result();
    emit changed();
    emit finished();
    if (!m_run || m_run->variants.size() < 2)
        return;
    inBackground(this, [run = m_run] { return stress::compareVariants(*run); }, [this, id = m_run->id](const QList<stress::Difference>& differences) {
        if (!m_run || m_run->id != id)
            return;
        m_differences = differences;
        emit changed();
    });
}

} // namespace bw::ui
