// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watcher.h"

#include "gateway/livecall.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"
#include "store/liveview.h"
#include "store/recordpipeline.h"

#include <QFileInfo>
#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr Milliseconds AnswersEvery = 100ms;
constexpr int LongestPatience = 40; // times that

//! The first answer is what is at hand; what happened before the program began comes a moment later, from the history.
bool isWhole(const store::LiveView::Answer& answer)
{
    return answer && answer->knownFrom <= answer->axis.from;
}

} // namespace

Watcher::Watcher(Services& services, QString file, QObject* parent, const Clock& clock)
    : QObject(parent), m_services(services), m_clock(clock), m_file(std::move(file)),
      m_prober(services.network.context(), [this](const EndpointId& endpoint, auto done) { lookUp(endpoint, std::move(done)); })
{
    load();
    m_timer.setInterval(LookEvery);
    m_answers.setInterval(AnswersEvery);
    connect(&m_timer, &QTimer::timeout, this, &Watcher::look);
    connect(&m_answers, &QTimer::timeout, this, [this] {
        if (isAnswered() || --m_patience <= 0)
            judge();
    });
    connect(&m_prober, &watch::Prober::ended, this, &Watcher::changed);
    m_timer.start();
}

Watcher::~Watcher() = default;

QString Watcher::fileBeside(const QString& database)
{
    return database.isEmpty() ? QString() : QFileInfo(database).dir().filePath(u"watch.json"_s);
}

void Watcher::load()
{
    if (m_file.isEmpty())
        return;
    const Result<watch::WatchSettings> loaded = watch::loadWatchSettings(m_file);
    if (!loaded) {
        m_mayWrite = false;
        QTimer::singleShot(0, this, [this, sentence = loaded.error().message] { emit troubleFound(sentence); });
        return;
    }
    m_settings = *loaded;
    for (watch::AlertEvent& event : m_settings.events)
        event.to = event.to.value_or(m_clock.wallTime()); // it ended with the program
    m_prober.setProbes(m_settings.probes);
}

void Watcher::save()
{
    if (!m_file.isEmpty() && m_mayWrite) {
        if (const Result<void> saved = watch::saveWatchSettings(m_settings, m_file); !saved)
            emit troubleFound(saved.error().message);
    }
    emit changed();
}

void Watcher::setRule(const watch::AlertRule& rule)
{
    const auto found = std::ranges::find(m_settings.rules, rule.id, &watch::AlertRule::id);
    if (found == m_settings.rules.end())
        m_settings.rules.append(rule);
    else
        *found = rule;
    if (!rule.enabled)
        forget(rule.id);
    save();
}

void Watcher::removeRule(const QString& id)
{
    const QString gone = id; // it may be of the rule that goes
    m_settings.rules.removeIf([&gone](const watch::AlertRule& rule) { return rule.id == gone; });
    forget(gone);
    save();
}

//! A rule that nobody looks at any more is not on.
void Watcher::forget(const QString& rule)
{
    m_states.remove(rule);
    for (watch::AlertEvent& event : m_settings.events) {
        if (event.rule == rule)
            event.to = event.to.value_or(m_clock.wallTime());
    }
}

void Watcher::setProbe(const watch::ProbeSetting& setting)
{
    m_settings.setProbe(setting);
    m_prober.setProbes(m_settings.probes);
    save();
}

void Watcher::mute(const QString& rule, Milliseconds span)
{
    for (watch::AlertRule& each : m_settings.rules) {
        if (each.id == rule)
            each.mutedUntil = span > 0ms ? now() + span : WallTime();
    }
    save();
}

void Watcher::clearEvents()
{
    m_settings.events.removeIf([](const watch::AlertEvent& event) { return event.to.has_value(); });
    save();
}

qsizetype Watcher::firing() const
{
    return std::ranges::count_if(m_settings.rules, [this](const watch::AlertRule& rule) {
        return rule.enabled && !rule.isMuted(now()) && stateOf(rule.id).phase() == watch::AlertState::Phase::Firing;
    });
}

void Watcher::look()
{
    if (m_answers.isActive())
        return;
    ask();
    m_patience = LongestPatience;
    if (isAnswered())
        judge();
    else
        m_answers.start();
}

