// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakelogsource.h"
#include "monitor/exemplar.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw;
using namespace bw::ui;
using Chart = PointOf::Chart;

namespace {

const TimeRange Bucket{WallTime(1'790'000'000s), WallTime(1'790'000'006s)};

record::LogRow row(Nanoseconds ttft, ErrorClass outcome = ErrorClass::Ok, const QString& model = u"gpt-4.1"_s)
{
    record::LogRow made;
    made.id = record::RowId::at(Bucket.from + 1s);
    made.ttft = ttft;
    made.stall = ttft / 10;
    made.outcome = outcome;
    made.model = made.servedBy = model;
    return made;
}

} // namespace

class TestExemplar : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void aPercentileFindsItsLikes()
    {
        const store::LogQuery query = exemplarQuery({Bucket, u"p99"_s, 861.0}, {Chart::Latency, metrics::Latency::Ttft}, {});
        QCOMPARE(query.range, std::optional(Bucket));
        QVERIFY(record::matches(query.filter, row(861ms)));
        QVERIFY(record::matches(query.filter, row(870ms)));
        QVERIFY(!record::matches(query.filter, row(400ms)));
        QVERIFY(!record::matches(query.filter, row(1200ms)));
    }

    void anErrorAModelAndAStall()
    {
        const auto error = exemplarQuery({Bucket, u"rate limited"_s, 3.0}, {Chart::Throughput, {}}, {});
        QVERIFY(record::matches(error.filter, row(1ms, ErrorClass::RateLimited)) && !record::matches(error.filter, row(1ms)));
        const auto model = exemplarQuery({Bucket, u"DeepSeek-v3.2"_s, 0.1}, {Chart::Spend, {}}, {});
        QVERIFY(record::matches(model.filter, row(1ms, ErrorClass::Ok, u"DeepSeek-v3.2"_s)) && !record::matches(model.filter, row(1ms)));
        const auto stall = exemplarQuery({Bucket, {}, 50.0}, {Chart::Gaps, {}}, {});
        QVERIFY(record::matches(stall.filter, row(600ms)) && !record::matches(stall.filter, row(100ms)));
        QVERIFY(exemplarQuery({Bucket, {}, 40.0}, {Chart::Throughput, {}}, {}).filter.isEmpty());
    }

    void theSeriesOfTheScreenCountToo()
    {
        metrics::Filter series;
        series.models = {u"gpt-4.1"_s};
        QVERIFY(exemplarQuery({Bucket, u"p50"_s, 1.0}, {}, series).series == series);
        QVERIFY(bucketQuery({Bucket, u"p50"_s, 1.0}, series).filter.isEmpty());
    }

    void theBestIsTheNearest()
    {
        const QList<record::LogRow> rows{row(300ms), row(850ms), row(900ms)};
        QCOMPARE(bestExemplar(rows, {Bucket, u"p99"_s, 861.0}, {}), &rows[1]);
        QCOMPARE(bestExemplar(rows, {Bucket, {}, 88.0}, {Chart::Gaps, {}}), &rows[2]);
        QCOMPARE(bestExemplar(rows, {Bucket, u"gpt-4.1"_s, 0.2}, {Chart::Spend, {}}), &rows[0]);
        QCOMPARE(bestExemplar({}, {Bucket, {}, 1.0}, {}), nullptr);
    }
};

QTEST_APPLESS_MAIN(TestExemplar)
#include "tst_exemplar.moc"
