// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runstore.h"

#include "store/sql.h"
#include "stress/engine.h"
#include "stress/planjson.h"
#include "stress/runfile.h"
#include "stress/runnumbers.h"
#include "stress/threshold.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;
using stress::RunResult;

//! Level 1: a run is written every second, and its histograms are text that shrinks well at any level.
constexpr int Compression = 1;

QByteArray packed(const QJsonObject& json)
{
    return qCompress(QJsonDocument(json).toJson(QJsonDocument::Compact), Compression);
}

QVariant orNull(std::optional<double> value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant orNull(std::optional<Nanoseconds> value)
{
    return value ? QVariant(qint64(value->count())) : QVariant();
}

std::optional<double> realIn(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

std::optional<Nanoseconds> spanIn(const QVariant& value)
{
    return value.isNull() ? std::nullopt : std::optional(Nanoseconds(value.toLongLong()));
}

//! What the list shows of the plan; the whole one is in the run.
QString loadJson(const RunHeader& header)
{
    stress::Plan plan;
    plan.load = header.load.value_or(stress::Load{});
    plan.search = header.search;
    const QJsonObject whole = stress::toJson(plan);
    const QJsonObject part{{u"load"_s, whole["load"_L1]}, {u"search"_s, whole["search"_L1]}};
    return QString::fromUtf8(QJsonDocument(part).toJson(QJsonDocument::Compact));
}

void readLoad(const QString& json, RunHeader& header)
{
    if (json.isEmpty())
        return;
    const stress::Plan plan = stress::planFromJson(QJsonDocument::fromJson(json.toUtf8()).object()).plan;
    header.load = plan.load;
    header.search = plan.search;
}

//! The numbers of the list; tags and notes are not the run's.
RunHeader headerOf(const RunResult& run)
{
    RunHeader header;
    header.id = run.id;
    header.name = run.plan.name;
    header.gateway = run.plan.gateway;
    header.model = run.plan.model;
    header.load = run.plan.load;
    header.search = run.plan.search;
    header.program = run.program;
    header.startedAt = run.startedAt.toUTC();
    header.state = run.state;
    header.reason = run.reason;
    const metrics::Totals sum = stress::measuredTotals(run);
    header.trusted = std::ranges::all_of(run.variants, [](const stress::VariantResult& variant) { return variant.client.trusted; });
    header.requests = sum.requests;
    header.errorRate = sum.errorRate();
    header.spent = stress::spentInAll(run);
    if (!run.variants.isEmpty()) {
        const metrics::Histogram& times = run.variants.first().tally[stress::headline(run)];
        header.p50 = times.percentile(50);
        header.p99 = times.percentile(99);
    }
    header.passed = stress::hasPassed(run);
    return header;
}

Result<void> insert(QSqlDatabase& database, const RunHeader& header, const QByteArray& run)
{
    return changeSql(database,
                     u"INSERT INTO run (id, name, gateway, model, program, started_at, state, reason, requests, error_rate, p50, p99, cost,"
                     " cost_estimated, cost_unpriced, trusted, passed, run, load)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                     " ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state, reason = excluded.reason,"
                     " requests = excluded.requests, error_rate = excluded.error_rate, p50 = excluded.p50, p99 = excluded.p99,"
                     " cost = excluded.cost, cost_estimated = excluded.cost_estimated, cost_unpriced = excluded.cost_unpriced, trusted = excluded.trusted, passed = excluded.passed, run = excluded.run, load = excluded.load"_s,
                     {header.id, notNull(header.name), notNull(header.gateway), notNull(header.model), notNull(header.program),
                      header.startedAt.toMSecsSinceEpoch(), stress::runStateId(header.state), notNull(header.reason), header.requests,
                      orNull(header.errorRate), orNull(header.p50), orNull(header.p99),
                      header.spent.cost ? QVariant(header.spent.cost->value()) : QVariant(), header.spent.estimated.value(),
                      header.spent.unpriced, header.trusted, header.passed, run, loadJson(header)});
}

//! Whoever was writing a run that is not over is gone, unless the store follows it.
stress::RunState stateIn(const QString& id)
{
    const auto state = stress::runStateFromId(id);
    return state && stress::isOver(*state) ? *state : stress::RunState::Interrupted;
}

RunHeader headerIn(const QSqlQuery& query)
{
    RunHeader header;
    header.id = query.value(0).toString();
    header.name = query.value(1).toString();
    header.gateway = query.value(2).toString();
    header.model = query.value(3).toString();
    header.program = query.value(4).toString();
    header.startedAt = QDateTime::fromMSecsSinceEpoch(query.value(5).toLongLong(), Qt::UTC);
    header.state = stateIn(query.value(6).toString());
    header.reason = query.value(7).toString();
    header.requests = query.value(8).toLongLong();
    header.errorRate = realIn(query.value(9));
    header.p50 = spanIn(query.value(10));
    header.p99 = spanIn(query.value(11));
    if (!query.value(12).isNull())
        header.spent.cost = PicoUsd(query.value(12).toLongLong());
    header.trusted = query.value(13).toBool();
    header.passed = query.value(14).toBool();
    const QJsonArray tags = QJsonDocument::fromJson(query.value(15).toString().toUtf8()).array();
    for (const QJsonValue& tag : tags)
        header.tags.append(tag.toString());
    header.notes = query.value(16).toString();
    readLoad(query.value(17).toString(), header);
    header.spent.estimated = PicoUsd(query.value(18).toLongLong());
    header.spent.unpriced = query.value(19).toLongLong();
    return header;
}

Result<QList<RunHeader>> readHeaders(QSqlDatabase& database)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT id, name, gateway, model, program, started_at, state, reason, requests, error_rate, p50,"
                                               " p99, cost, trusted, passed, tags, notes, load, cost_estimated, cost_unpriced FROM run ORDER BY started_at DESC, rowid DESC"_s);
    if (!query)
        return tl::unexpected(query.error());
    QList<RunHeader> headers;
    while (query->next())
        headers.append(headerIn(*query));
    return headers;
}

