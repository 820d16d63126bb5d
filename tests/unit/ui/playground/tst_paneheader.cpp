// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/paneheader.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QAbstractItemView>

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestPaneHeader : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void theListShowsWholeNames();
};

void TestPaneHeader::theListShowsWholeNames()
{
    Theme theme(Theme::Mode::Dark);
    PaneHeader header(theme);
    header.resize(400, 40);
    header.setModels({u"gpt-4.1"_s, u"claude-sonnet-4.5-20250929"_s, u"text-embedding-3-small"_s});
    header.setModel(u"gpt-4.1"_s);
    auto* picker = header.findChild<QComboBox*>(u"modelPicker"_s);
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    picker->showPopup();
    const int needed = picker->view()->fontMetrics().horizontalAdvance(u"claude-sonnet-4.5-20250929"_s);
    QVERIFY2(picker->width() < needed, "the picker itself is as narrow as the chosen name");
    QTRY_VERIFY(picker->view()->visualRect(picker->model()->index(1, 0)).width() >= needed + 16); // and the padding of the style
    picker->hidePopup();

    const int before = picker->view()->minimumWidth();
    theme.setTextSize(200);
    QVERIFY(picker->view()->minimumWidth() > before * 3 / 2);
    theme.setTextSize(100);
}

QTEST_MAIN(TestPaneHeader)
#include "tst_paneheader.moc"
