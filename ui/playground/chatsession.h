// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/livecall.h"
#include "playground/statsline.h"
#include "shell/services.h"
#include "store/conversation.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace bw::ui {

//! What ChatSession::remove() took away, for undo.
struct RemovedMessages
{
    QList<store::Message> messages;
    MessageId leaf; //!< that was shown
};

//! One conversation and its running call. No widgets: what a screen shows of it comes by signals. Every prompt is on
//! disk before it is sent, streamed text at most a second later.
class ChatSession final : public QObject
{
    Q_OBJECT

public:
    ChatSession(Services& services, store::Conversation conversation, QObject* parent = nullptr);
    ~ChatSession() override; //!< a running call is stopped and what came of it kept

    [[nodiscard]] const store::Conversation& conversation() const noexcept { return m_conversation; }
    [[nodiscard]] const ConversationId& id() const noexcept { return m_conversation.summary.id; }
    //! The branch that is shown, from the first message to its end.
    [[nodiscard]] QList<store::Message> path() const;
    //! Of each message that has others beside it: all of them, oldest first.
    [[nodiscard]] QHash<MessageId, QList<MessageId>> forks() const;
    [[nodiscard]] bool isStreaming() const noexcept { return !m_answer.isEmpty(); }
    [[nodiscard]] bool isStored() const noexcept { return m_stored; }
    [[nodiscard]] QString lastPrompt() const;
    //! What went over the wire for an answer of this session; empty if it is not held any more.
    [[nodiscard]] gateway::RawExchange raw(const MessageId& answer) const { return m_raw.value(answer); }
    //! As it would go out after this prompt; blank: the request of the last prompt again, or one with words to replace.
    [[nodiscard]] gateway::CallSpec nextCall(const QString& prompt, const QJsonArray& parts = {}) const;
    [[nodiscard]] qint64 contextTokens() const; //!< estimate of what goes along with the next prompt

    // Kept in the conversation; on disk with the next save.
    void setGateway(const ProfileId& gateway, const QString& model);
    void setSystem(const QString& system);
    void setParameters(const QJsonObject& parameters);
    void setDraft(const QString& draft);
    void setTitle(const QString& title);
    void setGroup(const ConversationId& group, int pane); //!< here only; the store is told by whoever makes groups
    //! From now on also without a message or a draft: others of its group have some.
    void keepEmpty(const QString& title);
    void saveHead();

    //! `pressed`: when the person asked. Does nothing while an answer is coming or without a gateway and a model.
    //! `freshly`: as if there were no cache.
    bool send(const QString& prompt, Instant pressed, bool freshly = false);
    //! `parts`: the prompt with what is attached, as store::Message::parts; empty: the prompt alone.
    bool send(const QString& prompt, const QJsonArray& parts, Instant pressed, bool freshly = false);
    bool editLastPrompt(const QString& prompt, const QJsonArray& attached, Instant pressed); //!< as another branch; see edit()
    //! The last answer, as another branch, as if there were no cache: what it holds is the answer that is there already.
    bool regenerate(Instant pressed);

    // Any message, each as another branch that is shown from then on. False, and nothing is done, while an answer is
    // coming or without a gateway and a model.
    //! `attached`: goes along with what is attached to it already.
    bool edit(const MessageId& prompt, const QString& text, const QJsonArray& attached, Instant pressed);
    bool edit(const MessageId& prompt, const QString& text, Instant pressed) { return edit(prompt, text, {}, pressed); }
    bool regenerate(const MessageId& message, Instant pressed); //!< an answer, or a prompt's next; no cache answers it
    //! Asks the model that is chosen now to go on where the answer was cut; what comes is a message of its own.
    bool continueAnswer(const MessageId& message, Instant pressed);
    void showBranch(const MessageId& through); //!< down to its newest end
    //! The message and all that follows it. nullopt while an answer is coming.
    [[nodiscard]] std::optional<RemovedMessages> remove(const MessageId& message);
    void restore(const RemovedMessages& removed);
    //! The way to this message as a conversation of its own, not stored yet.
    [[nodiscard]] store::Conversation branchTo(const MessageId& message) const;

