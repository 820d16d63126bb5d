// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/diagnosis.h"

#include "diagnose/judge.h"
#include "diagnose/volley.h"

#include <QPointer>

#include <algorithm>

namespace bw::diagnose {

namespace {

using record::RequestRecord;

bool isOk(const RequestRecord& record)
{
    return record.failure.errorClass == ErrorClass::Ok;
}

bool mostlyFail(const QList<RequestRecord>& records)
{
    return std::count_if(records.begin(), records.end(), isOk) * 2 < records.size();
}

//! Failures that come and go: another request may tell more. The rest would end the same way, or take minutes.
bool mayDiffer(const Failure& failure)
{
    switch (failure.errorClass) {
    case ErrorClass::Ok:
    case ErrorClass::Overloaded:
    case ErrorClass::Reset:
    case ErrorClass::StreamCut:
    case ErrorClass::StreamError:
    case ErrorClass::StaleConnection:
        return true;
    default:
        return false;
    }
}

std::optional<PicoUsd> spentBy(const QList<RequestRecord>& records)
{
    PicoUsd sum;
    for (const RequestRecord& record : records) {
        const std::optional<PicoUsd> paid = record::paid(record);
        if (record.usage && !paid)
            return std::nullopt;
        sum += paid.value_or(PicoUsd());
    }
    return sum;
}

} // namespace

Diagnosis::Diagnosis(gateway::GatewayClient& client, DiagnosisOrder order, QObject* parent)
    : QObject(parent), m_client(client), m_order(std::move(order)), m_lag(client.clock())
{
    m_order.profile = gateway::bareProfile(m_order.profile, m_order.endpoint);
    const gateway::Endpoint& endpoint = m_order.profile.endpoints.constFirst();
    m_report.gateway = m_order.profile.name;
    m_report.endpoint = endpoint.name;
    m_report.baseUrl = endpoint.baseUrl;
    m_report.seen.limits = m_order.profile.pool;
    m_report.seen.lead = m_order.lead;
}

Diagnosis::~Diagnosis() = default;

void Diagnosis::start()
{
    m_report.startedAt = m_client.clock().wallTime();
    m_lag.start();
    chooseModel();
    propose(Step::Doctor);
}

void Diagnosis::decide(bool yes)
{
    if (!m_proposed)
        return;
    const Step step = *std::exchange(m_proposed, std::nullopt);
    m_running = step;
    m_ofStep.clear();
    if (yes)
        run(step);
    else
        ended(StepReport::State::Declined);
}

void Diagnosis::cancel()
{
    if (m_done)
        return;
    m_proposed.reset();
    if (m_volley) {
        m_volley->disconnect(this);
        m_volley->cancel();
    }
    if (m_running) {
        m_report.steps.append({*m_running, costOf(*m_running), StepReport::State::Stopped, spentBy(m_ofStep), int(m_ofStep.size())});
        m_running.reset();
    }
    conclude();
}

void Diagnosis::propose(Step step)
{
    if (isNeedless(step)) {
        m_running = step;
        m_ofStep.clear();
        ended(StepReport::State::Needless);
        return;
    }
    m_proposed = step;
    emit stepProposed(step, costOf(step));
}

bool Diagnosis::isNeedless(Step step) const
{
    if (step == Step::Doctor)
        return false;
    const auto& doctor = m_report.seen.doctor;
    if (m_report.model.isEmpty() || (doctor && doctor->first && doctor->first->httpStatus == 0))
        return true;
    if (step == Step::Request)
        return false;
    const auto& request = m_report.seen.request;
    if (request && !mayDiffer(request->failure))
        return true;
    return step == Step::Ramp && mostlyFail(m_report.seen.cold + m_report.seen.warm);
}

StepCost Diagnosis::costOf(Step step) const
{
    const QDate today = spend::priceDay(m_client.clock());
    return diagnose::costOf(step, m_order.sizes, spend::findPrice(m_order.profile.prices, m_order.prices, m_report.model, today));
}

void Diagnosis::run(Step step)
{
    switch (step) {
    case Step::Doctor:
        return examine();
    case Step::Request:
        return request();
    case Step::ColdWarm:
        return coldWarm();
    case Step::Ramp:
        return ramp(0);
    }
}

void Diagnosis::examine()
{
    gateway::DoctorOrder order;
    order.profile = m_order.profile;
    order.keys = m_order.keys;
    const QPointer<Diagnosis> self = this;
    auto* const doctor = new gateway::ConnectionDoctor(m_client, order, [self](const gateway::DoctorReport& report) {
        if (!self || self->m_done)
            return;
        self->m_report.seen.doctor = report;
        self->chooseModel();
        self->ended(StepReport::State::Ran);
    }, this);
    connect(doctor, &gateway::ConnectionDoctor::stepBegan, this, [this](gateway::ConnectionDoctor::Step step) {
        emit stepProgressed(Step::Doctor, int(step), int(gateway::ConnectionDoctor::Step::Stream));
    });
    doctor->start();
}

void Diagnosis::chooseModel()
{
    const QStringList listed = m_report.seen.doctor ? m_report.seen.doctor->models : QStringList();
    for (const QString& model : {m_order.model, m_order.profile.defaultModel, m_order.lead.model, listed.value(0)}) {
        if (m_report.model.isEmpty())
            m_report.model = model;
    }
}

gateway::CallSpec Diagnosis::chat(int tokens) const
{
    return gateway::bareChat(m_order.profile, m_order.keys, m_report.model, tokens);
}

void Diagnosis::request()
{
    volley(chat(m_order.sizes.requestTokens), 1, 1, false, [this] {
        m_report.seen.request = m_volley->records().constFirst();
        if (m_report.seen.doctor)
            m_report.seen.doctor->streamHeaders = m_volley->headers();
        if (!isOk(*m_report.seen.request)) {
            ended(StepReport::State::Ran);
            return;
        }
        volley(chat(1), 1, 1, false, [this] {
            m_report.seen.token = m_volley->records().constFirst();
            ended(StepReport::State::Ran);
        });
    });
}

void Diagnosis::coldWarm()
{
    const gateway::CallSpec spec = chat(m_order.sizes.warmTokens);
    volley(spec, m_order.sizes.coldRequests, 1, true, [this, spec] {
        m_report.seen.cold = m_volley->records();
        volley(spec, m_order.sizes.warmRequests, 1, false, [this] {
            m_report.seen.warm = m_volley->records();
            ended(StepReport::State::Ran);
        });
    });
}

//! Stops where half of the requests fail: more load would only do harm.
void Diagnosis::ramp(qsizetype level)
{
    if (level == m_order.sizes.ramp.size()) {
        ended(StepReport::State::Ran);
        return;
    }
    const int concurrency = m_order.sizes.ramp[level];
    volley(chat(m_order.sizes.rampTokens), RequestsPerSlot * concurrency, concurrency, false, [this, level, concurrency] {
        m_report.seen.ramp.append({concurrency, m_volley->records()});
        if (mostlyFail(m_volley->records()))
            ended(StepReport::State::Ran);
        else
            ramp(level + 1);
    });
}

void Diagnosis::volley(const gateway::CallSpec& spec, int requests, int concurrency, bool allNew, std::function<void()> then)
{
    m_volley = std::make_unique<Volley>(m_client);
    connect(m_volley.get(), &Volley::progressed, this, [this, before = int(m_ofStep.size())](int done) {
        emit stepProgressed(*m_running, before + done, costOf(*m_running).requests);
    });
    connect(m_volley.get(), &Volley::finished, this, [this, then = std::move(then)] {
        m_ofStep += m_volley->records();
        then();
    }, Qt::QueuedConnection); // `then` may replace the volley that signals
    m_volley->start(spec, requests, concurrency, allNew ? Volley::Connections::AllNew : Volley::Connections::AsTheyAre);
}

void Diagnosis::ended(StepReport::State state)
{
    const Step step = *std::exchange(m_running, std::nullopt);
    m_report.steps.append({step, costOf(step), state, spentBy(m_ofStep), int(m_ofStep.size())});
    emit stepEnded(m_report.steps.constLast());
    if (step == Step::Ramp)
        conclude();
    else
        propose(static_cast<Step>(static_cast<int>(step) + 1));
}

void Diagnosis::conclude()
{
    m_done = true;
    m_report.seen.lag = m_knownLag.value_or(m_lag.summary());
    m_lag.stop();
    m_report.findings = judge(m_report.seen);
    emit finished(m_report);
}

} // namespace bw::diagnose
