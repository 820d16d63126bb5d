// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/recordopener.h"

#include "inspector/inspections.h"
#include "shell/services.h"
#include "store/recordstore.h"

#include <QTimer>

namespace bw::ui {

namespace {

using namespace std::chrono_literals;

constexpr int Candidates = 200;
constexpr Milliseconds OnItsWay = 5s; //!< a row of the stream may be shown before it is on disk
constexpr Milliseconds LookAgain = 200ms;

bool mayStillCome(WallTime endedAt)
{
    const auto age = wallNow(systemClock()) - endedAt;
    return age < OnItsWay && age > -OnItsWay; // a run from a computer whose clock is ahead comes no more
}

} // namespace

RecordOpener::RecordOpener(Services& services, QObject* parent) : QObject(parent), m_services(services) {}

void RecordOpener::open(record::RowId id)
{
    fetch(id, ++m_wish);
}

void RecordOpener::fetch(record::RowId id, quint64 wish)
{
    if (wish != m_wish)
        return;
    m_services.history.record(id, this, [this, id, wish](const Result<record::RequestRecord>& record) {
        if (!record && record.error().code == ErrorCode::NotFound && mayStillCome(id.endedAt()))
            QTimer::singleShot(LookAgain, this, [this, id, wish] { fetch(id, wish); });
        else if (wish == m_wish)
            takeRecord(id, record);
    });
}

void RecordOpener::takeRecord(record::RowId id, const Result<record::RequestRecord>& record)
{
    if (!record) {
        emit failed(record.error().message);
        return;
    }
    openWith(*record, id);
}

void RecordOpener::open(const record::RequestRecord& record)
{
    const quint64 wish = ++m_wish;
    if (record.id.isEmpty())
        m_services.inspections.open({record, {}, {}});
    else
        find(record, wish);
}

//! A request of another machine is in no history here: then there are only its numbers.
void RecordOpener::find(const record::RequestRecord& record, quint64 wish)
{
    if (wish != m_wish)
        return;
    m_services.history.find(record.id, record::endedAt(record), this, [this, record, wish](const Result<record::RowId>& row) {
        if (wish != m_wish)
            return;
        if (row)
            openWith(record, *row);
        else if (row.error().code == ErrorCode::NotFound && mayStillCome(record::endedAt(record)))
            QTimer::singleShot(LookAgain, this, [this, record, wish] { find(record, wish); });
        else
            m_services.inspections.open({record, {}, {}});
    });
}

void RecordOpener::openWith(const record::RequestRecord& record, record::RowId id)
{
    m_services.history.exchange(id, this, [this, record, wish = m_wish](const Result<record::Exchange>& exchange) {
        if (wish == m_wish)
            m_services.inspections.open({record, exchange.value_or(record::Exchange()), {}}); // most were not kept
    });
}

void RecordOpener::openBehind(const ChartPoint& point, const PointOf& of, const metrics::Filter& series)
{
    look(exemplarQuery(point, of, series), point, of, [this, point, of, series] {
        look(bucketQuery(point, series), point, of, [this] { emit failed(tr("The requests behind this point are no longer in the history.")); });
    });
}

void RecordOpener::look(const store::LogQuery& query, const ChartPoint& point, const PointOf& of, std::function<void()> otherwise)
{
    const quint64 wish = ++m_wish;
    m_services.history.page(query, {}, Candidates, this, [this, point, of, wish, otherwise = std::move(otherwise)](const Result<store::LogPage>& page) {
        if (wish != m_wish)
            return;
        const record::LogRow* best = page ? bestExemplar(page->rows, point, of) : nullptr;
        if (best)
            open(best->id);
        else
            otherwise();
    });
}

} // namespace bw::ui
