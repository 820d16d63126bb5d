// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quitonsignal.h"
#include "base/regularexpressions.h"
#include "gui/activation.h"
#include "gui/alreadyrunning.h"
#include "gui/commandline.h"
#include "gui/crashreports.h"
#include "gui/memoryhabits.h"
#include "gui/opener.h"
#include "gui/parentconsole.h"
#include "gui/portable.h"
#include "gui/processfacts.h"
#include "gui/rendertest.h"
#include "gui/session.h"
#include "gui/singleinstance.h"
#include "gui/smoketest.h"
#include "gui/tour.h"
#include "net/filelimit.h"
#include "shell/crashdialog.h"
#include "shell/languageswitch.h"
#include "shell/mainwindow.h"
#include "shell/restart.h"
#include "shell/windowmemory.h"
#include "shell/windowplace.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

using namespace bw;

constexpr std::chrono::milliseconds SignalWatch{500}; //!< an idle window wakes up no more often for it

int print(const app::Notice& notice)
{
    std::fputs(qUtf8Printable(notice.text), notice.exitCode == 0 ? stdout : stderr);
    return notice.exitCode;
}

QStringList plainArguments(int argc, char* argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
constexpr bool HasOffscreen = true; //!< the plug-in is in every package
#else
constexpr bool HasOffscreen = false;
#endif

bool hasDisplay()
{
    return !HasOffscreen || qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

bool isAsked(const QStringList& arguments, QLatin1StringView option)
{
    return std::ranges::any_of(arguments, [option](const QString& argument) { return argument.startsWith(option); });
}

//! Help and version need no display; a tour and a smoke test make do without. A self-test measures what is drawn, not how
//! fast this desktop shows it, and needs no window in the person's way.
std::optional<app::Notice> noticeBeforeWindow(const QStringList& arguments)
{
    for (const QString& asked : {u"-h"_s, u"--help"_s, u"-v"_s, u"--version"_s}) {
        if (arguments.contains(asked))
            return std::get<app::Notice>(app::parseCommandLine({arguments.first(), asked}));
    }
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || arguments.contains(u"-platform"_s);
    const bool measured = HasOffscreen && isAsked(arguments, "--selftest"_L1);
    if (chosen || (hasDisplay() && !measured))
        return std::nullopt;
    if (!measured && !isAsked(arguments, "--tour"_L1) && !isAsked(arguments, "--smoke-test"_L1))
        return app::Notice{u"bellwether: there is no display. Start it from a desktop, or use bellwether-cli.\n"_s, 1};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::nullopt;
}

//! Of this program: the variable is inherited from any AppImage that started it.
QString ownAppImage()
{
    const QString mount = QFileInfo(qEnvironmentVariable("APPDIR")).canonicalFilePath();
    const QString self = QFileInfo(QCoreApplication::applicationFilePath()).canonicalFilePath();
    return !mount.isEmpty() && self.startsWith(mount + u'/') ? qEnvironmentVariable("APPIMAGE") : QString();
}

Paths pathsOf(const app::Options& options)
{
    if (!options.dataDir.isEmpty())
        return Paths::below(QDir(options.dataDir).absolutePath());
    const QString folder = app::folderOfProgram(QCoreApplication::applicationDirPath(), ownAppImage());
    return options.portable || app::isMarkedPortable(folder) ? Paths::portable(folder) : Paths::standard();
}

//! Nothing here draws with OpenGL, and loading a driver for it costs 60 ms of every start.
void skipOpenGl()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
        qputenv("QT_XCB_GL_INTEGRATION", "none");
#endif
}

int runTour(const app::Options& options)
{
    const QTemporaryDir data;
    app::Session session(secrets::sessionKeyStore(), Paths::below(data.path()));
    session.open();
    ui::MainWindow window(session.services());
    app::Tour tour(window, session, options.tourDir);
    const Instant start = app::processStart().value_or(systemClock().now());
    QObject::connect(&window, &ui::MainWindow::firstPainted, &tour, [&] {
        tour.setFirstPaint(systemClock().now() - start);
        session.startDemo();
        session.loadGateways();
        QTimer::singleShot(0, &tour, [&tour] { QCoreApplication::exit(tour.run()); });
    });
    window.resize(ui::DefaultWindowSize);
    window.show();
    return QCoreApplication::exec();
}

void bringForward(ui::MainWindow& window, app::Opener& opener, const QStringList& arguments)
{
    const auto parsed = app::parseCommandLine(arguments);
    if (const auto* options = std::get_if<app::Options>(&parsed))
        opener.open(*options);
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show(); // it may be in the tray
    window.raise();
    window.activateWindow();
}

void offerReport(const app::CrashReports& reports, const ui::Theme& theme, QWidget& window)
{
    if (const QString report = reports.newest(); !report.isEmpty())
        (new ui::CrashDialog(theme, reports.putAway(report), &window))->open();
}

int runWindow(const app::Options& options, const QString& activation)
{
    const Paths paths = pathsOf(options);
    if (!QDir().mkpath(paths.data) && options.portable)
        return print({u"bellwether: %1 cannot be written. Put the program where you may write, or use --data-dir.\n"_s.arg(paths.data), 1});
    app::SingleInstance instance(paths.data);
    switch (instance.claim(app::argumentsFor(options), activation)) {
    case app::SingleInstance::Outcome::First:
        break;
    case app::SingleInstance::Outcome::HandedOver:
        return 0;
    case app::SingleInstance::Outcome::Unanswered:
        print({u"bellwether: it runs already with this data, but does not answer. End it first.\n"_s, 1});
        app::sayUnanswered(paths); // last: it waits for the person
        return 1;
    }
    const app::CrashReports reports(paths.crashFolder());
    reports.watch();
    app::Session session(secrets::systemKeyStore(), paths);
    session.open();
    ui::MainWindow window(session.services());
    const ui::WindowMemory memory(session.settings(), window);
    new ui::LanguageSwitch(session.settings(), session.translators(), window);
    app::Opener opener(window);
    QObject::connect(&instance, &app::SingleInstance::called, &opener,
                     [&](const QStringList& arguments, const QString& token) {
                         app::useActivationToken(token);
                         bringForward(window, opener, arguments);
                     });
    QObject::connect(&session.services().gateways, &ui::GatewayBook::loaded, &opener, [&] { opener.open(options); });
    QObject::connect(&window, &ui::MainWindow::demoRequested, &session, &app::Session::startDemo);
    QObject::connect(&opener, &app::Opener::demoWanted, &session, &app::Session::startDemo);
    QObject::connect(&window, &ui::MainWindow::firstPainted, &session, [&session, demo = options.demo] {
        if (demo)
            session.startDemo();
        session.loadGateways();
    });
    QObject::connect(&window, &ui::MainWindow::firstPainted, &window,
                     [&] { offerReport(reports, session.theme(), window); });
    window.showScreen(options.screen.isEmpty() ? ui::startScreen(session.settings()) : options.screen);
    window.show();
    QObject::connect(&window, &ui::MainWindow::abandoned, &window, [] { QCoreApplication::exit(ui::AbandonCode); });
    // Whoever ends a program from outside waits for no answer: no question, but all that is at hand is saved on the way out.
    const QuitOnSignal ended([] { QCoreApplication::exit(0); }, SignalWatch);
    const int code = QCoreApplication::exec();
    if (code == ui::AbandonCode)
        std::_Exit(0); // past the databases, which would finish what they are at
    return code;
}

//! After the first one is gone: there is one window a data directory. An AppImage is another file than the program in it.
//! With what says where the data are, and nothing that was to be opened: that is done.
int startAgain(const app::Options& options)
{
    const QString image = ownAppImage();
    const QString program = image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
    QStringList arguments;
    if (options.portable)
        arguments << u"--portable"_s;
    if (!options.dataDir.isEmpty())
        arguments << u"--data-dir"_s << QDir(options.dataDir).absolutePath();
    if (options.demo)
        arguments << u"--demo"_s;
    return QProcess::startDetached(program, arguments) ? 0 : 1;
}

} // namespace

int main(int argc, char* argv[])
{
    bw::keepRegularExpressionsSafe();
    app::useConsoleOfParent();
    if (const auto notice = noticeBeforeWindow(plainArguments(argc, argv)))
        return print(*notice);
    app::keepMemorySmall();
    skipOpenGl();
    const QString activation = app::activationToken();
    const QApplication application(argc, argv);
    bw::net::raiseFileLimit();
    const app::MemoryReturn memoryReturn;
    QCoreApplication::setApplicationName(u"bellwether"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BELLWETHER_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Bellwether"_s);
    QGuiApplication::setDesktopFileName(qEnvironmentVariable("FLATPAK_ID", u"bellwether"_s)); // Flatpak renames the file
    const auto parsed = app::parseCommandLine(QCoreApplication::arguments());
    if (const auto* notice = std::get_if<app::Notice>(&parsed))
        return print(*notice);
    const auto& options = std::get<app::Options>(parsed);
    if (options.smokeTest)
        return app::runSmokeTest(options.smoke);
    if (!options.selfTest.isEmpty())
        return app::runRenderTest();
    if (!options.tourDir.isEmpty())
        return runTour(options);
    const int code = runWindow(options, activation);
    return code == ui::RestartCode ? startAgain(options) : code;
}
