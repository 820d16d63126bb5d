// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the whole window in longer languages than English and looks for text that has no room. With
// BELLWETHER_PICTURES=DIR every stop leaves a picture there.
#include "diagnose/diagnosedialog.h"
#include "gui/session.h"
#include "gui/waiting.h"
#include "help/helpdialog.h"
#include "languages/translations.h"
#include "playground/chatsession.h"
#include "playground/playgroundpage.h"
#include "shell/mainwindow.h"
#include "stress/editedplan.h"
#include "stress/stresspage.h"
#include "stress/stressrunner.h"
#include "support/pseudotranslator.h"
#include "support/suite.h"
#include "watch/watchdialog.h"
#include "widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

constexpr QSize Screen(1280, 800);
constexpr int Slack = 1; //!< of rounding
constexpr int ComboFrame = 26; //!< arrow and borders

bool isText(const QString& text)
{
    return std::ranges::any_of(text, [](QChar each) { return each.isLetter(); });
}

bool isTooNarrow(const QLabel& label)
{
    if (qobject_cast<const ui::ElidedLabel*>(&label) || !isText(label.text()))
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + Slack;
    return label.sizeHint().width() > label.width() + Slack;
}

bool isTooNarrow(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    if (!isText(button.text()) || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return false;
    return button.sizeHint().width() > button.width() + Slack;
}

bool isTooNarrow(const QComboBox& box)
{
    return !box.isEditable() && box.fontMetrics().horizontalAdvance(box.currentText()) > box.width() - ComboFrame;
}

QString tooNarrowTab(const QTabBar& bar)
{
    for (int i = 0; i < bar.count(); ++i) {
        if (bar.fontMetrics().horizontalAdvance(bar.tabText(i)) > bar.tabRect(i).width())
            return bar.tabText(i);
    }
    return bar.count() > 0 && bar.tabRect(bar.count() - 1).right() > bar.width() + Slack ? bar.tabText(bar.count() - 1) : QString();
}

//! Whose place says more than its text, which may be a number.
QString placeOf(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* each = &widget; each && !each->isWindow(); each = each->parentWidget()) {
        const QString type = QString::fromLatin1(each->metaObject()->className());
        if (!each->objectName().isEmpty() || type.startsWith("bw::"_L1))
            path.prepend(each->objectName().isEmpty() ? type.mid(8) : each->objectName());
    }
    return path.mid(std::max<qsizetype>(0, path.size() - 3)).join(u'/');
}

template <typename T> void collect(const QWidget& root, QStringList& found)
{
    for (const T* widget : root.findChildren<T*>()) {
        if (!widget->isVisible() || !isTooNarrow(*widget))
            continue;
        QString text;
        if constexpr (std::is_same_v<T, QComboBox>)
            text = widget->currentText();
        else
            text = widget->text();
        found.append(u"%1: “%2” needs %3, has %4"_s.arg(placeOf(*widget), text).arg(widget->sizeHint().width()).arg(widget->width()));
    }
}

QStringList clippedIn(const QWidget& root)
{
    QStringList found;
    collect<QLabel>(root, found);
    collect<QAbstractButton>(root, found);
    collect<QComboBox>(root, found);
    for (const auto* bar : root.findChildren<QTabBar*>()) {
        if (const QString text = bar->isVisible() ? tooNarrowTab(*bar) : QString(); !text.isEmpty())
            found.append(u"%1: tab “%2”"_s.arg(placeOf(*bar), text));
    }
    return found;
}

//! Names of screens and of steps and captions of numbers are as short as a translator can make them; those of real languages are
//! checked, longer ones than any of theirs have no room by design.
bool isCaption(const QString& found)
{
    return found.contains("rail/"_L1) || found.contains("statusLine/"_L1) || found.contains("CaptionedValue"_L1)
        || found.contains("StepRow"_L1);
}

} // namespace

class TestClipping : public test::Suite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everythingHasRoom_data();
    void everythingHasRoom();

private:
    void fill();
    void stop(QWidget& shown, const QString& name);
    void stopAtEveryTab(QWidget& shown, const QString& name);
    void goThroughScreens();
    void goThroughDialogs();

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_pictures = qEnvironmentVariable("BELLWETHER_PICTURES");
    QString m_tour; //!< language and look
    QStringList m_clipped;
};

void TestClipping::initTestCase()
{
    ui::addTranslations();
    m_dir = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<app::Session>(secrets::sessionKeyStore(), Paths::below(m_dir->path()));
    m_session->translators().use(u"en"_s);
    m_session->open();
    m_session->startDemo();
    m_window = std::make_unique<ui::MainWindow>(m_session->services());
    m_window->resize(Screen);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    fill();
}

void TestClipping::cleanupTestCase()
{
    m_window.reset();
    m_session.reset();
}

