// SPDX-License-Identifier: GPL-3.0-or-later
// The incident of the articles after the cure: the same callers as incident_before.py, through GatewayClient with
// Bellwether's defaults and a backup endpoint in the profile. bench_incident PRIMARY_URL BACKUP_URL PLAN.json: one JSON
// line a call. Every timeout and wait that a profile can set is divided by the plan's `scale`; the 30 s that a failing
// endpoint stands at the end of the order are fixed and stay.
#include "gateway/gatewayclient.h"
#include "net/filelimit.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

struct Plan
{
    double scale = 1;
    double durationSeconds = 0;
    QString model;
    QString prompt;
    QList<QJsonArray> callers; //!< pauses before each call, in seconds
};

Plan readPlan(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the plan cannot be read");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Plan plan{json["scale"_L1].toDouble(), json["duration_s"_L1].toDouble(), json["model"_L1].toString(), json["prompt"_L1].toString(), {}};
    for (const QJsonValue& caller : json["callers"_L1].toArray())
        plan.callers.append(caller.toArray());
    return plan;
}

void shorten(Milliseconds& span, double scale)
{
    span = std::chrono::round<Milliseconds>(std::chrono::duration<double, std::milli>(toMs(span) / scale));
}

gateway::Endpoint endpoint(const QString& name, const QString& url, bool backup)
{
    gateway::Endpoint endpoint;
    endpoint.id = EndpointId(name);
    endpoint.name = name;
    endpoint.baseUrl = QUrl(url);
    endpoint.backup = backup;
    return endpoint;
}

//! The call's own deadline (90 s to the first delta) is no field of the profile while totalTimeout is 0: it is not scaled.
gateway::GatewayProfile profileFor(const QString& primary, const QString& backup, double scale)
{
    gateway::GatewayProfile profile;
    profile.id = ProfileId(u"incident"_s);
    profile.name = u"incident"_s;
    profile.endpoints = {endpoint(u"primary"_s, primary, false), endpoint(u"backup"_s, backup, true)};
    for (Milliseconds* span : {&profile.timeouts.pool, &profile.timeouts.connect, &profile.timeouts.write, &profile.timeouts.read,
                               &profile.firstTokenTimeout, &profile.idleTimeout, &profile.retry.firstDelay, &profile.retry.longestDelay,
                               &profile.retry.longestServerDelay, &profile.breaker.openFor, &profile.breaker.longestOpen,
                               &profile.breaker.forgetAfter})
        shorten(*span, scale);
    return profile;
}

bool isTimeout(ErrorClass errorClass)
{
    switch (errorClass) {
    case ErrorClass::PoolTimeout:
    case ErrorClass::ReadTimeout:
    case ErrorClass::FirstTokenTimeout:
    case ErrorClass::IdleTimeout:
    case ErrorClass::Deadline:
        return true;
    default:
        return false;
    }
}

class Callers
{
public:
    Callers(const Plan& plan, const gateway::GatewayProfile& profile) : m_plan(plan)
    {
        gateway::ClientContext context;
        context.prices = spend::PriceBook::builtIn();
        m_client = std::make_unique<gateway::GatewayClient>(context);
        m_spec.profile = profile;
        m_spec.request.model = plan.model;
        openai::ChatMessage message;
        message.text = plan.prompt;
        m_spec.request.messages = {message};
    }

    void start()
    {
        m_began = systemClock().now();
        m_running = m_plan.callers.size();
        for (qsizetype i = 0; i < m_plan.callers.size(); ++i)
            pause(i, 0);
    }

private:
    [[nodiscard]] double elapsed() const { return toMs(systemClock().now() - m_began) / 1'000; }

    void pause(qsizetype caller, qsizetype turn)
    {
        const QJsonArray& pauses = m_plan.callers[caller];
        if (turn >= pauses.size())
            return leave();
        const auto span = std::chrono::duration<double>(pauses[turn].toDouble());
        QTimer::singleShot(std::chrono::round<Milliseconds>(span), Qt::PreciseTimer, m_client.get(), [this, caller, turn] { ask(caller, turn); });
    }

    void ask(qsizetype caller, qsizetype turn)
    {
        const double at = elapsed();
        if (at > m_plan.durationSeconds)
            return leave();
        gateway::Call* const call = m_client->chat(m_spec);
        QObject::connect(call, &gateway::Call::finished, m_client.get(), [this, caller, turn, at](const gateway::CallResult& result) {
            tell(at, result.record);
            pause(caller, turn + 1);
        });
    }

    void tell(double at, const record::RequestRecord& record) const
    {
        const bool good = record.failure.errorClass == ErrorClass::Ok;
        const bool timedOut = std::any_of(record.attempts.begin(), record.attempts.end(),
                                          [](const record::Attempt& each) { return isTimeout(each.failure.errorClass); });
        const QJsonObject line{{u"at_s"_s, at},
                               {u"ms"_s, toMs(systemClock().now() - record.intended)},
                               {u"error"_s, good ? QJsonValue() : QJsonValue(errorClassId(record.failure.errorClass))},
                               {u"timed_out"_s, timedOut || isTimeout(record.failure.errorClass)}};
        std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    }

    void leave()
    {
        if (--m_running == 0)
            QCoreApplication::quit();
    }

    const Plan& m_plan;
    std::unique_ptr<gateway::GatewayClient> m_client;
    gateway::CallSpec m_spec;
    Instant m_began = NoInstant;
    qsizetype m_running = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fputs("usage: bench_incident PRIMARY_URL BACKUP_URL PLAN.json\n", stderr);
        return 2;
    }
    net::raiseFileLimit();
    const Plan plan = readPlan(arguments[3]);
    Callers callers(plan, profileFor(arguments[1], arguments[2], plan.scale));
    callers.start();
    return QCoreApplication::exec();
}
