// SPDX-License-Identifier: GPL-3.0-or-later
// The price book on the page of a gateway: changed by hand, kept at once, there again after a restart.
#include "gatewaydesk.h"
#include "gateways/editortabs.h"
#include "gateways/pricekeeper.h"
#include "gateways/profiletable.h"
#include "spend/pricebook.h"
#include "support/manualclock.h"
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
    void aNewRowIsNoPriceUntilItIsFilled();
    void aNewRowHoldsAtOnce();
    void anotherCurrencyStays();
    void aRateIsTakenFromWhereOneIs();
    void aChangedShippedPriceKeepsItsTiers();
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

void TestPriceBookCard::aNewRowIsNoPriceUntilItIsFilled()
{
    openPrices();
    own().insertRow(0, ui::priceTable().newRow);
    own().setData(own().index(0, ui::PriceModel), u"mine"_s);
    QVERIFY(!m_session->services().prices.find(u"mine")); // not free
    own().setData(own().index(0, ui::PriceInput), u"2"_s);
    QVERIFY(!m_session->services().prices.find(u"mine"));
    own().setData(own().index(0, ui::PriceOutput), u"0"_s);
    QCOMPARE(inputOf(u"mine"_s), PicoUsd(2'000'000));
}

//! From the day by which prices are looked up, which is not the one that the calendar on the wall shows everywhere.
void TestPriceBookCard::aNewRowHoldsAtOnce()
{
    const test::ManualClock clock;
    const QString today = spend::priceDay(clock).toString(Qt::ISODate);
    QCOMPARE(today, u"2015-09-29"_s);
    QCOMPARE(ui::priceTable(clock).newRow[ui::PriceValidFrom], today);
    QCOMPARE(ui::priceTable(clock).newRow[ui::PriceSourceDate], today);
}

void TestPriceBookCard::aRateIsTakenFromWhereOneIs()
{
    spend::Price bare;
    bare.model = u"bare"_s;
    bare.currency = u"CNY"_s;
    spend::Price rated = bare;
    rated.model = u"rated"_s;
    rated.usdPerUnit = PicoUsd(140'000'000'000);
    spend::Price priced;
    priced.model = u"new"_s;
    QStringList row = ui::priceRow(priced);
    row[ui::PriceInput] = u"CNY 2"_s;
    row[ui::PriceOutput] = u"CNY 8"_s;
    const auto read = ui::pricesOf({row}, {bare, rated});
    QVERIFY2(read.has_value(), qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->first().usdPerUnit, rated.usdPerUnit);
    QVERIFY(!ui::pricesOf({row}, {bare})); // at what rate?
}

void TestPriceBookCard::anotherCurrencyStays()
{
    spend::Price yuan;
    yuan.model = u"m"_s;
    yuan.input = PicoUsd(2'000'000);
    yuan.output = PicoUsd(8'000'000);
    yuan.currency = u"CNY"_s;
    yuan.usdPerUnit = PicoUsd(140'000'000'000);
    yuan.tiers = {{.abovePromptTokens = 32'000, .input = PicoUsd(3), .output = PicoUsd(4), .cachedInput = {}, .cacheWrite = {}}};
    QStringList row = ui::priceRow(yuan);
    QCOMPARE(row[ui::PriceInput], u"CNY 2"_s);
    QCOMPARE(ui::pricesOf({row}, {yuan})->first(), yuan);
    row[ui::PriceInput] = u"cny 2,5"_s;
    row[ui::PriceValidFrom] = u"2026-02-03"_s; // another day, the same row
    const auto edited = ui::pricesOf({row}, {yuan});
    QVERIFY(edited.has_value());
    QCOMPARE(edited->first().input, PicoUsd(2'500'000));
    QCOMPARE(edited->first().currency, yuan.currency);
    QCOMPARE(edited->first().usdPerUnit, yuan.usdPerUnit);
    QCOMPARE(edited->first().tiers, yuan.tiers);
    QVERIFY(ui::pricesOf({ui::priceRow(yuan), row}, {yuan})->last().tiers.isEmpty()); // another row of the model

    row[ui::PriceInput] = u"2.5"_s;
    QVERIFY(!ui::pricesOf({row}, {yuan})); // dollars and yuan in one row
    row[ui::PriceOutput] = u"9"_s;
    QCOMPARE(ui::pricesOf({row}, {yuan})->first().currency, u"USD"_s);
    QVERIFY(!ui::pricesOf({row}, {yuan})->first().usdPerUnit);
    row[ui::PriceInput] = u"EUR 1"_s;
    row[ui::PriceOutput] = u"EUR 1"_s;
    QVERIFY(!ui::pricesOf({row}, {yuan})); // at what rate?
}

void TestPriceBookCard::aChangedShippedPriceKeepsItsTiers()
{
    openPrices();
    const spend::PriceBook book = spend::PriceBook::builtIn();
    const auto tiered = std::ranges::find_if(book.prices(), [](const spend::Price& each) { return !each.tiers.isEmpty(); });
    QVERIFY(tiered != book.prices().end());
    find<FormTable>(u"shippedPrices"_s)->setCurrentIndex(shipped().index(int(tiered - book.prices().begin()), 0));
    click(u"changePrice"_s);
    own().setData(own().index(0, ui::PriceInput), u"7"_s);
    QCOMPARE(inputOf(tiered->model), PicoUsd(7'000'000));
    QCOMPARE(m_session->services().prices.find(tiered->model)->tiers, tiered->tiers);
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