Result<RunResult> readRun(QSqlDatabase& database, const QString& id)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT run FROM run WHERE id = ?"_s, {id});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return failure(ErrorCode::NotFound, QCoreApplication::translate("RunStore", "This run is not there any more."));
    Result<RunResult> run = stress::runFromJson(QJsonDocument::fromJson(qUncompress(query->value(0).toByteArray())).object());
    if (!run && run.error().code == ErrorCode::Parse) // of this row alone: of a query it would say that the file is damaged
        return failure(ErrorCode::InvalidInput, run.error().message);
    return run;
}

} // namespace

RunStore::RunStore(Database& database, QObject* parent) : QObject(parent), m_database(database), m_writes(database)
{
    connect(&m_writes, &HeldWrites::madeUp, this, &RunStore::changed);
}

//! Made a file of in the store's thread.
void RunStore::save(std::shared_ptr<const RunResult> run, QObject* receiver, Database::Done done)
{
    const QString key = run->id;
    m_writes.write([run = std::move(run)](QSqlDatabase& database) { return insert(database, headerOf(*run), packed(stress::toJson(*run))); }, this,
                   told(receiver, std::move(done)), key);
}

//! The list is another one, then whoever asked hears how it went.
Database::Done RunStore::told(QObject* receiver, Database::Done done)
{
    return [this, hasReceiver = receiver != nullptr, target = QPointer(receiver), done = std::move(done)](const Result<void>& written) {
        emit changed();
        if (done && (target || !hasReceiver))
            done(written);
    };
}

void RunStore::follow(stress::Engine& engine)
{
    const auto keep = [this, &engine] {
        const auto run = engine.result();
        if (!run)
            return;
        m_live = stress::isOver(run->state) ? QString() : run->id;
        save(run);
    };
    connect(&engine, &stress::Engine::checkpoint, this, keep);
    connect(&engine, &stress::Engine::finished, this, keep);
}

void RunStore::list(QObject* receiver, std::function<void(Result<QList<RunHeader>>)> done)
{
    m_database.read<QList<RunHeader>>(&readHeaders, receiver, [this, done = std::move(done)](Result<QList<RunHeader>> headers) {
        if (headers) {
            const auto live = std::ranges::find(*headers, m_live, &RunHeader::id);
            if (live != headers->end())
                live->state = stress::RunState::Running;
        }
        done(std::move(headers));
    });
}

void RunStore::load(const QString& id, QObject* receiver, std::function<void(Result<RunResult>)> done)
{
    m_database.read<RunResult>([id](QSqlDatabase& database) { return readRun(database, id); }, receiver, std::move(done));
}

void RunStore::setTags(const QString& id, const QStringList& tags, QObject* receiver, Database::Done done)
{
    const QString json = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
    m_writes.write([id, json](QSqlDatabase& database) { return changeSql(database, u"UPDATE run SET tags = ? WHERE id = ?"_s, {json, id}); },
                   receiver, std::move(done));
}

void RunStore::setNotes(const QString& id, const QString& notes, QObject* receiver, Database::Done done)
{
    m_writes.write([id, notes](QSqlDatabase& database) { return changeSql(database, u"UPDATE run SET notes = ? WHERE id = ?"_s, {notNull(notes), id}); },
                   receiver, std::move(done));
}

void RunStore::remove(const QString& id, QObject* receiver, Database::Done done)
{
    m_writes.write([id](QSqlDatabase& database) { return changeSql(database, u"DELETE FROM run WHERE id = ?"_s, {id}); }, this,
                   told(receiver, std::move(done)));
}

} // namespace bw::store
