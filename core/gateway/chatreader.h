// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/responsereader.h"
#include "openai/bodykind.h"
#include "openai/chatassembler.h"
#include "sse/eventstreamparser.h"

#include <QCoreApplication>

namespace bw::gateway {

//! Who wants the deltas of an answer as they come.
class DeltaSink
{
public:
    //! All that one event added; never empty. The list dies with the call.
    virtual void receive(const QList<openai::ChatDelta>& deltas) = 0;

protected:
    ~DeltaSink() = default;
};

//! Reads a chat answer, streamed or not: the body decides, not what was asked for or the Content-Type.
class ChatReader final : public ResponseReader
{
    Q_DECLARE_TR_FUNCTIONS(ChatReader)

public:
    ChatReader(DeltaSink& sink, const Clock& clock, openai::AssemblerOptions options = {},
               std::shared_ptr<openai::ChunkScratch> scratch = {})
        : ResponseReader(clock), m_sink(sink), m_assembler(options, std::move(scratch))
    {
    }

    [[nodiscard]] Progress progress() const override;
    [[nodiscard]] bool delivered() const override { return m_delivered; }
    [[nodiscard]] bool anyEvent() const override;
    [[nodiscard]] std::optional<openai::Usage> usage() const override { return m_assembler.completion().usage; }

    //! After finish(): the answer as far as it came.
    [[nodiscard]] const openai::ChatCompletion& completion() const noexcept { return m_completion; }

protected:
    void read(const QByteArray& bytes, Instant at) override;
    [[nodiscard]] Failure conclude(const Failure& transport, Instant at) override;

private:
    void decide();
    void take(const QByteArray& bytes, Instant at);
    void parse(const QByteArray& bytes, Instant at);
    void take(const sse::Event& event, Instant at);
    void noteEnd(const Result<void>& parsed);
    void deliver(const QList<openai::ChatDelta>& deltas);
    void endBody(Instant at);
    [[nodiscard]] Failure judgeBroken(const Failure& transport, openai::StreamOutcome outcome);
    [[nodiscard]] Failure judgeWhole(openai::StreamOutcome outcome);
    [[nodiscard]] QString nothing() const;
    [[nodiscard]] Failure judgeFinish();
    [[nodiscard]] Failure protocolFailure(const QString& message);
    [[nodiscard]] bool isNoStream() const;

    DeltaSink& m_sink;
    openai::BodyKind m_kind = openai::BodyKind::Undecided;
    sse::EventStreamParser m_parser;
    openai::ChatAssembler m_assembler;
    openai::ChatCompletion m_completion;
    QByteArray m_body; //!< what is read as a whole, or shown because it cannot be read
    QByteArray m_firstData; //!< of a stream, its begin: shown if there is no answer in it
    QString m_tooLong;      //!< why the reading stopped, if it did
    bool m_delivered = false;
};

} // namespace bw::gateway
