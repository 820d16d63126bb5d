// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversationlist.h"

#include <QSet>

namespace bw::ui {

//! The conversations as the list shows them: what is pinned, then folders, then the rest by age, each under a heading.
//! Headings can be folded; a conversation that is dragged onto one goes there.
class ConversationRows final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadingRole = ConversationList::MetaRole + 1,
        FoldedRole, //!< of a heading
        FolderRole, //!< of a heading: the folder's name; empty for pinned and for ages
        CountRole,  //!< of a heading: conversations under it
    };

    explicit ConversationRows(ConversationList& list, QObject* parent = nullptr);

    [[nodiscard]] QModelIndex indexOf(const ConversationId& id) const; //!< invalid also if its heading is folded
    void toggle(const QModelIndex& heading);
    void unfold(const ConversationId& id); //!< so that indexOf() finds it
    //! The conversation `by` rows further, headings left out; goes round. Empty: there are none.
    [[nodiscard]] QModelIndex step(const QModelIndex& from, int by) const;
    void regroup(); //!< another day has begun

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override; //!< emits, and changes nothing
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    void titleTyped(const bw::ConversationId& id, const QString& title);
    void folderTyped(const QString& folder, const QString& name);
    void droppedInto(const bw::ConversationId& id, const QString& folder, bool pinned);

private:
    struct Row
    {
        QString section;   //!< key of the heading it is, or stands under
        ConversationId id; //!< empty: a heading

        bool operator==(const Row&) const = default;
    };

    struct Section
    {
        QString key;
        QString title;
        QString folder;
        QList<ConversationId> members;
    };

    [[nodiscard]] QList<Section> sections() const;
    void rebuild();
    void take(const QList<Row>& rows);
    void refresh(const QModelIndex& first, const QModelIndex& last);
    [[nodiscard]] QVariant headingData(const Section& section, int role) const;

    ConversationList& m_list;
    QList<Row> m_rows;
    QHash<QString, Section> m_sections;  //!< by key
    QHash<ConversationId, int> m_places; //!< in the list
    QSet<QString> m_folded;
};

} // namespace bw::ui
