// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/searchresults.h"

#include "playground/chatformat.h"
#include "widgets/format.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString placeText(const store::SearchHit& hit)
{
    switch (hit.field) {
    case store::SearchHit::Field::Title:
        return SearchResults::tr("title");
    case store::SearchHit::Field::Reasoning:
        return SearchResults::tr("reasoning");
    case store::SearchHit::Field::Text:
        break;
    }
    if (hit.role == openai::Role::Tool)
        return SearchResults::tr("answer of a tool");
    return hit.role == openai::Role::Assistant ? SearchResults::tr("answer") : SearchResults::tr("prompt");
}

QString metaText(const store::SearchHit& hit)
{
    return placeText(hit) + u" · "_s + momentText(hit.at, QDateTime::currentDateTimeUtc());
}

} // namespace

void SearchResults::set(store::SearchResult result)
{
    beginResetModel();
    m_result = std::move(result);
    endResetModel();
}

QString SearchResults::summary() const
{
    if (m_result.hits.isEmpty())
        return tr("Nothing was found. Words are found from their beginning; accents do not matter.");
    if (m_result.more)
        return tr("Places: the newest %1. More words narrow it down.").arg(m_result.hits.size());
    return tr("Places: %1").arg(m_result.hits.size());
}

int SearchResults::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_result.hits.size());
}

QVariant SearchResults::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const store::SearchHit& found = hit(index);
    const bool inTitle = found.field == store::SearchHit::Field::Title;
    switch (role) {
    case Qt::DisplayRole:
        return found.title.isEmpty() ? tr("New conversation") : found.title;
    case Qt::ToolTipRole:
        return plainTip(found.snippet);
    case SnippetRole:
        return found.snippet;
    case Qt::AccessibleTextRole:
        return inTitle ? QString(found.title + u", "_s + metaText(found))
                       : QString(found.title + u", "_s + metaText(found) + u": "_s + found.snippet);
    case MarksRole:
        return QVariant::fromValue(found.marks);
    case MetaRole:
        return metaText(found);
    default:
        return {};
    }
}

} // namespace bw::ui
