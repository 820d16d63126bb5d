// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/incidentbundle.h"

#include "base/wholefile.h"
#include "store/recordstore.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

record::FilterExpr isFailed()
{
    record::FilterExpr expr;
    expr.kind = record::FilterExpr::Kind::Term;
    expr.term = {record::FilterField::Status, record::Comparison::Equal, {u"error"_s}, 0, 0};
    return expr;
}

record::FilterExpr takesAtLeast(Nanoseconds ttft)
{
    record::FilterExpr expr;
    expr.kind = record::FilterExpr::Kind::Term;
    expr.term = {record::FilterField::Ttft, record::Comparison::AtLeast, {}, 0, ttft.count()};
    return expr;
}

} // namespace

IncidentBundle::IncidentBundle(store::RecordStore& store, Order order, LogExport::UrlOf urlOf, QObject* parent)
    : QObject(parent), m_store(store), m_order(std::move(order)), m_urlOf(std::move(urlOf))
{
    m_incident.note = m_order.note;
}

void IncidentBundle::start()
{
    if (QFileInfo::exists(m_order.folder))
        return end(failure(ErrorCode::Io, tr("%1 is there already. Choose another place.").arg(m_order.folder)));
    if (!QDir().mkpath(m_order.folder))
        return end(failure(ErrorCode::Io, tr("The folder %1 could not be made. Check that you may write there.").arg(m_order.folder)));
    askNumbers();
}

store::LogQuery IncidentBundle::query(const record::FilterExpr& filter) const
{
    return {m_order.range, m_order.series, filter};
}

void IncidentBundle::askNumbers()
{
    metrics::Question question;
    question.fixed = m_order.range;
    question.filter = m_order.series;
    question.latencies = {metrics::Latency::Ttft};
    m_store.snapshot(question, this, [this](const Result<metrics::Snapshot>& numbers) {
        if (!numbers)
            return end(tl::unexpected(numbers.error()));
        m_incident.numbers = *numbers;
        askFailed();
    });
}

void IncidentBundle::askFailed()
{
    fetch(query(isFailed()), MostFailed, &m_incident.failed, &IncidentBundle::askSlow);
}

void IncidentBundle::askSlow()
{
    const metrics::Percentiles& ttft = m_incident.numbers[metrics::Latency::Ttft];
    if (ttft.count == 0)
        return askOthers();
    fetch(query(takesAtLeast(ttft.p99)), MostSlow, &m_incident.slow, &IncidentBundle::askOthers);
}

void IncidentBundle::askOthers()
{
    m_incident.slow.removeIf([](const record::RequestRecord& record) { return record.failure.errorClass != ErrorClass::Ok; });
    std::ranges::sort(m_incident.slow, std::greater(), [](const record::RequestRecord& record) { return record::ttft(record); });
    fetch(query(), MostOthers, nullptr, &IncidentBundle::writeFiles);
}

//! They go into the HAR; the records too if they are for the page.
void IncidentBundle::fetch(const store::LogQuery& query, int count, QList<record::RequestRecord>* into, Next next)
{
    m_store.page(query, {}, count, this, [this, into, next](const Result<store::LogPage>& page) {
        if (!page)
            return end(tl::unexpected(page.error()));
        QList<record::RowId> ids;
        for (const record::LogRow& row : page->rows) {
            ids.append(row.id);
            if (std::ranges::find(m_rows, row.id, &record::LogRow::id) == m_rows.cend())
                m_rows.append(row);
        }
        if (!into || ids.isEmpty())
            return (this->*next)();
        m_store.records(ids, this, [this, into, next](const Result<QList<record::RequestRecord>>& records) {
            if (!records)
                return end(tl::unexpected(records.error()));
            *into = *records;
            (this->*next)();
        });
    });
}

void IncidentBundle::writeFiles()
{
    const Result<void> written = write(u"incident.html"_s, report::incidentHtml(m_incident)).and_then([this] {
        return write(u"configuration.json"_s, report::incidentConfiguration(m_order.gateways));
    });
    if (!written)
        return end(tl::unexpected(written.error()));
    if (m_rows.isEmpty())
        return end(m_order.folder);
    std::ranges::sort(m_rows, std::greater(), &record::LogRow::id);
    LogExport::Order order{ExportFormat::Har, QDir(m_order.folder).filePath(u"requests.har"_s), {}, m_rows, m_order.bodies};
    auto* job = new LogExport(m_store, order, m_urlOf, this);
    connect(job, &LogExport::finished, this, [this](const Result<qint64>& rows) {
        end(rows ? Result<QString>(m_order.folder) : tl::unexpected(rows.error()));
    });
    job->start();
}

Result<void> IncidentBundle::write(const QString& name, const QByteArray& bytes) const
{
    WholeFile file(QDir(m_order.folder).filePath(name));
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::Io, tr("%1 could not be written: %2. Check that there is room on the disk.").arg(file.fileName(), file.errorString()));
}

void IncidentBundle::end(const Result<QString>& result)
{
    emit finished(result);
    deleteLater();
}

} // namespace bw::ui
