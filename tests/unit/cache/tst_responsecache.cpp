// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/responsecache.h"
#include "cache/returnpath.h"
#include "samples.h"
#include "support/suite.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <mutex>
#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bw::cache;
using bw::test::key;

namespace {

//! What a test does to the backend from outside its thread.
struct Remote
{
    std::atomic<bool> down{false};
    std::atomic<bool> full{false}; //!< keeps nothing more, but finds what it has
    std::atomic<bool> stale{false}; //!< everything found is stale
    std::atomic<bool> held{false};  //!< the next lookups wait for `go`
    std::counting_semaphore<> go{0};
    std::atomic<int> lastTtl{0};
    std::atomic<std::thread::id> thread;
};

class MemoryBackend final : public CacheBackend
{
public:
    explicit MemoryBackend(std::shared_ptr<Remote> remote) : m_remote(std::move(remote))
    {
        m_remote->thread = std::this_thread::get_id();
    }
    [[nodiscard]] CacheHealth health() const override
    {
        if (m_remote->down)
            return {false, u"It is down."_s};
        return m_remote->full ? CacheHealth{false, u"It is full."_s, true} : CacheHealth{};
    }

private:
    [[nodiscard]] CacheLookup read(const CacheKey& key) override
    {
        if (m_remote->held)
            m_remote->go.acquire();
        const auto it = m_entries.constFind(key);
        if (m_remote->down || it == m_entries.cend())
            return {};
        return {m_remote->stale ? Freshness::Stale : Freshness::Fresh, *it};
    }
    [[nodiscard]] bool write(const CacheKey& key, const CacheEntry& entry, Seconds ttl) override
    {
        m_remote->lastTtl = int(ttl.count());
        m_entries.insert(key, entry);
        return true;
    }
    bw::Result<qint64> remove(const Invalidation&) override
    {
        const qint64 count = m_entries.size();
        m_entries.clear();
        return count;
    }
    void measure(const QString&, CacheStatistics& statistics) override { statistics.entries = m_entries.size(); }

    std::shared_ptr<Remote> m_remote;
    QHash<CacheKey, CacheEntry> m_entries;
};

//! A cache with a memory behind it, and the answers it gave, in order.
struct Fixture
{
    explicit Fixture(ResponseCacheSettings settings = {})
        : cache([remote = remote] { return std::make_unique<MemoryBackend>(remote); }, std::move(settings), bw::systemClock(),
                [] { return 0.5; })
    {
    }

    void ask(int number, const CacheControls& controls = {}) { ask(number, &receiver, controls); }
    void ask(int number, QObject* who, const CacheControls& controls = {})
    {
        cache.find(key(number), controls, who, [this](CacheAnswer answer) { answers.push_back(std::move(answer)); });
    }
    [[nodiscard]] CacheStatistics statistics()
    {
        std::optional<CacheStatistics> result;
        cache.statistics(u"profile"_s, &receiver, [&result](const CacheStatistics& s) { result = s; });
        [&] { QTRY_VERIFY(result); }();
        return result.value_or(CacheStatistics{});
    }

    std::shared_ptr<Remote> remote = std::make_shared<Remote>();
    std::vector<CacheAnswer> answers;
    QObject receiver;
    ResponseCache cache;
};

void succeed(CacheLead& lead, const QString& text = u"Hello"_s)
{
    lead.finish(200, {}, bw::test::answer(text).completion, {});
}

bw::Failure because(bw::ErrorClass errorClass)
{
    bw::Failure failure;
    failure.errorClass = errorClass;
    return failure;
}

QString textOf(const CacheAnswer& answer)
{
    return answer.fresh ? answer.fresh->completion.choices.value(0).content : QString();
}

} // namespace

