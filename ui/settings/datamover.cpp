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

void DataMover::restore(const QString& database, bool settingsToo, QObject* receiver, Restored done)
{
    m_services.settings.sync();
    // The page may go meanwhile; the settings that belong to what was restored come along all the same.
    m_services.database.restore(database, &m_services.gateways,
                                [paths = m_services.paths, database, settingsToo, target = QPointer(receiver), done = std::move(done)](const Result<void>& put) {
                                    Result<void> taken;
                                    if (put && settingsToo)
                                        taken = store::takeSettingsBeside(database, paths, QDateTime::currentDateTimeUtc());
                                    if (target)
                                        done(put ? Result<QString>(taken ? QString() : taken.error().message) : tl::unexpected(put.error()));
                                });
}

} // namespace bw::ui
