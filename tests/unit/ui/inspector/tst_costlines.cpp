// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/costlines.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

spend::Price price()
{
    spend::Price made;
    made.model = u"gpt-4.1"_s;
    made.input = PicoUsd(8'000'000);
    made.output = PicoUsd(16'000'000);
    made.cachedInput = PicoUsd(2'000'000);
    return made;
}

record::RequestRecord usedRecord()
{
    record::RequestRecord made;
    openai::Usage usage;
    usage.promptTokens = 1'000;
    usage.cachedTokens = 400;
    usage.completionTokens = 250;
    usage.totalTokens = 1'250;
    made.usage = usage;
    made.cost = PicoUsd(600 * 8'000'000LL + 400 * 2'000'000LL + 250 * 16'000'000LL);
    return made;
}

QStringList text(const QList<CostLine>& lines)
{
    QStringList texts;
    for (const CostLine& line : lines)
        texts.append(u"%1|%2|%3|%4"_s.arg(line.what, line.count, line.price, line.amount));
    return texts;
}

} // namespace

class TestCostLines : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void theSumAddsUp()
    {
        const auto lines = costLines(usedRecord(), price());
        QCOMPARE(text(lines), (QStringList{u"Input|600|× $8 a million|$0.0048"_s, u"Input, cached by the provider|400|× $2 a million|$0.0008"_s,
                                           u"Output, reasoning included|250|× $16 a million|$0.004"_s, u"Cost|||$0.0096"_s}));
        QVERIFY(lines.last().sum);
    }

    void anotherPriceThanThenIsSaid()
    {
        record::RequestRecord then = usedRecord();
        then.cost = PicoUsd(5'000'000'000);
        QVERIFY(text(costLines(then, price())).contains(u"Counted when it was sent|||$0.005"_s));
    }

    void unknownPricesStayUnknown()
    {
        const auto lines = text(costLines(usedRecord(), std::nullopt));
        QVERIFY(lines[0].endsWith(u"|—"_s));
        QVERIFY(lines[2].startsWith(u"No price is known"_s));
    }

    void estimatesAreMarked()
    {
        record::RequestRecord estimated = usedRecord();
        estimated.usage->estimated = true;
        const auto lines = text(costLines(estimated, price()));
        QVERIFY(lines[0].contains(u"|~600|"_s));
        QVERIFY(lines[3].startsWith(u"Cost, estimated"_s));
    }

    void whatElseIsKnown()
    {
        record::RequestRecord more = usedRecord();
        more.listCost = PicoUsd(19'000'000'000);
        more.usage->providerCost = PicoUsd(9'700'000'000);
        record::Attempt lost;
        lost.failure.maybeBilled = more.maybeBilled = true;
        more.attempts = {lost};
        const auto lines = text(costLines(more, price()));
        QVERIFY(lines.contains(u"At the maker's list price|||$0.019"_s));
        QVERIFY(lines.contains(u"The provider itself says|||$0.0097"_s));
        QVERIFY(lines.last().startsWith(u"An attempt was sent"_s));
        more.usage.reset();
        QVERIFY(costLines(more, price()).isEmpty());
    }

    void aHitCostsNothingAndSavedThat()
    {
        record::RequestRecord hit = usedRecord();
        hit.cache = record::CacheState::Hit;
        hit.savedCost = hit.cost;
        hit.cost = PicoUsd();
        hit.usage->providerCost = PicoUsd(9'700'000'000); // said when the answer first came
        const QStringList both{u"Cost|||$0"_s, u"Saved: it came from the cache|||$0.0096"_s};
        QCOMPARE(text(costLines(hit, price())), both);
        QCOMPARE(text(costLines(hit, std::nullopt)), both);
        hit.savedCost.reset();
        QCOMPARE(text(costLines(hit, std::nullopt)), QStringList(u"Cost|||$0"_s));
    }
};

QTEST_APPLESS_MAIN(TestCostLines)
#include "tst_costlines.moc"
