// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/codedialog.h"
#include "support/suite.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::ui;

namespace {

gateway::GatewayProfile profile()
{
    gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::HolySheep);
    profile.keys = {{KeyId(u"k"_s), u"main"_s}};
    return profile;
}

openai::ChatRequest request()
{
    openai::ChatRequest request;
    request.model = u"gpt-4.1"_s;
    openai::ChatMessage message;
    message.text = u"Is 'it' \"quoted\"?"_s;
    request.messages = {message};
    request.parameters = {{u"temperature"_s, 0.5}};
    return request;
}

} // namespace

class TestCodeDialog : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void showsFourPrograms_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("mark");
        QTest::newRow("curl") << 0 << u"curl "_s;
        QTest::newRow("openai") << 1 << u"from openai import"_s;
        QTest::newRow("httpx") << 2 << u"httpx.Limits("_s;
        QTest::newRow("node") << 3 << u"import OpenAI from"_s;
    }
    void showsFourPrograms()
    {
        QFETCH(int, tab);
        QFETCH(QString, mark);
        const Theme theme(Theme::Mode::Dark);
        CodeDialog dialog(theme);
        dialog.setRequest(profile(), request());
        dialog.findChild<QTabBar*>()->setCurrentIndex(tab);
        QVERIFY2(dialog.code().contains(mark), qPrintable(dialog.code()));
        QVERIFY(dialog.code().contains(u"BELLWETHER_API_KEY"_s));
        QVERIFY(dialog.code().contains(u"gpt-4.1"_s));
        dialog.findChild<QPushButton*>(u"copyCode"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog.code());
    }

    void offersThePoolOfAService()
    {
        const Theme theme(Theme::Mode::Light);
        CodeDialog dialog(theme);
        dialog.setRequest(profile(), request());
        dialog.findChild<QTabBar*>()->setCurrentIndex(2);
        QVERIFY(dialog.code().contains(u"keepalive_expiry=30.0"_s));
        QVERIFY(!dialog.code().contains(u"http2"_s));
        dialog.findChild<QCheckBox*>()->setChecked(true);
        QVERIFY(dialog.code().contains(u"max_connections=100, max_keepalive_connections=50, keepalive_expiry=120.0"_s));
        QVERIFY(dialog.code().contains(u"http2=True"_s));
        dialog.findChild<QTabBar*>()->setCurrentIndex(0);
        QVERIFY(!dialog.code().contains(u"--http2"_s));
    }
};

QTEST_MAIN(TestCodeDialog)
#include "tst_codedialog.moc"
