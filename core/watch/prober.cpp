// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/prober.h"

#include "gateway/connectiondoctor.h"
#include "gateway/networkworker.h"
#include "gateway/refusal.h"

#include <QPointer>

namespace bw::watch {

namespace {

constexpr gateway::Guards NoGuards{false, false, false, false, false};

ProbeOutcome outcomeOf(const EndpointId& endpoint, const record::RequestRecord& record)
{
    return {endpoint, dateTimeOf(record::endedAt(record)), record.failure, record::total(record).value_or(Nanoseconds(0))};
}

//! Of what was never asked nothing is known.
bool saysSomething(const ProbeOutcome& outcome)
{
    return outcome.failure.errorClass != ErrorClass::BudgetStop && outcome.failure.errorClass != ErrorClass::Cancelled;
}

} // namespace

Prober::Prober(gateway::ClientContext context, Lookup lookup, QObject* parent)
    : QObject(parent), m_context(std::move(context)), m_lookup(std::move(lookup))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Prober::tick);
}

Prober::~Prober() = default;

void Prober::setProbes(const QList<ProbeSetting>& settings)
{
    m_schedule.setProbes(settings, m_context.clock->now());
    arm();
}

QList<ProbeOutcome> Prober::newest() const
{
    return m_newest.values();
}

void Prober::tick()
{
    for (const ProbeSetting& setting : m_schedule.take(m_context.clock->now())) {
        m_lookup(setting.endpoint, [self = QPointer(this), setting](const Found& found) {
            if (self)
                self->go(setting, found);
        });
    }
    arm();
}

void Prober::go(const ProbeSetting& setting, const Found& found)
{
    if (found && found->has_value())
        return send(setting, **found);
    if (found)
        return take({setting.endpoint, m_context.clock->wallTime(), gateway::keyNotRead(found->error()), Nanoseconds(0)});
    m_schedule.ended(setting.endpoint);
    arm(); // the answer may come long after tick()
}

void Prober::send(const ProbeSetting& setting, const Target& target)
{
    if (!m_worker)
        m_worker = std::make_unique<gateway::NetworkWorker>(m_context);
    const auto home = [this, endpoint = setting.endpoint](const record::RequestRecord& record) {
        m_home.post([this, outcome = outcomeOf(endpoint, record)] { take(outcome); });
    };
    const gateway::GatewayProfile profile = gateway::bareProfile(target.profile, target.endpoint);
    m_worker->post([profile, keys = target.keys, kind = setting.kind, home](gateway::GatewayClient& client) {
        if (kind == ProbeKind::Models) {
            client.models(profile, keys, &client, [home](const gateway::ModelsResult& result) { home(result.record); }, record::Source::Probe, NoGuards);
            return;
        }
        gateway::CallSpec spec = gateway::bareChat(profile, keys, profile.defaultModel, 1);
        spec.source = record::Source::Probe;
        const gateway::Call* const call = client.chat(spec);
        QObject::connect(call, &gateway::Call::finished, &client, [home](const gateway::CallResult& result) { home(result.record); });
    });
}

void Prober::take(const ProbeOutcome& outcome)
{
    m_schedule.ended(outcome.endpoint);
    arm();
    if (!saysSomething(outcome))
        return;
    m_newest.insert(outcome.endpoint, outcome);
    int& failures = m_failures[outcome.endpoint];
    failures = outcome.failure.errorClass == ErrorClass::Ok ? 0 : failures + 1;
    emit ended(outcome);
}

void Prober::arm()
{
    const std::optional<Instant> next = m_schedule.next();
    if (!next)
        return m_timer.stop();
    m_timer.start(std::max(Milliseconds(0), std::chrono::ceil<Milliseconds>(*next - m_context.clock->now())));
}

} // namespace bw::watch
