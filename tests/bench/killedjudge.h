// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingfiles.h"

#include "store/conversationstore.h"
#include "store/migrations.h"

#include <QSet>

#include <array>

namespace bw::bench {

[[nodiscard]] QString paddingOfFiles(); //!< stands behind the id in each file: more than goes to the disk at once

//! What the victims were told is saved, and what was streamed.
struct KilledTold
{
    QSet<QString> chats;
    QSet<QString> gateways;
    QSet<QString> runs;
    std::array<QString, SettingFiles::Count> files; //!< the last id that was said to be in each
    qint64 records = 0; //!< of those who were killed before
    qint64 newRecords = 0;
    QString answer;   //!< prefix of the answer that was begun
    QList<std::pair<qint64, qsizetype>> text; //!< when, and its length then

    void read(const QByteArray& output); //!< what one of them said, whole lines only
};

//! Looks at what a program that was killed left behind.
class KilledJudge final : public QObject
{
public:
    explicit KilledJudge(const QString& folder) : m_paths(Paths::below(folder)) {}

    //! Was it killed before the file of the old layout was moved?
    [[nodiscard]] bool isOld() const;
    //! What is missing, or empty. The file was of the old layout if it `migrates`.
    [[nodiscard]] QString verdict(const KilledTold& told, bool migrates, qint64& missingMs);

private:
    [[nodiscard]] bool hasBackup(const store::Database& database) const; //!< made by the one who was killed, or by this one
    [[nodiscard]] qint64 count(const QString& file, std::span<const store::Migration> steps, const QString& sql) const;
    [[nodiscard]] QString lostRecords(const KilledTold& told) const;
    [[nodiscard]] QString tornFiles(const KilledTold& told) const;
    [[nodiscard]] QString lostChats(store::ConversationStore& conversations, const KilledTold& told);
    [[nodiscard]] qint64 missing(store::ConversationStore& conversations, const KilledTold& told);
    [[nodiscard]] QString lostOthers(store::Database& database, const KilledTold& told);

    const Paths m_paths;
};

} // namespace bw::bench
