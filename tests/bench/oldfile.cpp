// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldfile.h"

#include "store/database.h"
#include "store/migrations.h"

namespace bw::bench {

namespace {

using namespace Qt::StringLiterals;

Result<void> writeOldChats(QSqlDatabase& database)
{
    Result<void> done;
    for (int i = 0; done && i < OldChats; ++i) {
        const QString id = u"old-%1"_s.arg(i);
        done = store::changeSql(database, u"INSERT INTO conversation (id, title, updated_at) VALUES (?, 'old', 1)"_s, {id});
        if (done)
            done = store::changeSql(database,
                                    u"INSERT INTO message (id, conversation, role, state, text, created_at)"
                                    " VALUES (?, ?, 'user', 'done', ?, 1)"_s,
                                    {id + u"-m"_s, id, u"text "_s.repeated(100)});
    }
    return done;
}

} // namespace

bool makeOldFile(const QString& path)
{
    store::Database old(store::migrations().first(1), nullptr);
    if (!old.open(path))
        return false;
    old.write(&writeOldChats);
    old.flush();
    return true;
}

} // namespace bw::bench
