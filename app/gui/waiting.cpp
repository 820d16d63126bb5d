// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/waiting.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace bw::app {

void settle(Milliseconds span)
{
    QEventLoop loop;
    QTimer::singleShot(span, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitFor(const std::function<bool()>& condition, Milliseconds limit)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && !timer.hasExpired(limit.count()))
        settle(Milliseconds(10));
    return condition();
}

} // namespace bw::app
