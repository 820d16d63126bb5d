// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/stylesheet.h"
#include "theme/systemlook.h"
#include "theme/theme.h"

#include <QDirIterator>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using bw::ui::Theme;

class TestTheme : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void setsPaletteAndSheet();
    void changesOnce();
    void systemModeAnswersToThePlatform();
    void highContrastIsFollowed();
    void highContrastOfADesktopIsSeen_data();
    void highContrastOfADesktopIsSeen();
    void sheetKnowsEveryName();
    void unknownNamesStay();
    void textGrowsLive();
    void compactTakesLessRoom();
    void focusIsSeenInTables_data();
    void focusIsSeenInTables();
    void onlySizesOfTextAreScaled();
    void everyIconDraws_data();
    void everyIconDraws();
    void iconFollowsTheLook();
    void toneRestylesAShownWidget();
};

void TestTheme::setsPaletteAndSheet()
{
    const Theme theme(Theme::Mode::Dark);
    QVERIFY(theme.isDark());
    QCOMPARE(theme.colors(), bw::ui::darkColors());
    QCOMPARE(QApplication::palette().color(QPalette::Window), bw::ui::darkColors().window);
    QVERIFY(qApp->styleSheet().contains(bw::ui::darkColors().accent.name()));
    QCOMPARE(QApplication::font().pixelSize(), 13);
}

void TestTheme::changesOnce()
{
    Theme theme(Theme::Mode::Dark);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), bw::ui::lightColors().window);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), bw::ui::lightColors().window);
}

void TestTheme::systemModeAnswersToThePlatform()
{
    Theme theme(Theme::Mode::Dark);
    theme.setMode(Theme::Mode::System); // the offscreen platform is light
    QVERIFY(!theme.isDark());

    QWidget window;
    window.show();
    QSignalSpy changed(&theme, &Theme::changed);
    QEvent event(QEvent::ThemeChange); // what the platform sends to each window
    QCoreApplication::sendEvent(window.windowHandle(), &event);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(QApplication::palette().color(QPalette::Window), bw::ui::lightColors().window);
}

void TestTheme::highContrastIsFollowed()
{
    Theme theme(Theme::Mode::Dark);
    QVERIFY(!theme.hasHighContrast()); // the offscreen platform asks for none
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setContrast(Theme::Contrast::High);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(theme.colors(), bw::ui::contrastColors(true));
    QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(theme.colors(), bw::ui::contrastColors(false));
    theme.setContrast(Theme::Contrast::System);
    QCOMPARE(theme.colors(), bw::ui::lightColors());
}

void TestTheme::highContrastOfADesktopIsSeen_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<bool>("high");
    QTest::newRow("Windows, contrast black") << QColor(Qt::white) << QColor(Qt::black) << true;
    QTest::newRow("GNOME, HighContrast") << QColor(Qt::black) << QColor(Qt::white) << true;
    QTest::newRow("Windows") << QColor(Qt::black) << QColor(0xf0f0f0) << false;
    QTest::newRow("Adwaita, dark") << QColor(Qt::white) << QColor(0x242424) << false;
    QTest::newRow("Breeze") << QColor(0x232629) << QColor(0xeff0f1) << false;
}

void TestTheme::highContrastOfADesktopIsSeen()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, ground);
    QPalette palette;
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        palette.setColor(role, text);
    for (const auto role : {QPalette::Window, QPalette::Base})
        palette.setColor(role, ground);
    QTEST(bw::ui::isHighContrast(palette), "high");
    palette.setColor(QPalette::Base, QColor(0x808080));
    QVERIFY(!bw::ui::isHighContrast(palette));
}

void TestTheme::sheetKnowsEveryName()
{
    const Theme theme; // loads the resources
    for (const bool dark : {true, false}) {
        const QString sheet = bw::ui::programStyleSheet(dark ? bw::ui::darkColors() : bw::ui::lightColors(), dark);
        QVERIFY(sheet.size() > 1000);
        QCOMPARE(sheet.count(u'@'), 1); // the comment on top
        const QString url = u":/theme/chevron-%1.svg"_s.arg(dark ? u"dark"_s : u"light"_s);
        QVERIFY(sheet.contains(url));
        QVERIFY(QFile::exists(url));
    }
}

void TestTheme::textGrowsLive()
{
    Theme theme(Theme::Mode::Dark);
    QSignalSpy changed(&theme, &Theme::changed);
    QPushButton button(u"Text"_s);
    button.show();
    const int before = button.fontInfo().pixelSize();
    theme.setTextSize(200);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QApplication::font().pixelSize(), 26);
    QCOMPARE(theme.monospace().pixelSize(), 24);
    QCOMPARE(button.fontInfo().pixelSize(), 2 * before);
    QCOMPARE(bw::ui::scaledPixels(bw::ui::SmallPixels), 22);
    QVERIFY(qApp->styleSheet().contains(u"font-size: 22px"_s));
    theme.setMode(Theme::Mode::Light); // another look has the same size
    QVERIFY(qApp->styleSheet().contains(u"font-size: 22px"_s));
    theme.setTextSize(200);
    QCOMPARE(changed.count(), 2);
    theme.setTextSize(100);
    QCOMPARE(button.fontInfo().pixelSize(), before);
}

