// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversationsearch.h"

#include <QAbstractListModel>

Q_DECLARE_METATYPE(QList<bw::store::TextSpan>)

namespace bw::ui {

//! The places where the searched words stand, as the store found them.
class SearchResults final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { MarksRole = Qt::UserRole /*!< QList<TextSpan> in SnippetRole */, SnippetRole, MetaRole /*!< "answer · Nov 18" */ };

    using QAbstractListModel::QAbstractListModel;

    void set(store::SearchResult result);
    [[nodiscard]] const store::SearchHit& hit(const QModelIndex& index) const { return m_result.hits.at(index.row()); }
    [[nodiscard]] QString summary() const; //!< a sentence for below the list

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    store::SearchResult m_result;
};

} // namespace bw::ui
