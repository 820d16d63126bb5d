// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/watchsettings.h"

#include "support/suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::watch;

namespace {

WatchSettings everything()
{
    WatchSettings settings;
    ProbeSetting probe;
    probe.endpoint = bw::EndpointId(u"e1"_s);
    probe.enabled = true;
    probe.kind = ProbeKind::OneToken;
    probe.every = 90s;
    settings.probes = {probe};
    AlertRule rule = newRule(AlertMetric::Latency);
    rule.name = u"slow"_s;
    rule.latency = bw::metrics::Latency::Gap;
    rule.percent = 99;
    rule.limit = 75.5;
    rule.within = 10min;
    rule.holds = 3min;
    rule.gateway = bw::ProfileId(u"g"_s);
    rule.command = u"/usr/bin/true --now"_s;
    rule.mutedUntil = bw::WallTime(24h * 20'000);
    AlertRule off = newRule(AlertMetric::CacheHitRate);
    off.enabled = false;
    settings.rules = {rule, off};
    const QDateTime from(QDate(2026, 11, 28), QTime(3, 0), Qt::UTC);
    settings.events = {{rule.id, u"slow"_s, u"120 ms"_s, from.addSecs(60), {}, true}, {rule.id, u"slow"_s, u"80 ms"_s, from, from.addSecs(30), false}};
    return settings;
}

} // namespace

class TestWatchSettings : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void nothingIsWatchedAtFirst();
    void comesBackAsItWas();
    void aBadRowHidesNoOther();
    void numbersAreBroughtIntoTheirRanges();
    void aBrokenFileIsSaid();
    void filesAreWritten();
    void probesAreSetByEndpoint();
};

void TestWatchSettings::nothingIsWatchedAtFirst()
{
    QTemporaryDir dir;
    const auto settings = loadWatchSettings(dir.filePath(u"watch.json"_s));
    QVERIFY(settings);
    QCOMPARE(*settings, WatchSettings());
    QVERIFY(!settings->probeOf(bw::EndpointId(u"any"_s)).enabled);
}

void TestWatchSettings::comesBackAsItWas()
{
    const auto read = watchSettingsFromJson(toJson(everything()));
    QVERIFY(read);
    QCOMPARE(read->probes, everything().probes);
    QCOMPARE(read->rules.size(), 2);
    QCOMPARE(toJson(*read), toJson(*watchSettingsFromJson(toJson(*read))));
    QCOMPARE(read->rules[0].limit, 75.5);
    QCOMPARE(read->rules[0].command, u"/usr/bin/true --now"_s);
    QCOMPARE(read->rules[0].mutedUntil, bw::WallTime(24h * 20'000));
    QCOMPARE(read->rules[1].enabled, false);
    QCOMPARE(read->rules[1].below, true);
    QCOMPARE(read->events.size(), 2);
    QVERIFY(!read->events[0].to && read->events[1].to);
}

void TestWatchSettings::aBadRowHidesNoOther()
{
    QByteArray json = toJson(everything());
    json.replace("\"latency\"", "\"no such metric\"");
    json.replace("\"e1\"", "\"\"");
    const auto read = watchSettingsFromJson(json);
    QVERIFY(read);
    QCOMPARE(read->probes.size(), 0);
    QCOMPARE(read->rules.size(), 1);
    QCOMPARE(read->events.size(), 2);
}

void TestWatchSettings::numbersAreBroughtIntoTheirRanges()
{
    const auto read = watchSettingsFromJson("{\"probes\":[{\"endpoint\":\"e\",\"every_s\":1}],\"rules\":[{\"id\":\"r\",\"metric\":\"error_rate\",\"within_min\":-4,\"holds_min\":99999}]}");
    QVERIFY(read);
    QCOMPARE(read->probes.constFirst().every, ShortestProbeInterval);
    QCOMPARE(read->rules.constFirst().within, 1min);
    QCOMPARE(read->rules.constFirst().holds, 1'440min);
}

void TestWatchSettings::aBrokenFileIsSaid()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"watch.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1, 2");
    file.close();
    const auto read = loadWatchSettings(file.fileName());
    QVERIFY(!read);
    QVERIFY(!read.error().message.isEmpty());
}

void TestWatchSettings::filesAreWritten()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"deeper/watch.json"_s);
    QVERIFY(saveWatchSettings(everything(), path));
    const auto read = loadWatchSettings(path);
    QVERIFY(read);
    QCOMPARE(read->probes, everything().probes);
    QVERIFY(!saveWatchSettings(everything(), u"/proc/no/such/folder/watch.json"_s));
}

void TestWatchSettings::probesAreSetByEndpoint()
{
    WatchSettings settings = everything();
    ProbeSetting probe = settings.probeOf(bw::EndpointId(u"e2"_s));
    probe.enabled = true;
    settings.setProbe(probe);
    QCOMPARE(settings.probes.size(), 2);
    probe.enabled = false;
    settings.setProbe(probe);
    QCOMPARE(settings.probes.size(), 2);
    QVERIFY(!settings.probeOf(bw::EndpointId(u"e2"_s)).enabled);
    QVERIFY(settings.probeOf(bw::EndpointId(u"e1"_s)).enabled);
}

QTEST_APPLESS_MAIN(TestWatchSettings)
#include "tst_watchsettings.moc"
