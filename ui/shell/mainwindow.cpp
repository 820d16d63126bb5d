// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "diagnose/diagnosedialog.h"
#include "diagnose/endpointchoice.h"
#include "gateways/firststart.h"
#include "gateways/gatewaybook.h"
#include "help/helpdialog.h"
#include "inspector/inspections.h"
#include "inspector/inspectorhost.h"
#include "inspector/inspectorpanel.h"
#include "monitor/monitorpage.h"
#include "openai/chatrequestjson.h"
#include "openai/embeddings.h"
#include "palette/commandpalette.h"
#include "playground/errornote.h"
#include "playground/playgroundpage.h"
#include "runs/runspage.h"
#include "settings/settingspage.h"
#include "shell/closeguard.h"
#include "shell/page.h"
#include "shell/quitguard.h"
#include "shell/rail.h"
#include "shell/recordfeed.h"
#include "shell/statusline.h"
#include "shell/statusupdater.h"
#include "shell/storagewatch.h"
#include "shell/topbar.h"
#include "shell/tray.h"
#include "shell/typedguard.h"
#include "shell/updatenews.h"
#include "shell/windowplace.h"
#include "shortcuts/keybindings.h"
#include "shortcuts/shortcutsheet.h"
#include "store/database.h"
#include "stress/stresspage.h"
#include "theme/theme.h"
#include "watch/watchdesk.h"
#include "widgets/banner.h"
#include "widgets/command.h"
#include "widgets/iconbutton.h"
#include "widgets/scrollframe.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize SmallestWindow(880, 560);

