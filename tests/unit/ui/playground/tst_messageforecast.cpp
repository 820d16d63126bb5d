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

PaneForecast withFiles(PaneForecast pane, qint64 tokens, std::optional<qint64> microDollars)
{
    pane.attached = tokens;
    pane.attachedCost = microDollars ? std::optional(PicoUsd(*microDollars * 1'000'000)) : std::nullopt;
    return pane;
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
    void countsFiles_data()
    {
        QTest::addColumn<QList<PaneForecast>>("panes");
        QTest::addColumn<QString>("line");
        const PaneForecast plain = pane(u"a"_s, 900, 7'200);
        QTest::newRow("one pane") << QList{withFiles(plain, 765, 6'120)}
                                  << u"~900 tokens in · next message ≈ $0.0072 · files in it: ~765 tokens · ≈ $0.0061"_s;
        QTest::newRow("alike: of both") << QList{withFiles(plain, 765, 6'120), withFiles(plain, 765, 6'120)}
                                        << u"~900 tokens in · next message ≈ $0.0072 × 2 panes · files in it: ~765 tokens · ≈ $0.012"_s;
        QTest::newRow("models that count otherwise") << QList{withFiles(plain, 258, 600), withFiles(plain, 765, 6'120)}
                                                     << u"~900 tokens in · next message ≈ $0.0072 × 2 panes · files in it: ~258–765 tokens · ≈ $0.0067"_s;
        QTest::newRow("a price missing") << QList{withFiles(plain, 765, 6'120), withFiles(pane(u"b"_s, 900, {}), 765, {})}
                                         << u"~900 tokens in · next message ≈ $0.0072 + 1 of 2 panes without a price · files in it: ~765 tokens"_s;
    }
    void countsFiles()
    {
        QFETCH(QList<PaneForecast>, panes);
        QTEST(forecastTexts(panes).line, "line");
    }

    void explainsTheFilesOfEachPane()
    {
        const QString hint = forecastTexts({withFiles(pane(u"a"_s, 900, 7'200), 765, 6'120), withFiles(pane(u"b"_s, 900, {}), 258, {})}).hint;
        QVERIFY2(hint.contains(u"a: ~900 tokens in, ~100 out, ≈ $0.0072 · files in it: ~765 tokens · ≈ $0.0061\n"_s), qPrintable(hint));
        QVERIFY2(hint.contains(u"b: ~900 tokens in, ~100 out, price not known · files in it: ~258 tokens\n"_s), qPrintable(hint));
        QVERIFY(hint.contains(u"sent again"_s));
        QVERIFY(!forecastTexts({pane(u"a"_s, 31, 600)}).hint.contains(u"iles"_s));
        QCOMPARE(fileForecastText({}), QString());
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