class TestResponseCache : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void missThenHit();
    void neverAnswersAtOnce();
    void concurrentCallsAskOnce();
    void afterAFailureAllAsk();
    void afterACancelTheNextAsks();
    void aGoneHeirIsSkipped();
    void patienceEnds();
    void keepsPacingAndTtl();
    void unstorableIsNotKept();
    void controls();
    void staleStandsIn();
    void fullQueueIsAMiss();
    void whatWasGivenUpIsNotLookedUp();
    void whoGaveUpMeanwhileDoesNotLead();
    void theWaitForAnotherIsNotGivenUp();
    void invalidates();
    void goneReceiverHearsNothing();
    void receiverMayDeleteItselfAndTheLeadIsPassedOn();
    void troubleIsSaidOnce();
    void anotherTroubleIsSaidToo();
    void endAnswersWhoWaits();
    void leadOutlivesTheCache();
    void manyThreads();
};

void TestResponseCache::missThenHit()
{
    Fixture f;
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    QVERIFY(!f.answers[0].isHit());
    succeed(f.answers[0].lead, u"Xin chào"_s);
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 2u);
    QCOMPARE(textOf(f.answers[1]), u"Xin chào"_s);
    QVERIFY(!f.answers[1].coalesced);
    QVERIFY(qAbs(f.answers[1].fresh->storedAt.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    const CacheStatistics statistics = f.statistics();
    QCOMPARE(statistics.hits, 1);
    QCOMPARE(statistics.misses, 1);
    QCOMPARE(statistics.stores, 1);
    QCOMPARE(statistics.entries, std::optional<qint64>(1));
    QVERIFY(f.remote->thread.load() != std::this_thread::get_id());
}

void TestResponseCache::neverAnswersAtOnce()
{
    Fixture f;
    f.ask(1);
    f.ask(2, {.ttl = {}, .bypass = true});
    f.cache.flush();
    QVERIFY(f.answers.empty());
    QTRY_COMPARE(f.answers.size(), 2u);
}

void TestResponseCache::concurrentCallsAskOnce()
{
    Fixture f;
    for (int i = 0; i < 5; ++i)
        f.ask(1);
    f.ask(2);
    QTRY_COMPARE(f.answers.size(), 2u); // a leader each
    f.cache.flush();
    QCoreApplication::processEvents();
    QCOMPARE(f.answers.size(), 2u);
    succeed(f.answers[0].lead);
    QTRY_COMPARE(f.answers.size(), 6u);
    for (size_t i = 2; i < 6; ++i) {
        QCOMPARE(textOf(f.answers[i]), u"Hello"_s);
        QVERIFY(f.answers[i].coalesced);
    }
    QCOMPARE(f.statistics().coalesced, 4);
    QCOMPARE(f.statistics().answered(), 4); // as their records say
    QCOMPARE(f.statistics().unanswered(), 2);
}

void TestResponseCache::afterAFailureAllAsk()
{
    Fixture f;
    for (int i = 0; i < 3; ++i)
        f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    f.answers[0].lead.finish(503, because(bw::ErrorClass::Overloaded), {}, {});
    QTRY_COMPARE(f.answers.size(), 3u);
    QVERIFY(!f.answers[1].isHit() && !f.answers[2].isHit());
    succeed(f.answers[2].lead, u"third"_s);
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 4u);
    QCOMPARE(textOf(f.answers[3]), u"third"_s);
}

void TestResponseCache::afterACancelTheNextAsks()
{
    Fixture f;
    for (int i = 0; i < 4; ++i)
        f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    f.answers[0].lead.finish(0, because(bw::ErrorClass::Cancelled), {}, {});
    QTRY_COMPARE(f.answers.size(), 2u);
    f.answers[1].lead = CacheLead(); // destroyed
    QTRY_COMPARE(f.answers.size(), 3u);
    succeed(f.answers[2].lead);
    QTRY_COMPARE(f.answers.size(), 4u);
    QVERIFY(f.answers[3].isHit() && f.answers[3].coalesced);
}

