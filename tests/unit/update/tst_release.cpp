// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "update/release.h"

using namespace Qt::StringLiterals;
using namespace bw::update;

class TestRelease : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void newerIsByNumber_data();
    void newerIsByNumber();
    void aDocumentNamesVersionAndPage();
    void anythingElseIsRefused_data();
    void anythingElseIsRefused();
};

void TestRelease::newerIsByNumber_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("than");
    QTest::addColumn<bool>("newer");
    QTest::newRow("the same") << u"1.2.0"_s << u"1.2.0"_s << false;
    QTest::newRow("without the zero") << u"1.2"_s << u"1.2.0"_s << false;
    QTest::newRow("patch") << u"1.2.1"_s << u"1.2.0"_s << true;
    QTest::newRow("not by letters") << u"1.10.0"_s << u"1.9.9"_s << true;
    QTest::newRow("older") << u"1.1.9"_s << u"1.2.0"_s << false;
    QTest::newRow("as a tag") << u"v2.0"_s << u"1.9"_s << true;
    QTest::newRow("not finished") << u"2.0.0-rc1"_s << u"1.9.0"_s << false;
    QTest::newRow("finished since") << u"2.0.0"_s << u"2.0.0-rc1"_s << true;
    QTest::newRow("behind what runs") << u"2.0.0"_s << u"2.1.0-beta"_s << false;
    QTest::newRow("no number") << u"latest"_s << u"1.0"_s << false;
}

void TestRelease::newerIsByNumber()
{
    QFETCH(const QString, version);
    QFETCH(const QString, than);
    QFETCH(const bool, newer);
    QCOMPARE(isNewer(version, than), newer);
}

void TestRelease::aDocumentNamesVersionAndPage()
{
    const auto release = releaseFromJson(R"({"version": "1.2.0", "page": "https://example.com/1.2.0", "files": [1]})");
    QVERIFY(release);
    QCOMPARE(*release, (Release{u"1.2.0"_s, QUrl(u"https://example.com/1.2.0"_s)}));
}

void TestRelease::anythingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page of HTML") << QByteArray("<html>502</html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no version") << QByteArray(R"({"page": "https://example.com"})");
    QTest::newRow("no page") << QByteArray(R"({"version": "1.2.0"})");
    QTest::newRow("a program as page") << QByteArray(R"({"version": "1.2.0", "page": "file:///usr/bin/sh"})");
    QTest::newRow("a page without a host") << QByteArray(R"({"version": "1.2.0", "page": "https:///x"})");
}

void TestRelease::anythingElseIsRefused()
{
    QFETCH(const QByteArray, json);
    const auto release = releaseFromJson(json);
    QVERIFY(!release);
    QVERIFY(!release.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
