// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

#include <QAbstractListModel>

namespace bw::ui {

//! The conversations, newest first.
class ConversationList final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, MetaRole /*!< "14:02 · $0.026", "draft · 14:02" */ };

    using QAbstractListModel::QAbstractListModel;

    void setAll(QList<store::ConversationSummary> summaries);
    //! Once, when the store answered: what began meanwhile stays as it is here.
    void addStored(QList<store::ConversationSummary> summaries);
    //! Adds or changes, and moves to its place. Where the person put it (folder, pin) stays as it is here: who tells of
    //! a conversation may have read that long before.
    void put(store::ConversationSummary summary);
    void place(const ConversationId& id, const QString& folder, bool pinned);
    void rename(const ConversationId& id, const QString& title);
    [[nodiscard]] std::optional<store::ConversationSummary> find(const ConversationId& id) const;
    [[nodiscard]] QStringList folders() const; //!< as sorted by the language
    void remove(const ConversationId& id);
    [[nodiscard]] const QList<store::ConversationSummary>& all() const noexcept { return m_summaries; }
    [[nodiscard]] QModelIndex indexOf(const ConversationId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void changed(int row);
    [[nodiscard]] int placeFor(const QDateTime& updatedAt) const;

    QList<store::ConversationSummary> m_summaries;
};

} // namespace bw::ui
