// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts that every screen is made of.
#include "support/suite.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/banner.h"
#include "widgets/captionedvalue.h"
#include "widgets/elidedlabel.h"
#include "widgets/formfield.h"
#include "widgets/iconbutton.h"
#include "widgets/keyfield.h"
#include "widgets/pill.h"
#include "widgets/scaledsize.h"
#include "widgets/scrollframe.h"
#include "widgets/undobar.h"
#include "widgets/uptimestrip.h"

#include <QAccessible>
#include <QAction>
#include <QHelpEvent>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::ui;

class TestWidgets : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void pillIsColoredByItsKind();
    void iconButtonHasAName();
    void elidedLabelGivesWay();
    void fieldTellsWhatIsWrong();
    void keyIsHiddenAndTrimmed();
    void keyCannotBeCopiedOut();
    void undoRestores();
    void deletionsWaitForEachOther();
    void undoneTimeIsOver();
    void uptimeIsOfAllRequests();
    void stripTellsWhatASliceIs();
    void frameScrollsOnlyWithoutRoom();
    void columnIsAsWideAsItsContent();
    void whatComesUpIsReadOut();
    void columnsGrowWithTheText();

private:
    Theme m_theme{Theme::Mode::Dark};
};

void TestWidgets::pillIsColoredByItsKind()
{
    Pill pill(u"done"_s, Pill::Kind::Good);
    pill.ensurePolished();
    const auto ground = [&pill] { return pill.grab().toImage().pixelColor(pill.width() / 2, 2); };
    pill.resize(pill.sizeHint());
    QCOMPARE(ground(), m_theme.colors().goodFill);
    pill.set(u"429"_s, Pill::Kind::Bad);
    QCOMPARE(ground(), m_theme.colors().badFill);
    QCOMPARE(pill.text(), u"429"_s);
}

void TestWidgets::iconButtonHasAName()
{
    IconButton button(m_theme, u"copy"_s, u"Copy the answer"_s);
    QCOMPARE(button.accessibleName(), u"Copy the answer"_s);
    QCOMPARE(button.toolTip(), u"Copy the answer"_s);
    QVERIFY(button.focusPolicy() & Qt::TabFocus);
}

void TestWidgets::elidedLabelGivesWay()
{
    const QString text = u"A gateway with quite a long name · and-a-model-with-another"_s;
    ElidedLabel label(text);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 3);
    label.resize(80, label.sizeHint().height());
    label.grab();
    QCOMPARE(label.toolTip(), text);
    label.resize(label.sizeHint());
    label.grab();
    QCOMPARE(label.toolTip(), QString());
}

void TestWidgets::fieldTellsWhatIsWrong()
{
    auto* edit = new QLineEdit;
    FormField field(u"Base URL"_s, edit);
    QCOMPARE(edit->accessibleName(), u"Base URL"_s);
    field.setNote(u"This is not a web address."_s, FormField::Note::Error);
    QCOMPARE(edit->accessibleDescription(), u"This is not a web address."_s);
    QVERIFY(edit->property("invalid").toBool());
    field.setNote({});
    QVERIFY(!edit->property("invalid").toBool());
    QCOMPARE(field.note(), QString());
}

void TestWidgets::keyIsHiddenAndTrimmed()
{
    KeyField field(m_theme);
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QTest::keyClicks(&field, u" hs_test "_s);
    QCOMPARE(field.key().reveal(), QByteArray("hs_test"));
    field.actions().at(0)->trigger();
    QCOMPARE(field.echoMode(), QLineEdit::Normal);
    field.wipe();
    QVERIFY(field.key().isEmpty());
    QCOMPARE(field.echoMode(), QLineEdit::Password);
}

