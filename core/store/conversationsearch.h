// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"
#include "store/sql.h"

namespace bw::store {

//! A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan&) const = default;
};

//! One place where the words were found.
struct SearchHit
{
    enum class Field { Title, Text, Reasoning };

    ConversationId conversation;
    ConversationId head; //!< what stands in the list for it: itself, or the head of its group
    QString title;
    MessageId message; //!< empty: found in the title
    openai::Role role = openai::Role::User;
    Field field = Field::Title;
    QDateTime at;          //!< UTC, of the message or of the conversation's last change
    QString snippet;       //!< one line; "…" where it was cut
    QList<TextSpan> marks; //!< what was found, in the snippet

    bool operator==(const SearchHit&) const = default;
};

struct SearchResult
{
    QList<SearchHit> hits; //!< titles first, each kind newest first
    bool more = false;     //!< there are more than were asked for

    bool operator==(const SearchResult&) const = default;
};

//! What is typed, as an FTS5 query: every word must be there, in any order, as the beginning of a word; "several words"
//! in quotes must stand together. Case, diacritics and đ do not matter. Empty if there is nothing that an index of
//! words can find: only signs, or a script that puts no spaces between words.
[[nodiscard]] QString wordQuery(const QString& typed);

namespace queries {

//! Titles, prompts, answers and reasoning of what is not removed; `limit` of titles and of messages each. Words by the
//! index; what that cannot find (signs, Chinese) is looked for letter by letter, in case-insensitive ASCII.
[[nodiscard]] Result<SearchResult> search(QSqlDatabase& database, const QString& typed, int limit);

} // namespace queries

} // namespace bw::store
