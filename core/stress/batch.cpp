// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/batch.h"

#include "base/byteordermark.h"
#include "openai/chatrequestjson.h"

#include <QJsonDocument>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

//! A slow line holds back so many results of later ones at most, so that memory stays bounded.
constexpr qint64 LongestLead = 10'000;

openai::ChatMessage userMessage(const QString& text)
{
    openai::ChatMessage message;
    message.role = openai::Role::User;
    message.text = text;
    return message;
}

QJsonObject bodyOf(QJsonObject json)
{
    if (json.contains("body"_L1))
        json = json.value("body"_L1).toObject();
    if (json.value("prompt"_L1).isString() && !json.contains("messages"_L1)) {
        const QJsonObject message{{u"role"_s, u"user"_s}, {u"content"_s, json.take("prompt"_L1)}};
        json.insert("messages"_L1, QJsonArray{message});
    }
    return json;
}

gateway::CallResult refused(const gateway::CallSpec& spec, const Error& error)
{
    gateway::CallResult result;
    result.record.model = spec.request.model;
    result.record.failure.errorClass = ErrorClass::BadRequest;
    result.record.failure.message = error.message;
    return result;
}

} // namespace

Result<openai::ChatRequest> batchRequest(const QByteArray& marked, const openai::ChatRequest& defaults)
{
    const QByteArray line = withoutByteOrderMark(marked);
    openai::ChatRequest request = defaults;
    if (!line.startsWith('{')) {
        request.messages.append(userMessage(QString::fromUtf8(line)));
        return request;
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return failure(ErrorCode::Parse, Batch::tr("The line is not JSON: %1.").arg(problem.errorString()));
    const QJsonObject body = bodyOf(document.object());
    const auto read = openai::chatRequestFromJson(QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!read)
        return read;
    request.messages += read->messages;
    if (!read->model.isEmpty())
        request.model = read->model;
    if (body.contains("stream"_L1))
        request.stream = read->stream;
    for (auto it = read->parameters.begin(); it != read->parameters.end(); ++it)
        request.parameters.insert(it.key(), it.value());
    return request;
}

Batch::Batch(gateway::GatewayClient& client, gateway::CallSpec spec, Source source, int concurrency, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_spec(std::move(spec)),
      m_source(std::move(source)),
      m_concurrency(std::max(1, concurrency))
{
    m_spec.source = record::Source::Batch;
}

void Batch::start()
{
    fill();
}

void Batch::goOn()
{
    fill();
}

void Batch::stop()
{
    m_stopped = true;
    for (const QPointer<gateway::Call>& call : std::as_const(m_running)) {
        if (call)
            call->cancel();
    }
    fill();
}

void Batch::fill()
{
    while (!m_stopped && !m_sourceEnded && m_inFlight < m_concurrency && qint64(m_lines.size()) < LongestLead) {
        const Next next = m_source();
        if (next)
            ask(*next);
        else if (next.error() == Pause::NotYet)
            break;
        else
            m_sourceEnded = true;
    }
    if (m_inFlight == 0 && (m_stopped || m_sourceEnded) && !std::exchange(m_over, true))
        emit finished();
}

void Batch::ask(const Line& line)
{
    const auto request = batchRequest(line.text, m_spec.request);
    if (!request) {
        m_lines.emplace(line.number, refused(m_spec, request.error()));
        giveOut();
        return;
    }
    m_lines.emplace(line.number, std::nullopt);
    gateway::CallSpec spec = m_spec;
    spec.request = *request;
    gateway::Call* const call = m_client.chat(spec);
    connect(call, &gateway::Call::finished, this, [this, number = line.number](const gateway::CallResult& result) { take(number, result); });
    m_running.removeIf([](const QPointer<gateway::Call>& each) { return each.isNull(); });
    m_running.append(call);
    ++m_inFlight;
}

void Batch::take(qint64 line, const gateway::CallResult& result)
{
    --m_inFlight;
    if (m_stopped && result.record.failure.errorClass == ErrorClass::Cancelled) {
        m_lines.erase(line);
        m_dropped.append(line);
    } else {
        m_lines[line] = result;
    }
    giveOut();
    fill();
}

void Batch::giveOut()
{
    while (!m_lines.empty() && m_lines.begin()->second) {
        const auto first = m_lines.extract(m_lines.begin()); // out of it before anybody hears of it, who may stop the batch
        const gateway::CallResult& result = *first.mapped();
        ++m_counts.lines;
        ++(result.record.failure.errorClass == ErrorClass::Ok ? m_counts.ok : m_counts.failed);
        emit resultReady(first.key(), result);
    }
}

} // namespace bw::stress
