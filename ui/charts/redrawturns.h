// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace bw::ui {

//! Lets the charts of a screen draw one after the other, a pause between any two: five at once would be a stall that
//! a person feels. Who asks again before its turn draws once, with the newest. GUI thread.
class RedrawTurns final : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds Pause{18};

    explicit RedrawTurns(QObject* parent = nullptr);

    void ask(int who, std::function<void()> draw);
    void drawAll(); //!< now; for a picture, or when a page comes to the front

private:
    void drawNext();

    QTimer m_timer;
    QList<std::pair<int, std::function<void()>>> m_waiting; //!< first come, first drawn
};

} // namespace bw::ui
