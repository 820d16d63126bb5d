// SPDX-License-Identifier: GPL-3.0-or-later
// bench_killed [TIMES [SEED]]: a program that saves chats, streamed text, gateways, runs, requests, settings and the files
// beside them is killed at random moments, every fifth time while it moves a file of an old layout to the present one.
// Afterwards everything that it was told is saved must be there, and of the streamed text all but the last second; each
// file must be whole, and a file that was moved must have a backup from before.
#include "madeuprecords.h"
#include "oldfile.h"
#include "settingfiles.h"

#include "base/seededrandom.h"
#include "stress/runresult.h"
#include "store/conversationstore.h"
#include "store/migrations.h"
#include "store/databasecopy.h"
#include "store/profilestore.h"
#include "store/recordmigrations.h"
#include "store/recordstore.h"
#include "store/runstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::bench;
using namespace std::chrono_literals;

namespace {

constexpr int FileText = 20'000; //!< signs: more than goes to the disk at once
constexpr int RecordsAtOnce = 100;
constexpr qint64 MostMissingMs = 1'000;

void say(const QString& line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

//! Saves one thing after the other for ever, and says of each when it is on disk.
class Victim final : public QObject
{
public:
    Victim(const QString& folder, const QString& prefix)
        : m_prefix(prefix), m_paths(Paths::below(folder)), m_files(m_paths)
    {
    }

    bool start()
    {
        if (!m_database.open(m_paths.databaseFile()) || !m_history.open(m_paths.historyFile()))
            return false;
        m_clock.start();
        beginAnswer();
        saveChat();
        connect(&m_stream, &QTimer::timeout, this, &Victim::stream);
        connect(&m_others, &QTimer::timeout, this, &Victim::saveOthers);
        m_stream.start(20ms);
        m_others.start(70ms);
        return true;
    }

private:
    [[nodiscard]] QString name(int number) const { return u"%1-%2"_s.arg(m_prefix).arg(number); }

    [[nodiscard]] static store::Database::Done confirmed(const QString& kind, const QString& id)
    {
        return [kind, id](const Result<void>& done) {
            if (done)
                say(kind + u' ' + id);
        };
    }

    void beginAnswer()
    {
        store::Message answer;
        answer.id = MessageId(m_prefix + u"-answer"_s);
        answer.role = openai::Role::Assistant;
        answer.state = store::MessageState::Streaming;
        m_conversations.saveMessage(ConversationId(m_prefix + u"-stream"_s), answer, this, confirmed(u"answer"_s, m_prefix));
    }

    //! As a session does it: text comes all the time, and is journalled at least once a second.
    void stream()
    {
        m_text += u"word "_s;
        say(u"text %1 %2"_s.arg(m_clock.elapsed()).arg(m_text.size()));
        if (m_journal.isValid() && m_journal.elapsed() < 700)
            return;
        m_journal.start();
        m_conversations.journal(MessageId(m_prefix + u"-answer"_s), m_text.mid(m_journalled), {});
        m_journalled = m_text.size();
    }

    void saveChat()
    {
        const QString id = name(m_chat++);
        store::Message prompt;
        prompt.id = MessageId(id + u"-prompt"_s);
        prompt.text = u"What is said in "_s + id;
        m_conversations.saveMessage(ConversationId(id), prompt, this, [this, id](const Result<void>& done) {
            if (done)
                say(u"chat "_s + id);
            saveChat();
        });
    }

    void saveOthers()
    {
        const QString id = name(m_other++);
        gateway::GatewayProfile profile = gateway::profileTemplate(gateway::Provider::Custom);
        profile.id = ProfileId(id);
        profile.name = id;
        m_profiles.save(profile, this, confirmed(u"gateway"_s, id));
        auto run = std::make_shared<stress::RunResult>();
        run->id = id;
        run->plan.name = id;
        run->startedAt = QDateTime::currentDateTimeUtc();
        run->state = m_other % 2 == 0 ? stress::RunState::Finished : stress::RunState::Running; // as every second of one
        m_runs.save(run, this, confirmed(u"run"_s, id));
        saveRecords();
        for (int file = 0; file < SettingFiles::Count; ++file) {
            if (m_files.save(file, id + u' ' + QString(FileText, u'x')))
                say(u"file %1 %2"_s.arg(file).arg(id));
        }
    }

    void saveRecords()
    {
        store::RecordBatch batch;
        for (int i = 0; i < RecordsAtOnce; ++i) {
            const WallTime ended = wallNow(systemClock());
            batch.add(m_records.next(ended), record::RowId::at(ended, m_sequence++), nullptr);
        }
        m_history.append(std::move(batch));
        say(u"records %1"_s.arg(m_history.stored()));
    }

    const QString m_prefix;
    const Paths m_paths;
    SettingFiles m_files;
    MadeUpRecords m_records{20};
    store::RecordStore m_history;
    store::Database m_database;
    store::ConversationStore m_conversations{m_database};
    store::ProfileStore m_profiles{m_database};
    store::RunStore m_runs{m_database};
    QElapsedTimer m_clock;
    QElapsedTimer m_journal;
    QTimer m_stream;
    QTimer m_others;
    QString m_text;
    qsizetype m_journalled = 0;
    int m_chat = 0;
    int m_other = 0;
    quint32 m_sequence = 0;
};

//! "r3-14" is before "r3-15" and "r12-0".
std::pair<int, int> placeOf(const QString& id)
{
    return {id.section(u'-', 0, 0).mid(1).toInt(), id.section(u'-', -1).toInt()};
}

//! What the victims were told is saved, and what was streamed.
struct Expected
{
    QSet<QString> chats;
    QSet<QString> gateways;
    QSet<QString> runs;
    std::array<QString, SettingFiles::Count> files; //!< the last id that was said to be in each
    qint64 records = 0; //!< of those who were killed before
    qint64 newRecords = 0;
    QString answer;   //!< prefix of the answer that was begun
    QList<std::pair<qint64, qsizetype>> text; //!< when, and its length then

    void read(const QByteArray& output)
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
};

class Judge final : public QObject
{
public:
    explicit Judge(const QString& folder) : m_paths(Paths::below(folder)) {}

    //! What is missing, or empty.
    QString verdict(const Expected& expected, bool migrates, qint64& missingMs)
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
        if (const QString lost = lostChats(conversations, expected); !lost.isEmpty())
            return lost;
        missingMs = missing(conversations, expected);
        if (missingMs > MostMissingMs)
            return u"%1 ms of text"_s.arg(missingMs);
        const QString lost = lostOthers(database, expected);
        return lost.isEmpty() ? lostRecords(expected) + tornFiles(expected) : lost;
    }

private:
    //! Whoever moved it: the one who was killed, or this one.
    bool hasBackup(const store::Database& database) const
    {
        const QStringList backups = database.backups();
        return std::ranges::any_of(backups, [this](const QString& copy) {
            return store::checkCopy(copy, store::migrations())
                && count(copy, store::migrations().first(1), u"SELECT count(*) FROM conversation"_s) == OldChats;
        });
    }

    qint64 count(const QString& file, std::span<const store::Migration> steps, const QString& sql) const
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

    QString lostRecords(const Expected& expected) const
    {
        store::RecordStore history;
        if (const Result<void> opened = history.open(m_paths.historyFile()); !opened)
            return u"history not opened: "_s + opened.error().message;
        const qint64 found = count(m_paths.historyFile(), store::recordMigrations(), u"SELECT count(*) FROM request"_s);
        const qint64 told = expected.records + expected.newRecords;
        return found < told ? u"requests: %1 of %2"_s.arg(found).arg(told) : QString();
    }

    //! The last one that was said to be saved, or one that came after it.
    QString tornFiles(const Expected& expected) const
    {
        const SettingFiles files(m_paths);
        for (int file = 0; file < SettingFiles::Count; ++file) {
            const std::optional<QString> text = files.textIn(file);
            const QString name = QLatin1StringView(SettingFiles::nameOf(file));
            if (!text)
                return name + u" torn"_s;
            const QString id = text->section(u' ', 0, 0);
            const QString told = expected.files[static_cast<size_t>(file)];
            const bool whole = text->isEmpty() || *text == id + u' ' + QString(FileText, u'x');
            if (!whole || (!told.isEmpty() && placeOf(id) < placeOf(told)))
                return u"%1 has %2, was told %3"_s.arg(name, text->left(30), told);
        }
        return {};
    }

    QString lostChats(store::ConversationStore& conversations, const Expected& expected)
    {
        std::optional<QList<store::ConversationSummary>> list;
        conversations.list(this, [&list](const Result<QList<store::ConversationSummary>>& got) { list = got.value_or(QList<store::ConversationSummary>()); });
        wait([&list] { return list.has_value(); });
        QSet<QString> lost = expected.chats;
        for (const store::ConversationSummary& summary : std::as_const(*list))
            lost.remove(summary.id.value());
        return lost.isEmpty() ? QString() : u"chats: "_s + QStringList(lost.values()).join(u", "_s);
    }

    qint64 missing(store::ConversationStore& conversations, const Expected& expected)
    {
        if (expected.answer.isEmpty() || expected.text.isEmpty())
            return 0;
        std::optional<store::Conversation> chat;
        conversations.load(ConversationId(expected.answer + u"-stream"_s), this,
                           [&chat](const Result<store::Conversation>& got) { chat = got.value_or(store::Conversation()); });
        wait([&chat] { return chat.has_value(); });
        const qsizetype kept = chat->messages.isEmpty() ? 0 : chat->messages.last().text.size();
        const auto first = std::ranges::find_if(expected.text, [kept](const auto& said) { return said.second > kept; });
        return first == expected.text.cend() ? 0 : expected.text.last().first - first->first;
    }

    QString lostOthers(store::Database& database, const Expected& expected)
    {
        store::ProfileStore profiles(database);
        QSet<QString> gateways = expected.gateways;
        for (const gateway::GatewayProfile& profile : profiles.listNow().value_or(store::ProfileStore::Profiles()))
            gateways.remove(profile.id.value());
        store::RunStore store(database);
        std::optional<QList<store::RunHeader>> headers;
        store.list(this, [&headers](const Result<QList<store::RunHeader>>& got) { headers = got.value_or(QList<store::RunHeader>()); });
        wait([&headers] { return headers.has_value(); });
        QSet<QString> runs = expected.runs;
        for (const store::RunHeader& header : std::as_const(*headers))
            runs.remove(header.id);
        if (!gateways.isEmpty())
            return u"gateways: %1"_s.arg(gateways.size());
        if (!runs.isEmpty())
            return u"runs: %1"_s.arg(runs.size());
        return {};
    }

    template <typename Condition> static void wait(const Condition& condition)
    {
        while (!condition())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    const Paths m_paths;
};

int runParent(int times, quint64 seed)
{
    QTextStream out(stdout);
    SeededRandom random(seed);
    const QTemporaryDir all;
    Expected lasting;
    int bad = 0;
    qint64 worst = 0;
    for (int round = 0; round < times; ++round) {
        const bool migrates = round % 5 == 4;
        const QString folder = all.filePath(migrates ? u"old-%1"_s.arg(round) : u"data"_s);
        Expected fresh;
        Expected& expected = migrates ? fresh : lasting;
        if (migrates && !makeOldFile(Paths::below(folder).databaseFile()))
            return 1;
        for (int chat = 0; migrates && chat < OldChats; ++chat)
            expected.chats.insert(u"old-%1"_s.arg(chat));
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {u"--victim"_s, folder, u"r%1"_s.arg(round)});
        victim.waitForStarted();
        QElapsedTimer life;
        life.start();
        const auto span = static_cast<qint64>(random.unit() * (migrates ? 250 : 2'500));
        QByteArray output;
        while (life.elapsed() < span) {
            victim.waitForReadyRead(static_cast<int>(std::max<qint64>(1, span - life.elapsed())));
            output += victim.readAllStandardOutput();
        }
        victim.kill();
        victim.waitForFinished();
        output += victim.readAllStandardOutput();
        expected.read(output.left(output.lastIndexOf('\n') + 1));
        qint64 missing = 0;
        const QString verdict = Judge(folder).verdict(expected, migrates, missing);
        worst = std::max(worst, missing);
        bad += verdict.isEmpty() ? 0 : 1;
        if (!verdict.isEmpty())
            out << "killed after " << span << " ms" << (migrates ? " (old file)" : "") << ": " << verdict << Qt::endl;
    }
    out << times << " times killed, " << bad << " bad; at most " << worst << " ms of text missing; " << lasting.chats.size() << " chats, "
        << lasting.gateways.size() << " gateways, " << lasting.runs.size() << " runs, " << lasting.records + lasting.newRecords << " requests kept" << Qt::endl;
    return bad == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--victim"_L1) {
        Victim victim(arguments.value(2), arguments.value(3));
        return victim.start() ? QCoreApplication::exec() : 1;
    }
    return runParent(arguments.size() > 1 ? arguments[1].toInt() : 100, arguments.size() > 2 ? arguments[2].toULongLong() : 1);
}
