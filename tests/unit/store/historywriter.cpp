// SPDX-License-Identifier: GPL-3.0-or-later
// history_writer FILE FIRST: appends requests numbered from FIRST on to a history for ever, in batches as the records'
// thread makes them, for tst_historykilled to kill. Prints the number of the next whenever more is on disk.
#include "store/recordstore.h"
#include "support/records.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

constexpr qint64 MostWaiting = 2'000;
constexpr int MostInBatch = 60;

class Writer final : public QObject
{
public:
    Writer(store::RecordStore& history, qint64 first) : m_history(history), m_first(first), m_next(first)
    {
        m_timer.callOnTimeout(this, [this] { work(); });
        m_timer.start(1);
    }

private:
    void work()
    {
        while (m_history.queued() < MostWaiting)
            m_history.append(batch(1 + m_random.bounded(MostInBatch)));
        const qint64 onDisk = m_first + m_history.stored();
        if (onDisk == std::exchange(m_said, onDisk))
            return;
        std::printf("%lld\n", static_cast<long long>(onDisk));
        std::fflush(stdout);
    }

    store::RecordBatch batch(int count)
    {
        store::RecordBatch batch;
        for (int i = 0; i < count; ++i, ++m_next) {
            record::RequestRecord record = test::makeRecord({.ended = wallNow(systemClock()), .model = u"m%1"_s.arg(m_next % 5)});
            record.id = RequestId(QString::number(m_next));
            std::shared_ptr<record::Exchange> said;
            if (m_next % 3 == 0) {
                said = std::make_shared<record::Exchange>();
                said->prompt = u"question %1"_s.arg(m_next);
                said->responseBody = QByteArray(2'000, 'x');
            }
            batch.add(record, record::RowId::at(record::endedAt(record), static_cast<quint32>(m_next)), said);
        }
        return batch;
    }

    store::RecordStore& m_history;
    const qint64 m_first;
    qint64 m_next;
    qint64 m_said = -1;
    QRandomGenerator m_random{1};
    QTimer m_timer;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    store::RecordStore history;
    if (!history.open(application.arguments().value(1)))
        return 1;
    const Writer writer(history, application.arguments().value(2).toLongLong());
    return QCoreApplication::exec();
}
