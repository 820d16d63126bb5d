// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/databasecells.h"

#include "store/sql.h"

#include <QFileInfo>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>
#include <QtEndian>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

constexpr quint32 MostUnpacked = 256U * 1024 * 1024;
constexpr qsizetype SizeBytes = 4; //!< qCompress() writes the size in front
constexpr qsizetype CacheHead = 4 + 8; //!< of an answer in the cache: its mark and its checksum

//! qUncompress() warns about what is none.
bool isPackedAt(const QByteArray& cell, qsizetype at)
{
    if (cell.size() < at + SizeBytes + 2 || qFromBigEndian<quint32>(cell.constData() + at) > MostUnpacked)
        return false;
    const auto head = qFromBigEndian<quint16>(cell.constData() + at + SizeBytes);
    return head >> 8 == 0x78 && head % 31 == 0;
}

bool lookAt(const QVariant& value, const std::function<bool(const QByteArray&)>& look)
{
    const int type = value.typeId();
    if (type != QMetaType::QString && type != QMetaType::QByteArray)
        return true;
    const QByteArray cell = value.toByteArray();
    if (!look(cell))
        return false;
    const QByteArray plain = type == QMetaType::QByteArray ? unpackedCell(cell) : QByteArray();
    return plain.isEmpty() || look(plain);
}

enum class Outcome { Whole, Damaged, Ended };

Outcome readTable(QSqlDatabase& database, const QString& table, const std::function<bool(const QByteArray&)>& look)
{
    QSqlQuery rows(database);
    rows.setForwardOnly(true);
    if (!rows.exec(u"SELECT * FROM \"%1\""_s.arg(table)))
        return Outcome::Damaged;
    const int columns = rows.record().count();
    while (rows.next()) {
        for (int column = 0; column < columns; ++column) {
            if (!lookAt(rows.value(column), look))
                return Outcome::Ended;
        }
    }
    return rows.lastError().isValid() ? Outcome::Damaged : Outcome::Whole;
}

bool readTables(QSqlDatabase& database, const std::function<bool(const QByteArray&)>& look)
{
    if (!QSqlQuery(database).exec(u"SELECT count(*) FROM sqlite_schema"_s))
        return false;
    bool whole = true;
    for (const QString& table : tablesOf(database)) {
        const Outcome outcome = readTable(database, table, look);
        if (outcome == Outcome::Ended)
            return true;
        whole = whole && outcome == Outcome::Whole;
    }
    return whole;
}

} // namespace

bool forEachCell(const QString& path, bool inUse, const std::function<bool(const QByteArray&)>& look)
{
    const QString name = QUuid::createUuid().toString();
    bool whole = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        const QString url = QString::fromLatin1(QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded());
        database.setDatabaseName(inUse ? path : url + u"?mode=ro&immutable=1"_s);
        database.setConnectOptions(inUse ? u"QSQLITE_OPEN_READONLY"_s : u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
        whole = database.open() && readTables(database, look);
    }
    QSqlDatabase::removeDatabase(name);
    return whole;
}

QByteArray unpackedCell(const QByteArray& cell)
{
    constexpr qsizetype BlockHead = 1;
    const qsizetype head = cell.startsWith("BWE1") ? CacheHead : cell.startsWith('\1') ? BlockHead : 0;
    return isPackedAt(cell, head) ? qUncompress(cell.sliced(head)) : QByteArray();
}

} // namespace bw::store
