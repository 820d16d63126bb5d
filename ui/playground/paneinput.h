// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "playground/attachment.h"
#include "playground/messageforecast.h"
#include "playground/toolpanel.h"
#include "shell/services.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace bw::ui {

class ChatPane;
class Composer;
class ModelCatalog;
class PaneGrid;

//! A prompt that was sent, and what it is to become.
struct EditKept
{
    MessageId prompt; //!< which one; empty: the last of all panes
    QString text;
    QList<Attachment> attached; //!< beside what goes with it already
};

//! What was typed and not sent, by conversation; for one that is opened again and for a page that is made anew.
struct InputKept
{
    bool shared = true;
    QHash<ConversationId, QList<Attachment>> attached; //!< to drafts
    QHash<ConversationId, EditKept> edits;
    QHash<ConversationId, ToolTexts> tools;
};

//! From where a person types to the panes: one input for all of them (but those left out), or one in each. Sends, edits,
//! stops, keeps drafts and says what the next message would cost.
class PaneInput final : public QObject
{
    Q_OBJECT

public:
    //! `shared`: the input below all panes.
    PaneInput(Services& services, PaneGrid& grid, ModelCatalog& catalog, Composer& shared, QObject* parent = nullptr);

    [[nodiscard]] bool isShared() const noexcept { return m_isShared; }
    void setShared(bool shared);
    [[nodiscard]] Composer& current() const; //!< where the person types now
    [[nodiscard]] QList<ChatPane*> targets() const; //!< of current()

    [[nodiscard]] bool isReady(ChatPane& pane); //!< has a gateway and a model; else gatewayMissing() or modelMissing()
    void edit(ChatPane& pane, const MessageId& prompt); //!< any prompt, in this pane alone
    void stop(); //!< what current() would stop
    void keepDrafts();
    void showDrafts(); //!< of the conversations that are shown now
    void keepDraftsSoon();
    //! `attached`: what goes along with the text.
    [[nodiscard]] PaneForecast forecast(const ChatPane& pane, const QString& typed, const QList<Attachment>& attached = {}) const;
    void refreshForecast();
    void refresh(); //!< a session's state, model or messages changed
    [[nodiscard]] InputKept keep(); //!< keeps the drafts with it
    void resume(const InputKept& kept); //!< once the conversations and the current pane are there

signals:
    void modelMissing(bw::ui::ChatPane* pane); //!< a message was to be sent, but this pane has none
    void gatewayMissing(bw::ui::ChatPane* pane); //!< a message was to be sent, but this pane has nowhere to send it
    void sharedChanged();

private:
    struct Known
    {
        qint64 context = 0; //!< tokens of the branch that is shown
        qint64 answer = 0;  //!< tokens of a likely answer
    };

    //! A prompt that is being edited.
    struct Edited
    {
        ChatPane* pane = nullptr; //!< may be gone
        MessageId prompt;
    };

    void adopt(ChatPane& pane);
    void leaveLostEdit();
    void adoptInput(Composer& input, ChatPane* owner);
    [[nodiscard]] QList<ChatPane*> targetsOf(const Composer& input) const;
    void send(Composer& input, const QString& prompt);
    [[nodiscard]] bool sendTo(ChatPane& pane, const Composer& input, const QString& prompt, Instant pressed);
    void editLast(Composer& input);
    void keepEdit(const Composer& input, const QList<ChatPane*>& panes);
    void showEdit(Composer& input, const QList<ChatPane*>& panes);
    void stop(const Composer& input);
    void refreshForecast(Composer& input);
    [[nodiscard]] QString estimateOf(const Attachment& file, const QList<ChatPane*>& panes, const QString& typed) const;
    [[nodiscard]] QList<Composer*> inputs() const; //!< that are in use

    Services& m_services;
    PaneGrid& m_grid;
    ModelCatalog& m_catalog;
    Composer& m_shared;
    bool m_isShared = true;
    QHash<const ChatPane*, Known> m_known;
    QHash<const Composer*, Edited> m_edited; //!< no entry: the last prompt of all its panes
    InputKept m_kept; //!< not over a restart
    QTimer m_draftTimer;
};

} // namespace bw::ui
