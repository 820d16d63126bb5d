// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversationsearch.h"

#include "store/messagerow.h"

namespace bw::store {

using namespace Qt::StringLiterals;

namespace {

// Around what was found; no text that people write holds them.
constexpr QChar MarkBegin(0x2);
constexpr QChar MarkEnd(0x3);
constexpr int SnippetWords = 14;
constexpr qsizetype SnippetBefore = 40;
constexpr qsizetype SnippetLength = 120;

//! Scripts that write words without spaces between them: to the index a whole clause is one word.
bool writesNoSpaces(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isWord(const QString& piece)
{
    return std::ranges::any_of(piece.toUcs4(), [](char32_t each) { return QChar::isLetterOrNumber(each); });
}

//! Cut at white space, but not between two quotes.
QStringList piecesOf(const QString& typed)
{
    QStringList pieces;
    const QStringList parts = typed.split(u'"');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1 && i + 1 < parts.size())
            pieces.append(u'"' + parts[i].simplified()); // marked as one that stands together
        else
            pieces.append(parts[i].simplified().split(u' ', Qt::SkipEmptyParts));
    }
    return pieces;
}

//! "…" of the index cuts at words; lines are folded into one. Marks become stretches.
void takeSnippet(SearchHit& hit, const QString& marked)
{
    for (const QChar each : marked) {
        if (each == MarkBegin)
            hit.marks.append({hit.snippet.size(), 0});
        else if (each == MarkEnd && !hit.marks.isEmpty())
            hit.marks.last().length = hit.snippet.size() - hit.marks.last().from;
        else if (!each.isSpace())
            hit.snippet += each;
        else if (!hit.snippet.isEmpty() && !hit.snippet.endsWith(u' '))
            hit.snippet += u' ';
    }
}

QString cutAround(const QString& text, const QString& found)
{
    const qsizetype at = text.indexOf(found, 0, Qt::CaseInsensitive);
    if (at < 0)
        return text.left(SnippetLength);
    const qsizetype from = std::max<qsizetype>(0, at - SnippetBefore);
    const qsizetype after = at + found.size();
    const qsizetype to = std::min(text.size(), std::max(from + SnippetLength, after));
    return (from > 0 ? u"…"_s : QString()) + text.mid(from, at - from) + MarkBegin + text.mid(at, found.size()) +
           MarkEnd + text.mid(after, to - after) + (to < text.size() ? u"…"_s : QString());
}

QString escapedForLike(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QString(u'\\') + special);
    return u'%' + text + u'%';
}

QString withoutStroke(QString text)
{
    return text.replace(u'đ', u'd').replace(u'Đ', u'D');
}

SearchHit hitFromRow(const QSqlQuery& row)
{
    SearchHit hit;
    hit.conversation = ConversationId(row.value(0).toString());
    const QString group = row.value(1).toString();
    hit.head = group.isEmpty() ? hit.conversation : ConversationId(group);
    hit.title = row.value(2).toString();
    hit.at = timeFromColumn(row.value(3));
    return hit;
}

void takeMessage(SearchHit& hit, const QSqlQuery& row)
{
    hit.message = MessageId(row.value(4).toString());
    hit.role = roleFromColumn(row.value(5)).value_or(openai::Role::User);
}

//! Sought by one statement: `values` as it wants them, one row more than `limit` to learn whether there are more.
template <typename Take>
Result<void> collect(QSqlDatabase& database, SearchResult& result, const QString& sql, QVariantList values, int limit,
                     const Take& take)
{
    values.append(limit + 1);
    Result<QSqlQuery> query = runSql(database, sql, values);
    if (!query)
        return tl::unexpected(query.error());
    for (int count = 0; query->next(); ++count) {
        if (count == limit) {
            result.more = true;
            break;
        }
        SearchHit hit = hitFromRow(*query);
        take(hit, *query);
        result.hits.append(std::move(hit));
    }
    return {};
}

