// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/datamover.h"

#include "base/settings.h"
#include "shell/services.h"
#include "store/database.h"
#include "store/exportfolder.h"

#include <QDir>

namespace bw::ui {

DataMover::DataMover(Services& services, QObject* parent) : QObject(parent), m_services(services) {}

void DataMover::exportInto(const QString& parent, QObject* receiver, Exported done)
{
    const QString folder = QDir(parent).filePath(store::exportName(QDateTime::currentDateTime()));
    if (QFileInfo::exists(folder) || !QDir().mkpath(folder)) {
        const Error error{ErrorCode::Io, tr("The folder %1 could not be made. Choose one where you may write, on a disk that has space.")
                                             .arg(QDir::toNativeSeparators(folder))};
        QMetaObject::invokeMethod(receiver, [done = std::move(done), error] { done(tl::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    m_services.settings.sync(); // what was set a moment ago goes along
    m_services.database.exportTo(store::databaseOfExport(folder), receiver, [paths = m_services.paths, folder, done = std::move(done)](const Result<void>& copied) {
        const Result<void> all = copied ? store::addSettingsTo(folder, paths) : copied;
        if (all)
            return done(folder);
        QDir(folder).removeRecursively();
        done(tl::unexpected(all.error()));
    });
}

Result<void> DataMover::restore(const QString& database, bool settingsToo)
{
    m_services.settings.sync();
    Result<void> done = m_services.database.restore(database);
    if (done && settingsToo)
        done = store::takeSettingsBeside(database, m_services.paths, QDateTime::currentDateTimeUtc());
    return done;
}

} // namespace bw::ui
