// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/answerplayer.h"
#include "gateway/attemptloop.h"
#include "gateway/cachevisit.h"
#include "gateway/call.h"
#include "gateway/chatreader.h"
#include "gateway/clientstate.h"
#include "gateway/deltastamps.h"
#include "gateway/spendguard.h"

#include <vector>

namespace bw::gateway {

//! A chat request: from the cache, or through the loop of attempts. Hands its deltas on, counts its tokens and money.
class ChatCall final : public Call, private Operation, private DeltaSink
{
    Q_OBJECT

public:
    ChatCall(ClientState& client, CallSpec spec, QObject* parent);

    void start();
    void cancel() override;

private:
    [[nodiscard]] net::HttpRequest request(const Stop& stop) override;
    [[nodiscard]] std::unique_ptr<ResponseReader> newReader() override;
    [[nodiscard]] std::optional<QString> adapt(const ResponseReader& reader, const Stop& stop) override;
    void headReceived(const net::ResponseHead& head) override;
    void attemptEnded(const record::Attempt& attempt) override;
    void ended(record::RequestRecord record, Remains remains) override;
    void receive(const QList<openai::ChatDelta>& deltas) override;

    //! What another call may have learned since a request left, so that it is not asked of the memory again.
    struct Sent
    {
        EndpointId to;
        bool includeUsage = false;
        QList<openai::ParameterChange> changes;
    };

    [[nodiscard]] LoopSettings settings() const;
    [[nodiscard]] record::RequestRecord begin() const;
    [[nodiscard]] openai::ChatRequest requestFor(const QString& model) const;
    [[nodiscard]] openai::ChatRequest requestFor(const Stop& stop, Sent& sent) const;
    [[nodiscard]] Sent& sentTo(const EndpointId& endpoint);
    [[nodiscard]] bool dropsRefused() const;
    [[nodiscard]] bool adaptStreamOptions(const openai::ApiError& error, const Stop& stop);
    [[nodiscard]] std::optional<QString> dropRefused(const ResponseReader& reader, const Stop& stop);
    void refuse();
    void askGateway();
    void onCacheAnswer();
    void play(const cache::CacheEntry& entry, record::CacheState state);
    void finishPlayed(const Failure& failure);
    void finishCancelled();
    [[nodiscard]] openai::ChatCompletion withoutKeys(openai::ChatCompletion completion) const;
    void describe(record::RequestRecord& record, const openai::ChatCompletion& completion) const;
    void tell(CallResult result);

    ClientState& m_client;
    CallSpec m_spec;
    SpendGuard m_spend;
    record::RequestRecord m_record; //!< until the loop has it, and of an answer that is played
    std::optional<CacheVisit> m_visit; //!< of a call that may use the cache
    std::optional<AttemptLoop> m_loop; //!< once the gateway is asked
    std::optional<AnswerPlayer> m_player; //!< while a stored answer is played
    CallResult m_played;
    Instant m_begun = NoInstant;
    bool m_over = false; //!< ended, or about to
    DeltaStamps m_stamps;
    std::vector<Sent> m_sent; //!< in the last request to each endpoint: one or two, nearly always
};

} // namespace bw::gateway
