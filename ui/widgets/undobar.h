// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;

namespace bw::ui {

//! "… was deleted. Undo", for ten seconds. One deletion at a time: a second one settles the first.
class UndoBar final : public QFrame
{
    Q_OBJECT

public:
    static constexpr Milliseconds Time{10'000};

    explicit UndoBar(QWidget* parent = nullptr);

    //! Exactly one of the two is called.
    void offer(const QString& sentence, std::function<void()> undo, std::function<void()> settle);
    void settleNow(); //!< as if the time were over

private:
    void undo();

    QLabel* m_sentence = nullptr;
    QTimer m_timer;
    std::function<void()> m_undo;
    std::function<void()> m_settle;
};

} // namespace bw::ui
