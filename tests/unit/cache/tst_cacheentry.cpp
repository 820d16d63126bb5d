// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacheentry.h"
#include "cache/pacingcodec.h"
#include "samples.h"
#include "support/suite.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::cache;

namespace {

//! Every field set, to something that no default has.
CacheEntry full()
{
    CacheEntry entry = bw::test::answer(u"Xin chào 😀"_s);
    entry.completion.choices[0].reasoning = u"Let me think"_s;
    entry.completion.choices[0].finishRaw = u"end_turn"_s;
    bw::openai::ChatChoice second;
    second.index = 1;
    second.toolCalls = {{u"call_1"_s, u"weather"_s, u"{\"city\": broken"_s}, {u"call_2"_s, u"time"_s, u"{}"_s}};
    second.finish = bw::openai::FinishReason::ToolCalls;
    second.finishRaw = u"tool_calls"_s;
    entry.completion.choices.append(second);
    entry.completion.usage = bw::openai::Usage{1, 2, 3, 4, 5, qint64(1) << 60, true, bw::PicoUsd(7)};
    entry.completion.fingerprint = u"fp_44709d6fcb"_s;
    entry.completion.truncated = true;
    entry.completion.events = 12;
    entry.completion.comments = 3;
    entry.pacing = {{180ms, 0, 0, 12, false}, {185'000'001ns, 0, 11, 0, false}, {190ms, 1, 0, 0, true}};
    return entry;
}

//! A packed entry around any bytes, with the right checksum.
QByteArray packedAround(const QByteArray& body)
{
    return "BWE1" + QCryptographicHash::hash(body, QCryptographicHash::Sha256).left(8) + body;
}

} // namespace

class TestCacheEntry : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrote();
    void unsetStaysUnset();
    void isCompressed();
    void damagedIsAnError_data();
    void damagedIsAnError();
    void everyDamagedByteIsNoticed();
    void otherVersionIsAnError();
    void pacingOfADelta();
    void pacingIsExact();
    void damagedPacingIsCutShort();
};

void TestCacheEntry::readsBackWhatItWrote()
{
    const auto json = CacheEntry::fromJson(full().toJson());
    QVERIFY(json);
    QCOMPARE(*json, full());
    const auto packed = CacheEntry::unpack(full().pack());
    QVERIFY(packed);
    QCOMPARE(*packed, full());
}

void TestCacheEntry::unsetStaysUnset()
{
    const auto entry = CacheEntry::unpack(bw::test::answer().pack());
    QVERIFY(entry);
    QVERIFY(!entry->completion.usage);
    QVERIFY(entry->pacing.isEmpty());
    CacheEntry free = bw::test::answer();
    free.completion.usage = bw::openai::Usage{};
    QVERIFY(!CacheEntry::unpack(free.pack())->completion.usage->providerCost);
}

void TestCacheEntry::isCompressed()
{
    const CacheEntry entry = bw::test::answer(u"the same words again "_s.repeated(1000));
    QVERIFY(entry.pack().size() < 2'000);
}

void TestCacheEntry::damagedIsAnError_data()
{
    QTest::addColumn<QByteArray>("packed");
    const QByteArray good = full().pack();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("foreign") << QByteArray("{\"some\": \"other program's value\"}");
    QTest::newRow("only the magic") << QByteArray("BWE1");
    QTest::newRow("cut off") << good.left(good.size() / 2);
    QTest::newRow("longer") << good + 'x';
    QTest::newRow("no JSON inside") << packedAround(qCompress(QByteArray("hello")));
    QTest::newRow("a bomb") << packedAround(QByteArray("\xff\xff\xff\xff", 4) + qCompress(QByteArray("hello")).mid(4));
}

void TestCacheEntry::damagedIsAnError()
{
    QFETCH(QByteArray, packed);
    const auto entry = CacheEntry::unpack(packed);
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, bw::ErrorCode::Parse);
}

void TestCacheEntry::everyDamagedByteIsNoticed()
{
    const QByteArray good = full().pack();
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = char(bad[i] ^ 0x20);
        QVERIFY2(!CacheEntry::unpack(bad), qPrintable(QString::number(i)));
    }
}

void TestCacheEntry::otherVersionIsAnError()
{
    QJsonObject json = full().toJson();
    json.insert(u"version"_s, 2);
    QVERIFY(!CacheEntry::fromJson(json));
}

void TestCacheEntry::pacingOfADelta()
{
    const bw::Instant sent{1h};
    bw::openai::ChatDelta delta{2, u"ab"_s, u"c"_s, true, sent + 5ms};
    QCOMPARE(pacingOf(delta, sent), (PacingEvent{5ms, 2, 2, 1, true}));
    delta.at = sent - 1ms;
    QCOMPARE(pacingOf(delta, sent).offset, 0ns);
    QCOMPARE(pacingOf(delta, bw::NoInstant).offset, 0ns);
}

void TestCacheEntry::pacingIsExact()
{
    QRandomGenerator random(3);
    QList<PacingEvent> pacing;
    bw::Nanoseconds at{0};
    for (int i = 0; i < 2'000; ++i) {
        at += bw::Nanoseconds(random.generate64() >> random.bounded(24, 64));
        pacing.append({at, random.bounded(4), random.bounded(1 << random.bounded(20)), random.bounded(300), random.bounded(2) == 1});
    }
    QCOMPARE(unpackPacing(packPacing(pacing)), pacing);
    QCOMPARE(unpackPacing(packPacing({})), QList<PacingEvent>());
    // Time that seems to run back stands still.
    QCOMPARE(unpackPacing(packPacing({{5ms, 0, 1, 0, false}, {3ms, 0, 1, 0, false}}))[1].offset, 5ms);
}

void TestCacheEntry::damagedPacingIsCutShort()
{
    const QList<PacingEvent> pacing = {{5ms, 0, 300, 0, false}, {9ms, 1, 2, 1'000, true}};
    const QByteArray bytes = QByteArray::fromBase64(packPacing(pacing).toLatin1());
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const QList<PacingEvent> read = unpackPacing(QString::fromLatin1(bytes.left(size).toBase64()));
        QVERIFY(read.size() < 2);
        if (!read.isEmpty())
            QCOMPARE(read[0], pacing[0]);
    }
    QCOMPARE(unpackPacing(QString::fromLatin1(QByteArray(100, '\xff').toBase64())), QList<PacingEvent>());
    QCOMPARE(unpackPacing(u"not base64 \u2026"_s).size(), unpackPacing(u"notbase64"_s).size());
    QRandomGenerator random(5);
    for (int i = 0; i < 1'000; ++i) {
        QByteArray noise(random.bounded(60), Qt::Uninitialized);
        for (char& c : noise)
            c = char(random.bounded(256));
        bw::Nanoseconds last{0};
        for (const PacingEvent& event : unpackPacing(QString::fromLatin1(noise.toBase64()))) {
            QVERIFY(event.offset >= last && event.choice >= 0 && event.content >= 0 && event.reasoning >= 0);
            last = event.offset;
        }
    }
}

QTEST_GUILESS_MAIN(TestCacheEntry)
#include "tst_cacheentry.moc"
