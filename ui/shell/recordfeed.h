// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <QObject>
#include <QTimer>

namespace bw::record {
class RecordBus;
}

namespace bw::ui {

//! The one reader of the record bus: hands what came to every screen, ten times a second. GUI thread.
class RecordFeed final : public QObject
{
    Q_OBJECT

public:
    explicit RecordFeed(record::RecordBus& bus, QObject* parent = nullptr);

    void poll(); //!< now, without waiting for the timer

signals:
    void arrived(const QList<bw::record::RequestRecord>& records); //!< never empty
    void ticked(); //!< after each look at the bus, whether something came or not

private:
    record::RecordBus& m_bus;
    QTimer m_timer;
};

} // namespace bw::ui
