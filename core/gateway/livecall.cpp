// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/livecall.h"

#include "gateway/livecallprivate.h"

#include <QPointer>

namespace bw::gateway {

LiveCall::LiveCall(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this)) {}

LiveCall::~LiveCall()
{
    d->channel->detachViewer();
}

void LiveCall::cancel()
{
    d->channel->cancel();
}

bool LiveCall::isRunning() const noexcept
{
    return d->running;
}

LiveCall::Private::Private(LiveCall& call) : owner(call), channel(std::make_shared<LiveChannel>())
{
    pause.setSingleShot(true);
    pause.setTimerType(Qt::PreciseTimer);
    connect(&pause, &QTimer::timeout, this, &Private::show);
    channel->attachViewer(this);
}

void LiveCall::Private::wake()
{
    const Instant now = systemClock().now();
    const Instant due = lastShown + Interval;
    if (!isSet(lastShown) || due <= now)
        show();
    else if (!pause.isActive())
        pause.start(std::chrono::ceil<Milliseconds>(due - now));
}

void LiveCall::Private::show()
{
    LiveChannel::News news = channel->take();
    if (!news.any)
        return;
    lastShown = systemClock().now();
    const QPointer<LiveCall> alive(&owner); // a slot may destroy it
    emit owner.progress(news.progress);
    if (!alive || !news.result)
        return;
    running = false;
    emit owner.finished(*news.result);
}

} // namespace bw::gateway
