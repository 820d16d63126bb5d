// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/exchange.h"
#include "record/requestrecord.h"

#include <memory>
#include <vector>

namespace bw::record {

//! A finished request and, where somebody wants it kept, what was said in it.
struct Published
{
    RequestRecord record;
    std::shared_ptr<const Exchange> exchange; //!< may be null
};

//! Where finished requests go. Bounded in number and in bytes; when full it drops the oldest and counts them. publish()
//! from any thread, never blocks on a reader; taking from one reader thread, a few times a second.
class RecordBus
{
public:
    explicit RecordBus(qsizetype capacity = 32'768, qsizetype bytes = 48 * 1024 * 1024);
    ~RecordBus();
    Q_DISABLE_COPY_MOVE(RecordBus)

    void publish(RequestRecord record, std::shared_ptr<const Exchange> exchange = {});
    [[nodiscard]] std::vector<Published> takeAll(); //!< oldest first
    [[nodiscard]] QList<RequestRecord> take();      //!< the same without what was said
    [[nodiscard]] qint64 dropped() const noexcept;  //!< so far

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::record
