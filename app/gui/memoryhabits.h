// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace bw::app {

//! Tells the allocator, where it is glibc's, not to hoard: few arenas, and large pieces straight from the system. Before
//! the first thread starts.
void keepMemorySmall();

//! Gives back, every few seconds, what was freed: a load test or a long answer leaves tens of megabytes that the
//! allocator would keep. GUI thread; a turn takes about a millisecond. Does nothing where the allocator is another one.
class MemoryReturn final : public QObject
{
    Q_OBJECT

public:
    explicit MemoryReturn(QObject* parent = nullptr);

private:
    QTimer m_timer;
};

} // namespace bw::app
