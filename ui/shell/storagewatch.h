// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bw::store {
class Database;
class RecordStore;
}

namespace bw::ui {

class Banner;

//! Says on the banner what is wrong with the databases for as long as it is, and tries them again when asked to. They do
//! that by themselves too.
class StorageWatch final : public QObject
{
    Q_OBJECT

public:
    StorageWatch(store::Database& database, store::RecordStore& history, Banner& banner, QObject* parent);

private:
    void refresh();
    [[nodiscard]] QString troubleOfHistory() const;
    void tryAgain();

    store::Database& m_database;
    store::RecordStore& m_history;
    Banner& m_banner;
};

} // namespace bw::ui
