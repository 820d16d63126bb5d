// SPDX-License-Identifier: GPL-3.0-or-later
// One suite for Qt's own dispatcher and ours: they must not differ to anyone who uses timers, sockets and events.
#include "net/networkthread.h"

#include "support/suite.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

using bw::net::NetworkThread;
using namespace std::chrono_literals;

//! Runs work in an event loop of its own; the context, and with it all that was made for it, goes in the thread.
class WorkThread final : public NetworkThread
{
public:
    using Work = std::function<void(QObject& context, const std::function<void()>& done)>;

    WorkThread(Dispatcher dispatcher, const Work& work) : NetworkThread(dispatcher), m_work(work) {}
    ~WorkThread() override { stop(); }
    Q_DISABLE_COPY_MOVE(WorkThread)

    using NetworkThread::stop;
    QSemaphore ended;

protected:
    void work() override
    {
        auto context = std::make_unique<QObject>();
        QMetaObject::invokeMethod(context.get(), [&] { m_work(*context, [this] { quit(); }); }, Qt::QueuedConnection);
        exec();
        context.reset();
        ended.release();
    }

private:
    const Work& m_work;
};

class TestEpollDispatcher : public bw::test::Suite
{
    Q_OBJECT

private:
    void withBoth();
    //! Runs the work in a thread with the row's dispatcher, whose loop turns until the work calls `done`.
    void inThread(const WorkThread::Work& work);

private slots:
    void timersAreNeverEarly_data() { withBoth(); }
    void timersAreNeverEarly();
    void repeatingTimersKeepStep_data() { withBoth(); }
    void repeatingTimersKeepStep();
    void zeroTimersDoNotStarveOthers_data() { withBoth(); }
    void zeroTimersDoNotStarveOthers();
    void timersStopAndRestartInTheirOwnEvent_data() { withBoth(); }
    void timersStopAndRestartInTheirOwnEvent();
    void aBusyTimerDoesNotNest_data() { withBoth(); }
    void aBusyTimerDoesNotNest();
    void remainingTimeIsTold_data() { withBoth(); }
    void remainingTimeIsTold();
    void postsFromOtherThreadsArrive_data() { withBoth(); }
    void postsFromOtherThreadsArrive();
    void postsInTheLoopArrive_data() { withBoth(); }
    void postsInTheLoopArrive();
    void socketsEchoManyTimes_data() { withBoth(); }
    void socketsEchoManyTimes();
    void descriptorsAreReused_data() { withBoth(); }
    void descriptorsAreReused();
    void nestedLoopsWork_data() { withBoth(); }
    void nestedLoopsWork();
    void quitEndsAnIdleThread_data() { withBoth(); }
    void quitEndsAnIdleThread();
};

void TestEpollDispatcher::withBoth()
{
    QTest::addColumn<bool>("ours");
    QTest::newRow("ours") << true;
    QTest::newRow("Qt's own") << false;
}

void TestEpollDispatcher::inThread(const WorkThread::Work& work)
{
    QFETCH(const bool, ours);
    WorkThread thread(ours ? NetworkThread::Dispatcher::Best : NetworkThread::Dispatcher::Stock, work);
    thread.start();
    const bool finished = thread.ended.tryAcquire(1, 20'000);
    thread.stop();
    QVERIFY(finished);
}

void TestEpollDispatcher::timersAreNeverEarly()
{
    std::vector<qint64> late;
    inThread([&](QObject& context, const auto& done) {
        auto left = std::make_shared<int>(40);
        for (int i = 0; i < 40; ++i) {
            const auto wait = std::chrono::milliseconds(i % 7);
            const auto due = std::chrono::steady_clock::now() + wait;
            QTimer::singleShot(wait, Qt::PreciseTimer, &context, [&late, due, left, done] {
                late.push_back((std::chrono::steady_clock::now() - due).count());
                if (--*left == 0)
                    done();
            });
        }
    });
    QCOMPARE(late.size(), 40u);
    QVERIFY(*std::min_element(late.begin(), late.end()) >= -1'000'000); // Qt's own rounds by half a millisecond
#ifdef Q_OS_LINUX // elsewhere there is only Qt's
    QFETCH(const bool, ours);
    if (ours)
        QVERIFY(*std::min_element(late.begin(), late.end()) >= 0);
#endif
}

void TestEpollDispatcher::repeatingTimersKeepStep()
{
    int ticks = 0;
    QElapsedTimer elapsed;
    inThread([&](QObject& context, const auto& done) {
        auto* const timer = new QTimer(&context);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, &context, [&ticks, timer, done] {
            if (++ticks == 20) {
                timer->stop();
                done();
            }
        });
        elapsed.start();
        timer->start(5ms);
    });
    QCOMPARE(ticks, 20);
    QVERIFY(elapsed.elapsed() >= 99);
}

