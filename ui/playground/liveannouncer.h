// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "playground/sentencereader.h"

#include <QAccessible>
#include <QObject>

namespace bw::ui {

class ChatView;

//! Reads an answer out while it comes: tells assistive tools each sentence when it is whole, and in the end how it ended.
//! Does nothing while no such tool runs. Answers that come side by side would talk over each other: of those only the ends
//! are told. GUI thread; owned by its view.
class LiveAnnouncer final : public QObject, public QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    explicit LiveAnnouncer(ChatView& view);
    ~LiveAnnouncer() override;
    Q_DISABLE_COPY_MOVE(LiveAnnouncer)

    void appendText(const MessageId& id, const QString& content, bool alone);
    void finish(const MessageId& id, const QString& ending); //!< `ending`: what there is to say of it, a sentence
    void say(const QString& sentence);
    void moveTo(qsizetype index); //!< the focus is on this message of the view now

    [[nodiscard]] bool isHeard() const noexcept { return m_heard; } //!< an assistive tool runs
    [[nodiscard]] const QString& sentence() const noexcept { return m_sentence; } //!< the newest

signals:
    void announced(const QString& sentence); //!< only while an assistive tool runs
    void moved(qsizetype index);             //!< likewise

private:
    void accessibilityActiveChanged(bool active) override { m_heard = active; }

    SentenceReader m_reader;
    MessageId m_message; //!< the one that is read out
    QString m_sentence;
    bool m_heard = false;
};

} // namespace bw::ui
