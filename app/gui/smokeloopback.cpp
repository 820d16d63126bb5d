// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/smokeloopback.h"

#include "gui/waiting.h"
#include "net/routeprobe.h"
#include "sim/simulatedgateway.h"

#include <QFile>
#include <QSslSocket>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static void loadLoopbackFiles() // Q_INIT_RESOURCE works in no namespace
{
    Q_INIT_RESOURCE(smoketest);
}

namespace bw::app {

namespace {

constexpr Milliseconds KeychainLimit = 30s; // a keyring may want its password typed, and here is nobody to do it
constexpr Milliseconds HandshakeLimit = 10s;

//! What `ask` was answered; Unavailable if nothing came.
template <typename T> Result<T> answerOf(const std::function<void(QObject*, std::function<void(Result<T>)>)>& ask)
{
    std::optional<Result<T>> answer;
    QObject receiver;
    ask(&receiver, [&answer](Result<T> result) { answer.emplace(std::move(result)); });
    static_cast<void>(waitFor([&answer] { return answer.has_value(); }, KeychainLimit));
    return answer.value_or(failure(ErrorCode::Unavailable, u"It did not answer within %1 s."_s.arg(KeychainLimit / 1s)));
}

Result<SecretString> readKey(secrets::KeyStore& keys, const KeyId& id)
{
    return answerOf<SecretString>([&](QObject* receiver, auto done) { keys.read(id, receiver, std::move(done)); });
}

bool mayLackKeychain()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return false;
#else
    return true;
#endif
}

QByteArray loopbackFile(const QString& name)
{
    loadLoopbackFiles();
    QFile file(u":/smoketest/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<net::RouteReport> shakeHands(const QUrl& url, const QByteArray& certificate)
{
    net::NetworkConfig network;
    network.proxy = net::NetworkConfig::Proxy::None;
    network.extraCaPem = certificate;
    net::RouteProbe probe(url, network, HandshakeLimit);
    std::optional<net::RouteReport> report;
    QObject::connect(&probe, &net::RouteProbe::finished, &probe, [&report](const net::RouteReport& found) { report = found; });
    probe.start();
    static_cast<void>(waitFor([&report] { return report.has_value(); }, 3 * HandshakeLimit));
    return report;
}

//! Windows' own library is a server only with a certificate from a store that Wine does not have: it hangs up then.
bool mayLackServer()
{
#ifdef Q_OS_WIN
    return true;
#else
    return false;
#endif
}

QString problemsOf(const net::TlsReport& tls)
{
    QStringList problems;
    for (const net::CertificateProblem& problem : tls.problems)
        problems.append(problem.text);
    return problems.isEmpty() ? tls.failure : problems.join(u' ');
}

void judge(SmokeStep& step, const std::optional<net::RouteReport>& report, bool isOwnServer)
{
    if (!report || !report->tls)
        return fail(step, u"The server on loopback was not reached."_s);
    const net::TlsReport& tls = *report->tls;
    if (report->isOpen())
        step.detail = tls.protocol + u", "_s + tls.cipher;
    else if (isOwnServer && mayLackServer() && tls.problems.isEmpty())
        skip(step, u"The system's TLS library would not be the server (%1). Name another one with --tls-server."_s.arg(tls.failure));
    else
        fail(step, problemsOf(tls));
}

} // namespace

void lookAtKeyStore(SmokeStep& step, const std::function<std::unique_ptr<secrets::KeyStore>()>& makeKeys)
{
    const std::unique_ptr<secrets::KeyStore> keys = makeKeys();
    const Result<void> there = answerOf<void>([&](QObject* receiver, auto done) { keys->probe(receiver, std::move(done)); });
    if (!there)
        return mayLackKeychain() ? skip(step, u"no keychain service"_s) : fail(step, there.error().message);
    const KeyId id(u"smoke-test-"_s + newUuid());
    const SecretString secret(QUuid::createUuid().toByteArray());
    const Result<void> written = answerOf<void>([&](QObject* receiver, auto done) { keys->write(id, secret, receiver, std::move(done)); });
    const Result<SecretString> read = readKey(*makeKeys(), id);
    const Result<void> removed = answerOf<void>([&](QObject* receiver, auto done) { keys->remove(id, receiver, std::move(done)); });
    const Result<SecretString> gone = readKey(*makeKeys(), id);
    if (!written || !removed)
        return fail(step, (written ? removed : written).error().message);
    if (!read || !(*read == secret))
        return fail(step, read ? u"Another key came back."_s : read.error().message);
    if (gone)
        return fail(step, u"The key was there after it had been removed."_s);
    step.detail = keys->name();
}

void lookAtHandshake(SmokeStep& step, const QString& server)
{
    if (!QSslSocket::supportsSsl())
        return fail(step, u"Qt found no TLS library, so no gateway with https can be asked."_s);
    const QByteArray certificate = loopbackFile(u"loopback.crt"_s);
    if (!server.isEmpty())
        return judge(step, shakeHands(QUrl(u"https://%1/"_s.arg(server)), certificate), false);
    sim::Scenario scenario;
    scenario.tls = sim::TlsIdentity{certificate, loopbackFile(u"loopback.key"_s)};
    sim::SimulatedGateway gateway(scenario);
    if (const Result<void> started = gateway.start(); !started)
        return skip(step, started.error().message);
    judge(step, shakeHands(gateway.baseUrl(), certificate), true);
}

} // namespace bw::app