    //! Asks exactly this, with all its messages, in a conversation that has none yet. `freshly`: of the gateway, whose
    //! answer takes the place of the one in the cache.
    bool replay(const openai::ChatRequest& request, bool freshly, Instant pressed);
    //! What the tools said that the last answer calls, a text for each of openToolCalls(path()); then the model goes on.
    bool answerTools(const QStringList& texts, Instant pressed);
    void stop();

signals:
    void messageAdded(const bw::store::Message& message);
    void messageChanged(const bw::store::Message& message); //!< state, numbers; at the end of an answer
    void textArrived(const bw::MessageId& id, const QString& content, const QString& reasoning); //!< at most each 16 ms
    void liveChanged(const bw::MessageId& id, const bw::ui::LiveNumbers& numbers);
    void pathChanged();  //!< another branch is shown
    void forksChanged(); //!< a message got others beside it that are not shown
    void stateChanged(); //!< streaming or not
    void headChanged();  //!< title or cost

private:
    //! An answer that comes beside the first one.
    struct OtherChoice
    {
        MessageId id;
        QString unsavedText;
        QString unsavedReasoning;
    };

    [[nodiscard]] store::Message* find(const MessageId& id);
    [[nodiscard]] const store::Message* lastOf(openai::Role role) const;
    [[nodiscard]] bool canAsk() const;
    bool ask(const QString& prompt, const MessageId& parent, Instant pressed, bool freshly = false);
    bool ask(store::Message prompt, Instant pressed, bool freshly = false); //!< gets an id and a time
    void answer(const MessageId& parent, Instant pressed, bool freshly);
    bool goOn(const MessageId& message, Instant pressed, bool freshly);
    void keepCallIds(const MessageId& answer);
    void answer(const MessageId& parent, const gateway::CallSpec& request, bool continued = false);
    void takeOthers(const QList<gateway::LiveChoice>& others);
    void addOther(int choice, const store::Message& first);
    void journalOthers();
    void keepChoices(const store::Message& answer, const QList<openai::ChatChoice>& choices);
    void endOthers(store::MessageState state);
    void keepRaw(const MessageId& answer, const gateway::RawExchange& raw);
    void fetchKey(const MessageId& answer, const gateway::CallSpec& spec);
    void begin(const gateway::CallSpec& spec);
    void takeProgress(const gateway::LiveProgress& progress);
    void takeResult(const gateway::CallResult& result);
    void fail(const Failure& failure);
    void finish(store::Message answer);
    void journal();
    void addMessage(const store::Message& message, std::function<void()> stored = {});
    void addCost(const store::Message& answer);
    [[nodiscard]] gateway::CallSpec spec(const gateway::GatewayProfile& profile, Instant pressed) const;
    [[nodiscard]] LiveNumbers live(const gateway::LiveProgress& progress);

    Services& m_services;
    store::Conversation m_conversation;
    QPointer<gateway::LiveCall> m_call;
    MessageId m_answer; //!< the one that is coming; empty: none
    QTimer m_journal;
    QString m_unsavedText;
    QString m_unsavedReasoning;
    QMap<int, OtherChoice> m_others; //!< by the number of the choice
    LiveNumbers m_live;
    Instant m_firstText = NoInstant;
    qint64 m_deltas = 0;
    bool m_stored = false;
    bool m_keptEmpty = false;
    QHash<MessageId, gateway::RawExchange> m_raw;
    QList<MessageId> m_rawOrder; //!< oldest first
};

//! A conversation that is not stored yet.
[[nodiscard]] store::Conversation newConversation(const ProfileId& gateway, const QString& model);

//! What all answers together used. Estimates are counted as they are and marked.
struct ConversationTotals
{
    int requests = 0;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
    qint64 cachedIn = 0;
    bool estimated = false;
    std::optional<PicoUsd> cost; //!< nullopt: no price known
    std::optional<PicoUsd> listCost;

    bool operator==(const ConversationTotals&) const = default;
};

[[nodiscard]] ConversationTotals totalsOf(const QList<store::Message>& messages);

} // namespace bw::ui
