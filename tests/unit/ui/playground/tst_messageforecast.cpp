// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/messageforecast.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::ui;
using bw::PicoUsd;

namespace {

PaneForecast pane(const QString& model, qint64 in, std::optional<qint64> microDollars, qint64 context = 0)
{
    return {.model = model, .tokensIn = in, .tokensOut = 100, .cost = microDollars ? std::optional(PicoUsd(*microDollars * 1'000'000)) : std::nullopt, .context = context};
}

} // namespace

class TestMessageForecast : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void says_data()
    {
        QTest::addColumn<QList<PaneForecast>>("panes");
        QTest::addColumn<QString>("line");
        QTest::newRow("no pane takes part") << QList<PaneForecast>() << QString();
        QTest::newRow("one") << QList{pane(u"a"_s, 31, 600)} << u"~31 tokens in · next message ≈ $0.0006"_s;
        QTest::newRow("one without a price") << QList{pane(u"a"_s, 31, {})} << u"~31 tokens in · price not known"_s;
        QTest::newRow("alike") << QList{pane(u"a"_s, 31, 600), pane(u"a"_s, 31, 600)} << u"~31 tokens in · next message ≈ $0.0006 × 2 panes"_s;
        QTest::newRow("unlike") << QList{pane(u"a"_s, 31, 600), pane(u"b"_s, 50, 1'400)} << u"~31–50 tokens in · next message ≈ $0.0020 in 2 panes"_s;
        QTest::newRow("one price missing") << QList{pane(u"a"_s, 31, 600), pane(u"b"_s, 31, {}), pane(u"c"_s, 31, 600)}
                                           << u"~31 tokens in · next message ≈ $0.0012 + 1 of 3 panes without a price"_s;
        QTest::newRow("all prices missing") << QList{pane(u"a"_s, 31, {}), pane(u"b"_s, 31, {})} << u"~31 tokens in · price not known"_s;
    }
    void says()
    {
        QFETCH(QList<PaneForecast>, panes);
        QTEST(forecastTexts(panes).line, "line");
    }

    void explainsEachPane()
    {
        const QString hint = forecastTexts({pane(u"gpt-4.1"_s, 31, 600), pane(u"mine"_s, 40, {})}).hint;
        QVERIFY(hint.contains(u"gpt-4.1: ~31 tokens in, ~100 out, ≈ $0.0006"_s));
        QVERIFY(hint.contains(u"mine: ~40 tokens in, ~100 out, price not known"_s));
    }

    void fillsTheContextOfTheFullest()
    {
        QVERIFY(!contextFill({}));
        QVERIFY(!contextFill({pane(u"a"_s, 31, {})}));
        QCOMPARE(contextFill({pane(u"a"_s, 50, {}, 1'000), pane(u"b"_s, 50, {}, 100), pane(u"c"_s, 50, {})}), 0.5);
        QVERIFY(contextHint({pane(u"a"_s, 50, {})}).contains(u"does not say"_s));
        QVERIFY(contextHint({pane(u"a"_s, 50, {}, 100)}).contains(u"about 50 of 100 tokens"_s));
    }
};

QTEST_MAIN(TestMessageForecast)
#include "tst_messageforecast.moc"