void TestResponseCache::aGoneHeirIsSkipped()
{
    Fixture f;
    f.ask(1);
    auto gone = std::make_unique<QObject>();
    f.ask(1, gone.get());
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    f.cache.flush();
    gone.reset();
    f.answers[0].lead.abandon();
    QTRY_COMPARE(f.answers.size(), 2u);
    succeed(f.answers[1].lead);
}

void TestResponseCache::patienceEnds()
{
    Fixture f({.ttl = {}, .patience = 1ms});
    f.ask(1);
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 2u); // the leader has not ended
    QVERIFY(!f.answers[0].isHit() && !f.answers[1].isHit());
    succeed(f.answers[1].lead, u"second"_s);
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 3u);
    QCOMPARE(textOf(f.answers[2]), u"second"_s);
}

void TestResponseCache::keepsPacingAndTtl()
{
    Fixture f;
    f.ask(1);
    f.ask(2, {.ttl = 7s});
    QTRY_COMPARE(f.answers.size(), 2u);
    const QList<PacingEvent> pacing = {{5ms, 0, 5, 0, false}};
    f.answers[0].lead.finish(200, {}, bw::test::answer().completion, pacing);
    f.cache.flush();
    QCOMPARE(f.remote->lastTtl.load(), 7200);
    succeed(f.answers[1].lead);
    f.cache.flush();
    QCOMPARE(f.remote->lastTtl.load(), 7);
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 3u);
    QCOMPARE(f.answers[2].fresh->pacing, pacing);
}

void TestResponseCache::unstorableIsNotKept()
{
    Fixture f;
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    auto completion = bw::test::answer().completion;
    completion.choices[0].finish = bw::openai::FinishReason::Length;
    f.answers[0].lead.finish(200, {}, completion, {});
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 2u);
    QVERIFY(!f.answers[1].isHit());
    QCOMPARE(f.statistics().stores, 0);
}

void TestResponseCache::controls()
{
    Fixture f;
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    succeed(f.answers[0].lead, u"old"_s);

    f.ask(1, {.ttl = {}, .noCache = true});
    QTRY_COMPARE(f.answers.size(), 2u);
    QVERIFY(!f.answers[1].isHit());
    succeed(f.answers[1].lead, u"new"_s);
    f.ask(1, {.ttl = {}, .noStore = true});
    QTRY_COMPARE(f.answers.size(), 3u);
    QCOMPARE(textOf(f.answers[2]), u"new"_s);

    f.ask(1, {.ttl = {}, .bypass = true});
    f.ask(2, {.ttl = {}, .noStore = true});
    f.ask(2, {.ttl = {}, .noStore = true}); // does not wait for an answer that is not to be kept
    QTRY_COMPARE(f.answers.size(), 6u);
    for (size_t i = 3; i < 6; ++i) {
        QVERIFY(!f.answers[i].isHit());
        succeed(f.answers[i].lead);
    }
    QCOMPARE(f.statistics().stores, 2);
}

void TestResponseCache::staleStandsIn()
{
    Fixture f;
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    succeed(f.answers[0].lead);
    f.remote->stale = true;
    f.ask(1);
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 2u);
    f.answers[1].lead.finish(503, because(bw::ErrorClass::Overloaded), {}, {});
    QTRY_COMPARE(f.answers.size(), 3u);
    for (size_t i = 1; i < 3; ++i) {
        const CacheAnswer& answer = f.answers[i];
        QVERIFY(!answer.isHit());
        const CacheEntry* stale = answer.insteadOf(because(bw::ErrorClass::Overloaded));
        QVERIFY(stale);
        QCOMPARE(stale->completion.choices[0].content, u"Hello"_s);
        QVERIFY(!answer.insteadOf(because(bw::ErrorClass::Auth)));
    }
    QVERIFY(!f.answers[0].insteadOf(because(bw::ErrorClass::Overloaded)));
}