void Watcher::ask()
{
    m_asked.clear();
    for (const watch::AlertRule& rule : std::as_const(m_settings.rules)) {
        const auto question = rule.enabled ? watch::questionOf(rule, m_clock.wallTime(), QTimeZone::systemTimeZone()) : std::nullopt;
        if (!question || std::ranges::any_of(m_asked, [&question](const Asked& asked) { return asked.question == *question; }))
            continue;
        m_asked.append({*question, m_services.pipeline.view()});
        m_asked.constLast().view->ask(*question);
    }
}

bool Watcher::isAnswered() const
{
    return std::ranges::all_of(m_asked, [](const Asked& asked) { return asked.view->isAnswered() && isWhole(asked.view->newest()); });
}

void Watcher::judge()
{
    m_answers.stop();
    const watch::AlertFacts known = facts();
    for (const watch::AlertRule& rule : QList(m_settings.rules)) {
        if (!rule.enabled)
            continue;
        const auto question = watch::questionOf(rule, m_clock.wallTime(), QTimeZone::systemTimeZone());
        judge(rule, watch::readingOf(rule, answerTo(question), known));
    }
    m_asked.clear(); // whoever asks nothing costs nothing
    emit changed();
}

void Watcher::judge(const watch::AlertRule& rule, std::optional<double> value)
{
    watch::AlertState& state = m_states[rule.id];
    switch (state.step(rule, value, now())) {
    case watch::AlertState::Change::Fired:
        return fire(rule, state);
    case watch::AlertState::Change::Resolved:
        return resolve(rule, state);
    case watch::AlertState::Change::None:
        return;
    }
}

const metrics::Snapshot* Watcher::answerTo(const std::optional<metrics::Question>& question) const
{
    if (!question)
        return nullptr;
    const auto asked = std::ranges::find(m_asked, *question, &Asked::question);
    return asked != m_asked.end() ? asked->view->newest().get() : nullptr;
}

void Watcher::fire(const watch::AlertRule& rule, const watch::AlertState& state)
{
    const bool muted = rule.isMuted(now());
    const watch::AlertEvent event{rule.id, watch::ruleTitle(rule), watch::alertValueText(rule, state.worst()), m_clock.wallTime(), std::nullopt, muted};
    m_settings.events.prepend(event);
    if (m_settings.events.size() > watch::MostEvents)
        m_settings.events.resize(watch::MostEvents);
    save();
    if (!muted)
        emit fired(rule, event);
}

void Watcher::resolve(const watch::AlertRule& rule, const watch::AlertState& state)
{
    const auto open = std::ranges::find_if(m_settings.events, [&rule](const watch::AlertEvent& event) { return event.rule == rule.id && !event.to; });
    if (open == m_settings.events.end())
        return;
    open->to = m_clock.wallTime();
    open->worst = watch::alertValueText(rule, state.worst());
    const watch::AlertEvent event = *open;
    save();
    if (!event.muted)
        emit resolved(rule, event);
}

watch::AlertFacts Watcher::facts() const
{
    watch::AlertFacts facts{m_services.gateways.profiles(), m_services.network.endpointHealth(), {}};
    for (const watch::ProbeSetting& probe : m_settings.probes) {
        if (probe.enabled)
            facts.probeFailures.insert(probe.endpoint, m_prober.failuresInARow(probe.endpoint));
    }
    return facts;
}

void Watcher::lookUp(const EndpointId& endpoint, std::function<void(const watch::Prober::Found&)> done)
{
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles()) {
        const auto found = std::ranges::find(profile.endpoints, endpoint, &gateway::Endpoint::id);
        if (found == profile.endpoints.end())
            continue;
        const qsizetype index = found - profile.endpoints.begin();
        m_services.gateways.keyRing(profile, this, [profile, index, done](const Result<secrets::KeyRing>& keys) {
            done(keys.map([&](const secrets::KeyRing& ring) { return watch::Prober::Target{profile, index, ring}; }));
        });
        return;
    }
    done(std::nullopt);
}

} // namespace bw::ui
