// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "store/conversation.h"

#include <QJsonArray>
#include <QObject>
#include <QPointer>

namespace bw::ui {

class ChatSession;

inline constexpr int FewestRepeats = 2;
inline constexpr int MostRepeats = 20;

//! Asks one prompt of a conversation again and again, one after the other, past the cache: each answer is another branch.
//! One that fails counts and does not end it; one that the person stops does.
class RepeatRun final : public QObject
{
    Q_OBJECT

public:
    explicit RepeatRun(ChatSession& session, QObject* parent = nullptr);

    //! A prompt that is not blank, or that has `parts`, is asked first; else the last one of the branch that is shown is
    //! asked again. `parts`: as of ChatSession::send(). False: there is nothing to ask, or an answer is coming.
    bool start(const QString& prompt, const QJsonArray& parts, int times);
    void stop();
    [[nodiscard]] bool isRunning() const noexcept { return m_left > 0; }
    [[nodiscard]] int left() const noexcept { return m_left; } //!< not ended yet

    //! All answers to the prompt that is (or was last) repeated, also from before, oldest first.
    [[nodiscard]] QList<store::Message> answers() const;

signals:
    void changed(); //!< an answer began or ended, or it stopped

private:
    void goOn();
    void rememberAnswers();
    [[nodiscard]] MessageId promptShown() const;

    QPointer<ChatSession> m_session;
    QList<store::Message> m_last; //!< answers of a session that is gone
    MessageId m_prompt;
    qsizetype m_wanted = 0; //!< answers in the end, those from before included
    int m_left = 0;         //!< not ended yet
};

} // namespace bw::ui
