// SPDX-License-Identifier: GPL-3.0-or-later
// What a request pays for the cache: the key, a hit and a store in SQLite, and a hit through the cache's thread.
#include "cache/cachebackends.h"
#include "cache/cachekey.h"
#include "cache/sqlitecache.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw::cache;

namespace {

constexpr int Rounds = 20'000;
constexpr int Keys = 200;

//! A streamed answer of 256 tokens.
CacheEntry answer()
{
    CacheEntry entry;
    bw::openai::ChatChoice choice;
    for (int i = 0; i < 256; ++i) {
        const QString token = u" word%1"_s.arg(i * 7919 % 1000);
        choice.content += token;
        entry.pacing.append({bw::Milliseconds(180 + 12 * i), 0, token.size(), 0, false});
    }
    choice.finish = bw::openai::FinishReason::Stop;
    entry.completion.choices = {choice};
    entry.storedAt = QDateTime::currentDateTimeUtc();
    return entry;
}

CacheKey key(int number)
{
    const QByteArray body = R"({"model":"gpt-4.1","temperature":0,"messages":[{"role":"user","content":")"
        + QByteArray(400, 'x') + QByteArray::number(number) + R"("}]})";
    return cacheKey({u"bench"_s, QUrl(u"http://127.0.0.1/v1"_s), u"chat/completions"_s, body, {}}).value_or(CacheKey{});
}

template <typename Work>
void measure(const char* what, int rounds, Work work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i)
        work(i);
    std::printf("%-34s %8.1f us\n", what, double(timer.nsecsElapsed()) / 1000.0 / rounds);
}

int hitsThroughTheThread(const QString& path)
{
    ResponseCache cache(sqliteBackend(path, 256 << 20, bw::systemClock()), {}, bw::systemClock(), bw::systemRandom());
    QObject receiver;
    QEventLoop loop;
    int hits = 0;
    int left = Rounds;
    std::function<void()> next = [&] {
        cache.find(key(left % Keys), {}, &receiver, [&](CacheAnswer found) {
            hits += found.isHit();
            --left == 0 ? loop.quit() : left >= 50 ? next() : void();
        });
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        next();
    loop.exec();
    std::printf("%-34s %8.0f /s, 50 under way\n", "hits through the cache's thread", Rounds / (double(timer.nsecsElapsed()) / 1e9));
    return hits;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cache.sqlite"_s);
    const CacheEntry entry = answer();
    std::printf("an answer of 256 tokens: %lld bytes stored\n", qlonglong(entry.pack().size()));
    {
        SqliteCache cache({.path = path}, bw::systemClock());
        measure("key of a 500-byte body", Rounds, [](int i) { static_cast<void>(key(i)); });
        measure("store", Rounds / 10, [&](int i) { cache.store(key(i % Keys), entry, Seconds(3600)); });
        measure("hit", Rounds, [&](int i) { static_cast<void>(cache.find(key(i % Keys))); });
    }
    return hitsThroughTheThread(path) == Rounds ? 0 : 1;
}
