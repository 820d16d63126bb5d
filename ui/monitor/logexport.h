// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/wholefile.h"
#include "monitor/replaysheet.h"
#include "record/exchange.h"
#include "store/logquery.h"

#include <QObject>

#include <functional>

namespace bw::store {
class RecordStore;
}

namespace bw::ui {

enum class ExportFormat {
    Csv,
    JsonLines,
    Har,
    Trace, //!< when which length was asked for, for a load test that replays it; nothing of what was said
};

[[nodiscard]] QString exportSuffix(ExportFormat format); //!< "csv", "jsonl", "har"; a trace is "jsonl", too

//! Writes requests of the history into a file, a page at a time, newest first. One export; deletes itself at the end.
//! The file appears whole or not at all.
class LogExport final : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        ExportFormat format = ExportFormat::Csv;
        QString path;
        store::LogQuery query;
        QList<record::LogRow> only; //!< not empty: these, in this order, instead of the query's
        bool bodies = false;        //!< of a HAR: what was said too, where it was kept
    };
    using UrlOf = std::function<QString(const record::RequestRecord&)>;

    LogExport(store::RecordStore& store, Order order, UrlOf urlOf, QObject* parent);

    void start();
    void cancel();

    [[nodiscard]] const ReplaySheet& replay() const noexcept { return m_replay; } //!< of a trace, once it is finished

signals:
    void progressed(qint64 rows);
    void finished(const bw::Result<qint64>& rows); //!< so many are in the file; once, not after cancel()

private:
    void nextPage();
    void nextOnly();
    void fetch();
    void takePage(const Result<store::LogPage>& page);
    void takeRecords(const Result<QList<record::RequestRecord>>& records);
    void nextExchange();
    [[nodiscard]] record::RowId rowIdOf(const record::RequestRecord& record) const;
    void nextPart();
    void write(const QByteArray& bytes);
    void writeTrace();
    void writeEntry(const record::RequestRecord& record, const record::Exchange& exchange);
    void end();
    void fail(const Error& error);

    store::RecordStore& m_store;
    Order m_order;
    UrlOf m_urlOf;
    WholeFile m_file;
    ReplaySheet m_replay;
    store::LogPlace m_place;
    QList<record::LogRow> m_page;
    QList<record::RequestRecord> m_records; //!< of the page, in the same order; those that cannot be read are not among them
    qsizetype m_next = 0;
    qsizetype m_taken = 0; //!< of order.only
    bool m_isLast = false;
    qint64 m_rows = 0;
};

} // namespace bw::ui
