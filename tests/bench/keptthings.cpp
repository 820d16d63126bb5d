// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptthings.h"

#include "oldfile.h"

#include "store/databasefile.h"
#include "store/migrations.h"
#include "store/recordmigrations.h"
#include "stress/runresult.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QTemporaryDir>

namespace bw::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 Patience = 30'000; // ms
const ConversationId Chat(u"chat"_s);
const QString Answer = u"answer"_s;

struct Place
{
    qint64 page = 0;
    qint64 pageSize = 0;
};

Result<Place> placeOfIndex(QSqlDatabase& database)
{
    return store::runSql(database, u"SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema"
                                   " WHERE name = 'sqlite_autoindex_message_1'"_s)
        .map([](QSqlQuery query) { return query.next() ? Place{query.value(0).toLongLong(), query.value(1).toLongLong()} : Place(); });
}

} // namespace

KeptThings::KeptThings(const QString& folder) : m_paths(Paths::below(folder)), m_files(m_paths), m_fileTexts(FileCount) {}

bool KeptThings::open()
{
    m_stores = std::make_unique<Stores>();
    const Result<void> database = m_stores->database.open(m_paths.databaseFile());
    const Result<void> history = m_stores->history.open(m_paths.historyFile());
    return database && history;
}

void KeptThings::close()
{
    flush();
    m_stores.reset();
}

void KeptThings::closeAsIfKilled()
{
    const QTemporaryDir elsewhere;
    const QString path = m_paths.databaseFile();
    for (const QString& ending : {QString(), u"-wal"_s})
        QFile::copy(path + ending, elsewhere.filePath(u"copy"_s + ending));
    close();
    QFile::remove(path);
    for (const QString& ending : {QString(), u"-wal"_s})
        QFile::copy(elsewhere.filePath(u"copy"_s + ending), path + ending);
}

bool KeptThings::makeOldFile()
{
    m_oldChats = OldChats;
    return bench::makeOldFile(m_paths.databaseFile());
}

bool KeptThings::damage()
{
    Result<Place> place;
    {
        store::Database database;
        if (!database.open(m_paths.databaseFile()))
            return false;
        place = database.readNow<Place>(&placeOfIndex);
    }
    QFile file(m_paths.databaseFile());
    if (!place || place->page == 0 || !file.open(QIODevice::ReadWrite) || !file.seek((place->page - 1) * place->pageSize))
        return false;
    store::setSuspect(m_paths.databaseFile(), true);
    return file.write(QByteArray(place->pageSize, 'x')) == place->pageSize;
}

void KeptThings::saveSome()
{
    saveMessage(u"What is said in number %1"_s.arg(m_number));
    saveGateway();
    saveRun(u"run-%1"_s.arg(m_number++), stress::RunState::Finished);
}

void KeptThings::saveMessage(const QString& text)
{
    store::Message message;
    message.id = MessageId(u"message-%1"_s.arg(m_number++));
    message.text = text;
    saveMessage(message);
}

void KeptThings::saveMessage(const store::Message& message)
{
    const QString id = message.id.value();
    m_all.texts[id] = message.text;
    m_stores->chats.saveMessage(Chat, message, this, [this, id, text = message.text](const Result<void>& saved) {
        if (saved)
            m_saved.texts[id] = text;
    });
}

void KeptThings::saveGateway()
{
    gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::Custom);
    profile.id = ProfileId(u"gateway-%1"_s.arg(m_number++));
    const QString id = profile.id.value();
    m_all.gateways.insert(id);
    m_stores->profiles.save(profile, this, [this, id](const Result<void>& saved) {
        if (saved)
            m_saved.gateways.insert(id);
    });
}

void KeptThings::saveRun(stress::RunState state)
{
    saveRun(u"the load test"_s, state);
}

void KeptThings::saveRun(const QString& id, stress::RunState state)
{
    auto run = std::make_shared<stress::RunResult>();
    run->id = id;
    run->startedAt = QDateTime::currentDateTimeUtc();
    run->state = state;
    m_all.runs[id] = state;
    m_stores->runs.save(run, this, [this, id, state](const Result<void>& saved) {
        if (saved)
            m_saved.runs[id] = state;
    });
}

void KeptThings::beginAnswer()
{
    store::Message answer;
    answer.id = MessageId(Answer);
    answer.role = openai::Role::Assistant;
    answer.state = store::MessageState::Streaming;
    saveMessage(answer);
}

void KeptThings::stream(const QString& text)
{
    m_streamed += text;
    m_all.texts[Answer] = m_streamed;
    m_stores->chats.journal(MessageId(Answer), text, {}, this, [this, whole = m_streamed](const Result<void>& saved) {
        if (saved)
            m_saved.texts[Answer] = whole;
    });
}

void KeptThings::endAnswer()
{
    store::Message answer;
    answer.id = MessageId(Answer);
    answer.role = openai::Role::Assistant;
    answer.text = m_streamed;
    saveMessage(answer);
}

void KeptThings::removeOne()
{
    const QString id = m_saved.texts.firstKey();
    m_removed.insert(id);
    m_all.texts.remove(id);
    m_saved.texts.remove(id);
    m_stores->chats.removeMessages({MessageId(id)});
}

void KeptThings::record(int count)
{
    store::RecordBatch batch;
    for (int i = 0; i < count; ++i) {
        const WallTime ended = wallNow(systemClock());
        batch.add(m_records.next(ended), record::RowId::at(ended, m_sequence++), nullptr);
    }
    m_recorded += count;
    m_stores->history.append(std::move(batch));
}

