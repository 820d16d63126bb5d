// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/secretsaudit.h"

#include "secrets/keysearch.h"
#include "store/databasecells.h"
#include "store/heldfiles.h"

#include <QFile>
#include <QFileInfo>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype ChunkBytes = 1024 * 1024;
constexpr QByteArrayView SqliteMagic("SQLite format 3");

//! POSIX: whoever closes a file takes away the locks that any part of the process has on it. Windows keeps them, and a file
//! held open there could not be moved or deleted.
#ifdef Q_OS_WIN
constexpr bool ClosingDropsLocks = false;
#else
constexpr bool ClosingDropsLocks = true;
#endif

//! An index of the journal, without content; SQLite has locks on it, which closing it would drop.
bool isJournalIndex(const QString& path)
{
    return path.endsWith("-shm"_L1);
}

//! A database that this process may have open, or any other of its kind: a handful, held open afterwards.
bool mayBeInUse(const OwnFile& file)
{
    return file.kind != FileKind::Backups && file.path.endsWith(".db"_L1);
}

class Audit
{
public:
    Audit(const QList<NamedKey>& keys, HeldFiles& held, const AuditProgress& progress) : m_keys(keys), m_held(held), m_progress(progress)
    {
        for (const NamedKey& each : keys) {
            if (m_search.add(each.key))
                ++m_report.keys;
            else
                m_report.tooShort.append(each.owner);
        }
    }

    AuditReport run(const QList<OwnFile>& files)
    {
        for (const OwnFile& file : files)
            m_of += file.bytes;
        m_report.whole = std::ranges::all_of(files, [this](const OwnFile& file) { return isJournalIndex(file.path) || look(file); });
        return m_report;
    }

private:
    //! False: it is to end.
    bool look(const OwnFile& file)
    {
        note(file, m_search.in(file.path.toUtf8()));
        if (!ClosingDropsLocks || !mayBeInUse(file)) {
            QFile plain(file.path);
            return plain.open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? readThrough(plain, file) : cannotRead(file);
        }
        QFile* const open = m_held.open(file.path, nullptr);
        return open ? readThrough(*open, file) : cannotRead(file);
    }

    bool cannotRead(const OwnFile& file)
    {
        if (QFileInfo::exists(file.path)) // else it went meanwhile: nothing is left to read
            m_report.unread.append(file.path);
        return true;
    }

    bool readThrough(QFile& device, const OwnFile& file)
    {
        QByteArray window;
        qint64 read = 0;
        bool isDatabase = false;
        while (true) {
            const QByteArray chunk = device.read(ChunkBytes);
            if (chunk.isEmpty())
                break;
            isDatabase = isDatabase || (read == 0 && chunk.startsWith(SqliteMagic));
            window = window.right(m_search.overlap()) + chunk;
            note(file, m_search.in(window));
            read += chunk.size();
            if (!goOn(chunk.size()))
                return false;
        }
        if (device.error() != QFileDevice::NoError)
            return cannotRead(file);
        ++m_report.files;
        m_report.bytes += read;
        return !isDatabase || lookIntoCells(file);
    }

    bool lookIntoCells(const OwnFile& file)
    {
        bool wanted = true;
        const bool readable = forEachCell(file.path, mayBeInUse(file), [&](const QByteArray& cell) {
            note(file, m_search.in(cell));
            return wanted = goOn(0);
        });
        if (!readable)
            m_report.unread.append(file.path);
        return wanted;
    }

    void note(const OwnFile& file, const QSet<int>& numbers)
    {
        for (const int number : numbers) {
            const KeyFinding finding{file.path, file.kind, m_keys.at(number).owner};
            if (!m_report.findings.contains(finding))
                m_report.findings.append(finding);
        }
    }

    bool goOn(qint64 more)
    {
        m_done += more;
        return m_progress(std::min(m_done, m_of), m_of);
    }

    const QList<NamedKey>& m_keys;
    HeldFiles& m_held;
    const AuditProgress& m_progress;
    secrets::KeySearch m_search;
    AuditReport m_report;
    qint64 m_done = 0;
    qint64 m_of = 0;
};

} // namespace

AuditReport auditSecrets(const QList<NamedKey>& keys, const QList<OwnFile>& files, HeldFiles& held, const AuditProgress& progress)
{
    return Audit(keys, held, progress).run(files);
}

} // namespace bw::store
