// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"
#include "store/ownfiles.h"

#include <QStringList>

#include <functional>

namespace bw::store {

class HeldFiles;

struct NamedKey
{
    QString owner; //!< whose it is, for people: the gateway's name
    SecretString key;
};

//! Whose key stands in which file. The key itself is in no report, nor a part of it.
struct KeyFinding
{
    QString path;
    FileKind kind{};
    QString owner;

    bool operator==(const KeyFinding&) const = default;
};

struct AuditReport
{
    qsizetype keys = 0; //!< looked for
    QStringList tooShort; //!< whose keys are too short to be secrets, and were not looked for
    qsizetype files = 0;
    qint64 bytes = 0;
    QList<KeyFinding> findings;
    QStringList unread; //!< paths of what could not be read, or not as the database that it is
    bool whole = false; //!< false: ended before the last file

    bool operator==(const AuditReport&) const = default;
};

//! Called again and again with how much of all is done; false ends the audit.
using AuditProgress = std::function<bool(qint64 done, qint64 of)>;

//! Looks into every byte of every file for every key, as it is and in its usual clothes, and into the cells of databases
//! besides, where compression or the layout of pages would hide it. Changes nothing. Blocks for as long as that takes, a
//! second for some hundred megabytes; any one thread.
[[nodiscard]] AuditReport auditSecrets(const QList<NamedKey>& keys, const QList<OwnFile>& files, HeldFiles& held, const AuditProgress& progress);

} // namespace bw::store
