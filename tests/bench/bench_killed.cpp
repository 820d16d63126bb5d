// SPDX-License-Identifier: GPL-3.0-or-later
// bench_killed [TIMES [SEED]]: a program that saves chats, streamed text, gateways, runs, requests, settings and the files
// beside them is killed at random moments, every fifth time while it moves a file of an old layout to the present one.
// Afterwards everything that it was told is saved must be there, and of the streamed text all but the last second; each
// file must be whole, and a file that was moved must have a backup from before.
#include "killedjudge.h"
#include "madeuprecords.h"
#include "oldfile.h"

#include "base/seededrandom.h"
#include "stress/runresult.h"
#include "store/conversationstore.h"
#include "store/profilestore.h"
#include "store/recordstore.h"
#include "store/runstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bw;
using namespace bw::bench;
using namespace std::chrono_literals;

namespace {

constexpr int RecordsAtOnce = 100;

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
            if (m_files.save(file, id + u' ' + paddingOfFiles()))
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

//! What a victim says in so many milliseconds.
QByteArray lastWordsOf(const QString& folder, const QString& prefix, qint64 span)
{
    QProcess victim;
    victim.start(QCoreApplication::applicationFilePath(), {u"--victim"_s, folder, prefix});
    victim.waitForStarted();
    QElapsedTimer life;
    life.start();
    QByteArray output;
    while (life.elapsed() < span) {
        victim.waitForReadyRead(static_cast<int>(std::max<qint64>(1, span - life.elapsed())));
        output += victim.readAllStandardOutput();
    }
    victim.kill();
    victim.waitForFinished();
    return output + victim.readAllStandardOutput();
}

int runParent(int times, quint64 seed)
{
    QTextStream out(stdout);
    SeededRandom random(seed);
    const QTemporaryDir all;
    KilledTold lasting;
    int bad = 0;
    int old = 0;
    qint64 worst = 0;
    for (int round = 0; round < times; ++round) {
        const bool migrates = round % 5 == 4;
        const QString folder = all.filePath(migrates ? u"old-%1"_s.arg(round) : u"data"_s);
        KilledTold fresh;
        KilledTold& told = migrates ? fresh : lasting;
        if (migrates && !makeOldFile(Paths::below(folder).databaseFile()))
            return 1;
        for (int chat = 0; migrates && chat < OldChats; ++chat)
            told.chats.insert(u"old-%1"_s.arg(chat));
        const auto span = static_cast<qint64>(random.unit() * (migrates ? 250 : 2'500));
        const QByteArray output = lastWordsOf(folder, u"r%1"_s.arg(round), span);
        told.read(output.left(output.lastIndexOf('\n') + 1));
        qint64 missing = 0;
        KilledJudge judge(folder);
        old += int(migrates && judge.isOld());
        const QString verdict = judge.verdict(told, migrates, missing);
        worst = std::max(worst, missing);
        bad += verdict.isEmpty() ? 0 : 1;
        if (!verdict.isEmpty())
            out << "killed after " << span << " ms" << (migrates ? " (old file)" : "") << ": " << verdict << Qt::endl;
    }
    out << times << " times killed, " << bad << " bad; at most " << worst << " ms of text missing; " << old << " while the file was still old; "
        << lasting.chats.size() << " chats, "
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
