// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/logexport.h"

#include "record/recordjson.h"
#include "report/har.h"
#include "report/recordcsv.h"
#include "store/recordstore.h"
#include "widgets/background.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RowsAtOnce = 500;

}

QString exportSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::JsonLines:
    case ExportFormat::Trace:
        return u"jsonl"_s;
    case ExportFormat::Har:
        return u"har"_s;
    }
    return {};
}

LogExport::LogExport(store::RecordStore& store, Order order, UrlOf urlOf, QObject* parent)
    : QObject(parent), m_store(store), m_order(std::move(order)), m_urlOf(std::move(urlOf)), m_file(m_order.path)
{
}

void LogExport::start()
{
    if (m_order.format != ExportFormat::Trace && !m_file.open(QIODevice::WriteOnly)) // a trace is sorted first
        return fail({ErrorCode::Io, tr("The file could not be written: %1.").arg(m_file.errorString())});
    if (m_order.format == ExportFormat::Csv)
        write(report::recordCsvHeader());
    else if (m_order.format == ExportFormat::Har)
        write(report::harBegin());
    nextPage();
}

void LogExport::cancel()
{
    m_file.cancelWriting();
    disconnect();
    deleteLater();
}

void LogExport::nextPage()
{
    if (!m_order.only.isEmpty())
        return nextOnly();
    m_store.page(m_order.query, m_place, RowsAtOnce, this, [this](const Result<store::LogPage>& page) { takePage(page); });
}

void LogExport::nextOnly()
{
    m_page = m_order.only.mid(m_taken, RowsAtOnce);
    m_taken += m_page.size();
    m_isLast = m_taken >= m_order.only.size();
    fetch();
}

void LogExport::takePage(const Result<store::LogPage>& page)
{
    if (!page)
        return fail(page.error());
    m_isLast = page->isLast || page->rows.isEmpty();
    m_page = page->rows;
    if (!m_page.isEmpty())
        m_place = {m_page.constLast().id, 0};
    if (m_order.format != ExportFormat::Csv && !m_page.isEmpty())
        return fetch();
    for (const record::LogRow& row : std::as_const(m_page))
        write(report::recordCsvLine(row));
    m_rows += m_page.size();
    nextPart();
}

void LogExport::fetch()
{
    QList<record::RowId> ids;
    for (const record::LogRow& row : std::as_const(m_page))
        ids.append(row.id);
    m_store.records(ids, this, [this](const Result<QList<record::RequestRecord>>& records) { takeRecords(records); });
}

void LogExport::takeRecords(const Result<QList<record::RequestRecord>>& records)
{
    if (!records)
        return fail(records.error());
    m_records = *records;
    m_next = 0;
    if (m_order.format == ExportFormat::Har && m_order.bodies)
        return nextExchange();
    for (const record::RequestRecord& record : *records) {
        if (m_order.format == ExportFormat::Har) {
            writeEntry(record, {});
            continue;
        }
        if (m_order.format == ExportFormat::Trace) {
            m_replay.add(record);
            ++m_rows;
            continue;
        }
        write(m_order.format == ExportFormat::Csv ? report::recordCsvLine(record::rowOf(record, record::RowId::at(record::endedAt(record))))
                                                  : QJsonDocument(record::toJson(record)).toJson(QJsonDocument::Compact) + '\n');
        ++m_rows;
    }
    nextPart();
}

void LogExport::nextExchange()
{
    if (m_next >= m_records.size())
        return nextPart();
    m_store.exchange(rowIdOf(m_records[m_next]), this, [this](const Result<record::Exchange>& exchange) {
        writeEntry(m_records[m_next], exchange.value_or(record::Exchange())); // most were not kept
        ++m_next;
        nextExchange();
    });
}

record::RowId LogExport::rowIdOf(const record::RequestRecord& record) const
{
    const auto found = std::ranges::find(m_page, record.id, &record::LogRow::request);
    return found == m_page.cend() ? record::RowId() : found->id;
}

void LogExport::nextPart()
{
    emit progressed(m_rows);
    if (m_isLast)
        end();
    else
        nextPage();
}

void LogExport::write(const QByteArray& bytes)
{
    m_file.write(bytes); // an error stays until commit()
}

void LogExport::writeEntry(const record::RequestRecord& record, const record::Exchange& exchange)
{
    if (m_rows++ > 0)
        write(",\n");
    write(QJsonDocument(report::harEntry(record, exchange, m_urlOf(record))).toJson(QJsonDocument::Compact));
}

void LogExport::writeTrace()
{
    inBackground(this, [maker = m_replay.trace(), path = m_order.path] { return ReplaySheet::write(maker, path); }, [this](const Result<qint64>& written) {
        emit finished(written);
        deleteLater();
    });
}

void LogExport::end()
{
    if (m_order.format == ExportFormat::Trace)
        return writeTrace();
    if (m_order.format == ExportFormat::Har)
        write(report::harEnd());
    if (!m_file.commit())
        return fail({ErrorCode::Io, tr("The file could not be written: %1. Check that there is room on the disk.").arg(m_file.errorString())});
    emit finished(m_rows);
    deleteLater();
}

void LogExport::fail(const Error& error)
{
    m_file.cancelWriting();
    emit finished(tl::unexpected(error));
    deleteLater();
}

} // namespace bw::ui