// Newest first is the order of the index itself, so that a word which is everywhere costs no more than a rare one.
// A title is its own first snippet; SQLite counts words of the text as it stands, which are those of the index.
Result<SearchResult> byWords(QSqlDatabase& database, const QString& words, int limit)
{
    const QString marks = u"'%1', '%2', '…', %3"_s.arg(MarkBegin).arg(MarkEnd).arg(SnippetWords);
    const QString titles = u"SELECT c.id, c.pane_group, c.title, c.updated_at, "
                           "highlight(conversation_words, 0, '%1', '%2') FROM conversation_words "
                           "JOIN conversation c ON c.seq = conversation_words.rowid "
                           "WHERE conversation_words MATCH ? AND c.removed_at IS NULL "
                           "AND (c.pane_group = '' OR c.pane_group = c.id) "
                           "ORDER BY conversation_words.rowid DESC LIMIT ?"_s.arg(MarkBegin)
                               .arg(MarkEnd);
    const QString messages =
        u"SELECT c.id, c.pane_group, c.title, m.created_at, m.id, m.role, "
        "snippet(message_words, 0, %1), snippet(message_words, 1, %1) FROM message_words "
        "JOIN message m ON m.seq = message_words.rowid JOIN conversation c ON c.id = m.conversation "
        "WHERE message_words MATCH ? AND m.removed_at IS NULL AND c.removed_at IS NULL "
        "ORDER BY message_words.rowid DESC LIMIT ?"_s.arg(marks);
    SearchResult result;
    return collect(database, result, titles, {words}, limit,
                   [](SearchHit& hit, const QSqlQuery& row) { takeSnippet(hit, row.value(4).toString()); })
        .and_then([&] {
            return collect(database, result, messages, {words}, limit, [](SearchHit& hit, const QSqlQuery& row) {
                takeMessage(hit, row);
                const QString text = row.value(6).toString();
                const bool inText = text.contains(MarkBegin);
                hit.field = inText ? SearchHit::Field::Text : SearchHit::Field::Reasoning;
                takeSnippet(hit, inText ? text : row.value(7).toString());
            });
        })
        .map([&] { return result; });
}

//! Signs and Chinese have no case; without one to fold, looking is several times faster.
Result<SearchResult> byLetters(QSqlDatabase& database, const QString& typed, int limit)
{
    const bool cased = typed.toLower() != typed.toUpper();
    const QString like = cased ? escapedForLike(typed) : typed;
    const auto has = [cased](QLatin1StringView column) {
        return (cased ? u"%1 LIKE ? ESCAPE '\\'"_s : u"instr(%1, ?) > 0"_s).arg(column);
    };
    const QString titles = u"SELECT id, pane_group, title, updated_at FROM conversation WHERE removed_at IS NULL "
                           "AND (pane_group = '' OR pane_group = id) AND %1 "
                           "ORDER BY seq DESC LIMIT ?"_s.arg(has("title"_L1));
    const QString messages = u"SELECT c.id, c.pane_group, c.title, m.created_at, m.id, m.role, m.text, m.reasoning "
                             "FROM message m JOIN conversation c ON c.id = m.conversation "
                             "WHERE (%1 OR %2) AND m.removed_at IS NULL AND c.removed_at IS NULL "
                             "ORDER BY m.seq DESC LIMIT ?"_s.arg(has("m.text"_L1), has("m.reasoning"_L1));
    SearchResult result;
    return collect(database, result, titles, {like}, limit,
                   [&](SearchHit& hit, const QSqlQuery&) { takeSnippet(hit, cutAround(hit.title, typed)); })
        .and_then([&] {
            return collect(database, result, messages, {like, like}, limit, [&](SearchHit& hit, const QSqlQuery& row) {
                takeMessage(hit, row);
                const QString text = row.value(6).toString();
                const bool inText = text.contains(typed, Qt::CaseInsensitive);
                hit.field = inText ? SearchHit::Field::Text : SearchHit::Field::Reasoning;
                takeSnippet(hit, cutAround(inText ? text : row.value(7).toString(), typed));
            });
        })
        .map([&] { return result; });
}

} // namespace

QString wordQuery(const QString& typed)
{
    QStringList words;
    for (QString piece : piecesOf(typed)) {
        const bool together = piece.startsWith(u'"');
        if (!isWord(piece))
            continue;
        if (std::ranges::any_of(piece.toUcs4(), &writesNoSpaces))
            return {};
        piece.remove(u'"');
        // A lone letter would be the beginning of far too much.
        const bool begins = !together && piece.size() > 1;
        words.append(u'"' + withoutStroke(piece) + u'"' + (begins ? u"*"_s : QString()));
    }
    return words.join(u' ');
}

Result<SearchResult> queries::search(QSqlDatabase& database, const QString& typed, int limit)
{
    // Half a surrogate pair would take the sign behind it along when SQLite makes UTF-8 of it.
    const QString text = QString::fromUtf8(typed.simplified().toUtf8());
    if (text.isEmpty())
        return SearchResult();
    const QString words = wordQuery(text);
    return words.isEmpty() ? byLetters(database, text, limit) : byWords(database, words, limit);
}

} // namespace bw::store
