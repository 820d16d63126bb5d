// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <functional>
#include <memory>

namespace bw::record {

//! Where finished requests go. Bounded; a full queue drops the oldest and counts it. publish() from any thread, never
//! blocks on a reader; take() from one reader thread, a few times a second.
class RecordBus
{
public:
    explicit RecordBus(qsizetype capacity = 65'536);
    ~RecordBus();
    Q_DISABLE_COPY_MOVE(RecordBus)

    void publish(RequestRecord record);
    [[nodiscard]] QList<RequestRecord> take();
    [[nodiscard]] qint64 dropped() const noexcept;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::record
