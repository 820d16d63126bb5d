// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/chatreader.h"

#include "openai/classify.h"

namespace bw::gateway {

namespace {

using openai::BodyKind;
using openai::StreamOutcome;

//! Of a page or text that is no answer: enough for its title.
constexpr qsizetype ShownBytes = 64 * 1024;
constexpr qsizetype LongestBody = 64 * 1024 * 1024;
constexpr size_t ShownData = 1024; //!< of the first event, more than is shown

} // namespace

ResponseReader::Progress ChatReader::progress() const
{
    if (m_assembler.sawDone() || m_assembler.error() || !m_tooLong.isEmpty())
        return Progress::Done;
    return m_assembler.sawFinish() ? Progress::Settled : Progress::More;
}

bool ChatReader::anyEvent() const
{
    return m_parser.counters().events > 0 || m_parser.counters().comments > 0;
}

void ChatReader::read(const QByteArray& bytes, Instant at)
{
    if (m_kind != BodyKind::Undecided) {
        take(bytes, at);
        return;
    }
    m_body += bytes; // all of it: what is no text to be shown must not be cut
    decide();
    if (m_kind != BodyKind::Undecided)
        take(std::exchange(m_body, {}), at);
}

void ChatReader::decide()
{
    m_kind = openai::bodyKind(view(m_body));
    if (m_kind == BodyKind::Undecided && m_body.trimmed().isEmpty())
        m_body.clear(); // blank lines that keep the connection alive, for minutes
}

void ChatReader::take(const QByteArray& bytes, Instant at)
{
    if (m_kind == BodyKind::EventStream || m_kind == BodyKind::Text) // a stream may begin with a field nobody knows
        parse(bytes, at);
    if (m_kind == BodyKind::EventStream)
        return;
    if (m_kind == BodyKind::Json && m_body.size() + bytes.size() > LongestBody)
        m_tooLong = tr("The gateway sent an answer of more than 64 MB. Bellwether stopped reading it there.");
    else if (m_kind == BodyKind::Json || m_body.size() < ShownBytes)
        m_body += bytes;
}

void ChatReader::parse(const QByteArray& bytes, Instant at)
{
    noteEnd(m_parser.feed(view(bytes), [this, at](const sse::Event& event) { take(event, at); }));
}

void ChatReader::take(const sse::Event& event, Instant at)
{
    if (m_firstData.isEmpty()) {
        const std::string_view begin = event.data.substr(0, ShownData);
        m_firstData = QByteArray(begin.data(), qsizetype(begin.size()));
    }
    deliver(m_assembler.addEvent({event.type, event.data, event.error, event.unterminated}, at));
}

void ChatReader::noteEnd(const Result<void>& parsed)
{
    if (!parsed)
        m_tooLong = parsed.error().message;
}

void ChatReader::deliver(const QList<openai::ChatDelta>& deltas)
{
    if (deltas.isEmpty())
        return;
    m_delivered = true;
    m_sink.receive(deltas);
}

void ChatReader::endBody(Instant at)
{
    if (m_kind != BodyKind::Json)
        noteEnd(m_parser.finish([this, at](const sse::Event& event) { take(event, at); }));
    else if (m_tooLong.isEmpty())
        deliver(m_assembler.addBody(view(m_body), at));
}

Failure ChatReader::conclude(const Failure& transport, Instant at)
{
    endBody(at);
    const StreamOutcome outcome = m_assembler.finish(at);
    deliver(m_assembler.deltas());
    // Usage alone does not end an answer whose connection broke: some send it with every chunk.
    const bool ended = m_assembler.sawDone() || m_assembler.sawFinish();
    m_completion = m_assembler.takeCompletion();
    m_completion.comments = m_parser.counters().comments;
    const bool broken = transport.errorClass != ErrorClass::Ok && !ended;
    Failure failure = broken ? judgeBroken(transport, outcome) : judgeWhole(outcome);
    if (failure.errorClass != ErrorClass::Ok && failure.errorClass != ErrorClass::ContentFilter && m_delivered)
        m_completion.truncated = true;
    return failure;
}

//! A connection that ends before anything of the answer came is no stream that was cut: it may be asked for again.
Failure ChatReader::judgeBroken(const Failure& transport, StreamOutcome outcome)
{
    if (outcome == StreamOutcome::Failed && !m_assembler.error()->protocol)
        return judgeWhole(outcome);
    Failure failure = transport;
    if (outcome == StreamOutcome::Empty && !m_delivered && failure.errorClass == ErrorClass::StreamCut)
        failure.errorClass = ErrorClass::Protocol;
    return failure;
}

Failure ChatReader::judgeWhole(StreamOutcome outcome)
{
    if (!m_tooLong.isEmpty())
        return protocolFailure(m_tooLong);
    if (outcome == StreamOutcome::Failed) {
        const openai::ApiError error = *m_assembler.error();
        return said(openai::classifyStreamError(error, m_delivered), error);
    }
    if (isNoStream())
        return protocolFailure(openai::textSummary(QString::fromUtf8(m_body)));
    if (outcome == StreamOutcome::Empty)
        return protocolFailure(nothing());
    return judgeFinish();
}

QString ChatReader::nothing() const
{
    const QString came = openai::textSummary(QString::fromUtf8(m_kind == BodyKind::Json ? m_body.left(ShownBytes) : m_firstData));
    return came.isEmpty() ? tr("The gateway answered with success, but sent nothing.")
                          : tr("The gateway answered with success, but sent nothing of an answer. It sent: %1").arg(came);
}

//! The answer is complete as a message; its finish reason may still name a failure.
Failure ChatReader::judgeFinish()
{
    for (const openai::ChatChoice& choice : std::as_const(m_completion.choices)) {
        const ErrorClass errorClass = openai::classifyFinish(choice);
        if (errorClass == ErrorClass::Ok)
            continue;
        openai::ApiError error;
        error.code = choice.finishRaw;
        error.message = tr("The answer ended with the reason “%1”.").arg(choice.finishRaw);
        return said(errorClass, error);
    }
    return {};
}

Failure ChatReader::protocolFailure(const QString& message)
{
    return said(ErrorClass::Protocol, openai::protocolError(message));
}

//! A page, or text in which no event was found.
bool ChatReader::isNoStream() const
{
    return m_kind == BodyKind::Html
        || ((m_kind == BodyKind::Text || m_kind == BodyKind::Undecided) && m_parser.counters().events == 0
            && !m_body.trimmed().isEmpty());
}

} // namespace bw::gateway
