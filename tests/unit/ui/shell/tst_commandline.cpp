// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commandline.h"
#include "support/suite.h"

#include <QDir>

using namespace Qt::StringLiterals;
using bw::app::Notice;
using bw::app::Options;
using bw::app::parseCommandLine;

class TestCommandLine : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void options_data();
    void options();
    void helpNamesEveryOption();
    void versionIsOneLine();
    void mistakes_data();
    void mistakes();
};

void TestCommandLine::options_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Options>("options");
    QTest::newRow("none") << QStringList{} << Options{};
    Options demo;
    demo.demo = true;
    QTest::newRow("demo") << QStringList{u"--demo"_s} << demo;
    Options portable;
    portable.portable = true;
    QTest::newRow("portable") << QStringList{u"--portable"_s} << portable;
    Options all;
    all.demo = true;
    all.dataDir = u"/d"_s;
    all.tourDir = u"/t"_s;
    all.screen = u"gateways"_s;
    all.files = {u"/run.json"_s, QDir::current().filePath(u"other.json"_s), u"/a b.json"_s};
    all.links = {u"bellwether:stress"_s};
    all.newChat = true;
    all.newStress = true;
    all.smokeTest = true;
    all.selfTest = u"render"_s;
    all.smoke = {.reportFile = u"/r.json"_s, .tlsServer = u"127.0.0.1:4433"_s};
    QTest::newRow("all") << QStringList{u"--tour"_s, u"/t"_s, u"--demo"_s, u"--data-dir=/d"_s, u"/run.json"_s, u"--screen"_s,
                                        u"gateways"_s, u"other.json"_s, u"file:///a%20b.json"_s, u"bellwether:stress"_s, u"--new-chat"_s,
                                        u"--new-stress-run"_s, u"--smoke-test"_s, u"--report"_s, u"/r.json"_s, u"--tls-server"_s,
                                        u"127.0.0.1:4433"_s, u"--selftest"_s, u"render"_s}
                         << all;
}

void TestCommandLine::options()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const Options, options);
    const auto parsed = parseCommandLine(QStringList{u"bellwether"_s} + arguments);
    QVERIFY(std::holds_alternative<Options>(parsed));
    QCOMPARE(std::get<Options>(parsed), options);
}

void TestCommandLine::helpNamesEveryOption()
{
    const auto parsed = parseCommandLine({u"bellwether"_s, u"--help"_s});
    QVERIFY(std::holds_alternative<Notice>(parsed));
    const Notice notice = std::get<Notice>(parsed);
    QCOMPARE(notice.exitCode, 0);
    for (const QString& word : {u"--demo"_s, u"--tour"_s, u"--portable"_s, u"--data-dir"_s, u"--screen"_s, u"--version"_s, u"FILE"_s,
                                u"--new-chat"_s, u"--new-stress-run"_s, u"--smoke-test"_s, u"--report"_s, u"--selftest"_s,
                                u"playground"_s, u"stress"_s, u"monitor"_s, u"spend"_s, u"runs"_s, u"gateways"_s, u"settings"_s})
        QVERIFY2(notice.text.contains(word), qPrintable(word));
}

void TestCommandLine::versionIsOneLine()
{
    const auto parsed = parseCommandLine({u"bellwether"_s, u"--version"_s});
    QVERIFY(std::holds_alternative<Notice>(parsed));
    QCOMPARE(std::get<Notice>(parsed).text, u"bellwether %1\n"_s.arg(QStringLiteral(BELLWETHER_VERSION)));
}

void TestCommandLine::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("no value") << QStringList{u"--tour"_s} << u"tour"_s;
    QTest::newRow("empty value") << QStringList{u"--data-dir="_s} << u"--data-dir"_s;
    QTest::newRow("a report of nothing") << QStringList{u"--report"_s, u"/r"_s} << u"--smoke-test"_s;
    QTest::newRow("a server for nothing") << QStringList{u"--tls-server"_s, u"127.0.0.1:4433"_s} << u"--tls-server needs --smoke-test"_s;
    QTest::newRow("an unknown self-test") << QStringList{u"--selftest"_s, u"sing"_s} << u"sing"_s;
    QTest::newRow("an unknown screen") << QStringList{u"--screen"_s, u"relay"_s} << u"playground, stress, monitor, spend, runs, gateways, settings"_s;
    QTest::newRow("two places") << QStringList{u"--portable"_s, u"--data-dir"_s, u"/d"_s} << u"--portable"_s;
}

void TestCommandLine::mistakes()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const auto parsed = parseCommandLine(QStringList{u"bellwether"_s} + arguments);
    QVERIFY(std::holds_alternative<Notice>(parsed));
    QCOMPARE(std::get<Notice>(parsed).exitCode, 2);
    QVERIFY2(std::get<Notice>(parsed).text.contains(named), qPrintable(std::get<Notice>(parsed).text));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