void TestResponseCache::fullQueueIsAMiss()
{
    Fixture f({.ttl = {}, .queueLimit = 2});
    f.remote->held = true;
    f.ask(0);
    for (int i = 1; i <= 20; ++i)
        f.ask(i);
    QTRY_VERIFY(f.answers.size() >= 18); // went past the cache, which still stands
    const auto dropped = f.answers.size();
    for (CacheAnswer& answer : f.answers) {
        QVERIFY(!answer.isHit());
        succeed(answer.lead);
    }
    f.remote->held = false;
    f.remote->go.release(3);
    QTRY_COMPARE(f.answers.size(), 21u);
    const CacheStatistics statistics = f.statistics();
    QCOMPARE(statistics.dropped, qint64(dropped));
    QCOMPARE(statistics.misses, qint64(21 - dropped));
    QCOMPARE(statistics.stores, 0);
}

void TestResponseCache::whatWasGivenUpIsNotLookedUp()
{
    Fixture f;
    f.remote->held = true;
    f.ask(1); // holds up the cache
    const auto late = f.cache.find(key(2), {}, &f.receiver, [&f](CacheAnswer answer) { f.answers.push_back(std::move(answer)); });
    QVERIFY(late->giveUp());
    QVERIFY(!late->giveUp());
    f.remote->held = false;
    f.remote->go.release();
    QTRY_COMPARE(f.answers.size(), 2u);
    QVERIFY(!f.answers[1].isHit());
    f.ask(2); // nobody leads, so that this one does
    QTRY_COMPARE(f.answers.size(), 3u);
    const CacheStatistics statistics = f.statistics();
    QCOMPARE(statistics.misses, 2);
    QCOMPARE(statistics.dropped, 1);
}

void TestResponseCache::whoGaveUpMeanwhileDoesNotLead()
{
    Fixture f;
    f.remote->held = true;
    const auto slow = f.cache.find(key(1), {}, &f.receiver, [&f](CacheAnswer answer) { f.answers.push_back(std::move(answer)); });
    QVERIFY(slow->giveUp());
    f.remote->held = false;
    f.remote->go.release();
    QTRY_COMPARE(f.answers.size(), 1u);
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 2u);
    succeed(f.answers[1].lead);
    QCOMPARE(f.statistics().stores, 1);
}

void TestResponseCache::theWaitForAnotherIsNotGivenUp()
{
    Fixture f;
    f.ask(1);
    const auto waiting = f.cache.find(key(1), {}, &f.receiver, [&f](CacheAnswer answer) { f.answers.push_back(std::move(answer)); });
    f.cache.flush();
    QVERIFY(!waiting->giveUp());
    QTRY_COMPARE(f.answers.size(), 1u);
    succeed(f.answers[0].lead);
    QTRY_COMPARE(f.answers.size(), 2u);
    QVERIFY(f.answers[1].coalesced);
}

void TestResponseCache::invalidates()
{
    Fixture f;
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    succeed(f.answers[0].lead);
    std::optional<qint64> count;
    f.cache.invalidate({u"profile"_s, {}, {}}, &f.receiver, [&count](const bw::Result<qint64>& n) { count = n.value_or(-1); });
    QTRY_COMPARE(count, std::optional<qint64>(1));
}

void TestResponseCache::goneReceiverHearsNothing()
{
    Fixture f;
    f.remote->held = true;
    auto gone = std::make_unique<QObject>();
    f.ask(1, gone.get());
    gone.reset();
    f.remote->held = false;
    f.remote->go.release();
    f.cache.flush();
    QCoreApplication::processEvents();
    QVERIFY(f.answers.empty());
    f.ask(1); // leads, because the gone one's lead was given back
    QTRY_COMPARE(f.answers.size(), 1u);
    QVERIFY(!f.answers[0].isHit());
}

