// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "spend/audit.h"
#include "store/logquery.h"

#include <QObject>

namespace bw::store {
class RecordStore;
}

namespace bw::ui {

//! Reads the requests of a time, newest first, and compares what they were billed with what we counted. One at a time; a
//! newer start() forgets the older one. GUI thread; the reading is the history's.
class BillCheck final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 MostRequests = 50'000; //!< then it stops and says so

    explicit BillCheck(store::RecordStore& history, QObject* parent = nullptr);
    ~BillCheck() override;

    void start(const TimeRange& range);
    void stop();
    [[nodiscard]] bool isRunning() const noexcept { return m_run != nullptr; }

signals:
    void progressed(const QList<bw::spend::AuditRow>& rows, qint64 requests); //!< after each page
    void finished(const bw::Result<qint64>& requests);                        //!< once a start(), not after stop()

private:
    struct Run;

    void nextPage();
    void takePage(const Result<store::LogPage>& page);
    void takeRecords(const Result<QList<record::RequestRecord>>& records, bool isLast);
    void end(const Result<qint64>& requests);

    store::RecordStore& m_history;
    std::shared_ptr<Run> m_run;
};

} // namespace bw::ui
