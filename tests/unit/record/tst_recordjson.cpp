// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/recordjson.h"
#include "support/records.h"
#include "support/suite.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::record;

class TestRecordJson : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote();
    void unsetStaysUnset();
    void instantsAreRelative();
    void newerFilesAreRead();
    void noIdIsAnError();
};

void TestRecordJson::readsBackWhatItWrote()
{
    const RequestRecord record = bw::test::fullRecord();
    const QByteArray text = QJsonDocument(toJson(record)).toJson(QJsonDocument::Compact);
    const auto read = recordFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(read.has_value());
    QVERIFY(*read == record);
}

void TestRecordJson::unsetStaysUnset()
{
    RequestRecord record;
    record.id = bw::RequestId(u"r"_s);
    record.intended = RestoredIntended;
    record.servedByEndpoint = bw::EndpointId(u"e1"_s);
    record.servedByEndpointName = u"primary"_s;
    record.note = u"as the environment says"_s;
    record.savedCost = bw::PicoUsd(10);
    record.maybeBilled = true;
    record.limiterWait = 11ms;
    record.startedAt = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const auto read = recordFromJson(toJson(record));
    QVERIFY(read.has_value());
    QVERIFY(*read == record);
    QVERIFY(!read->cost);
    QVERIFY(!bw::isSet(read->sent));
}

void TestRecordJson::instantsAreRelative()
{
    RequestRecord record = bw::test::fullRecord();
    record.sent = record.intended + 123'456'789ns;
    const QJsonObject json = toJson(record);
    QCOMPARE(json.value("sent"_L1).toInteger(), 123'456'789);
    QVERIFY(!json.contains("intended"_L1));
    QCOMPARE(json.value("cost_usd"_L1).toString(), u"0.000000000008"_s);
}

void TestRecordJson::newerFilesAreRead()
{
    QJsonObject json = toJson(bw::test::fullRecord());
    json.insert(u"a_later_key"_s, true);
    json.insert(u"source"_s, u"a_later_source"_s);
    json.insert(u"failure"_s, QJsonObject{{u"class"_s, u"a_later_class"_s}});
    const auto read = recordFromJson(json);
    QVERIFY(read.has_value());
    QVERIFY(read->failure.errorClass != bw::ErrorClass::Ok);
}

void TestRecordJson::noIdIsAnError()
{
    const auto read = recordFromJson({});
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, bw::ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestRecordJson)
#include "tst_recordjson.moc"