QStringList KeptThings::saveFiles(const QString& text)
{
    m_newestText = text;
    QStringList saved;
    for (int file = 0; file < FileCount; ++file) {
        if (!m_files.save(file, text))
            continue;
        m_fileTexts[file] = text;
        saved.append(QLatin1StringView(SettingFiles::nameOf(file)));
    }
    return saved;
}

void KeptThings::flush()
{
    m_stores->database.flush();
    m_stores->history.flush();
    QCoreApplication::processEvents();
}

void KeptThings::forgetUnsaved()
{
    m_all = m_saved;
}

QString KeptThings::missingNow()
{
    flush();
    return missing(Told(m_saved));
}

QString KeptThings::missing(const Told& told)
{
    const QString messages = missingMessages(told);
    return messages.isEmpty() ? missingRuns(told) : messages;
}

QString KeptThings::missingMessages(const Told& told)
{
    Result<store::Conversation> chat;
    const Result<void> loaded = answerTo([&](const store::Database::Done& done) {
        m_stores->chats.load(Chat, this, [&chat, done](const Result<store::Conversation>& got) {
            chat = got;
            done({});
        });
    });
    QMap<QString, QString> found;
    if (loaded && chat) {
        for (const store::Message& message : std::as_const(chat->messages))
            found[message.id.value()] = message.text;
    }
    for (const auto& [id, text] : told.texts.asKeyValueRange()) {
        if (!found.contains(id) || !found[id].startsWith(text))
            return u"%1 is lost"_s.arg(id);
    }
    for (const QString& id : std::as_const(m_removed)) {
        if (found.contains(id) && told.texts.size() == m_all.texts.size())
            return u"%1 came back"_s.arg(id);
    }
    return {};
}

QString KeptThings::missingRuns(const Told& told)
{
    QSet<QString> gateways = told.gateways;
    for (const gateway::GatewayProfile& profile : m_stores->profiles.listNow().value_or(store::ProfileStore::Profiles()))
        gateways.remove(profile.id.value());
    if (!gateways.isEmpty())
        return u"%1 gateways are lost"_s.arg(gateways.size());
    QMap<QString, stress::RunState> found;
    const Result<void> listed = answerTo([&](const store::Database::Done& done) {
        m_stores->runs.list(this, [&found, done](const Result<QList<store::RunHeader>>& got) {
            for (const store::RunHeader& header : got.value_or(QList<store::RunHeader>()))
                found[header.id] = header.state;
            done({});
        });
    });
    for (const auto& [id, state] : told.runs.asKeyValueRange()) {
        const bool same = found.contains(id) && (!stress::isOver(state) || found[id] == state);
        if (!listed || !same)
            return u"%1 is lost"_s.arg(id);
    }
    return {};
}

QString KeptThings::tornFiles() const
{
    for (int file = 0; file < FileCount; ++file) {
        const std::optional<QString> text = m_files.textIn(file);
        if (!text || (*text != m_fileTexts[file] && *text != m_newestText))
            return u"%1 torn; "_s.arg(QLatin1StringView(SettingFiles::nameOf(file)));
    }
    return {};
}

QString KeptThings::notRecovered()
{
    if (!m_stores)
        return {};
    const Stores& stores = *m_stores;
    const bool recovered = waitFor([&stores] {
        return !stores.database.isReadOnly() && !stores.chats.hasUnwritten() && !stores.profiles.hasUnwritten() && !stores.runs.hasUnwritten()
            && stores.history.isOpen() && stores.history.trouble().isEmpty() && stores.history.queued() == 0;
    });
    return recovered ? QString() : u"does not recover: "_s + stores.database.trouble() + stores.history.trouble();
}

QString KeptThings::missingAfterReopening()
{
    if (m_stores)
        close();
    const QString torn = tornFiles();
    if (!open())
        return u"not opened again"_s;
    if (!database().trouble().isEmpty())
        return database().trouble();
    if (count(u"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"_s, databaseFile()) != 1)
        return u"the file is not whole"_s;
    if (count(u"SELECT count(*) FROM message WHERE id LIKE 'old-%'"_s, databaseFile()) != m_oldChats)
        return u"old chats are lost"_s;
    if (const qint64 records = count(u"SELECT count(*) FROM request"_s, m_paths.historyFile()); records != m_recorded)
        return u"%1 records of %2"_s.arg(records).arg(m_recorded);
    return torn + missing(Told(m_all));
}

qint64 KeptThings::count(const QString& sql, const QString& file) const
{
    const std::span<const store::Migration> steps = file == databaseFile() ? store::migrations() : store::recordMigrations();
    store::Database database(steps, nullptr, {.onlyReads = true});
    if (!database.open(file))
        return -1;
    return database
        .readNow<qint64>([sql](QSqlDatabase& open) {
            return store::runSql(open, sql).map([](QSqlQuery query) { return query.next() ? query.value(0).toLongLong() : -1; });
        })
        .value_or(-1);
}

bool KeptThings::saysDiskIsFull(const QString& sentence)
{
    return sentence.contains(u"disk is full"_s) || sentence.contains(u"has space"_s);
}

bool KeptThings::waitFor(const std::function<bool()>& condition) const
{
    QElapsedTimer timer;
    timer.start();
    while (!condition() && timer.elapsed() < Patience)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return condition();
}

Result<void> KeptThings::answerTo(const std::function<void(store::Database::Done)>& ask) const
{
    const auto answer = std::make_shared<std::optional<Result<void>>>();
    ask([answer](const Result<void>& result) { *answer = result; });
    if (!waitFor([answer] { return answer->has_value(); }))
        return failure(ErrorCode::Internal, u"no answer came"_s);
    return **answer;
}

} // namespace bw::bench