//! An empty screen has room for everything.
void TestClipping::fill()
{
    m_window->showScreen(u"playground"_s);
    auto& playground = dynamic_cast<ui::PlaygroundPage&>(*m_window->page(u"playground"_s));
    QVERIFY(playground.session()->send(u"Which numbers say how fast a model answers?"_s, systemClock().now()));
    m_window->showScreen(u"stress"_s);
    auto& stress = dynamic_cast<ui::StressPage&>(*m_window->page(u"stress"_s));
    stress.plan().edit([](stress::Plan& plan) {
        const stress::Plan before = std::exchange(plan, stress::Plan());
        plan.gateway = before.gateway;
        plan.model = before.model;
        plan.requests = 40;
    });
    stress.start();
    QTRY_VERIFY_WITH_TIMEOUT(stress.runner().run() && !stress.runner().isRunning(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(!playground.session()->isStreaming(), 30'000);
}

void TestClipping::stop(QWidget& shown, const QString& name)
{
    app::settle(Milliseconds(150));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // a number may have come in the last moment
    for (const QString& each : clippedIn(shown))
        m_clipped.append(name + u": "_s + each);
    if (!m_pictures.isEmpty())
        shown.grab().save(QDir(m_pictures).filePath(m_tour + u'-' + name + u".png"_s));
}

void TestClipping::stopAtEveryTab(QWidget& shown, const QString& name)
{
    stop(shown, name);
    for (QTabBar* const bar : shown.findChildren<QTabBar*>()) {
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i) {
            bar->setCurrentIndex(i);
            stop(shown, u"%1-%2%3"_s.arg(name, bar->objectName()).arg(i));
        }
    }
}

void TestClipping::goThroughScreens()
{
    for (const QString& id : m_window->screenIds()) {
        m_window->showScreen(id);
        stopAtEveryTab(*m_window, id);
        auto* const sections = m_window->page(id)->findChild<QListWidget*>();
        for (int i = 0; id == "settings"_L1 && sections && i < sections->count(); ++i) {
            sections->setCurrentRow(i);
            stop(*m_window, u"%1-%2"_s.arg(id).arg(i));
        }
    }
    if (m_window->width() > Screen.width())
        m_clipped.append(u"the window grew to %1"_s.arg(m_window->width()));
}

void TestClipping::goThroughDialogs()
{
    stopAtEveryTab(m_window->showDiagnose(), u"diagnose"_s);
    m_window->showDiagnose().close();
    m_window->findChild<QAbstractButton*>(u"helpButton"_s)->click();
    if (auto* const help = m_window->findChild<ui::HelpDialog*>()) {
        stopAtEveryTab(*help, u"help"_s);
        help->close();
    }
    m_window->findChild<QAbstractButton*>(u"bell"_s)->click();
    if (auto* const watch = m_window->findChild<ui::WatchDialog*>()) {
        stopAtEveryTab(*watch, u"watch"_s);
        watch->close();
    }
}

void TestClipping::everythingHasRoom_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ui::Theme::Mode>("look");
    QTest::addColumn<int>("textSize"); // percent
    QTest::newRow("en") << u"en"_s << ui::Theme::Mode::Dark << 100;
    QTest::newRow("pseudo") << u"pseudo"_s << ui::Theme::Mode::Dark << 100;
    QTest::newRow("vi") << u"vi"_s << ui::Theme::Mode::Light << 100;
    QTest::newRow("zh_CN") << u"zh_CN"_s << ui::Theme::Mode::Dark << 100;
    if (m_pictures.isEmpty())
        return;
    QTest::newRow("en light") << u"en"_s << ui::Theme::Mode::Light << 100;
    QTest::newRow("vi dark") << u"vi"_s << ui::Theme::Mode::Dark << 100;
    QTest::newRow("zh_CN light") << u"zh_CN"_s << ui::Theme::Mode::Light << 100;
    QTest::newRow("en large") << u"en"_s << ui::Theme::Mode::Light << 200;
    QTest::newRow("vi large") << u"vi"_s << ui::Theme::Mode::Dark << 200;
    QTest::newRow("zh_CN large") << u"zh_CN"_s << ui::Theme::Mode::Light << 200;
}

void TestClipping::everythingHasRoom()
{
    QFETCH(const QString, language);
    QFETCH(const ui::Theme::Mode, look);
    QFETCH(const int, textSize);
    m_tour = u"%1-%2-%3"_s.arg(language, look == ui::Theme::Mode::Dark ? u"dark"_s : u"light"_s).arg(textSize);
    m_clipped.clear();
    m_session->theme().setMode(look);
    m_session->theme().setTextSize(textSize);
    m_window->resize(Screen);
    test::PseudoTranslator pseudo;
    if (language == "pseudo"_L1)
        QCoreApplication::installTranslator(&pseudo);
    else
        m_session->translators().use(language);
    m_window->rebuild();
    goThroughScreens();
    goThroughDialogs();
    QCoreApplication::removeTranslator(&pseudo);
    if (language == "pseudo"_L1)
        m_clipped.removeIf(&isCaption);
    if (textSize > 100)
        return; // pictures to be looked at: there, rows of tabs scroll by design
    QVERIFY2(m_clipped.isEmpty(), qPrintable(u"%1:\n"_s.arg(m_clipped.size()) + m_clipped.join(u'\n')));
}

QTEST_MAIN(TestClipping)
#include "tst_clipping.moc"