void TestResponseCache::receiverMayDeleteItselfAndTheLeadIsPassedOn()
{
    Fixture f;
    auto owner = std::make_unique<QObject>();
    int calls = 0;
    f.cache.find(key(1), {}, owner.get(), [&owner, &calls](CacheAnswer) {
        ++calls;
        owner.reset();
    });
    f.ask(1);
    QTRY_COMPARE(f.answers.size(), 1u);
    QCOMPARE(calls, 1);
    QVERIFY(!f.answers[0].isHit());
}

void TestResponseCache::troubleIsSaidOnce()
{
    Fixture f;
    QSignalSpy trouble(&f.cache, &ResponseCache::troubleFound);
    QSignalSpy recovered(&f.cache, &ResponseCache::recovered);
    for (int round = 1; round <= 2; ++round) {
        f.remote->down = true;
        for (int i = 0; i < 10; ++i)
            f.ask(i, {.ttl = {}, .noStore = true});
        QTRY_COMPARE(trouble.size(), round);
        QCOMPARE(trouble.last().at(0).toString(), u"It is down."_s);
        f.remote->down = false;
        f.ask(1, {.ttl = {}, .noStore = true});
        QTRY_COMPARE(recovered.size(), round);
    }
    f.cache.flush();
    QCoreApplication::processEvents();
    QCOMPARE(trouble.size(), 2);
}

void TestResponseCache::anotherTroubleIsSaidToo()
{
    Fixture f;
    QSignalSpy trouble(&f.cache, &ResponseCache::troubleFound);
    f.remote->full = true;
    f.ask(1, {.ttl = {}, .noStore = true});
    QTRY_COMPARE(trouble.size(), 1);
    QCOMPARE(trouble.last().at(0).toString(), u"It is full."_s);
    f.remote->down = true;
    f.ask(2, {.ttl = {}, .noStore = true});
    QTRY_COMPARE(trouble.size(), 2);
    QCOMPARE(trouble.last().at(0).toString(), u"It is down."_s);
}

void TestResponseCache::endAnswersWhoWaits()
{
    auto f = std::make_unique<Fixture>();
    QObject receiver;
    std::vector<CacheAnswer> answers;
    for (int i = 0; i < 2; ++i)
        f->cache.find(key(1), {}, &receiver, [&answers](CacheAnswer answer) { answers.push_back(std::move(answer)); });
    QTRY_COMPARE(answers.size(), 1u);
    f.reset();
    QTRY_COMPARE(answers.size(), 2u);
    QVERIFY(!answers[1].isHit());
}

void TestResponseCache::leadOutlivesTheCache()
{
    CacheLead lead;
    {
        Fixture f;
        f.ask(1);
        QTRY_COMPARE(f.answers.size(), 1u);
        lead = std::move(f.answers[0].lead);
    }
    succeed(lead);
    lead.abandon();
}

void TestResponseCache::manyThreads()
{
    constexpr int Threads = 4;
    constexpr int Rounds = 50;
    constexpr int Keys = 10;
    Fixture f;
    std::atomic<int> asked{0};
    std::atomic<int> answered{0};
    std::atomic<int> wrong{0};

    const auto client = [&] {
        QEventLoop loop;
        QObject receiver;
        int left = Rounds * Keys;
        const auto one = [&](int number) {
            f.cache.find(key(number), {}, &receiver, [&, number](CacheAnswer answer) {
                if (answer.isHit()) {
                    wrong += textOf(answer) != QString::number(number);
                } else {
                    ++asked;
                    succeed(answer.lead, QString::number(number));
                }
                ++answered;
                if (--left == 0)
                    loop.quit();
            });
        };
        for (int i = 0; i < Rounds * Keys; ++i)
            one(i % Keys);
        loop.exec();
    };
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back(QThread::create(client));
        threads.back()->start();
    }
    for (const auto& thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(answered.load(), Threads * Rounds * Keys);
    QCOMPARE(asked.load(), Keys);
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestResponseCache)
#include "tst_responsecache.moc"
