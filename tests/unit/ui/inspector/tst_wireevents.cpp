// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/eventlist.h"
#include "inspector/headertable.h"
#include "support/suite.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;

namespace {

constexpr Instant Sent{50s};

QByteArray event(const QByteArray& data)
{
    return "data: " + data + "\n\n";
}

QByteArray content(const QByteArray& text)
{
    return event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}");
}

Inspection streamed()
{
    Inspection inspection;
    inspection.record.sent = Sent;
    inspection.record.deltaTimes = {Sent + 184ms, Sent + 196ms, Sent + 207ms};
    inspection.record.deltaCount = 3;
    inspection.exchange.responseBody = event("{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\"}}]}") + content("Xin") + ": ping\n\n"
        + content(" chào") + content("!") + event("{\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":3}}") + event("[DONE]");
    return inspection;
}

} // namespace

class TestWireEvents : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void whatCarriedTextHasItsTime()
    {
        const auto events = wireEvents(streamed());
        QCOMPARE(events.size(), 6);
        QVERIFY(!events[0].at && events[0].data.contains(u"assistant"));
        QCOMPARE(events[1].at, std::optional<Nanoseconds>(184ms));
        QCOMPARE(events[1].gap, std::optional<Nanoseconds>(184ms));
        QCOMPARE(events[2].gap, std::optional<Nanoseconds>(12ms));
        QVERIFY(events[2].data.contains(u" chào"));
        QCOMPARE(events[3].gap, std::optional<Nanoseconds>(11ms));
        QVERIFY(!events[4].at && events[4].data.contains(u"usage"));
        QCOMPARE(events[5].data, u"[DONE]"_s);
    }

    void withoutTheResponseOnlyTimes()
    {
        Inspection inspection = streamed();
        inspection.exchange = {};
        const auto events = wireEvents(inspection);
        QCOMPARE(events.size(), 3);
        QCOMPARE(events[2].at, std::optional<Nanoseconds>(207ms));
        QVERIFY(events[2].data.isEmpty());
    }

    void aCutStreamAndMoreEventsThanStamps()
    {
        Inspection inspection = streamed();
        inspection.record.deltaTimes.removeLast();
        inspection.exchange.responseBody.chop(40);
        const auto events = wireEvents(inspection);
        QVERIFY(events.size() >= 4);
        QVERIFY(!events[3].at);
    }

    void aBodyIsOneEvent()
    {
        Inspection inspection;
        inspection.exchange.responseBody = "{\"error\":{\"message\":\"no\"}}";
        QCOMPARE(wireEvents(inspection).size(), 1);
        QVERIFY(wireEvents({}).isEmpty());
    }

    void theListTellsStalls()
    {
        EventList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Inspection inspection;
        inspection.record.sent = Sent;
        Instant at = Sent + 200ms;
        for (int i = 0; i < 50; ++i)
            inspection.record.deltaTimes.append(at += i == 30 ? 400ms : 10ms);
        list.setEvents(wireEvents(inspection));
        QCOMPARE(list.rowCount(), 50);
        QCOMPARE(list.index(0, EventList::At).data().toString(), u"210 ms"_s);
        QCOMPARE(list.index(1, EventList::Gap).data().toString(), u"+10 ms"_s);
        for (int row = 0; row < 50; ++row)
            QCOMPARE(list.index(row, EventList::Gap).data(EventList::StallRole).toBool(), row == 30);
    }

    void tenThousandEvents()
    {
        Inspection inspection;
        inspection.record.sent = Sent;
        for (int i = 0; i < 10'000; ++i) {
            inspection.record.deltaTimes.append(Sent + (i + 1) * 1ms);
            inspection.exchange.responseBody += content("x");
        }
        EventList list;
        list.setEvents(wireEvents(inspection));
        QCOMPARE(list.rowCount(), 10'000);
        QCOMPARE(list.index(9'999, EventList::At).data().toString(), u"10.00 s"_s);
        QVERIFY(!list.index(9'999, EventList::Data).data().toString().isEmpty());
    }

    void headersOfBothSides()
    {
        HeaderTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setHeaders({{"Authorization", "***"}}, {{"x-request-id", "abc"}, {"Content-Type", "text/event-stream"}});
        QCOMPARE(table.rowCount(), 5);
        QVERIFY(table.index(0, 0).data(HeaderTable::SectionRole).toBool());
        QCOMPARE(table.index(1, HeaderTable::Value).data().toString(), u"***"_s);
        QCOMPARE(table.index(4, HeaderTable::Name).data().toString(), u"Content-Type"_s);
        table.setHeaders({}, {});
        QCOMPARE(table.rowCount(), 0);
    }
};

QTEST_APPLESS_MAIN(TestWireEvents)
#include "tst_wireevents.moc"
