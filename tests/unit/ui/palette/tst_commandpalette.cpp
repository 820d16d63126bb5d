// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/commandpalette.h"
#include "palette/palettemodel.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace bw::ui;

namespace {

QStringList titles(const PaletteModel& model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles.append(model.index(row).data().toString());
    return titles;
}

//! A window with a field that has the focus, and what was run by the palette over it.
struct Place
{
    Place()
    {
        window.resize(800, 600);
        auto* const column = new QVBoxLayout(&window);
        column->addWidget(&field);
        window.show();
        field.setFocus();
        palette.open(entries());
    }

    QList<PaletteEntry> entries()
    {
        QList<PaletteEntry> entries;
        for (const QString& title : {u"Add a pane"_s, u"Close the pane"_s, u"Quit"_s})
            entries.append({PaletteEntry::Kind::Command, title, {}, [this, title] { ran.append(title); }});
        entries.append({PaletteEntry::Kind::Chat, u"Pane of glass"_s, {}, [this] { ran.append(u"chat"_s); }});
        return entries;
    }

    [[nodiscard]] QLineEdit& search() { return *palette.findChild<QLineEdit*>(); }

    Theme theme{Theme::Mode::Dark};
    QWidget window;
    QLineEdit field;
    CommandPalette palette{theme, &window};
    QStringList ran;
};

} // namespace

class TestCommandPalette : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void listsTheBestFirst()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries({{PaletteEntry::Kind::Model, u"gpt-4.1"_s}, {PaletteEntry::Kind::Command, u"Go to pane 1"_s}, {PaletteEntry::Kind::Chat, u"Grape"_s}});
        QCOMPARE(model.rowCount(), 3);
        model.setPattern(u"gp"_s);
        QCOMPARE(titles(model), QStringList({u"Go to pane 1"_s, u"gpt-4.1"_s, u"Grape"_s}));
        model.setPattern(u"zz"_s);
        QCOMPARE(model.rowCount(), 0);
    }

    void runsWhatIsChosen()
    {
        Place place;
        QTest::keyClicks(&place.search(), u"close"_s);
        QTest::keyClick(&place.search(), Qt::Key_Return);
        QCOMPARE(place.ran, QStringList{u"Close the pane"_s});
        QVERIFY(!place.palette.isVisible());
    }

    void arrowsChoose()
    {
        Place place;
        QTest::keyClicks(&place.search(), u"pane"_s);
        const QStringList shown = titles(place.palette.model());
        QCOMPARE(shown.size(), 3);
        QTest::keyClick(&place.search(), Qt::Key_Down);
        QTest::keyClick(&place.search(), Qt::Key_Down);
        QTest::keyClick(&place.search(), Qt::Key_Down);
        QTest::keyClick(&place.search(), Qt::Key_Up);
        QTest::keyClick(&place.search(), Qt::Key_Return);
        QCOMPARE(place.ran, QStringList{shown.at(1)});
    }

    void escapeGivesTheFocusBack()
    {
        Place place;
        QCOMPARE(place.window.focusWidget(), &place.search());
        QTest::keyClick(&place.search(), Qt::Key_Escape);
        QVERIFY(!place.palette.isVisible());
        QCOMPARE(place.window.focusWidget(), &place.field);
        QVERIFY(place.ran.isEmpty());
    }

    void saysThatNothingMatches()
    {
        Place place;
        QTest::keyClicks(&place.search(), u"qqq"_s);
        QTest::keyClick(&place.search(), Qt::Key_Return);
        QVERIFY(place.palette.isVisible());
        QVERIFY(place.ran.isEmpty());
    }

    void fitsIntoASmallWindow()
    {
        Place place;
        place.window.resize(400, 300);
        QVERIFY(place.window.rect().contains(place.palette.geometry()));
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
