// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include <QSet>
#include <QSqlRecord>
#include <QUuid>

#include <algorithm>
#include <limits>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

//! The furthest leap over rows that cannot be read: requests of the history are numbered by their time in ms times 2^20, and
//! from 0 to the first of them is farther than half of all numbers there are.
constexpr qint64 LongestLeap = qint64{1} << 62;

QString quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QStringList columnsOf(QSqlDatabase& database, const QString& table)
{
    return firstColumn(database, u"SELECT name FROM pragma_table_info(?)"_s, {table});
}

//! One table of the damaged file, read by ascending row numbers; where a page is broken, the next one that can be read is
//! looked for further and further on.
class TableSalvage
{
public:
    TableSalvage(QSqlDatabase& source, QSqlDatabase& target, const QString& table, const QStringList& columns);

    [[nodiscard]] Result<void> run(Salvage& sum);

private:
    enum class Reading { Ended, Broken };
    //! What stands at or after a number; nullopt in `row` is the end of the table.
    struct Sight
    {
        bool isBroken = true;
        std::optional<qint64> row;
    };

    [[nodiscard]] Result<Reading> copyFrom(qint64 first, Salvage& sum);
    [[nodiscard]] Result<void> insert(const QSqlQuery& row, Salvage& sum);
    [[nodiscard]] std::optional<qint64> nextAfter(qint64 row);
    [[nodiscard]] Sight firstFrom(qint64 row);

    QSqlDatabase& m_source;
    QSqlQuery m_insert;
    QString m_select;
    QString m_next;
    int m_columns = 0;
    qint64 m_last = std::numeric_limits<qint64>::min(); //!< row number copied last
};

TableSalvage::TableSalvage(QSqlDatabase& source, QSqlDatabase& target, const QString& table, const QStringList& columns)
    : m_source(source), m_insert(target), m_columns(static_cast<int>(columns.size()))
{
    QStringList names;
    QStringList marks;
    for (const QString& column : columns) {
        names.append(quoted(column));
        marks.append(u"?"_s);
    }
    const QString list = names.join(u", "_s);
    m_select = u"SELECT rowid, %1 FROM %2 NOT INDEXED WHERE rowid >= ? ORDER BY rowid"_s.arg(list, quoted(table));
    m_next = u"SELECT min(rowid) FROM %1 NOT INDEXED WHERE rowid >= ?"_s.arg(quoted(table));
    m_insert.prepare(u"INSERT OR IGNORE INTO %1 (rowid, %2) VALUES (?, %3)"_s.arg(quoted(table), list, marks.join(u", "_s)));
}

Result<void> TableSalvage::run(Salvage& sum)
{
    const qint64 before = sum.rows;
    std::optional<qint64> first = m_last;
    while (first) {
        const Result<Reading> reading = copyFrom(*first, sum);
        if (!reading)
            return tl::unexpected(reading.error());
        if (*reading == Reading::Ended)
            break;
        ++sum.gaps;
        first = nextAfter(std::max(m_last, *first));
    }
    if (sum.rows > before || first)
        ++sum.tables;
    return {};
}

Result<TableSalvage::Reading> TableSalvage::copyFrom(qint64 first, Salvage& sum)
{
    QSqlQuery rows(m_source);
    rows.setForwardOnly(true);
    if (!rows.prepare(m_select))
        return Reading::Broken;
    rows.addBindValue(first);
    if (!rows.exec())
        return Reading::Broken;
    while (rows.next()) {
        m_last = rows.value(0).toLongLong();
        if (Result<void> done = insert(rows, sum); !done)
            return tl::unexpected(done.error());
    }
    return rows.lastError().isValid() ? Reading::Broken : Reading::Ended;
}

//! A row that the schema refuses is a broken one; a disk that refuses is the end.
Result<void> TableSalvage::insert(const QSqlQuery& row, Salvage& sum)
{
    for (int i = 0; i <= m_columns; ++i)
        m_insert.bindValue(i, row.value(i));
    if (m_insert.exec()) {
        sum.rows += m_insert.numRowsAffected();
        return {};
    }
    Error error = sqlError(m_insert.lastError());
    if (error.code == ErrorCode::Io || error.code == ErrorCode::Parse)
        return tl::unexpected(std::move(error));
    return {};
}

//! Leaps twice as far each time, then goes back by halves to where the broken stretch ends.
std::optional<qint64> TableSalvage::nextAfter(qint64 row)
{
    qint64 broken = row == std::numeric_limits<qint64>::min() ? 0 : row; // numbers begin at 1
    const qint64 farthest = std::numeric_limits<qint64>::max() - broken;
    qint64 leap = 1;
    Sight sight = firstFrom(broken + std::min(leap, farthest));
    for (; sight.isBroken && leap < LongestLeap && leap < farthest; sight = firstFrom(broken + std::min(leap, farthest)))
        leap *= 2;
    if (sight.isBroken)
        return std::nullopt;
    qint64 whole = broken + std::min(leap, farthest);
    while (whole - broken > 1) {
        const qint64 middle = broken + (whole - broken) / 2;
        const Sight nearer = firstFrom(middle);
        if (!nearer.isBroken)
            sight = nearer;
        (nearer.isBroken ? broken : whole) = middle;
    }
    return sight.row;
}

TableSalvage::Sight TableSalvage::firstFrom(qint64 row)
{
    QSqlQuery query(m_source);
    query.setForwardOnly(true);
    if (!query.prepare(m_next))
        return {};
    query.addBindValue(row);
    if (!query.exec() || !query.next())
        return {};
    return {false, query.value(0).isNull() ? std::nullopt : std::optional(query.value(0).toLongLong())};
}

Result<Salvage> copyTables(QSqlDatabase& source, QSqlDatabase& target)
{
    Salvage sum;
    const QStringList found = tablesOf(source);
    const QSet<QString> readable(found.begin(), found.end());
    for (const QString& table : tablesOf(target)) {
        if (!readable.contains(table))
            continue;
        const QStringList there = columnsOf(source, table);
        QStringList columns = columnsOf(target, table);
        erase_if(columns, [&there](const QString& column) { return !there.contains(column); });
        if (columns.isEmpty())
            continue;
        if (Result<void> done = TableSalvage(source, target, table, columns).run(sum); !done)
            return tl::unexpected(done.error());
    }
    return sum;
}

} // namespace

Result<Salvage> salvage(const QString& damagedFile, QSqlDatabase& target)
{
    const QString name = QUuid::createUuid().toString();
    Salvage sum;
    Result<void> done;
    {
        QSqlDatabase source = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        source.setDatabaseName(damagedFile);
        source.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (source.open()) {
            // Then a broken entry of the schema hides itself alone, not all tables.
            QSqlQuery(source).exec(u"PRAGMA writable_schema = ON"_s);
            done = inTransaction(target, [&](QSqlDatabase& open) {
                return copyTables(source, open).map([&sum](const Salvage& copied) { sum = copied; });
            });
            source.close();
        }
    }
    QSqlDatabase::removeDatabase(name);
    if (!done)
        return tl::unexpected(done.error());
    return sum;
}

} // namespace bw::store
