// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/requestlog.h"

#include "sim/httprequest.h"
#include "sim/jsontext.h"

#include <QCoreApplication>

namespace bw::sim {

namespace {

void appendTextOrNull(QByteArray& out, std::string_view text)
{
    if (text.empty())
        out.append("null");
    else
        appendJsonString(out, text);
}

void appendMs(QByteArray& out, Nanoseconds span)
{
    out.append(QByteArray::number(toMs(span), 'f', 6));
}

void appendInstant(QByteArray& out, Instant instant)
{
    if (isSet(instant))
        appendNumber(out, instant.time_since_epoch().count());
    else
        out.append("null");
}

QByteArrayView nameOf(Outcome outcome) noexcept
{
    switch (outcome) {
    case Outcome::Finished:
        return "finished";
    case Outcome::Reset:
        return "reset";
    case Outcome::ClientLeft:
        return "client_left";
    }
    return {};
}

void appendRequest(QByteArray& out, const RequestFacts& facts)
{
    if (out.append(R"({"request":)"); facts.ordinal > 0)
        appendNumber(out, qint64(facts.ordinal));
    else
        out.append("null");
    appendNumber(out.append(R"(,"connection":)"), facts.connection);
    appendJsonString(out.append(R"(,"method":)"), facts.method);
    appendJsonString(out.append(R"(,"path":)"), facts.path);
    appendTextOrNull(out.append(R"(,"model":)"), facts.model);
    out.append(facts.stream ? R"(,"stream":true)" : R"(,"stream":false)");
    appendNumber(out.append(R"(,"status":)"), facts.status);
    appendTextOrNull(out.append(R"(,"fault":)"), {facts.fault.data(), static_cast<size_t>(facts.fault.size())});
}

void appendDelays(QByteArray& out, const RequestFacts& facts)
{
    appendMs(out.append(R"(,"setup_ms":)"), facts.setup);
    appendMs(out.append(R"(,"slow_headers_ms":)"), facts.extraDelay);
    appendMs(out.append(R"(,"ttft_ms":)"), facts.firstToken);
    out.append(R"(,"gaps_ms":[)");
    for (size_t i = 0; i < facts.gaps.size(); ++i)
        appendMs(i > 0 ? out.append(',') : out, facts.gaps[i]);
    out.append(']');
    appendInstant(out.append(R"(,"received_ns":)"), facts.received);
    appendInstant(out.append(R"(,"first_write_ns":)"), facts.firstWrite);
    appendInstant(out.append(R"(,"last_write_ns":)"), facts.lastWrite);
}

void appendAmounts(QByteArray& out, const RequestFacts& facts)
{
    appendNumber(out.append(R"(,"prompt_tokens":)"), facts.promptTokens);
    appendNumber(out.append(R"(,"completion_tokens":)"), facts.completionTokens);
    appendNumber(out.append(R"(,"reasoning_tokens":)"), facts.reasoningTokens);
    appendNumber(out.append(R"(,"tokens_sent":)"), facts.tokensSent);
    appendNumber(out.append(R"(,"bytes_in":)"), facts.bytesIn);
    appendNumber(out.append(R"(,"bytes_out":)"), facts.bytesOut);
    const PicoUsd cost = facts.priceIn * facts.promptTokens + facts.priceOut * facts.tokensSent;
    out.append(R"(,"cost_usd":")").append(cost.toDecimal().toLatin1()).append('"');
}

} // namespace

RequestFacts factsOf(const HttpRequest& request)
{
    RequestFacts facts;
    facts.ordinal = request.ordinal;
    facts.method = request.method;
    facts.path = request.path;
    facts.setup = request.setupDelay;
    facts.received = request.received;
    facts.bytesIn = request.bytes;
    return facts;
}

RequestLog::RequestLog(const QString& path) : m_file(path) {}

Result<void> RequestLog::open()
{
    if (!isOn() || m_file.isOpen() || m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return {};
    return failure(ErrorCode::Io, QCoreApplication::translate("bw::sim::RequestLog",
                                                              "The log file %1 cannot be written: %2. Choose another path.")
                                      .arg(m_file.fileName(), m_file.errorString()));
}

void RequestLog::write(const RequestFacts& facts, Outcome outcome)
{
    m_file.write(logLine(facts, outcome).append('\n'));
    m_file.flush(); // readers follow the file while the server runs
}

QByteArray logLine(const RequestFacts& facts, Outcome outcome)
{
    QByteArray line;
    appendRequest(line, facts);
    appendDelays(line, facts);
    appendAmounts(line, facts);
    line.append(R"(,"outcome":")").append(nameOf(outcome)).append("\"}");
    return line;
}

} // namespace bw::sim
