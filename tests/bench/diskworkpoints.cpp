// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskpoints.h"

#include <QSqlQuery>

namespace bw::bench {

using namespace Qt::StringLiterals;

namespace {

QString whileChatting(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    things.flush();
    disk.fill();
    for (int i = 0; i < 20; ++i)
        things.saveMessage(largeText());
    return saysSo(things);
}

QString withinALargeMessage(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    things.flush();
    disk.leave(200 * KiB);
    things.saveMessage(largeText());
    things.saveMessage(u"small"_s);
    return saysSo(things);
}

QString whileStreaming(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.beginAnswer();
    things.flush();
    disk.leave(300 * KiB);
    for (int i = 0; i < 60; ++i)
        things.stream(u"%1 "_s.arg(i).repeated(5'000));
    return saysSo(things);
}

QString answerEndsOnAFullDisk(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.beginAnswer();
    things.stream(u"begun "_s);
    things.flush();
    disk.fill();
    for (int i = 0; i < 20; ++i)
        things.stream(largeText());
    things.endAnswer();
    return saysSo(things);
}

QString atACheckpoint(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    for (int i = 0; i < 4; ++i)
        things.saveMessage(largeText());
    things.flush();
    disk.fill();
    things.database().post([](QSqlDatabase& open) { QSqlQuery(open).exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); });
    for (int i = 0; i < 20; ++i)
        things.saveMessage(largeText());
    return saysSo(things);
}

QString atAnAutomaticCheckpoint(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    things.flush();
    disk.leave(5 * MiB); // the journal of a thousand pages, and not what comes out of it
    for (int i = 0; i < 40; ++i)
        things.saveMessage(largeText());
    return saysSo(things);
}

QString atSavingFiles(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    if (things.saveFiles(u"old"_s).size() != KeptThings::FileCount)
        return u"not saved"_s;
    disk.fill();
    const QStringList saved = things.saveFiles(u"new"_s.repeated(3'000));
    if (!saved.isEmpty())
        return u"said it saved: "_s + saved.join(u", "_s);
    if (const QString torn = things.tornFiles(); !torn.isEmpty())
        return torn;
    disk.free();
    const QStringList again = things.saveFiles(u"newer"_s.repeated(3'000));
    return unless(again.size() == KeptThings::FileCount, u"saved only: "_s + again.join(u", "_s));
}

//! Some bytes of each file go in.
QString withinAFile(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    if (things.saveFiles(u"old"_s).size() != KeptThings::FileCount)
        return u"not saved"_s;
    disk.leave(12 * KiB);
    const QStringList saved = things.saveFiles(u"new"_s.repeated(20'000));
    return unless(saved.isEmpty(), u"said it saved: "_s + saved.join(u", "_s)) + things.tornFiles();
}

QString withRecords(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.record(500);
    things.flush();
    disk.leave(100 * KiB);
    for (int i = 0; i < 20; ++i)
        things.record(500);
    if (!things.waitFor([&things] { return !things.history().trouble().isEmpty(); }))
        return u"the history says nothing"_s;
    return unlessSaysFull(things.history().trouble());
}

QString withGateways(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    things.flush();
    disk.fill();
    things.saveMessage(largeText());
    for (int i = 0; i < 400; ++i)
        things.saveGateway();
    return saysSo(things);
}

//! It is written every second, and its end comes while nothing can be written.
QString withALoadTest(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveRun(stress::RunState::Running);
    things.flush();
    disk.fill();
    things.saveMessage(largeText());
    for (int second = 0; second < 200; ++second)
        things.saveRun(stress::RunState::Running);
    things.saveRun(stress::RunState::Finished);
    return saysSo(things);
}

QString whileDeleting(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    for (int i = 0; i < 30; ++i)
        things.saveSome();
    things.flush();
    disk.fill();
    things.saveMessage(largeText());
    for (int i = 0; i < 20; ++i)
        things.removeOne();
    return saysSo(things);
}

//! Then only what was said to be saved can be there afterwards.
QString atTheEnd(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    things.saveSome();
    things.flush();
    disk.leave(700 * KiB);
    for (int i = 0; i < 5; ++i)
        things.saveMessage(largeText());
    const QString said = saysSo(things);
    things.close();
    things.forgetUnsaved();
    return said;
}

//! The room goes and comes while all of it writes.
QString againAndAgain(SmallDisk& disk, KeptThings& things)
{
    if (!things.open())
        return u"not opened"_s;
    for (const qint64 room : {0 * KiB, 64 * KiB, 900 * KiB, 333 * KiB}) {
        disk.leave(room);
        for (int i = 0; i < 4; ++i) {
            things.saveSome();
            things.saveMessage(largeText());
            things.record(200);
        }
        if (const QString said = saysSo(things); !said.isEmpty())
            return said;
        disk.free();
        if (!things.database().tryWriting()) // the button of the banner
            return u"not again"_s;
    }
    return {};
}

constexpr DiskPoint WorkPoints[] = {
    {"while chats are saved", &whileChatting},
    {"within a large message", &withinALargeMessage},
    {"while an answer streams", &whileStreaming},
    {"when an answer ends", &answerEndsOnAFullDisk},
    {"at a checkpoint", &atACheckpoint},
    {"at an automatic checkpoint", &atAnAutomaticCheckpoint},
    {"when settings are saved", &atSavingFiles},
    {"within a file of settings", &withinAFile},
    {"while requests are recorded", &withRecords},
    {"while gateways are saved", &withGateways},
    {"while a load test runs", &withALoadTest},
    {"while chats are deleted", &whileDeleting},
    {"when the program ends", &atTheEnd},
    {"again and again", &againAndAgain},
};

} // namespace

QString largeText()
{
    return u"A large text. "_s.repeated(40'000);
}

QString unless(bool good, const QString& problem)
{
    return good ? QString() : problem;
}

QString unlessSaysFull(const QString& sentence)
{
    return unless(KeptThings::saysDiskIsFull(sentence), u"it says: "_s + sentence);
}

QString saysSo(KeptThings& things)
{
    if (!things.waitFor([&things] { return things.database().isReadOnly() && !things.database().trouble().isEmpty(); }))
        return u"not read-only"_s;
    const QString said = unlessSaysFull(things.database().trouble());
    return said.isEmpty() ? things.missingNow() : said;
}

std::span<const DiskPoint> workPoints() noexcept
{
    return WorkPoints;
}

} // namespace bw::bench
