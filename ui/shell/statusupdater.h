// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/rollingsummary.h"

#include <QObject>

namespace bw::ui {

class RecordFeed;
class StatusLine;
struct Services;

//! Feeds the status line from the records, the pools and the gateways.
class StatusUpdater final : public QObject
{
    Q_OBJECT

public:
    StatusUpdater(Services& services, RecordFeed& feed, StatusLine& line, QObject* parent = nullptr);

private:
    void add(const QList<record::RequestRecord>& records);
    void update();
    [[nodiscard]] QString target() const;
    [[nodiscard]] QString keyPlace() const;

    Services& m_services;
    StatusLine& m_line;
    RollingSummary m_summary;
    std::optional<record::RequestRecord> m_newest; //!< of a chat; without its list of times
    int m_ticks = 0;
};

} // namespace bw::ui
