// SPDX-License-Identifier: GPL-3.0-or-later
#include "killedjudge.h"

#include "oldfile.h"

#include "store/databasecopy.h"
#include "store/profilestore.h"
#include "store/recordmigrations.h"
#include "store/recordstore.h"
#include "store/runstore.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace bw::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostMissingMs = 1'000;

//! "r3-14" is before "r3-15" and "r12-0".
std::pair<int, int> placeOf(const QString& id)
{
    return {id.section(u'-', 0, 0).mid(1).toInt(), id.section(u'-', -1).toInt()};
}

template <typename Condition> void wait(const Condition& condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

QString paddingOfFiles()
{
    return QString(20'000, u'x');
}

void KilledTold::read(const QByteArray& output)
{
    text.clear();
    answer.clear();
    records += std::exchange(newRecords, 0);
    for (const QString& line : QString::fromUtf8(output).split(u'\n')) {
        const QStringList words = line.split(u' ');
        if (words[0] == "chat"_L1)
            chats.insert(words.value(1));
        else if (words[0] == "gateway"_L1)
            gateways.insert(words.value(1));
        else if (words[0] == "run"_L1)
            runs.insert(words.value(1));
        else if (words[0] == "file"_L1)
            files[words.value(1).toUInt()] = words.value(2);
        else if (words[0] == "records"_L1)
            newRecords = words.value(1).toLongLong();
        else if (words[0] == "answer"_L1)
            answer = words.value(1);
        else if (words[0] == "text"_L1 && words.size() == 3)
            text.append({words[1].toLongLong(), words[2].toLongLong()});
    }
}

bool KilledJudge::isOld() const
{
    return count(m_paths.databaseFile(), store::migrations().first(1), u"SELECT 1"_s) == 1;
}

QString KilledJudge::verdict(const KilledTold& told, bool migrates, qint64& missingMs)
{
    store::Database database;
    if (const Result<void> opened = database.open(m_paths.databaseFile()); !opened)
        return u"not opened: "_s + opened.error().message;
    if (!database.trouble().isEmpty())
        return database.trouble();
    if (count(m_paths.databaseFile(), store::migrations(), u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"_s) != 1)
        return u"the database is not whole"_s;
    if (migrates && !hasBackup(database))
        return u"no backup from before"_s;
    store::ConversationStore conversations(database);
    if (const QString lost = lostChats(conversations, told); !lost.isEmpty())
        return lost;
    missingMs = missing(conversations, told);
    if (missingMs > MostMissingMs)
        return u"%1 ms of text"_s.arg(missingMs);
    const QString lost = lostOthers(database, told);
    return lost.isEmpty() ? lostRecords(told) + tornFiles(told) : lost;
}

bool KilledJudge::hasBackup(const store::Database& database) const
{
    const QStringList backups = database.backups();
    return std::ranges::any_of(backups, [this](const QString& copy) {
        return store::checkCopy(copy, store::migrations())
            && count(copy, store::migrations().first(1), u"SELECT count(*) FROM conversation"_s) == OldChats;
    });
}

qint64 KilledJudge::count(const QString& file, std::span<const store::Migration> steps, const QString& sql) const
{
    store::Database database(steps, nullptr, {.onlyReads = true});
    if (!database.open(file))
        return -1;
    return database
        .readNow<qint64>([sql](QSqlDatabase& open) {
            return store::runSql(open, sql).map([](QSqlQuery query) { return query.next() ? query.value(0).toLongLong() : -1; });
        })
        .value_or(-1);
}

QString KilledJudge::lostRecords(const KilledTold& told) const
{
    store::RecordStore history;
    if (const Result<void> opened = history.open(m_paths.historyFile()); !opened)
        return u"history not opened: "_s + opened.error().message;
    const qint64 found = count(m_paths.historyFile(), store::recordMigrations(), u"SELECT count(*) FROM request"_s);
    const qint64 wanted = told.records + told.newRecords;
    return found < wanted ? u"requests: %1 of %2"_s.arg(found).arg(wanted) : QString();
}

//! The last one that was said to be saved, or one that came after it.
QString KilledJudge::tornFiles(const KilledTold& told) const
{
    const SettingFiles files(m_paths);
    for (int file = 0; file < SettingFiles::Count; ++file) {
        const std::optional<QString> text = files.textIn(file);
        const QString name = QLatin1StringView(SettingFiles::nameOf(file));
        if (!text)
            return name + u" torn"_s;
        const QString id = text->section(u' ', 0, 0);
        const QString wanted = told.files[static_cast<size_t>(file)];
        const bool whole = text->isEmpty() || *text == id + u' ' + paddingOfFiles();
        if (!whole || (!wanted.isEmpty() && placeOf(id) < placeOf(wanted)))
            return u"%1 has %2, was told %3"_s.arg(name, text->left(30), wanted);
    }
    return {};
}

QString KilledJudge::lostChats(store::ConversationStore& conversations, const KilledTold& told)
{
    std::optional<QList<store::ConversationSummary>> list;
    conversations.list(this, [&list](const Result<QList<store::ConversationSummary>>& got) { list = got.value_or(QList<store::ConversationSummary>()); });
    wait([&list] { return list.has_value(); });
    QSet<QString> lost = told.chats;
    for (const store::ConversationSummary& summary : std::as_const(*list))
        lost.remove(summary.id.value());
    return lost.isEmpty() ? QString() : u"chats: "_s + QStringList(lost.values()).join(u", "_s);
}

qint64 KilledJudge::missing(store::ConversationStore& conversations, const KilledTold& told)
{
    if (told.answer.isEmpty() || told.text.isEmpty())
        return 0;
    std::optional<store::Conversation> chat;
    conversations.load(ConversationId(told.answer + u"-stream"_s), this,
                       [&chat](const Result<store::Conversation>& got) { chat = got.value_or(store::Conversation()); });
    wait([&chat] { return chat.has_value(); });
    const qsizetype kept = chat->messages.isEmpty() ? 0 : chat->messages.last().text.size();
    const auto first = std::ranges::find_if(told.text, [kept](const auto& said) { return said.second > kept; });
    return first == told.text.cend() ? 0 : told.text.last().first - first->first;
}

QString KilledJudge::lostOthers(store::Database& database, const KilledTold& told)
{
    store::ProfileStore profiles(database);
    QSet<QString> gateways = told.gateways;
    for (const gateway::GatewayProfile& profile : profiles.listNow().value_or(store::ProfileStore::Profiles()))
        gateways.remove(profile.id.value());
    store::RunStore store(database);
    std::optional<QList<store::RunHeader>> headers;
    store.list(this, [&headers](const Result<QList<store::RunHeader>>& got) { headers = got.value_or(QList<store::RunHeader>()); });
    wait([&headers] { return headers.has_value(); });
    QSet<QString> runs = told.runs;
    for (const store::RunHeader& header : std::as_const(*headers))
        runs.remove(header.id);
    if (!gateways.isEmpty())
        return u"gateways: %1"_s.arg(gateways.size());
    if (!runs.isEmpty())
        return u"runs: %1"_s.arg(runs.size());
    return {};
}

} // namespace bw::bench
