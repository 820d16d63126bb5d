// SPDX-License-Identifier: GPL-3.0-or-later
// What a person made of columns and splitters, over two starts of the real window.
#include "shell/windowmemory.h"

#include "../playground/desk.h"
#include "inspector/inspectorhost.h"
#include "shell/mainwindow.h"
#include "support/records.h"
#include "support/suite.h"
#include "widgets/scaledsize.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QScopeGuard>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

class TestWindowMemory : public test::Suite
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void columnsComeBack_data();
    void columnsComeBack();
    void columnsComeBackInTheSizeOfTheText();
    void columnsOfAnOlderVersionComeBack();
    void whatIsNotSeenThisTimeStays();
    void theInspectorIsAsWideAsBefore();
    void theMonitorKeepsItsSideFromScreenToScreen();
    void theMonitorsSideOutlivesAnInspectorOfItsOwn();
    void whatIsMadeLateComesBack();

private:
    void start(); //!< or start again
    [[nodiscard]] QHeaderView* header(const QString& name) { return m_window->findChild<QHeaderView*>(name); }
    [[nodiscard]] QSplitter* splitter(const QString& name) { return m_window->findChild<QSplitter*>(name); }
    [[nodiscard]] static QList<int> moved(QSplitter& splitter); //!< its sizes then
    [[nodiscard]] static bool isNear(const QList<int>& sizes, const QList<int>& others);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowMemory::init()
{
    Suite::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<test::Desk>(m_folder->path());
    QVERIFY(m_desk->opened);
    start();
}

void TestWindowMemory::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestWindowMemory::start()
{
    if (m_window)
        m_window->close();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_desk->services);
    new WindowMemory(m_desk->settings, *m_window);
    m_window->resize(1280, 800); // wider than the screen of the tests
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QList<int> TestWindowMemory::moved(QSplitter& splitter)
{
    const QList<int> before = splitter.sizes();
    for (const int by : {-60, 60}) {
        splitter.setSizes({before[0] + by, before[1] - by});
        if (splitter.sizes() != before)
            break;
    }
    return splitter.sizes();
}

bool TestWindowMemory::isNear(const QList<int>& sizes, const QList<int>& others)
{
    return std::ranges::equal(sizes, others, [](int one, int other) { return std::abs(one - other) <= 2; });
}

void TestWindowMemory::columnsComeBack_data()
{
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("name");
    QTest::newRow("runs") << u"runs"_s << u"runColumns13"_s;
    QTest::newRow("spend") << u"spend"_s << u"spend0Columns9"_s;
    QTest::newRow("models") << u"gateways"_s << u"modelColumns6"_s;
}

void TestWindowMemory::columnsComeBack()
{
    QFETCH(QString, screen);
    QFETCH(QString, name);
    m_window->showScreen(screen);
    QVERIFY(header(name));
    header(name)->resizeSection(2, 177);
    header(name)->setSortIndicator(3, Qt::AscendingOrder);
    start();
    m_window->showScreen(screen);
    QCOMPARE(header(name)->sectionSize(2), 177);
    QCOMPARE(header(name)->sortIndicatorSection(), 3);
    QCOMPARE(header(name)->sortIndicatorOrder(), Qt::AscendingOrder);
}

//! They were remembered in pixels, and a table with text twice as large had columns for half of it.
void TestWindowMemory::columnsComeBackInTheSizeOfTheText()
{
    const QString name = u"runColumns13"_s;
    m_window->showScreen(u"runs"_s);
    header(name)->resizeSection(2, 100);
    const int at100 = currentScale();
    m_window->close();
    m_window.reset();
    m_desk->theme.setTextSize(200);
    const auto usual = qScopeGuard([this] { m_desk->theme.setTextSize(100); });
    start();
    m_window->showScreen(u"runs"_s);
    const int wide = 100 * currentScale() / at100;
    QVERIFY(wide > 180);
    QCOMPARE(header(name)->sectionSize(2), wide);
    start(); // and are not scaled twice
    m_window->showScreen(u"runs"_s);
    QCOMPARE(header(name)->sectionSize(2), wide);
}

