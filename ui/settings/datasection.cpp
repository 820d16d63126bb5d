// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/datasection.h"

#include "settings/datapanel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct DataSectionText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::DataPanel)
};

} // namespace

SettingsSection dataSection()
{
    const QList<SettingTopic> topics = {
        {u"data.places"_s, DataSectionText::tr("Where files lie"), DataSectionText::tr("folders, paths, size on disk, open folder")},
        {u"data.export"_s, DataSectionText::tr("Export everything"), DataSectionText::tr("backup, copy, move to another computer")},
        {u"data.restore"_s, DataSectionText::tr("Restore"), DataSectionText::tr("backups, import, go back, undo")},
        {u"data.compact"_s, DataSectionText::tr("Compact the database and the history"), DataSectionText::tr("vacuum, shrink, free space")},
        {u"data.clearCache"_s, DataSectionText::tr("Clear the response cache"), DataSectionText::tr("delete kept answers")},
        {u"data.clearHistory"_s, DataSectionText::tr("Delete the history and its statistics"), DataSectionText::tr("clear log, requests, spend")},
    };
    return {u"data"_s, DataSectionText::tr("Data"), u"database"_s, topics + specTopics(u"data"_s),
            [](Services& services, QWidget* parent) -> QWidget* { return new DataPanel(services, parent); }};
}

} // namespace bw::ui
