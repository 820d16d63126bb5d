// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysearch.h"

#include <QDirIterator>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QtEndian>

namespace bw::test {

using namespace Qt::StringLiterals;

namespace {

//! Of its own, and not the program's: a mistake shared by both would hide a key from both.
QByteArray coreOfBase64(const QByteArray& key, int before)
{
    const auto between = [&](char neighbour) {
        return (QByteArray(before, neighbour) + key + QByteArray(3, neighbour)).toBase64(QByteArray::OmitTrailingEquals);
    };
    const QByteArray one = between('\0');
    const QByteArray other = between('\xff');
    QByteArray core; // what does not depend on the neighbours
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one[i] == other[i])
            core += one[i];
    }
    return core;
}

QByteArray utf16(const QByteArray& key, bool bigEndian)
{
    QByteArray bytes;
    for (const char c : key)
        bytes += bigEndian ? QByteArray(1, '\0') + c : QByteArray(1, c) + '\0';
    return bytes;
}

//! What qCompress() packed, from this place on; empty if nothing is there.
QByteArray unpackedAt(const QByteArray& bytes, qsizetype at)
{
    constexpr quint32 Most = 64 * 1024 * 1024;
    if (bytes.size() < at + 10 || bytes[at + 4] != '\x78' || qFromBigEndian<quint32>(bytes.constData() + at) > Most)
        return {};
    const auto header = qFromBigEndian<quint16>(bytes.constData() + at + 4);
    return header % 31 == 0 ? qUncompress(bytes.mid(at)) : QByteArray();
}

} // namespace

void KeySearch::add(const QString& about, const QByteArray& key)
{
    const auto form = [&](const QString& how, const QByteArray& bytes) { m_forms.append({u"the key of “%1” %2"_s.arg(about, how), bytes}); };
    form(u"as it is"_s, key);
    form(u"percent-encoded"_s, key.toPercentEncoding());
    form(u"in hexadecimal"_s, key.toHex());
    for (int before = 0; before < 3; ++before) {
        const QByteArray core = coreOfBase64(key, before);
        form(u"in base64"_s, core);
        form(u"in base64url"_s, QByteArray(core).replace('+', '-').replace('/', '_'));
    }
    form(u"in UTF-16"_s, utf16(key, false));
    form(u"in UTF-16, big-endian"_s, utf16(key, true));
    ++m_keys;
}

QStringList KeySearch::in(const QByteArray& bytes, const QString& where) const
{
    QStringList found;
    for (const Form& form : m_forms) {
        if (bytes.contains(form.bytes))
            found.append(where + u": "_s + form.name);
    }
    found.removeDuplicates();
    return found;
}

QStringList KeySearch::inFile(const QString& path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {path + u": cannot be read"_s}; // what cannot be looked at is not clean
    const QByteArray bytes = file.readAll();
    QStringList found = in(path.toUtf8(), path + u", its name"_s) + in(bytes, path);
    if (bytes.startsWith("SQLite format 3"))
        found += inDatabase(path);
    return found;
}

QStringList KeySearch::below(const QString& folder) const
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        it.next();
        if (it.fileInfo().isFile()) // no sockets
            found += inFile(it.filePath());
    }
    return found;
}

//! A copy is opened, with its journal, so that nothing changes in what is examined.
QStringList KeySearch::inDatabase(const QString& path) const
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.db"_s);
    for (const QString& part : {QString(), u"-wal"_s})
        QFile::copy(path + part, copy + part);
    QStringList found;
    const QString name = u"keysearch"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(copy);
        if (!database.open())
            found.append(path + u": cannot be opened"_s);
        for (const QString& table : database.tables(QSql::AllTables)) {
            QSqlQuery rows(u"SELECT * FROM \"%1\""_s.arg(table), database);
            while (rows.next()) {
                for (int column = 0; column < rows.record().count(); ++column)
                    found += inCell(rows.value(column).toByteArray(), path + u", table "_s + table);
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    found.removeDuplicates();
    return found;
}

QStringList KeySearch::inCell(const QByteArray& cell, const QString& where) const
{
    constexpr qsizetype LongestHead = 32; // of what stands before the packed bytes in a block or an answer
    QStringList found = in(cell, where);
    for (qsizetype at = 0; at <= LongestHead; ++at)
        found += in(unpackedAt(cell, at), where + u", unpacked"_s);
    return found;
}

} // namespace bw::test
