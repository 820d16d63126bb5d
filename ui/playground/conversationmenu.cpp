// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ConversationPanel that sorts conversations: their menu, folders, pins, names and copies.
#include "playground/conversationpanel.h"
#include "playground/conversationrows.h"
#include "store/conversationstore.h"

#include <QInputDialog>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString menuText(QString text)
{
    return text.replace(u'&', "&&"_L1);
}

} // namespace

void ConversationPanel::showMenu(QPoint point)
{
    const QModelIndex under = m_view->indexAt(point);
    // By the keyboard the point is that of the current row, or none.
    const QModelIndex index = under.isValid() ? under : m_view->currentIndex();
    if (!index.isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setObjectName(u"conversationMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.data(ConversationRows::IsHeadingRole).toBool())
        fillFolderMenu(*menu, index);
    else if (const auto summary = m_list->find(ConversationId(index.data(ConversationList::IdRole).toString())))
        fillMenu(*menu, *summary);
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

void ConversationPanel::fillMenu(QMenu& menu, const store::ConversationSummary& summary)
{
    const ConversationId id = summary.id;
    const auto own = [this, id](const auto& action) {
        return [this, id, action] {
            m_view->setCurrentIndex(m_rows->indexOf(id));
            action();
        };
    };
    menu.addAction(tr("Rename"), this, own([this] { renameCurrent(); }));
    menu.addAction(summary.pinned ? tr("Unpin") : tr("Pin"), this,
                   [this, summary] { place(summary.id, summary.folder, !summary.pinned); });
    addFolders(*menu.addMenu(tr("Move to folder")), summary);
    menu.addAction(tr("Duplicate"), this, [this, summary] { duplicate(summary); });
    menu.addAction(tr("Export …"), this, [this, id] { emit exportRequested(id); });
    menu.addSeparator();
    menu.addAction(tr("Delete conversation"), this, own([this] { removeCurrent(); }));
}

void ConversationPanel::addFolders(QMenu& menu, const store::ConversationSummary& summary)
{
    for (const QString& folder : m_list->folders()) {
        QAction* const action =
            menu.addAction(menuText(folder), this, [this, summary, folder] { place(summary.id, folder, summary.pinned); });
        action->setCheckable(true);
        action->setChecked(folder == summary.folder);
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("New folder …"), this, [this, summary] { askForFolder(summary); });
    menu.addAction(tr("Out of its folder"), this, [this, summary] { place(summary.id, {}, summary.pinned); })
        ->setEnabled(!summary.folder.isEmpty());
}

void ConversationPanel::fillFolderMenu(QMenu& menu, const QModelIndex& heading)
{
    const QString folder = heading.data(ConversationRows::FolderRole).toString();
    menu.addAction(heading.data(ConversationRows::FoldedRole).toBool() ? tr("Unfold") : tr("Fold"), this,
                   [this, at = QPersistentModelIndex(heading)] { m_rows->toggle(at); });
    if (folder.isEmpty())
        return;
    menu.addAction(tr("Rename folder"), this, [this, at = QPersistentModelIndex(heading)] { m_view->edit(at); });
    menu.addAction(tr("Dissolve folder, keep its conversations"), this, [this, folder] { renameFolder(folder, {}); });
}

void ConversationPanel::askForFolder(const store::ConversationSummary& summary)
{
    auto* const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New folder"));
    dialog->setLabelText(tr("Name of the folder:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, summary](const QString& name) {
        if (!name.simplified().isEmpty())
            place(summary.id, name.simplified(), summary.pinned);
    });
    dialog->open();
}

void ConversationPanel::place(const ConversationId& id, const QString& folder, bool pinned)
{
    m_list->place(id, folder, pinned);
    m_services.conversations.setFolder(id, folder);
    m_services.conversations.setPinned(id, pinned);
    m_rows->unfold(id);
    setCurrent(m_shown);
}

void ConversationPanel::rename(const ConversationId& id, const QString& title)
{
    m_list->rename(id, title);
    m_services.conversations.rename(id, title);
    emit renamed(id, title);
}

void ConversationPanel::renameFolder(const QString& from, const QString& to)
{
    const QList<store::ConversationSummary> all = m_list->all();
    for (const store::ConversationSummary& each : all) {
        if (each.folder == from)
            m_list->place(each.id, to, each.pinned);
    }
    m_services.conversations.renameFolder(from, to);
    setCurrent(m_shown);
}

void ConversationPanel::duplicate(const store::ConversationSummary& summary)
{
    m_services.conversations.duplicate(summary.id, tr("%1 (copy)").arg(summary.title), this,
                                       [this](const Result<store::ConversationSummary>& made) {
                                           if (!made)
                                               return; // the store tells the person itself
                                           m_list->put(*made);
                                           emit chosen(made->id);
                                       });
}

} // namespace bw::ui
