// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/billcheck.h"

#include "store/recordstore.h"

namespace bw::ui {

namespace {

constexpr int RowsAPage = 500;

} // namespace

struct BillCheck::Run
{
    store::LogQuery query;
    store::LogPlace place;
    spend::BillingAudit audit;
    qint64 requests = 0;
};

BillCheck::BillCheck(store::RecordStore& history, QObject* parent) : QObject(parent), m_history(history) {}

BillCheck::~BillCheck() = default;

void BillCheck::start(const TimeRange& range)
{
    m_run = std::make_shared<Run>();
    m_run->query.range = range;
    nextPage();
}

void BillCheck::stop()
{
    m_run.reset();
}

void BillCheck::nextPage()
{
    m_history.page(m_run->query, m_run->place, RowsAPage, this, [this, run = m_run](const Result<store::LogPage>& page) {
        if (run == m_run)
            takePage(page);
    });
}

void BillCheck::takePage(const Result<store::LogPage>& page)
{
    if (!page)
        return end(tl::unexpected(page.error()));
    if (page->rows.isEmpty())
        return end(m_run->requests);
    QList<record::RowId> ids;
    for (const record::LogRow& row : page->rows)
        ids.append(row.id);
    m_run->place.before = ids.constLast();
    m_history.records(ids, this, [this, run = m_run, isLast = page->isLast](const Result<QList<record::RequestRecord>>& records) {
        if (run == m_run)
            takeRecords(records, isLast);
    });
}

void BillCheck::takeRecords(const Result<QList<record::RequestRecord>>& records, bool isLast)
{
    if (!records)
        return end(tl::unexpected(records.error()));
    for (const record::RequestRecord& record : *records)
        m_run->audit.add(record);
    m_run->requests += records->size();
    const std::shared_ptr<Run> run = m_run;
    emit progressed(run->audit.rows(), run->requests);
    if (run != m_run)
        return; // stopped by who listens
    if (isLast || run->requests >= MostRequests)
        end(run->requests);
    else
        nextPage();
}

void BillCheck::end(const Result<qint64>& requests)
{
    m_run.reset();
    emit finished(requests);
}

} // namespace bw::ui