void TestWindowMemory::columnsOfAnOlderVersionComeBack()
{
    const QString name = u"runColumns13"_s;
    m_window->showScreen(u"runs"_s);
    header(name)->resizeSection(2, 177);
    const QByteArray state = header(name)->saveState();
    m_window->close();
    m_window.reset();
    m_desk->settings.setValue(Setting::ColumnStates, QVariantMap{{name, state}});
    start();
    m_window->showScreen(u"runs"_s);
    QCOMPARE(header(name)->sectionSize(2), 177);
}

void TestWindowMemory::whatIsNotSeenThisTimeStays()
{
    m_window->showScreen(u"runs"_s);
    header(u"runColumns13"_s)->resizeSection(2, 177);
    start();
    m_window->showScreen(u"monitor"_s); // with an inspector, whose tables nobody looks at
    start();
    m_window->showScreen(u"runs"_s);
    QCOMPARE(header(u"runColumns13"_s)->sectionSize(2), 177);
}

void TestWindowMemory::theInspectorIsAsWideAsBefore()
{
    const auto open = [this] { m_window->inspector().open({test::makeRecord(), {}, {}}); };
    open();
    const QList<int> sizes = moved(*splitter(u"windowEdge"_s));
    m_window->showScreen(u"monitor"_s); // which has a place of its own for it
    m_window->showScreen(u"playground"_s);
    QTRY_VERIFY(isNear(splitter(u"windowEdge"_s)->sizes(), sizes));
    m_window->showScreen(u"monitor"_s);
    start();
    m_window->showScreen(u"playground"_s);
    open();
    QTRY_VERIFY(isNear(splitter(u"windowEdge"_s)->sizes(), sizes));
}

void TestWindowMemory::theMonitorKeepsItsSideFromScreenToScreen()
{
    m_window->showScreen(u"monitor"_s);
    QTRY_COMPARE(splitter(u"monitorSide"_s)->count(), 2);
    const QList<int> sizes = moved(*splitter(u"monitorSide"_s));
    m_window->showScreen(u"playground"_s);
    m_window->showScreen(u"monitor"_s);
    QTRY_VERIFY(isNear(splitter(u"monitorSide"_s)->sizes(), sizes));
    m_window->showScreen(u"playground"_s); // it closes without the inspector beside the gateways
    start();
    m_window->showScreen(u"monitor"_s);
    QTRY_VERIFY(isNear(splitter(u"monitorSide"_s)->sizes(), sizes));
}

//! A monitor that is first shown while the inspector is in its own window has a place with one part only.
void TestWindowMemory::theMonitorsSideOutlivesAnInspectorOfItsOwn()
{
    m_window->showScreen(u"monitor"_s);
    QTRY_COMPARE(splitter(u"monitorSide"_s)->count(), 2);
    const QList<int> sizes = moved(*splitter(u"monitorSide"_s));
    m_window->showScreen(u"playground"_s);
    start();
    m_window->inspector().open({test::makeRecord(), {}, {}});
    m_window->inspector().toWindow();
    m_window->showScreen(u"monitor"_s);
    QCOMPARE(splitter(u"monitorSide"_s)->count(), 1);
    start(); // which remembers what it closes with
    m_window->showScreen(u"monitor"_s);
    QTRY_VERIFY(isNear(splitter(u"monitorSide"_s)->sizes(), sizes));
}

void TestWindowMemory::whatIsMadeLateComesBack()
{
    const auto show = [this] { m_window->findChild<QAbstractButton*>(u"embeddings"_s)->click(); };
    show();
    const QList<int> sizes = moved(*splitter(u"embeddingsSplitter"_s));
    start();
    show();
    QTRY_VERIFY(isNear(splitter(u"embeddingsSplitter"_s)->sizes(), sizes));
}

QTEST_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
