// SPDX-License-Identifier: GPL-3.0-or-later
// The window in another language: its body goes and comes again, what a person was at stays.
#include "shell/mainwindow.h"

#include "diagnose/diagnosedialog.h"
#include "gateways/firststart.h"
#include "help/helpdialog.h"
#include "inspector/inspection.h"
#include "inspector/inspectorhost.h"
#include "inspector/inspectorpanel.h"
#include "palette/commandpalette.h"
#include "shell/page.h"
#include "shell/services.h"
#include "shell/statusline.h"
#include "shell/statusupdater.h"
#include "shortcuts/shortcutsheet.h"
#include "theme/theme.h"
#include "widgets/command.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bw::ui {

void MainWindow::rebuild()
{
    emit rebuilding();
    keepPages();
    const Inspection inspected = m_inspector->panel() ? m_inspector->panel()->inspection() : Inspection();
    const QByteArray apart = m_inspector->windowPlace();
    const bool welcome = m_welcome != nullptr;
    const bool welcoming = isWelcoming();
    const QStringList made = m_pages.keys();
    dropBody();
    nameScreens();
    m_services.theme.refreshFonts();
    m_outer->insertWidget(0, makeBody());
    m_outer->setCurrentIndex(0);
    new StatusUpdater(m_services, *m_feed, *m_status, m_status);
    addCommands();
    watchDatabase();
    const QString shown = m_current;
    for (const QString& id : made) // also those in the back: they tell when a load test ends, and have commands
        showScreen(id);
    showScreen(shown);
    if (!inspected.record.id.isEmpty())
        m_inspector->open(inspected);
    if (!apart.isEmpty())
        m_inspector->toWindow(apart);
    if (welcome)
        makeWelcome();
    if (welcoming)
        m_outer->setCurrentWidget(m_welcome);
    emit rebuilt();
}

void MainWindow::keepPages()
{
    for (Page* const page : std::as_const(m_pages)) {
        if (const QVariant kept = page->keep(); kept.isValid())
            m_kept.insert(page->id(), kept);
    }
}

void MainWindow::dropBody()
{
    for (QAction* const command : commandsOf(*this)) {
        if (command->parent() == this)
            delete command;
    }
    delete m_help;
    delete m_shortcuts;
    delete std::exchange(m_diagnose, nullptr);
    delete std::exchange(m_palette, nullptr);
    delete std::exchange(m_welcome, nullptr);
    m_pages.clear();
    delete m_outer->widget(0);
}

void MainWindow::nameScreens()
{
    for (const Screen& built : builtScreens()) {
        const auto mine = std::ranges::find(m_screens, built.id, &Screen::id);
        if (mine != m_screens.end())
            mine->title = built.title;
    }
}

bool MainWindow::hasOpenDialogs() const
{
    const QList<QDialog*> dialogs = findChildren<QDialog*>();
    return QApplication::activePopupWidget() || std::ranges::any_of(dialogs, &QDialog::isVisible);
}

} // namespace bw::ui
