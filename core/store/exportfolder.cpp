// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exportfolder.h"

#include "base/wholefile.h"
#include "store/databasefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bw::store {

namespace {

using namespace Qt::StringLiterals;

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(bw::store::Database)
};

//! Of an export: what lies beside the settings, and what lies beside the database.
struct ExportPart
{
    QString folder;
    QString own;
    QStringList patterns;
};

QList<ExportPart> partsOf(const Paths& paths)
{
    QList<ExportPart> parts{{u"settings"_s, paths.config, {u"*.ini"_s, u"*.json"_s}}};
    if (paths.data != paths.config)
        parts.append({u"data"_s, paths.data, {u"*.json"_s}});
    return parts;
}

Result<void> notCopied(const QString& path)
{
    return failure(ErrorCode::Io, ExportText::tr("%1 could not be written. Check that its folder can be written and that the disk has space.")
                                      .arg(QDir::toNativeSeparators(path)));
}

//! The file from before is kept under another name; where that fails it is back under its own.
Result<void> replaceBy(const QString& copy, const QString& own, const QDateTime& now)
{
    const bool existed = QFileInfo::exists(own);
    const QString aside = asideName(own, u"replaced"_s, now);
    const bool moved = !existed || QFile::rename(own, aside);
    if (moved && QDir().mkpath(QFileInfo(own).absolutePath()) && WholeFile::copy(copy, own))
        return {};
    if (existed && moved)
        QFile::rename(aside, own);
    return notCopied(own);
}

} // namespace

QString exportName(const QDateTime& now)
{
    return u"bellwether-"_s + now.toString(u"yyyyMMdd-HHmmss"_s);
}

QString databaseOfExport(const QString& folder)
{
    return folder + u"/bellwether.db"_s;
}

Result<void> addSettingsTo(const QString& folder, const Paths& paths)
{
    for (const ExportPart& part : partsOf(paths)) {
        const QString to = folder + u'/' + part.folder;
        for (const QFileInfo& file : QDir(part.own).entryInfoList(part.patterns, QDir::Files)) {
            const QString copy = to + u'/' + file.fileName();
            if (!QDir().mkpath(to) || !WholeFile::copy(file.absoluteFilePath(), copy))
                return notCopied(copy);
        }
    }
    return {};
}

bool hasSettingsBeside(const QString& database)
{
    return QFileInfo::exists(QFileInfo(database).absolutePath() + u"/settings/settings.ini"_s);
}

Result<void> takeSettingsBeside(const QString& database, const Paths& paths, const QDateTime& now)
{
    const QDir from(QFileInfo(database).absolutePath());
    for (const ExportPart& part : partsOf(paths)) {
        for (const QFileInfo& file : QDir(from.filePath(part.folder)).entryInfoList(part.patterns, QDir::Files)) {
            const QString own = part.own + u'/' + file.fileName();
            if (Result<void> done = replaceBy(file.absoluteFilePath(), own, now); !done)
                return done;
        }
    }
    return {};
}

} // namespace bw::store
