// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done everywhere in the window, by keys and from the command palette.
#include "shell/mainwindow.h"

#include "palette/commandpalette.h"
#include "shell/closeguard.h"
#include "shell/page.h"
#include "theme/theme.h"
#include "widgets/command.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

const QString PaletteId = u"window.palette"_s;

//! Null: it is the window's own.
Page* pageOf(const QAction& command)
{
    for (QObject* owner = command.parent(); owner; owner = owner->parent()) {
        if (auto* const page = qobject_cast<Page*>(owner))
            return page;
    }
    return nullptr;
}

} // namespace

void MainWindow::addCommands()
{
    addCommand(*this, PaletteId, tr("Command palette"), {Qt::CTRL | Qt::Key_K}, [this] { showPalette(); }, true);
    for (qsizetype i = 0; i < std::min<qsizetype>(m_screens.size(), 9); ++i)
        addScreenCommand(m_screens[i], i);
    addCommand(*this, u"window.help"_s, tr("Help"), {QKeySequence::HelpContents, Qt::Key_F1}, [this] { showHelp(); }, true);
    addCommand(*this, u"window.shortcuts"_s, tr("Keyboard shortcuts"), {Qt::CTRL | Qt::Key_Slash}, [this] { showShortcuts(); }, true);
    addCommand(*this, u"window.diagnose"_s, tr("Diagnose: why is it slow, or why does it fail?"), {}, [this] { showDiagnose(); }, true);
    addCommand(*this, u"window.fullScreen"_s, tr("Full screen, or back"), {Qt::Key_F11}, [this] { toggleFullScreen(); }, true);
    for (const auto& [id, name, mode] : {std::tuple(u"look.system"_s, tr("Look: as the system"), Theme::Mode::System),
                                         std::tuple(u"look.light"_s, tr("Look: light"), Theme::Mode::Light),
                                         std::tuple(u"look.dark"_s, tr("Look: dark"), Theme::Mode::Dark)})
        addCommand(*this, id, name, {}, [this, mode = mode] { m_services.theme.setMode(mode); }, true);
    const QKeySequence quit(QKeySequence::Quit);
    addCommand(*this, u"window.quit"_s, tr("Quit"), {quit.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Q) : quit}, [this] { m_guard->quit(); }, true);
}

//! The settings also have the key that they have in other programs.
void MainWindow::addScreenCommand(const Screen& screen, qsizetype place)
{
    QList<QKeySequence> keys{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place)};
    const bool settings = screen.id == "settings"_L1;
    if (settings)
        keys.append(Qt::CTRL | Qt::Key_Comma);
    QAction* const command = addCommand(*this, u"screen."_s + screen.id, screen.title, keys, [this, id = screen.id] { showScreen(id); }, true);
    command->setData(screen.id);
#ifdef Q_OS_MACOS
    if (settings) {
        command->setMenuRole(QAction::PreferencesRole); // goes to the menu of the program, where people look for it
        qDeleteAll(menuBar()->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)); // of the window before it was built anew
        menuBar()->addMenu(screen.title)->addAction(command);
    }
#endif
}

void MainWindow::showPalette()
{
    if (!m_palette)
        m_palette = new CommandPalette(m_services.theme, this);
    m_palette->open(paletteEntries());
}

//! Of the window, of the pages made so far, and what those offer beside their commands.
QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (QAction* const command : commandsOf(*this)) {
        if (command->isEnabled() && commandIdOf(*command) != PaletteId)
            entries.append(entryOf(*command, pageOf(*command)));
    }
    for (Page* const page : std::as_const(m_pages)) {
        for (PaletteEntry entry : page->paletteEntries()) {
            entry.run = [this, id = page->id(), run = entry.run] {
                showScreen(id);
                run();
            };
            entries.append(entry);
        }
    }
    return entries;
}

PaletteEntry MainWindow::entryOf(QAction& command, Page* page)
{
    const auto kind = command.data().isValid() ? PaletteEntry::Kind::Screen : PaletteEntry::Kind::Command;
    return {kind, command.text(), command.shortcut().toString(QKeySequence::NativeText),
            [this, command = QPointer(&command), page = QPointer(page)] {
                if (page)
                    showScreen(page->id());
                if (command)
                    command->trigger();
            }};
}

} // namespace bw::ui
