// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "palette/paletteentry.h"
#include "shell/screens.h"
#include "shell/services.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace bw {
enum class Setting;
}

namespace bw::stress {
struct Plan;
}

namespace bw::ui {

class Banner;
class CloseGuard;
class CommandPalette;
class DiagnoseDialog;
class FirstStart;
class HelpDialog;
class InspectorHost;
struct Inspection;
class Page;
class PlaygroundPage;
class QuitGuard;
class Rail;
class KeyBindings;
class RecordFeed;
class ShortcutSheet;
class StatusLine;
class TopBar;
class TypedGuard;
class WatchDesk;

//! The one window. Wires rail, top bar, pages and status line; makes each page when it is first shown.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Services& services, QList<Screen> screens = builtScreens(), QWidget* parent = nullptr);

    void showScreen(const QString& id); //!< unknown ids change nothing; without a gateway the welcome stands for the playground
    void showSettings(const QString& section);
    DiagnoseDialog& showDiagnose();      //!< beside this window; made when first asked for
    [[nodiscard]] QString currentScreen() const;
    [[nodiscard]] Page* page(const QString& id) const; //!< null until first shown
    [[nodiscard]] QStringList screenIds() const;
    [[nodiscard]] InspectorHost& inspector() noexcept { return *m_inspector; }
    [[nodiscard]] RecordFeed& records() noexcept { return *m_feed; }

    //! Everything with words on it anew, in the language of now; what a person was at stays. Never from within a handler
    //! of something in this window, nor while there are open dialogs: they would go.
    void rebuild();
    [[nodiscard]] bool hasOpenDialogs() const; //!< or menus
    void sayNotice(const QString& sentence);   //!< in a banner, until it is put away; empty: nothing

signals:
    void rebuilding(); //!< what is there goes now
    void rebuilt();
    void screenShown(const QString& id);
    void pageMade(const bw::ui::Page* page); //!< just before it is first shown
    void closing();
    void abandoned(); //!< closed over what the database still writes, as the person wanted: nothing may wait for that
    void firstPainted();  //!< once, after the first picture went to the screen
    void demoRequested(); //!< a person without a gateway wants to look around first: add a transient one

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    PlaygroundPage* showPlayground(); //!< null: this window has none
    QWidget* makeBody();
    void dropBody();
    void keepPages();
    void nameScreens();
    void makeTray();
    void guardUnsaved();
    void watchDatabase();
    void chooseLook(QWidget* anchor);
    void showHelp();
    void showShortcuts();
    void replay(const Inspection& inspection, bool freshly);
    void diagnose(const Inspection& inspection);
    void usePlan(const stress::Plan& plan);
    void addCommands();
    void addCommandsOfChats();
    void addCommandsOfText();
    void promiseCommands();     //!< of pages that are not made yet
    void makeWhatIsLookedFor(); //!< chats, models and dozens of commands: those of the playground
    void zoom(int percent); //!< more than now, or less
    [[nodiscard]] Setting sizeShown() const; //!< which size the keys change on this screen
    void addScreenCommand(const Screen& screen, qsizetype place);
    void showPalette();
    [[nodiscard]] Page* madePage(const Screen& screen); //!< now, if it is not there
    [[nodiscard]] QString keysText(const QString& command) const; //!< empty: it has none
    void runOnPage(const QString& screen, const QString& command);
    [[nodiscard]] QList<PaletteEntry> paletteEntries();
    [[nodiscard]] PaletteEntry entryOf(QAction& command, Page* page);
    void toggleFullScreen();
    void welcome();
    void makeWelcome();
    [[nodiscard]] bool isWelcoming() const; //!< nothing else is seen
    void leaveWelcome();

    Services& m_services;
    QList<Screen> m_screens;
    QHash<QString, Page*> m_pages;
    QHash<QString, QVariant> m_kept; //!< of pages that were there before the window was rebuilt, until they are again
    QString m_current;
    QStackedWidget* m_outer = nullptr; //!< first start, or the body
    Rail* m_rail = nullptr;
    TopBar* m_topBar = nullptr;
    Banner* m_banner = nullptr;
    Banner* m_notice = nullptr;
    QStackedWidget* m_stack = nullptr;
    InspectorHost* m_inspector = nullptr;
    StatusLine* m_status = nullptr;
    RecordFeed* m_feed = nullptr;
    FirstStart* m_welcome = nullptr;
    QPointer<HelpDialog> m_help; //!< while it is open
    QPointer<ShortcutSheet> m_shortcuts; //!< while it is open
    KeyBindings* m_bindings = nullptr;
    DiagnoseDialog* m_diagnose = nullptr;
    WatchDesk* m_watch = nullptr;
    CloseGuard* m_guard = nullptr;
    TypedGuard* m_typed = nullptr;
    QuitGuard* m_unsaved = nullptr;
    CommandPalette* m_palette = nullptr; //!< made when first asked for
    bool m_painted = false;
};

} // namespace bw::ui