void TestWidgets::keyCannotBeCopiedOut()
{
    QApplication::clipboard()->setText(u"before"_s);
    KeyField field(m_theme);
    field.setText(u"hs_secret"_s);
    field.selectAll();
    QTest::keySequence(&field, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
}

void TestWidgets::undoRestores()
{
    UndoBar bar;
    int undone = 0;
    int settled = 0;
    bar.offer(u"“One” was deleted."_s, [&] { ++undone; }, [&] { ++settled; });
    QVERIFY(!bar.isHidden());
    QTest::mouseClick(bar.findChild<QPushButton*>(u"undo"_s), Qt::LeftButton);
    QVERIFY(bar.isHidden());
    bar.settleNow();
    QCOMPARE(undone, 1);
    QCOMPARE(settled, 0);
}

void TestWidgets::deletionsWaitForEachOther()
{
    UndoBar bar;
    QStringList log;
    const auto offer = [&](const QString& name) {
        bar.offer(name, [&log, name] { log += u"undo "_s + name; }, [&log, name] { log += u"settle "_s + name; });
    };
    auto* const undo = bar.findChild<QPushButton*>(u"undo"_s);
    auto* const sentence = bar.findChild<QLabel*>();
    offer(u"1"_s);
    offer(u"2"_s);
    offer(u"3"_s);
    QCOMPARE(sentence->text(), u"3"_s);
    QCOMPARE(log, QStringList());
    undo->click(); // the last one first
    QCOMPARE(sentence->text(), u"2"_s);
    QVERIFY(!bar.isHidden());
    QCOMPARE(log, QStringList{u"undo 3"_s});
    bar.settleNow(); // the others in their order
    QVERIFY(bar.isHidden());
    QCOMPARE(log, (QStringList{u"undo 3"_s, u"settle 1"_s, u"settle 2"_s}));
    undo->click();
    QCOMPARE(log.size(), 3); // exactly one of the two
}

void TestWidgets::undoneTimeIsOver()
{
    UndoBar bar(nullptr, 50ms);
    QStringList log;
    bar.offer(u"1"_s, [] {}, [&] {
        log += u"settle 1"_s;
        bar.settleNow(); // as a page that goes meanwhile
        bar.offer(u"3"_s, [] {}, [&] { log += u"settle 3"_s; });
    });
    bar.offer(u"2"_s, [] {}, [&] { log += u"settle 2"_s; });
    QTRY_COMPARE(log.size(), 3);
    QVERIFY(log.indexOf(u"settle 1"_s) == 0);
    QVERIFY(log.contains(u"settle 2"_s) && log.contains(u"settle 3"_s));
    QTRY_VERIFY(bar.isHidden());
}

void TestWidgets::uptimeIsOfAllRequests()
{
    QVERIFY(!uptimeOf({}));
    QVERIFY(!uptimeOf({{0, 0}, {0, 0}}));
    QCOMPARE(uptimeOf({{5, 0}, {0, 0}, {1, 4}}), std::optional(0.6));
    QCOMPARE(uptimeText(0.99999), u"up 99.99 %"_s); // not quite all is not all
    QCOMPARE(uptimeText(1.0), u"up 100 %"_s);
}

void TestWidgets::stripTellsWhatASliceIs()
{
    UptimeStrip strip(m_theme);
    strip.resize(200, 16);
    strip.setSlices({{5, 0}, {1, 4}}, {bw::WallTime(1'790'000'000s), bw::WallTime(1'790'000'060s)});
    QCOMPARE(strip.accessibleName(), u"up 60 %"_s);
    QHelpEvent help(QEvent::ToolTip, QPoint(150, 8), strip.mapToGlobal(QPoint(150, 8)));
    QVERIFY(QCoreApplication::sendEvent(&strip, &help));
    QVERIFY2(QToolTip::text().contains(u"1 ok, 4 failed"_s), qPrintable(QToolTip::text()));
}

void TestWidgets::frameScrollsOnlyWithoutRoom()
{
    auto* const content = new QWidget;
    auto* const last = new QPushButton(u"last"_s, content);
    content->setMinimumSize(600, 100);
    last->move(540, 10);
    ScrollFrame frame(content, u"Playground"_s);
    QCOMPARE(ScrollFrame::around(*content), &frame);
    QCOMPARE(ScrollFrame::around(*last), nullptr);
    frame.resize(700, 150);
    frame.show();
    QVERIFY(QTest::qWaitForWindowExposed(&frame));
    QVERIFY(!frame.horizontalScrollBar()->isVisible());
    QCOMPARE(content->size(), frame.size()); // it has all the room there is
    frame.resize(300, 150);
    QTRY_VERIFY(frame.horizontalScrollBar()->isVisible());
    QCOMPARE(content->width(), 600);
    last->setFocus();
    frame.ensureWidgetVisible(last);
    QVERIFY(frame.viewport()->rect().contains(last->mapTo(frame.viewport(), last->rect().center())));
}

void TestWidgets::columnIsAsWideAsItsContent()
{
    auto* const content = new QWidget;
    auto* const rows = new QVBoxLayout(content);
    auto* const text = new QLabel(u"short"_s, content);
    rows->addWidget(text);
    QWidget window;
    auto* const beside = new QHBoxLayout(&window);
    auto* const frame = new ScrollFrame(content, u"Side"_s, &window);
    frame->setColumn(200);
    beside->addWidget(frame);
    beside->addStretch(1);
    window.resize(900, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(frame->width(), 200);
    text->setText(QString(60, u'w')); // as another language may need
    QTRY_VERIFY(frame->viewport()->width() >= text->sizeHint().width());
}

//! For who does not see it: what it is, and what it says.
void TestWidgets::whatComesUpIsReadOut()
{
    QWidget window;
    auto* const banner = new Banner(u"Try again"_s, &window);
    auto* const undo = new UndoBar(&window);
    window.show();
    banner->say(u"The disk is full."_s);
    QAccessibleInterface* const told = QAccessible::queryAccessibleInterface(banner);
    QVERIFY(told);
    QCOMPARE(told->role(), QAccessible::AlertMessage);
    QCOMPARE(told->text(QAccessible::Name), u"The disk is full."_s);
    undo->offer(u"A chat was deleted."_s, [] {}, [] {});
    QCOMPARE(undo->accessibleName(), u"A chat was deleted."_s);
    undo->settleNow();
}

//! What the person changed too; a column that takes the room that is left goes on doing so.
void TestWidgets::columnsGrowWithTheText()
{
    QStandardItemModel model(2, 4);
    QTableView table;
    table.setModel(&model);
    table.show();
    QHeaderView& header = *table.horizontalHeader();
    m_theme.setTextSize(150);
    setScaledColumns(header, {0, 160, 120}); // wider than the narrowest at any size
    QCOMPARE(header.sectionSize(1), scaledPixels(160));
    m_theme.setTextSize(100);
    QCOMPARE(header.sectionSize(1), 160);
    header.resizeSection(2, 150);
    m_theme.setTextSize(200);
    QCOMPARE(header.sectionSize(1), 320);
    QCOMPARE(header.sectionSize(2), 300);
    QCOMPARE(header.sectionResizeMode(0), QHeaderView::Stretch);
    m_theme.setTextSize(100);
    QCOMPARE(header.sectionSize(2), 150);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