void TestEpollDispatcher::zeroTimersDoNotStarveOthers()
{
    int spins = 0;
    bool posted = false;
    inThread([&](QObject& context, const auto& done) {
        auto* const spinning = new QTimer(&context);
        connect(spinning, &QTimer::timeout, &context, [&spins, &posted, &context] {
            if (++spins == 10)
                QMetaObject::invokeMethod(&context, [&posted] { posted = true; }, Qt::QueuedConnection);
        });
        spinning->start(0);
        QTimer::singleShot(20ms, Qt::PreciseTimer, &context, [spinning, done] {
            spinning->stop();
            done();
        });
    });
    QVERIFY(spins > 10);
    QVERIFY(posted);
}

void TestEpollDispatcher::timersStopAndRestartInTheirOwnEvent()
{
    QList<int> seen;
    inThread([&](QObject& context, const auto& done) {
        auto* const timer = new QTimer(&context);
        connect(timer, &QTimer::timeout, &context, [&seen, timer, done] {
            seen.append(timer->interval());
            if (seen.size() == 1)
                timer->start(4ms);
            else if (seen.size() == 3) {
                timer->stop();
                done();
            }
        });
        timer->start(1ms);
    });
    QCOMPARE(seen, (QList<int>{1, 4, 4}));
}

void TestEpollDispatcher::aBusyTimerDoesNotNest()
{
    int depth = 0;
    int deepest = 0;
    int calls = 0;
    inThread([&](QObject& context, const auto& done) {
        auto* const timer = new QTimer(&context);
        connect(timer, &QTimer::timeout, &context, [&, timer, done] {
            deepest = std::max(deepest, ++depth);
            QEventLoop nested;
            QTimer::singleShot(15ms, &nested, &QEventLoop::quit);
            nested.exec();
            --depth;
            if (++calls == 2) {
                timer->stop();
                done();
            }
        });
        timer->start(2ms);
    });
    QCOMPARE(deepest, 1);
    QCOMPARE(calls, 2);
}

void TestEpollDispatcher::remainingTimeIsTold()
{
    int remaining = 0;
    int stopped = 0;
    inThread([&](QObject& context, const auto& done) {
        auto* const timer = new QTimer(&context);
        timer->setTimerType(Qt::PreciseTimer); // a coarse one may be told rounded up
        timer->start(60s);
        remaining = timer->remainingTime();
        timer->stop();
        stopped = timer->remainingTime();
        done();
    });
    QVERIFY(remaining > 55'000 && remaining <= 60'000);
    QCOMPARE(stopped, -1);
}

