// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/readbatch.h"

#include "support/suite.h"

#include <memory>

using bw::Instant;
using bw::Nanoseconds;
using bw::net::ReadBatch;

namespace {

//! Notes what it is handed, and does what it is told to at its first piece.
class Reader final : public ReadBatch::Source
{
public:
    Reader(ReadBatch& batch, QByteArray name, QByteArrayList& log) : Source(batch), m_name(std::move(name)), m_log(log) {}

    void read(const QByteArray& bytes, qint64 at = 1)
    {
        const std::span<char> room = batch().room();
        std::copy(bytes.begin(), bytes.end(), room.begin());
        batch().add(*this, bytes.size(), Instant(Nanoseconds(at)));
    }
    void end() { batch().addEnd(*this); }

    std::function<void()> onPiece;

private:
    void handOn(QByteArrayView bytes, Instant at) override
    {
        m_log.append(m_name + ':' + bytes.toByteArray().left(20) + '@' + QByteArray::number(at.time_since_epoch().count()));
        if (const auto act = std::exchange(onPiece, {}))
            act();
    }
    void handOnEnd() override { m_log.append(m_name + " ended"); }

    QByteArray m_name;
    QByteArrayList& m_log;
};

} // namespace

class TestReadBatch : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void handsOnInOrderWhenTheLoopTurns();
    void newsIsKnownUntilItIsHandedOn();
    void whoGoesIsLeftOut();
    void aFullBatchIsHandedOnAtOnce();
    void aLoopWithinAPieceKeepsTheOrder();
};

void TestReadBatch::handsOnInOrderWhenTheLoopTurns()
{
    QByteArrayList log;
    ReadBatch batch;
    Reader a(batch, "a", log);
    Reader b(batch, "b", log);
    a.read("one", 5);
    b.read("two", 6);
    a.end();
    QVERIFY(log.isEmpty());
    QTRY_COMPARE(log, (QByteArrayList{"a:one@5", "b:two@6", "a ended"}));
    b.read("three", 7);
    QTRY_COMPARE(log.last(), "b:three@7");
}

void TestReadBatch::newsIsKnownUntilItIsHandedOn()
{
    QByteArrayList log;
    ReadBatch batch;
    Reader a(batch, "a", log);
    QVERIFY(!a.hasNews());
    a.read("one");
    a.end();
    QVERIFY(a.hasNews());
    a.onPiece = [&] { QVERIFY(a.hasNews()); }; // its end is still to come
    batch.flush();
    QVERIFY(!a.hasNews());
    QCOMPARE(log.size(), 2);
}

void TestReadBatch::whoGoesIsLeftOut()
{
    QByteArrayList log;
    ReadBatch batch;
    Reader a(batch, "a", log);
    auto b = std::make_unique<Reader>(batch, "b", log);
    Reader c(batch, "c", log);
    a.read("one");
    b->read("two");
    c.read("three");
    a.onPiece = [&] { b.reset(); };
    batch.flush();
    QCOMPARE(log, (QByteArrayList{"a:one@1", "c:three@1"}));
}

void TestReadBatch::aFullBatchIsHandedOnAtOnce()
{
    QByteArrayList log;
    ReadBatch batch;
    Reader a(batch, "a", log);
    const QByteArray piece(60 * 1024, 'x');
    for (int i = 0; i < 40; ++i)
        a.read(piece, i);
    QVERIFY(!log.isEmpty());
    batch.flush();
    QCOMPARE(log.size(), 40);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(log[i], "a:" + piece.left(20) + '@' + QByteArray::number(i));
}

void TestReadBatch::aLoopWithinAPieceKeepsTheOrder()
{
    QByteArrayList log;
    ReadBatch batch;
    Reader a(batch, "a", log);
    Reader b(batch, "b", log);
    a.read("one");
    b.read("two");
    a.onPiece = [&] {
        a.read("three");
        QTRY_COMPARE(log.size(), 3);
    };
    batch.flush();
    QCOMPARE(log, (QByteArrayList{"a:one@1", "b:two@1", "a:three@1"}));
    QTRY_VERIFY(!a.hasNews());
}

QTEST_GUILESS_MAIN(TestReadBatch)
#include "tst_readbatch.moc"