QBoxLayout* tightLayout(QBoxLayout::Direction direction, QWidget* parent)
{
    auto* layout = new QBoxLayout(direction, parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

MainWindow::MainWindow(Services& services, QList<Screen> screens, QWidget* parent)
    : QMainWindow(parent), m_services(services), m_screens(std::move(screens)), m_outer(new QStackedWidget(this))
{
    setWindowTitle(u"Bellwether"_s);
    setWindowIcon(programIcon());
    keepMinimumOnScreens(*this, SmallestWindow);
    m_bindings = new KeyBindings(services.settings, *this); // before the first command
    m_outer->addWidget(makeBody());
    setCentralWidget(m_outer);
    m_feed = new RecordFeed(services.pipeline, services.network, this);
    makeTray();
    guardUnsaved();
    new StatusUpdater(services, *m_feed, *m_status, m_status);
    addCommands();
    watchDatabase();
    connect(&services.inspections, &Inspections::replayed, this, &MainWindow::replay);
    connect(&services.inspections, &Inspections::diagnosisAsked, this, &MainWindow::diagnose);
    connect(&services.gateways, &GatewayBook::listed, this, &MainWindow::welcome);
    if (!m_screens.isEmpty())
        showScreen(m_screens.first().id);
}

QWidget* MainWindow::makeBody()
{
    auto* body = new QWidget(this);
    m_rail = new Rail(m_services.theme, body);
    m_topBar = new TopBar(body);
    m_banner = new Banner(tr("Try again"), body);
    auto* edge = new QSplitter(body);
    edge->setObjectName(u"windowEdge"_s);
    edge->setChildrenCollapsible(false);
    m_stack = new QStackedWidget(edge);
    m_inspector = new InspectorHost(m_services, *edge);
    m_status = new StatusLine(body);
    for (const Screen& screen : m_screens)
        m_rail->addScreen(screen.id, screen.title, screen.icon);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showScreen);
    auto* look = new IconButton(m_services.theme, u"moon"_s, tr("Light or dark"), m_rail);
    connect(look, &IconButton::clicked, this, [this, look] { chooseLook(look); });
    m_rail->addTool(look);
    auto* help = new IconButton(m_services.theme, u"help"_s, tr("Help"), m_rail);
    help->setObjectName(u"helpButton"_s);
    showKeysInTip(*help, u"window.help"_s, tr("Help"));
    connect(help, &IconButton::clicked, this, &MainWindow::showHelp);
    m_rail->addTool(help);
    auto* diagnose = new IconButton(m_services.theme, u"diagnose"_s, tr("Diagnose: why is it slow, or why does it fail?"), m_topBar);
    connect(diagnose, &IconButton::clicked, this, [this] { showDiagnose(); });
    m_topBar->addTool(diagnose);
    auto* bell = new IconButton(m_services.theme, u"bell"_s, tr("Alerts and probes"), m_topBar);
    bell->setObjectName(u"bell"_s);
    m_topBar->addTool(bell);
    auto* alert = new Banner(tr("Show"), body);
    if (!m_watch)
        m_watch = new WatchDesk(m_services, Watcher::fileBeside(m_services.database.path()), this);
    m_watch->moveTo(*bell, *alert);
    m_notice = new Banner({}, body);
    auto* update = new Banner(tr("Show the page…"), body);
    if (m_services.updates)
        new UpdateNews(*m_services.updates, *update);

    auto* unread = new Banner({}, body);
    unread->setObjectName(u"unreadGateways"_s);
    const auto tellUnread = [this, unread] { unread->say(m_services.gateways.trouble()); };
    connect(&m_services.gateways, &GatewayBook::listed, unread, tellUnread);
    tellUnread();

    auto* row = tightLayout(QBoxLayout::LeftToRight, body);
    row->addWidget(m_rail);
    auto* column = tightLayout(QBoxLayout::TopToBottom, nullptr);
    row->addLayout(column, 1);
    column->addWidget(m_topBar);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(unread);
    column->addWidget(update);
    column->addWidget(alert);
    column->addWidget(edge, 1);
    column->addWidget(m_status);
    return body;
}

Page* MainWindow::madePage(const Screen& screen)
{
    Page*& page = m_pages[screen.id];
    if (page)
        return page;
    page = screen.make(m_services, m_stack);
    m_stack->addWidget(new ScrollFrame(page, screen.title, m_stack));
    if (auto* runs = qobject_cast<RunsPage*>(page))
        connect(runs, &RunsPage::planWanted, this, &MainWindow::usePlan);
    if (auto* playground = qobject_cast<PlaygroundPage*>(page)) {
        connect(playground, &PlaygroundPage::planWanted, this, &MainWindow::usePlan);
        connect(playground, &PlaygroundPage::gatewaysWanted, this, [this] { showScreen(u"gateways"_s); });
    }
    if (auto* monitor = qobject_cast<MonitorPage*>(page))
        connect(monitor, &MonitorPage::planWanted, this, &MainWindow::usePlan);
    m_inspector->setPlace(page->inspectorPlace()); // what is remembered of the page is remembered with it
    emit pageMade(page);
    if (m_kept.contains(screen.id))
        page->resume(m_kept.take(screen.id));
    return page;
}

void MainWindow::showScreen(const QString& id)
{
    const auto screen = std::ranges::find(m_screens, id, &Screen::id);
    if (screen == m_screens.end())
        return;
    if (id == "settings"_L1)
        makeWhatIsLookedFor(); // every key is listed there
    Page* const page = madePage(*screen);
    m_current = id;
    m_rail->setCurrent(id);
    m_topBar->showPage(*page);
    m_stack->setCurrentWidget(ScrollFrame::around(*page));
    m_inspector->setPlace(page->inspectorPlace());
    if (m_welcome && id == "playground"_L1) // there is nobody to chat with
        return m_outer->setCurrentWidget(m_welcome);
    m_outer->setCurrentIndex(0);
    page->activate();
    emit screenShown(id);
}

PlaygroundPage* MainWindow::showPlayground()
{
    showScreen(u"playground"_s);
    return qobject_cast<PlaygroundPage*>(page(u"playground"_s));
}

void MainWindow::sayNotice(const QString& sentence)
{
    m_notice->say(sentence);
}

QString MainWindow::currentScreen() const
{
    return m_current;
}

Page* MainWindow::page(const QString& id) const
{
    return m_pages.value(id);
}

QStringList MainWindow::screenIds() const
{
    QStringList ids;
    for (const Screen& screen : m_screens)
        ids.append(screen.id);
    return ids;
}

bool MainWindow::event(QEvent* event)
{
    const bool handled = QMainWindow::event(event);
    // The children are painted and all is flushed before the event loop comes to the timer.
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    return handled;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_guard->mayClose() || !m_typed->mayQuit() || !m_unsaved->mayQuit())
        return event->ignore();
    emit closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::makeTray()
{
    auto* tray = new Tray(m_services.settings, *this);
    m_guard = new CloseGuard(m_services, *tray, *this);
    connect(this, &MainWindow::rebuilt, tray, &Tray::renameMenu);
    connect(tray, &Tray::newChatRequested, this, [this] {
        if (PlaygroundPage* const playground = showPlayground())
            playground->newChat();
    });
}

void MainWindow::guardUnsaved()
{
    m_typed = new TypedGuard(*this);
    connect(m_typed, &TypedGuard::quitAgreed, m_guard, &CloseGuard::quitAnyway);
    m_unsaved = new QuitGuard(m_services.database, m_services.conversations, m_services.runs, m_services.history, m_services.gateways, *this);
    connect(m_unsaved, &QuitGuard::abandoned, this, &MainWindow::abandoned);
    connect(m_unsaved, &QuitGuard::quitAgreed, m_typed, &TypedGuard::goOn);
    connect(m_unsaved, &QuitGuard::exportRequested, this, [this] {
        showPlayground();
        for (QAction* const command : commandsOf(*this)) {
            if (commandIdOf(*command) == "chat.export"_L1)
                return command->trigger();
        }
    });
}

void MainWindow::watchDatabase()
{
    new StorageWatch(m_services.database, m_services.history, *m_banner, m_banner);
}

void MainWindow::replay(const Inspection& inspection, bool freshly)
{
    PlaygroundPage* const playground = showPlayground();
    if (!playground)
        return;
    const QByteArray& body = inspection.exchange.requestBody;
    if (const auto chat = openai::chatRequestFromJson(body))
        playground->replay(inspection.record.gateway, *chat, freshly);
    else if (const auto embeddings = openai::embeddingsRequestFromJson(body))
        playground->replay(inspection.record.gateway, *embeddings);
}

DiagnoseDialog& MainWindow::showDiagnose()
{
    if (!m_diagnose)
        m_diagnose = new DiagnoseDialog(m_services, this);
    m_diagnose->show();
    m_diagnose->raise();
    m_diagnose->activateWindow();
    return *m_diagnose;
}

//! What the request met stands in the form as if it had been pasted.
void MainWindow::diagnose(const Inspection& inspection)
{
    const record::RequestRecord& record = inspection.record;
    showDiagnose().prepare({record.gateway, record.model, failureDetails(record), diagnose::endpointToBlame(record)});
}

void MainWindow::usePlan(const stress::Plan& plan)
{
    showScreen(u"stress"_s);
    if (auto* page = qobject_cast<StressPage*>(m_pages.value(u"stress"_s)))
        page->usePlan(plan);
}

void MainWindow::chooseLook(QWidget* anchor)
{
    QMenu menu(this);
    const std::initializer_list<std::pair<QString, Theme::Mode>> looks = {
        {tr("As the system"), Theme::Mode::System}, {tr("Light"), Theme::Mode::Light}, {tr("Dark"), Theme::Mode::Dark}};
    for (const auto& [name, mode] : looks) {
        QAction* action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(m_services.theme.mode() == mode);
        connect(action, &QAction::triggered, this, [this, mode = mode] { m_services.theme.setMode(mode); });
    }
    menu.exec(anchor->mapToGlobal(QPoint(anchor->width() + 4, 0)));
}

void MainWindow::showHelp()
{
    if (!m_help) {
        m_help = new HelpDialog(this);
        connect(m_help, &HelpDialog::allKeysWanted, this, &MainWindow::showShortcuts);
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::showShortcuts()
{
    if (!m_shortcuts) {
        makeWhatIsLookedFor();
        m_shortcuts = new ShortcutSheet(*m_bindings, m_services.settings, this);
        connect(m_shortcuts, &ShortcutSheet::changeWanted, this, [this] {
            m_shortcuts->close();
            showSettings(u"keyboard"_s);
        });
    }
    m_shortcuts->show();
    m_shortcuts->raise();
    m_shortcuts->activateWindow();
}

void MainWindow::showSettings(const QString& section)
{
    showScreen(u"settings"_s);
    if (auto* settings = qobject_cast<SettingsPage*>(page(u"settings"_s)))
        settings->showSection(section);
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::welcome()
{
    if (m_welcome || !m_services.gateways.isKnownEmpty())
        return;
    makeWelcome();
    m_outer->setCurrentWidget(m_welcome);
}

//! It stays until there is a gateway; other screens may be seen meanwhile.
void MainWindow::makeWelcome()
{
    m_welcome = new FirstStart(m_services, this);
    connect(m_welcome, &FirstStart::demoChosen, this, &MainWindow::demoRequested);
    connect(m_welcome, &FirstStart::settingsWanted, this, [this] { showScreen(u"settings"_s); });
    connect(&m_services.gateways, &GatewayBook::changed, m_welcome, [this] { leaveWelcome(); });
    m_outer->addWidget(m_welcome);
}

bool MainWindow::isWelcoming() const
{
    return m_welcome && m_outer->currentWidget() == m_welcome;
}

void MainWindow::leaveWelcome()
{
    if (!m_welcome || m_services.gateways.profiles().isEmpty())
        return;
    const bool welcoming = isWelcoming();
    std::exchange(m_welcome, nullptr)->deleteLater();
    if (welcoming)
        showScreen(m_current);
}

} // namespace bw::ui
