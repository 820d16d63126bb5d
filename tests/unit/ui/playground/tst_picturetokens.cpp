// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/picturetokens.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw::ui;

class TestPictureTokens : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
};

//! The makers' own examples where they give some.
void TestPictureTokens::counts_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QString>("model");
    QTest::addColumn<qint64>("tokens");
    QTest::newRow("one tile") << QSize(512, 512) << u"gpt-4.1"_s << qint64{255};
    QTest::newRow("four tiles of 768") << QSize(1024, 1024) << u"gpt-4.1"_s << qint64{765};
    QTest::newRow("scaled twice") << QSize(2048, 4096) << u"gpt-4.1"_s << qint64{1105};
    QTest::newRow("never made larger") << QSize(10, 10) << u"gpt-4.1"_s << qint64{255};
    QTest::newRow("long and thin") << QSize(4096, 100) << u"gpt-4o"_s << qint64{85 + 4 * 170};
    QTest::newRow("an unknown model") << QSize(1024, 1024) << u"mine"_s << qint64{765};
    QTest::newRow("no model") << QSize(1024, 1024) << QString() << qint64{765};
    QTest::newRow("gpt-4o-mini") << QSize(1024, 1024) << u"gpt-4o-mini"_s << qint64{2833 + 4 * 5667};
    QTest::newRow("gpt-4.1-mini, dated") << QSize(1024, 1024) << u"openai/gpt-4.1-mini-2025-04-14"_s << qint64{1659};
    QTest::newRow("gpt-4.1-nano, at its most") << QSize(8000, 8000) << u"gpt-4.1-nano"_s << qint64{3779};
    QTest::newRow("Claude") << QSize(1000, 1000) << u"claude-sonnet-4.5"_s << qint64{1333};
    QTest::newRow("Claude, at its most") << QSize(6000, 6000) << u"anthropic/claude-sonnet-4.5"_s << qint64{1600};
    QTest::newRow("Claude, a dot") << QSize(1, 1) << u"claude-haiku-4.5"_s << qint64{1};
    QTest::newRow("Gemini, small") << QSize(384, 384) << u"gemini-2.5-flash"_s << qint64{258};
    QTest::newRow("Gemini, tiles") << QSize(1000, 700) << u"Gemini-2.5-Flash"_s << qint64{2 * 258};
}

void TestPictureTokens::counts()
{
    QFETCH(QSize, pixels);
    QFETCH(QString, model);
    QTEST(pictureTokens(pixels, model), "tokens");
}

QTEST_GUILESS_MAIN(TestPictureTokens)
#include "tst_picturetokens.moc"
