// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDeadlineTimer>
#include <QFrame>
#include <QList>
#include <QTimer>

#include <functional>

class QLabel;

namespace bw::ui {

//! "… was deleted. Undo", for ten seconds each. Shows the newest; behind it wait those before, until their own time is over.
class UndoBar final : public QFrame
{
    Q_OBJECT

public:
    static constexpr Milliseconds Time{10'000};

    explicit UndoBar(QWidget* parent = nullptr, Milliseconds time = Time);

    //! Exactly one of the two is called. What was offered last is undone first, so each `undo` finds things as its own
    //! deletion left them.
    void offer(const QString& sentence, std::function<void()> undo, std::function<void()> settle);
    void settleNow(); //!< all of them, as if the time were over

private:
    struct Offer
    {
        QString sentence;
        std::function<void()> undo;
        std::function<void()> settle;
        QDeadlineTimer end;
    };

    void undo();
    void settleOld();
    void settleFirst(qsizetype count); //!< the oldest ones
    void showNewest();

    const Milliseconds m_time;
    QLabel* m_sentence = nullptr;
    QTimer m_timer; //!< until the oldest one's time is over
    QList<Offer> m_offers; //!< the newest last
};

} // namespace bw::ui
