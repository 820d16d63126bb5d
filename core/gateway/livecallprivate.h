// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/livechannel.h"

#include <QTimer>

namespace bw::gateway {

class LiveCall::Private final : public QObject
{
    Q_OBJECT

public:
    //! A frame of a 60 Hz screen.
    static constexpr Milliseconds Interval{16};

    explicit Private(LiveCall& call);

    Q_INVOKABLE void wake(); //!< there is news
    void show();

    LiveCall& owner;
    std::shared_ptr<LiveChannel> channel;
    QTimer pause;
    Instant lastShown = NoInstant;
    bool running = true;
};

} // namespace bw::gateway
