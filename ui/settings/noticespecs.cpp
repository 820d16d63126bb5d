// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspec.h"

#include "watch/desktopnotifier.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct NoticeText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::NotificationSettings)
};

} // namespace

QList<SettingSpec> notificationSpecs()
{
    const QString card = NoticeText::tr("Notifications of the desktop");
    return {{.key = Setting::NotifyRuns,
             .section = u"notifications"_s,
             .card = card,
             .name = NoticeText::tr("When a long load test ends"),
             .description = NoticeText::tr("While another window is in front, and the test took a minute or more."),
             .words = NoticeText::tr("run finished stress message popup"),
             .askObstacle = &DesktopNotifier::askObstacle},
            {.key = Setting::NotifyAlerts,
             .section = u"notifications"_s,
             .card = card,
             .name = NoticeText::tr("When an alert goes off"),
             .description = NoticeText::tr("Besides the bell and the banner of the window. The rules are behind the bell."),
             .words = NoticeText::tr("alarm warning probe message popup"),
             .askObstacle = &DesktopNotifier::askObstacle}};
}

QList<SettingSpec> privacySpecs()
{
    return {{.key = Setting::CheckUpdates,
             .section = u"privacy"_s,
             .card = NoticeText::tr("Updates"),
             .name = NoticeText::tr("Look for a newer version once a week"),
             .description = NoticeText::tr("One request to the project's own server that says nothing about you or your work. It only tells: nothing is downloaded or installed."),
             .words = NoticeText::tr("update check upgrade release download")}};
}

} // namespace bw::ui
