// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/commandfilter.h"

#include "settings/foundtext.h"
#include "shortcuts/commandmodel.h"

namespace bw::ui {

CommandFilter::CommandFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void CommandFilter::setSearch(const QString& typed)
{
    m_words = searchWords(typed);
    invalidateFilter();
}

//! A group stays for the sake of what is in it.
bool CommandFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    return parent.isValid() && hasAllWords(sourceModel()->index(row, 0, parent).data(CommandModel::WordsRole).toString(), m_words);
}

} // namespace bw::ui
