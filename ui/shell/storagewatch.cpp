// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/storagewatch.h"

#include "store/database.h"
#include "store/recordstore.h"
#include "widgets/banner.h"

namespace bw::ui {

StorageWatch::StorageWatch(store::Database& database, store::RecordStore& history, Banner& banner, QObject* parent)
    : QObject(parent), m_database(database), m_history(history), m_banner(banner)
{
    connect(&database, &store::Database::troubleFound, this, &StorageWatch::refresh);
    connect(&database, &store::Database::recovered, this, &StorageWatch::refresh);
    connect(&history, &store::RecordStore::troubleFound, this, &StorageWatch::refresh);
    connect(&history, &store::RecordStore::recovered, this, &StorageWatch::refresh);
    connect(&banner, &Banner::actionChosen, this, &StorageWatch::tryAgain);
    refresh();
}

//! Chats weigh more than the history of requests, and a full disk says the same of both.
void StorageWatch::refresh()
{
    const QString trouble = m_database.trouble();
    m_banner.say(trouble.isEmpty() ? troubleOfHistory() : trouble);
}

//! What a history tells that cannot be read is missing elsewhere, too.
QString StorageWatch::troubleOfHistory() const
{
    const QString trouble = m_history.trouble();
    if (trouble.isEmpty() || m_history.isOpen())
        return trouble;
    return trouble + u' ' + tr("What was spent today before this start does not count for the daily limits of gateways.");
}

void StorageWatch::tryAgain()
{
    m_database.tryWritingSoon();
    m_history.tryWritingSoon();
}

} // namespace bw::ui
