// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recordfeed.h"

#include "record/recordbus.h"

namespace bw::ui {

using namespace std::chrono_literals;

RecordFeed::RecordFeed(record::RecordBus& bus, QObject* parent) : QObject(parent), m_bus(bus)
{
    connect(&m_timer, &QTimer::timeout, this, &RecordFeed::poll);
    m_timer.start(100ms);
}

void RecordFeed::poll()
{
    const QList<record::RequestRecord> records = m_bus.take();
    if (!records.isEmpty())
        emit arrived(records);
    emit ticked();
}

} // namespace bw::ui
