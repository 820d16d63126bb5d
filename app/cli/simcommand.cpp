// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/simcommand.h"

#include "base/quitonsignal.h"
#include "cli/exitcode.h"
#include "sim/scenariojson.h"
#include "sim/simulatedgateway.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bw::cli {

namespace {

QString simText(const char* text)
{
    return QCoreApplication::translate("bw::cli::SimCommand", text);
}

void sayTo(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

QString help()
{
    return simText(
        "Usage: bellwether-cli sim [--port P] [--tls CERT.pem KEY.pem] [--scenario FILE] [--seed N]\n"
        "\n"
        "Runs an OpenAI-compatible gateway on 127.0.0.1 until it is interrupted (Ctrl+C). Its first line on\n"
        "stdout is {\"base_url\": \"http://127.0.0.1:PORT/v1\"}.\n"
        "\n"
        "  --port P                  listen on this port; a free one without it\n"
        "  --tls CERT.pem KEY.pem    speak https with this certificate and key\n"
        "  --scenario FILE           delays, lengths, limits and faults, as JSON; without it every key is\n"
        "                            accepted, 20 ms to the first token, 5 ms a token, 60 tokens\n"
        "  --seed N                  draw other delays and texts; the same seed gives the same ones\n"
        "\n"
        "Examples:\n"
        "  bellwether-cli sim --port 8080\n"
        "  curl -N http://127.0.0.1:8080/v1/chat/completions -d '{\"model\":\"gpt-4.1\",\"stream\":true,\n"
        "       \"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}'\n"
        "\n"
        "  echo '{\"ttft_ms\":{\"dist\":\"lognormal\",\"median\":180,\"sigma\":0.4},\n"
        "         \"errors\":[{\"p\":0.05,\"status\":429,\"headers\":{\"Retry-After\":\"2\"}}]}' > bad-night.json\n"
        "  bellwether-cli sim --scenario bad-night.json --seed 7\n"
        "\n"
        "  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \\\n"
        "       -addext subjectAltName=IP:127.0.0.1 -keyout key.pem -out cert.pem\n"
        "  bellwether-cli sim --tls cert.pem key.pem");
}

struct SimArguments
{
    quint16 port = 0;
    std::optional<quint64> seed;
    QString certificate;
    QString privateKey;
    QString scenario;
    bool help = false;
};

Result<quint64> readNumber(const QString& option, const QString& text, quint64 most)
{
    bool good = false;
    const quint64 number = text.toULongLong(&good);
    if (!good || number > most)
        return failure(ErrorCode::InvalidInput,
                       simText("%1 needs a whole number from 0 to %2, not \"%3\".").arg(option).arg(most).arg(text));
    return number;
}

//! Not QCommandLineParser: it has no option with two values.
class ArgumentReader
{
public:
    explicit ArgumentReader(QStringList arguments) : m_rest(std::move(arguments)) {}

    [[nodiscard]] Result<SimArguments> read()
    {
        while (!m_rest.isEmpty()) {
            if (const auto taken = takeOption(m_rest.takeFirst()); !taken)
                return tl::unexpected(taken.error());
        }
        return m_result;
    }

private:
    [[nodiscard]] Result<void> takeOption(const QString& option)
    {
        if (option == "--help"_L1 || option == "-h"_L1) {
            m_result.help = true;
            return {};
        }
        if (option == "--tls"_L1)
            return takeText(option, m_result.certificate).and_then([&] { return takeText(option, m_result.privateKey); });
        if (option == "--scenario"_L1)
            return takeText(option, m_result.scenario);
        if (option == "--port"_L1)
            return takeNumber(option, 65535).map([this](quint64 port) { m_result.port = static_cast<quint16>(port); });
        if (option == "--seed"_L1)
            return takeNumber(option, ~quint64{0}).map([this](quint64 seed) { m_result.seed = seed; });
        return failure(ErrorCode::InvalidInput, simText("sim does not know \"%1\". See bellwether-cli sim --help.").arg(option));
    }

    [[nodiscard]] Result<void> takeText(const QString& option, QString& value)
    {
        if (m_rest.isEmpty() || m_rest.first().startsWith("--"_L1))
            return failure(ErrorCode::InvalidInput,
                           option == "--tls"_L1 ? simText("--tls needs two files: the certificate and the key.")
                                                : simText("%1 needs a value.").arg(option));
        value = m_rest.takeFirst();
        return {};
    }

    [[nodiscard]] Result<quint64> takeNumber(const QString& option, quint64 most)
    {
        QString text;
        return takeText(option, text).and_then([&] { return readNumber(option, text, most); });
    }

    QStringList m_rest;
    SimArguments m_result;
};

Result<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, simText("The file %1 cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

Result<sim::Scenario> scenarioFor(const SimArguments& arguments)
{
    sim::Scenario scenario;
    if (!arguments.scenario.isEmpty()) {
        const auto read = readWhole(arguments.scenario).and_then(sim::scenarioFromJson);
        if (!read)
            return failure(read.error().code, simText("%1: %2").arg(arguments.scenario, read.error().message));
        scenario = *read;
    }
    scenario.seed = arguments.seed.value_or(scenario.seed);
    if (!arguments.certificate.isEmpty()) {
        const auto certificate = readWhole(arguments.certificate);
        const auto key = readWhole(arguments.privateKey);
        if (!certificate || !key)
            return tl::unexpected(certificate ? key.error() : certificate.error());
        scenario.tls = sim::TlsIdentity{*certificate, *key};
    }
    return scenario;
}

int serve(const SimArguments& arguments, sim::Scenario scenario)
{
    sim::SimulatedGateway gateway(std::move(scenario));
    if (const auto started = gateway.start(arguments.port); !started) {
        sayTo(stderr, started.error().message);
        return started.error().code == ErrorCode::InvalidInput ? ExitUsage : ExitFailed;
    }
    const QuitOnSignal quitter;
    sayTo(stdout, u"{\"base_url\": \"%1\"}"_s.arg(gateway.baseUrl().toString()));
    return QCoreApplication::exec();
}

} // namespace

int runSim(const QStringList& arguments)
{
    const auto read = ArgumentReader(arguments).read();
    if (read && read->help) {
        sayTo(stdout, help());
        return 0;
    }
    auto scenario = read.and_then(scenarioFor);
    if (!scenario) {
        sayTo(stderr, scenario.error().message);
        return ExitUsage;
    }
    return serve(*read, std::move(*scenario));
}

} // namespace bw::cli
