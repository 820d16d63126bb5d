// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watchdesk.h"

#include "base/settings.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "watch/alertcommand.h"
#include "watch/watchdialog.h"
#include "widgets/banner.h"
#include "widgets/iconbutton.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

WatchDesk::WatchDesk(Services& services, const QString& file, QWidget* window)
    : QObject(window), m_services(services), m_window(window), m_watcher(services, file)
{
    connect(&m_desktop, &DesktopNotifier::clicked, this, [this] {
        m_window->show(); // it may be in the tray
        m_window->raise();
        m_window->activateWindow();
        showDialog().showTab(WatchDialog::Alerts);
    });
    connect(&m_watcher, &Watcher::fired, this, &WatchDesk::tell);
    connect(&m_watcher, &Watcher::resolved, this, &WatchDesk::tellEnd);
    connect(&m_watcher, &Watcher::troubleFound, this, [this](const QString& sentence) { m_banner->say(sentence); });
    connect(&m_watcher, &Watcher::changed, this, &WatchDesk::showBell);
}

void WatchDesk::moveTo(IconButton& bell, Banner& banner)
{
    m_bell = &bell;
    m_banner = &banner;
    connect(&bell, &QToolButton::clicked, this, [this] { showDialog(); });
    connect(&banner, &Banner::actionChosen, this, [this] {
        showDialog().showTab(WatchDialog::Alerts);
        m_banner->hide();
        m_told.clear();
    });
    connect(&banner, &Banner::dismissed, this, [this] { m_told.clear(); }); // put away is put away, in every language
    delete std::exchange(m_dialog, nullptr);
    if (!m_told.isEmpty())
        m_banner->say(m_told);
    m_shown = -1;
    showBell();
}

WatchDialog& WatchDesk::showDialog()
{
    if (!m_dialog)
        m_dialog = new WatchDialog(m_services, m_watcher, m_window);
    m_desktop.clear();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return *m_dialog;
}

void WatchDesk::tell(const watch::AlertRule& rule, const watch::AlertEvent& event)
{
    const QString sentence = tr("Alert: %1. It is %2 now.").arg(event.title, event.worst);
    m_banner->say(sentence);
    m_told = sentence;
    if (m_services.settings.value<bool>(Setting::NotifyAlerts)) {
        m_desktop.say(tr("Bellwether alert"), sentence, DesktopNotifier::Weight::Warning);
        m_toldOnDesktop.insert(rule.id);
    }
    run(rule, event);
}

//! Who walked away with the alarm in the ear is told that it is over.
void WatchDesk::tellEnd(const watch::AlertRule& rule, const watch::AlertEvent& event)
{
    run(rule, event);
    if (m_watcher.firing() == 0)
        m_desktop.clear();
    const bool wasTold = m_toldOnDesktop.remove(rule.id);
    if (wasTold && !rule.isMuted(m_watcher.now()) && m_services.settings.value<bool>(Setting::NotifyAlerts))
        m_desktop.say(tr("Bellwether alert"), tr("Over: %1. At worst it was %2.").arg(event.title, event.worst), DesktopNotifier::Weight::News);
}

void WatchDesk::run(const watch::AlertRule& rule, const watch::AlertEvent& event)
{
    if (const Result<void> ran = runAlertCommand(rule, event); !ran)
        m_banner->say(ran.error().message);
}

void WatchDesk::showBell()
{
    const qsizetype firing = m_watcher.firing();
    if (std::exchange(m_shown, firing) == firing)
        return;
    const QString name = firing == 0 ? tr("Alerts and probes") : tr("Alerts and probes: %1 on").arg(firing);
    m_bell->set(m_services.theme, u"bell"_s, name, firing == 0 ? IconTone::Secondary : IconTone::Bad);
    if (firing == 0 && !m_told.isEmpty())
        m_banner->hide(); // it is over
    if (firing == 0)
        m_told.clear();
}

} // namespace bw::ui
