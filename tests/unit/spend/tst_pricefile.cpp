// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricefile.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bw::spend;
using bw::PicoUsd;

namespace {

Price row(const QString& model, qint64 input, QDate from = {})
{
    Price price;
    price.model = model;
    price.input = PicoUsd(input);
    price.validFrom = from;
    price.source = u"a test"_s;
    price.sourceDate = QDate(2025, 11, 1);
    return price;
}

} // namespace

class TestPriceFile : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void noFileIsAnEmptyBook();
    void comesBackAsItWasWritten();
    void whatCannotBeReadIsSaidAndKept();
    void aPlaceThatCannotBeWrittenIsSaid();
    void ownRowsWin();
    void aContextOutlivesAnOwnPrice();
};

void TestPriceFile::noFileIsAnEmptyBook()
{
    const QTemporaryDir folder;
    const auto read = readPriceFile(folder.filePath(u"prices.json"_s));
    QVERIFY(read && read->prices().isEmpty());
}

void TestPriceFile::comesBackAsItWasWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"config/prices.json"_s); // the folder is made
    const PriceBook own({row(u"m"_s, 1'000'000), row(u"m"_s, 2'000'000, QDate(2026, 1, 1))});
    QVERIFY(writePriceFile(path, own).has_value());
    QCOMPARE(readPriceFile(path).value(), own);
}

void TestPriceFile::whatCannotBeReadIsSaidAndKept()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"prices\": [{\"model\": \"m\", \"input\": \"free\"}]}") > 0);
    file.close();
    const auto read = readPriceFile(path);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(path), qPrintable(read.error().message));
    QVERIFY(writePriceFile(path, PriceBook({row(u"m"_s, 1'000'000)})).has_value());
    QCOMPARE(readPriceFile(path)->prices().size(), 1);
    QFile aside(path + u".unreadable"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QVERIFY(aside.readAll().contains("free"));
}

void TestPriceFile::aPlaceThatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto written = writePriceFile(folder.filePath(u"file/prices.json"_s), PriceBook());
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(u"prices.json"_s));
}

void TestPriceFile::ownRowsWin()
{
    const QDate spring(2026, 3, 1);
    const PriceBook shipped({row(u"a"_s, 1), row(u"b"_s, 1), row(u"b"_s, 2, spring), row(u"c"_s, 1)});
    const PriceBook own({row(u"a"_s, 10, spring), row(u"b"_s, 20), row(u"d"_s, 30)});
    const PriceBook both = laidOver(shipped, own);
    const auto inputOf = [&both](const QString& model, QDate on) { return both.find(model, on)->input; };
    QCOMPARE(inputOf(u"a"_s, spring.addDays(-1)), PicoUsd(1)); // the shipped one until then
    QCOMPARE(inputOf(u"a"_s, spring), PicoUsd(10));
    QCOMPARE(inputOf(u"b"_s, spring.addDays(-1)), PicoUsd(20));
    QCOMPARE(inputOf(u"b"_s, spring), PicoUsd(20)); // since ever: the newer shipped one is out, too
    QCOMPARE(inputOf(u"c"_s, spring), PicoUsd(1));
    QCOMPARE(inputOf(u"d"_s, spring), PicoUsd(30));
    QCOMPARE(laidOver(shipped, {}), shipped);
}

//! Who types a price does not know the context, and should not lose it.
void TestPriceFile::aContextOutlivesAnOwnPrice()
{
    Price shipped = row(u"a"_s, 1);
    shipped.context = 128'000;
    QCOMPARE(laidOver(PriceBook({shipped}), PriceBook({row(u"a"_s, 10)})).context(u"a"), qint64{128'000});
    Price own = row(u"a"_s, 10);
    own.context = 8'000;
    QCOMPARE(laidOver(PriceBook({shipped}), PriceBook({own})).context(u"a"), qint64{8'000});
}

QTEST_GUILESS_MAIN(TestPriceFile)
#include "tst_pricefile.moc"
