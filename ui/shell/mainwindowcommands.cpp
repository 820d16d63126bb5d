// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done everywhere in the window, by keys and from the command palette.
#include "shell/mainwindow.h"

#include "base/settings.h"
#include "palette/commandpalette.h"
#include "playground/playgroundpage.h"
#include "inspector/inspectorhost.h"
#include "shell/closeguard.h"
#include "shell/page.h"
#include "shortcuts/keybindings.h"
#include "theme/theme.h"
#include "watch/watchdesk.h"
#include "widgets/command.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

const QString PaletteId = u"window.palette"_s;
constexpr int ZoomStep = 10; //!< percent

//! Not the standard key everywhere: on KDE that is Ctrl+Shift+F, which finds everywhere here.
QList<QKeySequence> fullScreenKeys()
{
#ifdef Q_OS_MACOS
    return {QKeySequence::FullScreen, Qt::Key_F11};
#else
    return {Qt::Key_F11};
#endif
}

} // namespace

void MainWindow::addCommands()
{
    addCommand(*this, PaletteId, tr("Command palette"), {Qt::CTRL | Qt::Key_K}, [this] { showPalette(); });
    for (qsizetype i = 0; i < std::min<qsizetype>(m_screens.size(), 9); ++i)
        addScreenCommand(m_screens[i], i);
    addCommandsOfChats();
    addCommandsOfText();
    addCommand(*this, u"window.help"_s, tr("Help"), {QKeySequence::HelpContents, Qt::Key_F1}, [this] { showHelp(); });
    addCommand(*this, u"window.shortcuts"_s, tr("Keyboard shortcuts"), {Qt::CTRL | Qt::Key_Slash}, [this] { showShortcuts(); });
    addCommand(*this, u"window.diagnose"_s, tr("Diagnose: why is it slow, or why does it fail?"), {}, [this] { showDiagnose(); });
    addCommand(*this, u"window.alerts"_s, tr("Alerts and probes"), {}, [this] { m_watch->showDialog(); });
    addCommand(*this, u"window.fullScreen"_s, tr("Full screen, or back"), fullScreenKeys(), [this] { toggleFullScreen(); });
    for (const auto& [id, name, mode] : {std::tuple(u"look.system"_s, tr("Look: as the system"), Theme::Mode::System),
                                         std::tuple(u"look.light"_s, tr("Look: light"), Theme::Mode::Light),
                                         std::tuple(u"look.dark"_s, tr("Look: dark"), Theme::Mode::Dark)})
        addCommand(*this, id, name, {}, [this, mode = mode] { m_services.theme.setMode(mode); });
    const QKeySequence quit(QKeySequence::Quit);
    addCommand(*this, u"window.quit"_s, tr("Quit"), {quit.isEmpty() ? QKeySequence(Qt::CTRL | Qt::Key_Q) : quit}, [this] { m_guard->quit(); });
    promiseCommands();
}

void MainWindow::promiseCommands()
{
    QList<CommandRow> rows;
    for (const Screen& screen : std::as_const(m_screens)) {
        for (const CommandSpec& command : screen.commands ? screen.commands() : QList<CommandSpec>())
            rows.append({command.id, {}, command.name, screen.title, {}, command.keys});
    }
    m_bindings->promise(rows);
}

void MainWindow::makeWhatIsLookedFor()
{
    const auto playground = std::ranges::find(m_screens, u"playground"_s, &Screen::id);
    if (playground == m_screens.end() || m_welcome || m_pages.value(playground->id))
        return;
    (void)madePage(*playground);
    if (Page* const shown = m_pages.value(m_current))
        m_inspector->setPlace(shown->inspectorPlace());
}

//! Those that make sense from every screen; the others are the page's.
void MainWindow::addCommandsOfChats()
{
    if (!screenIds().contains(u"playground"_s))
        return;
    addCommand(*this, u"chat.new"_s, tr("New chat"), {QKeySequence::New}, [this] {
        if (PlaygroundPage* const playground = showPlayground())
            playground->newChat();
    });
    addCommand(*this, u"chat.findAll"_s, tr("Find in all conversations"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F}, [this] {
        if (PlaygroundPage* const playground = showPlayground())
            playground->findEverywhere();
    });
}

void MainWindow::addCommandsOfText()
{
    addCommand(*this, u"text.larger"_s, tr("Larger text"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [this] { zoom(ZoomStep); });
    addCommand(*this, u"text.smaller"_s, tr("Smaller text"), {QKeySequence::ZoomOut, Qt::CTRL | Qt::Key_Minus}, [this] { zoom(-ZoomStep); });
    addCommand(*this, u"text.usual"_s, tr("Text in its usual size"), {Qt::CTRL | Qt::Key_0}, [this] { m_services.settings.reset(sizeShown()); });
}

//! The text that the person looks at.
Setting MainWindow::sizeShown() const
{
    return currentScreen() == "playground"_L1 ? Setting::FontZoom : Setting::TextSize;
}

void MainWindow::zoom(int percent)
{
    const SettingInfo& info = settingInfo(sizeShown());
    const int wanted = m_services.settings.value<int>(info.setting) + percent;
    m_services.settings.setValue(info.setting, std::clamp(wanted, info.lowest, info.highest));
}

//! The settings also have the key that they have in other programs.
void MainWindow::addScreenCommand(const Screen& screen, qsizetype place)
{
    QList<QKeySequence> keys{Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place)};
    const bool settings = screen.id == "settings"_L1;
    if (settings)
        keys.append(Qt::CTRL | Qt::Key_Comma);
    QAction* const command = addCommand(*this, u"screen."_s + screen.id, screen.title, keys, [this, id = screen.id] { showScreen(id); });
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
    makeWhatIsLookedFor();
    if (!m_palette)
        m_palette = new CommandPalette(m_services.theme, this);
    m_palette->open(paletteEntries());
}

//! Of the window, of its pages, made or not, and what those that are made offer beside their commands.
QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (QAction* const command : commandsOf(*this)) {
        if (command->isEnabled() && commandIdOf(*command) != PaletteId)
            entries.append(entryOf(*command, Page::around(command)));
    }
    for (const Screen& screen : std::as_const(m_screens)) {
        if (m_pages.value(screen.id) || !screen.commands)
            continue;
        for (const CommandSpec& command : screen.commands())
            entries.append({PaletteEntry::Kind::Command, command.name, keysText(command.id), [this, at = screen.id, id = command.id] { runOnPage(at, id); }});
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

void MainWindow::runOnPage(const QString& screen, const QString& command)
{
    showScreen(screen);
    const Page* const shown = page(screen);
    const QList<QAction*> all = shown ? commandsOf(*shown) : QList<QAction*>();
    if (const auto found = std::ranges::find(all, command, [](const QAction* each) { return commandIdOf(*each); }); found != all.end())
        (*found)->trigger();
}

QString MainWindow::keysText(const QString& command) const
{
    const auto row = m_bindings->command(command);
    return row && !row->keys.isEmpty() ? row->keys.constFirst().toString(QKeySequence::NativeText) : QString();
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