void TestTheme::compactTakesLessRoom()
{
    Theme theme(Theme::Mode::Dark);
    QPushButton button(u"Text"_s);
    button.show();
    const int before = button.sizeHint().height();
    theme.setDensity(Theme::Density::Compact);
    QVERIFY(button.sizeHint().height() < before);
    theme.setDensity(Theme::Density::Comfortable);
    QCOMPARE(button.sizeHint().height(), before);
}

void TestTheme::focusIsSeenInTables_data()
{
    QTest::addColumn<bool>("tree");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {true, false}) {
        QTest::addRow("table, %s", dark ? "dark" : "light") << false << dark;
        QTest::addRow("tree, %s", dark ? "dark" : "light") << true << dark;
    }
}

//! Without anything being selected, as when it was reached by Tab.
void TestTheme::focusIsSeenInTables()
{
    QFETCH(const bool, tree);
    QFETCH(const bool, dark);
    const Theme theme(dark ? Theme::Mode::Dark : Theme::Mode::Light);
    QStandardItemModel model(3, 2);
    std::unique_ptr<QAbstractItemView> view;
    if (tree)
        view = std::make_unique<QTreeView>();
    else
        view = std::make_unique<QTableView>();
    view->setModel(&model);
    view->show();
    QVERIFY(QTest::qWaitForWindowActive(view.get()));
    view->selectionModel()->setCurrentIndex(model.index(1, 0), QItemSelectionModel::NoUpdate);
    const auto framed = [&view, &theme] {
        const QImage image = view->viewport()->grab().toImage();
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) == theme.colors().accent ? 1 : 0;
        }
        return pixels;
    };
    view->clearFocus();
    QCOMPARE(framed(), 0);
    view->setFocus(Qt::TabFocusReason);
    QVERIFY2(framed() > 60, qPrintable(QString::number(framed()))); // around a cell
}

void TestTheme::onlySizesOfTextAreScaled()
{
    const QString sheet = u"a { font-size: 11px; padding: 4px; } b { min-height: 18px; width: 10px; }"_s;
    QCOMPARE(bw::ui::scaledStyleSheet(sheet, 150), u"a { font-size: 17px; padding: 4px; } b { min-height: 27px; width: 10px; }"_s);
    QCOMPARE(bw::ui::scaledStyleSheet(sheet, 100), sheet);
}

void TestTheme::unknownNamesStay()
{
    const auto colors = bw::ui::darkColors();
    QCOMPARE(bw::ui::filledStyleSheet(u"a{color:@text;}@nothing@"_s, colors, true), u"a{color:#e4e8ee;}@nothing@"_s);
    QCOMPARE(bw::ui::filledStyleSheet(u"@window@look"_s, colors, false), u"#0f1317light"_s);
}

void TestTheme::everyIconDraws_data()
{
    const Theme theme;
    QTest::addColumn<QString>("name");
    QDirIterator it(u":/icons"_s, {u"*.svg"_s}, QDir::Files);
    while (it.hasNext()) {
        const QString name = QFileInfo(it.next()).baseName();
        QTest::addRow("%s", qPrintable(name)) << name;
    }
}

void TestTheme::everyIconDraws()
{
    QFETCH(const QString, name);
    const Theme theme(Theme::Mode::Dark);
    const QImage image = theme.icon(name).pixmap(QSize(24, 24)).toImage();
    QCOMPARE(image.size(), QSize(24, 24));
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    }
    QVERIFY2(inked >= 8 && inked < 24 * 24 * 3 / 4, qPrintable(QString::number(inked)));
}

void TestTheme::iconFollowsTheLook()
{
    Theme theme(Theme::Mode::Dark);
    const QIcon icon = theme.icon(u"stop"_s, bw::ui::IconTone::Text);
    const auto middle = [&icon] { return icon.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12); };
    QCOMPARE(middle(), bw::ui::darkColors().text);
    theme.setMode(Theme::Mode::Light);
    QCOMPARE(middle(), bw::ui::lightColors().text);
}

void TestTheme::toneRestylesAShownWidget()
{
    const Theme theme(Theme::Mode::Dark);
    QPushButton button(u"Send"_s);
    button.show();
    const auto fill = [&button] { return button.grab().toImage().pixelColor(button.width() / 2, 4); };
    QCOMPARE(fill(), theme.colors().controlFill);
    bw::ui::setTone(&button, bw::ui::Tone::Primary);
    QCOMPARE(fill(), theme.colors().accent);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
