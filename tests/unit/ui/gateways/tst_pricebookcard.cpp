// SPDX-License-Identifier: GPL-3.0-or-later
// The price book on the page of a gateway: changed by hand, kept at once, there again after a restart.
#include "gatewaydesk.h"
#include "gateways/editortabs.h"
#include "gateways/pricekeeper.h"
#include "gateways/profiletable.h"
#include "widgets/celltable.h"
#include "widgets/formtable.h"

#include <QFile>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace bw;
using bw::ui::CellTable;
using bw::ui::FormTable;

class TestPriceBookCard : public bw::test::GatewayDesk
{
    Q_OBJECT

private slots:
    void showsTheShippedPricesWithTheirSource();
    void aShippedPriceIsChangedAndKept();
    void aWrongRowIsSaidAndNotKept();
    void aRemovedRowBringsTheShippedOneBack();
    void anUnreadableFileIsSaid();

private:
    void openPrices()
    {
        stored(u"HolySheep"_s);
        choose(0);
        openTab(static_cast<int>(ui::EditorTab::Prices));
    }
    void changeFirst(const QString& input)
    {
        find<FormTable>(u"shippedPrices"_s)->setCurrentIndex(shipped().index(0, 0));
        click(u"changePrice"_s);
        own().setData(own().index(0, ui::PriceInput), input);
    }
    ui::CellTableModel& own() { return find<CellTable>(u"ownPrices"_s)->model(); }
    QAbstractItemModel& shipped() { return *find<FormTable>(u"shippedPrices"_s)->model(); }
    [[nodiscard]] PicoUsd inputOf(const QString& model) { return m_session->services().prices.find(model)->input; }
};

void TestPriceBookCard::showsTheShippedPricesWithTheirSource()
{
    openPrices();
    const spend::PriceBook book = spend::PriceBook::builtIn();
    const auto& prices = book.prices();
    QCOMPARE(shipped().rowCount(), static_cast<int>(prices.size()));
    for (int row = 0; row < shipped().rowCount(); ++row) {
        QVERIFY(!shipped().index(row, ui::PriceSource).data().toString().isEmpty());
        QCOMPARE(shipped().index(row, ui::PriceSourceDate).data().toString(), prices[row].sourceDate.toString(Qt::ISODate));
        QVERIFY(!(shipped().index(row, ui::PriceInput).flags() & Qt::ItemIsEditable));
    }
}

void TestPriceBookCard::aShippedPriceIsChangedAndKept()
{
    openPrices();
    const QString model = shipped().index(0, 0).data().toString();
    changeFirst(u"7,5"_s);
    QCOMPARE(inputOf(model), PicoUsd(7'500'000));
    QCOMPARE(own().rows().first()[ui::PriceSourceDate], QDate::currentDate().toString(Qt::ISODate));

    // The next start has it, and so has the command line.
    const ui::PriceKeeper again(Paths::below(m_dir->path()).priceFile());
    QCOMPARE(again.own().prices().size(), 1);
    QCOMPARE(again.book().find(model)->input, PicoUsd(7'500'000));
}

void TestPriceBookCard::aWrongRowIsSaidAndNotKept()
{
    openPrices();
    const QString model = shipped().index(0, 0).data().toString();
    const PicoUsd before = inputOf(model);
    changeFirst(u"free"_s);
    QCOMPARE(inputOf(model), before);
    QStringList sentences;
    for (const QLabel* label : find<CellTable>(u"ownPrices"_s)->findChildren<QLabel*>())
        sentences.append(label->text());
    QVERIFY2(sentences.join(u' ').contains(u"Not kept yet"_s), qPrintable(sentences.join(u'\n')));
    QCOMPARE(own().rows().first()[ui::PriceInput], u"free"_s); // what was typed stays
    own().setData(own().index(0, ui::PriceInput), u"9"_s);
    QCOMPARE(inputOf(model), PicoUsd(9'000'000));
}

void TestPriceBookCard::aRemovedRowBringsTheShippedOneBack()
{
    openPrices();
    const QString model = shipped().index(0, 0).data().toString();
    const PicoUsd before = inputOf(model);
    changeFirst(u"1"_s);
    QVERIFY(inputOf(model) != before);
    own().takeRow(0);
    QCOMPARE(inputOf(model), before);
}

void TestPriceBookCard::anUnreadableFileIsSaid()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"prices.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") > 0);
    file.close();
    ui::PriceKeeper keeper(file.fileName());
    QVERIFY(keeper.problem().contains(file.fileName()));
    QCOMPARE(keeper.book(), spend::PriceBook::builtIn());
    QVERIFY(keeper.setOwn(spend::PriceBook({keeper.shipped().prices().first()})).has_value());
    QVERIFY(keeper.problem().isEmpty());
}

QTEST_MAIN(TestPriceBookCard)
#include "tst_pricebookcard.moc"
