// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong arguments, help and version of every command.
#include "climachine.h"

#include "support/suite.h"
#include "support/testpaths.h"

using namespace Qt::StringLiterals;
using namespace bw::test;

class TestCliUsage : public Suite
{
    Q_OBJECT

private slots:
    void usageErrors_data();
    void usageErrors();
    void whatCanNeverBeSent_data();
    void whatCanNeverBeSent();
    void helpAndVersion_data();
    void helpAndVersion();
};

void TestCliUsage::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList base = {u"chat"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s, u"--model"_s, u"m"_s};
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown command") << QStringList{u"sing"_s};
    QTest::newRow("no gateway") << QStringList{u"chat"_s, u"--model"_s, u"m"_s, u"hi"_s};
    QTest::newRow("no model") << QStringList{u"chat"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s, u"hi"_s};
    QTest::newRow("no prompt") << base;
    QTest::newRow("two prompts") << base + QStringList{u"a"_s, u"b"_s};
    QTest::newRow("bad URL") << QStringList{u"chat"_s, u"--base-url"_s, u"ftp://x"_s, u"--model"_s, u"m"_s, u"hi"_s};
    QTest::newRow("both") << base + QStringList{u"hi"_s, u"--gateway"_s, u"x.json"_s};
    QTest::newRow("unknown option") << base + QStringList{u"hi"_s, u"--api-key"_s, u"x"_s};
    QTest::newRow("param without value") << base + QStringList{u"hi"_s, u"--param"_s, u"temperature"_s};
    QTest::newRow("param that is no JSON") << base + QStringList{u"hi"_s, u"--param"_s, u"stop=END"_s};
    QTest::newRow("timeout") << base + QStringList{u"hi"_s, u"--read-timeout"_s, u"soon"_s};
    QTest::newRow("attempts") << base + QStringList{u"hi"_s, u"--max-attempts"_s, u"11"_s};
    QTest::newRow("header") << base + QStringList{u"hi"_s, u"--header"_s, u"nonsense"_s};
    QTest::newRow("proxy") << base + QStringList{u"hi"_s, u"--proxy"_s, u"gopher://x"_s};
    QTest::newRow("key variable") << base + QStringList{u"hi"_s, u"--key-env"_s, u"BELLWETHER_NOT_SET"_s};
    QTest::newRow("ca") << base + QStringList{u"hi"_s, u"--ca"_s, u"/no/such/file"_s};
    QTest::newRow("profile") << QStringList{u"models"_s, u"--gateway"_s, u"/no/such/file.json"_s};
    QTest::newRow("embed nothing") << QStringList{u"embed"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s};
}

void TestCliUsage::usageErrors()
{
    QFETCH(QStringList, arguments);
    const CliRun run = runCli(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
}

void TestCliUsage::whatCanNeverBeSent_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("a header's name of two words") << QStringList{u"--header"_s, u"X Y: z"_s} << QByteArray("hs_key") << QByteArray("X Y");
    QTest::newRow("a header's name beyond ASCII") << QStringList{u"--header"_s, u"Tên: z"_s} << QByteArray("hs_key") << QByteArray("no spaces");
    QTest::newRow("a header of each request's own") << QStringList{u"--header"_s, u"Host: example.com"_s} << QByteArray("hs_key") << QByteArray("Host");
    QTest::newRow("a header's value of two lines") << QStringList{u"--header"_s, u"X-Y: one\ntwo"_s} << QByteArray("hs_key") << QByteArray("single line");
    QTest::newRow("a key of two lines") << QStringList{} << QByteArray("hs_one\nhs_two") << QByteArray("BELLWETHER_API_KEY");
    QTest::newRow("no certificate") << QStringList{u"--ca"_s, sourcePath(u"LICENSE"_s)} << QByteArray("hs_key") << QByteArray("LICENSE holds no certificate");
}

//! Said at once, not after attempts that look like the gateway's failures; a key is not repeated.
void TestCliUsage::whatCanNeverBeSent()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, said);
    const CliRun run = runCli(QStringList{u"chat"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s, u"--model"_s, u"m"_s, u"hi"_s} + arguments, key);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.out.isEmpty());
    QVERIFY2(run.err.contains(said), run.err.constData());
    QVERIFY(!run.err.contains("hs_"));
}

void TestCliUsage::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    for (const char* command : {"chat", "models", "check", "embed", "doctor", "diagnose", "sim", "selfcheck", "stress", "compare", "batch", "export"})
        QTest::newRow(command) << QStringList{QString::fromLatin1(command), u"--help"_s} << QByteArray("Examples:");
    QTest::newRow("all") << QStringList{u"--help"_s} << QByteArray("Commands:");
    QTest::newRow("version") << QStringList{u"--version"_s} << QByteArray(BELLWETHER_VERSION);
}

void TestCliUsage::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    const CliRun run = runCli(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.err.isEmpty());
    QVERIFY(run.out.contains(part));
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
