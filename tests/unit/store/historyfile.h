// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answers.h"
#include "store/database.h"
#include "store/recordmigrations.h"
#include "store/recordstore.h"
#include "support/records.h"

#include <QTemporaryDir>

namespace bw::test {

//! A history in a file of its own that goes when this goes.
class HistoryFile
{
public:
    HistoryFile() { opened = store.open(path()).has_value(); }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("history.db")); }

    //! As the pipeline does: one batch. Returns the ids in the order of `records`.
    QList<record::RowId> append(const QList<record::RequestRecord>& records, const std::shared_ptr<const record::Exchange>& exchange = {})
    {
        store::RecordBatch batch;
        QList<record::RowId> ids;
        for (const record::RequestRecord& record : records) {
            ids.append(record::RowId::at(record::endedAt(record), sequence++));
            batch.add(record, ids.constLast(), exchange);
        }
        store.append(std::move(batch));
        store.flush();
        return ids;
    }

    [[nodiscard]] Result<store::LogPage> page(const store::LogQuery& query = {}, const store::LogPlace& place = {}, int count = 100'000)
    {
        return answerOf<store::LogPage>([&](auto done) { store.page(query, place, count, &store, done); });
    }
    [[nodiscard]] Result<metrics::Snapshot> snapshot(const metrics::Question& question)
    {
        return answerOf<metrics::Snapshot>([&](auto done) { store.snapshot(question, &store, done); });
    }
    //! Past the store, as another program would.
    void changeFile(const QString& sql)
    {
        store::Database other(store::recordMigrations(), nullptr, {.checkAfterCrash = false});
        QVERIFY(other.open(path()));
        const auto done = answerOf<void>([&](auto answer) {
            other.write([sql](QSqlDatabase& database) { return store::changeSql(database, sql); }, &store, answer);
        });
        QVERIFY(done);
    }
    [[nodiscard]] qint64 bytes()
    {
        return answerOf<qint64>([&](auto done) { store.bytes(&store, done); }).value();
    }
    //! The last word of a survey.
    [[nodiscard]] Result<store::LogSurvey> survey(const store::LogQuery& query)
    {
        return answerOf<store::LogSurvey>([&](auto done) {
            store.survey(query, &store, [done](const Result<store::LogSurvey>& progress) {
                if (!progress || progress->complete)
                    done(progress);
            });
        });
    }

    QTemporaryDir folder;
    store::RecordStore store;
    quint32 sequence = 0;
    bool opened = false;
};

} // namespace bw::test
