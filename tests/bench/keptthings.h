// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingfiles.h"

#include "madeuprecords.h"
#include "store/conversationstore.h"
#include "store/profilestore.h"
#include "store/recordstore.h"
#include "store/runstore.h"

#include <QElapsedTimer>
#include <QSet>

#include <functional>
#include <memory>

namespace bw::bench {

//! Everything that the program keeps, with a memory of what it was told: what is to be saved, and what was said to be.
class KeptThings final : public QObject
{
public:
    static constexpr int FileCount = SettingFiles::Count;

    explicit KeptThings(const QString& folder);

    [[nodiscard]] bool open(); //!< both databases; false: one of them could not be opened to the end
    void close();
    void closeAsIfKilled(); //!< the files are as a kill would have left them
    [[nodiscard]] bool makeOldFile(); //!< as the first version left it, with chats
    [[nodiscard]] bool damage();      //!< so that all can be rescued

    [[nodiscard]] store::Database& database() { return m_stores->database; }
    [[nodiscard]] store::RecordStore& history() { return m_stores->history; }
    [[nodiscard]] QString databaseFile() const { return m_paths.databaseFile(); }

    void saveSome(); //!< a message, a gateway, a run
    void saveMessage(const QString& text);
    void saveGateway();
    void saveRun(stress::RunState state); //!< always the same one
    void beginAnswer();
    void stream(const QString& text);
    void endAnswer();
    void removeOne();
    void record(int count);
    [[nodiscard]] QStringList saveFiles(const QString& text); //!< those that were said to be saved
    void flush();
    void forgetUnsaved(); //!< only what was said to be saved is expected

    // What is wrong, or nothing.
    [[nodiscard]] QString missingNow();
    [[nodiscard]] QString tornFiles() const;
    [[nodiscard]] QString notRecovered();
    [[nodiscard]] QString missingAfterReopening();

    [[nodiscard]] static bool saysDiskIsFull(const QString& sentence);
    [[nodiscard]] bool waitFor(const std::function<bool()>& condition) const; //!< half a minute
    [[nodiscard]] Result<void> answerTo(const std::function<void(store::Database::Done)>& ask) const;

private:
    struct Stores
    {
        store::Database database;
        store::ConversationStore chats{database};
        store::ProfileStore profiles{database};
        store::RunStore runs{database};
        store::RecordStore history;
    };

    struct Told
    {
        QMap<QString, QString> texts; //!< by the ids of messages
        QSet<QString> gateways;
        QMap<QString, stress::RunState> runs;
    };

    void saveRun(const QString& id, stress::RunState state);
    void saveMessage(const store::Message& message);
    [[nodiscard]] QString missing(const Told& told);
    [[nodiscard]] QString missingMessages(const Told& told);
    [[nodiscard]] QString missingRuns(const Told& told);
    [[nodiscard]] QString missingFiles() const;
    [[nodiscard]] qint64 count(const QString& sql, const QString& file) const;

    const Paths m_paths;
    SettingFiles m_files;
    MadeUpRecords m_records{20};
    std::unique_ptr<Stores> m_stores;
    Told m_all;
    Told m_saved;
    QStringList m_fileTexts; //!< that were said to be saved
    QString m_newestText;    //!< settings that could not be saved are saved later
    QSet<QString> m_removed;
    QString m_streamed;
    qint64 m_oldChats = 0;
    qint64 m_recorded = 0;
    quint32 m_sequence = 0;
    int m_number = 0;
};

} // namespace bw::bench