void TestEpollDispatcher::postsFromOtherThreadsArrive()
{
    static constexpr int Posts = 20'000;
    std::atomic<int> got{0};
    std::vector<std::unique_ptr<QThread>> posters;
    inThread([&](QObject& context, const auto& done) {
        for (int i = 0; i < 3; ++i) {
            posters.emplace_back(QThread::create([&context, &got, done] {
                for (int n = 0; n < Posts; ++n) {
                    QMetaObject::invokeMethod(&context, [&got, done] {
                        if (++got == 3 * Posts)
                            done();
                    }, Qt::QueuedConnection);
                }
            }));
            posters.back()->start();
        }
    });
    for (const auto& poster : posters)
        poster->wait();
    QCOMPARE(got.load(), 3 * Posts);
}

void TestEpollDispatcher::postsInTheLoopArrive()
{
    int left = 1000;
    std::function<void()> step;
    inThread([&](QObject& context, const auto& done) {
        step = [&left, &context, &step, done] {
            if (--left == 0) {
                done();
                return;
            }
            QMetaObject::invokeMethod(&context, step, Qt::QueuedConnection);
        };
        step();
    });
    QCOMPARE(left, 0);
}

void TestEpollDispatcher::socketsEchoManyTimes()
{
    static constexpr int Clients = 40;
    static constexpr int Rounds = 30;
    int finished = 0;
    inThread([&](QObject& context, const auto& done) {
        auto* const server = new QTcpServer(&context);
        server->listen(QHostAddress::LocalHost);
        connect(server, &QTcpServer::newConnection, server, [server] {
            while (QTcpSocket* const peer = server->nextPendingConnection())
                connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
        });
        for (int i = 0; i < Clients; ++i) {
            auto* const client = new QTcpSocket(&context);
            auto rounds = std::make_shared<int>(0);
            connect(client, &QTcpSocket::connected, client, [client] { client->write("x"); });
            connect(client, &QTcpSocket::readyRead, client, [&finished, client, rounds, done] {
                client->readAll();
                if (++*rounds < Rounds)
                    client->write("x");
                else if (++finished == Clients)
                    done();
            });
            client->connectToHost(server->serverAddress(), server->serverPort());
        }
    });
    QCOMPARE(finished, Clients);
}

void TestEpollDispatcher::descriptorsAreReused()
{
    int closed = 0;
    std::function<void()> next;
    inThread([&](QObject& context, const auto& done) {
        auto* const server = new QTcpServer(&context);
        server->listen(QHostAddress::LocalHost);
        connect(server, &QTcpServer::newConnection, server, [server] {
            while (QTcpSocket* const peer = server->nextPendingConnection()) {
                connect(peer, &QTcpSocket::disconnected, peer, &QObject::deleteLater);
                peer->write("bye");
                peer->disconnectFromHost();
            }
        });
        next = [&closed, &context, &next, server, done] {
            auto* const client = new QTcpSocket(&context);
            connect(client, &QTcpSocket::disconnected, client, [&closed, &next, client, done] {
                const bool gotAll = client->readAll() == "bye";
                client->deleteLater();
                closed += gotAll;
                if (closed == 200)
                    done();
                else
                    next();
            });
            client->connectToHost(server->serverAddress(), server->serverPort());
        };
        next();
    });
    QCOMPARE(closed, 200);
}

void TestEpollDispatcher::nestedLoopsWork()
{
    bool inner = false;
    inThread([&](QObject& context, const auto& done) {
        QTimer::singleShot(0, &context, [&inner, done] {
            QEventLoop loop;
            QTimer::singleShot(5ms, &loop, [&inner, &loop] {
                inner = true;
                loop.quit();
            });
            loop.exec();
            done();
        });
    });
    QVERIFY(inner);
}

void TestEpollDispatcher::quitEndsAnIdleThread()
{
    QFETCH(const bool, ours);
    for (int i = 0; i < 50; ++i) {
        NetworkThread thread(ours ? NetworkThread::Dispatcher::Best : NetworkThread::Dispatcher::Stock);
        thread.start();
        thread.quit();
        QVERIFY(thread.wait(10'000));
    }
}

QTEST_GUILESS_MAIN(TestEpollDispatcher)
#include "tst_epolldispatcher.moc"
