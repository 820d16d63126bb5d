// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/datamover.h"

#include "base/settings.h"
#include "gateways/gatewaybook.h"
#include "shell/services.h"
#include "store/database.h"
#include "store/exportfolder.h"

#include <QDir>
#include <QPointer>

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
    // The page may go while the copy is made; the folder is finished, or taken away, all the same.
    m_services.database.exportTo(store::databaseOfExport(folder), &m_services.gateways,
                                 [paths = m_services.paths, folder, target = QPointer(receiver), done = std::move(done)](const Result<void>& copied) {
                                     const Result<void> all = copied ? store::addSettingsTo(folder, paths) : copied;
                                     if (!all)
                                         QDir(folder).removeRecursively();
                                     if (target)
                                         done(all ? Result<QString>(folder) : tl::unexpected(all.error()));
                                 });
}

Result<QString> DataMover::restore(const QString& database, bool settingsToo)
{
    m_services.settings.sync();
    if (const Result<void> done = m_services.database.restore(database); !done)
        return tl::unexpected(done.error());
    m_services.database.closeToWrites();
    if (!settingsToo)
        return QString();
    const Result<void> taken = store::takeSettingsBeside(database, m_services.paths, QDateTime::currentDateTimeUtc());
    return taken ? QString() : taken.error().message;
}

} // namespace bw::ui
