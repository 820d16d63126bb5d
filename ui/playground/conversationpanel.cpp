// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationpanel.h"

#include "playground/conversationdelegate.h"
#include "theme/theme.h"
#include "widgets/undobar.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

ConversationPanel::ConversationPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_list(new ConversationList(this)), m_filter(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)), m_view(new QListView(this)), m_undo(new UndoBar(this))
{
    m_filter->setSourceModel(m_list);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setPlaceholderText(tr("Search conversations"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setClearButtonEnabled(true);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new ConversationDelegate(theme, this));
    m_view->setAccessibleName(tr("Conversations"));
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_view, 1);
    column->addWidget(m_undo);

    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConversationPanel::takeCurrent);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ConversationPanel::showMenu);
    auto* const remove = new QShortcut(QKeySequence::Delete, m_view);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &ConversationPanel::removeCurrent);
}

void ConversationPanel::setCurrent(const ConversationId& id)
{
    m_silent = true;
    const QModelIndex index = m_filter->mapFromSource(m_list->indexOf(id));
    if (index.isValid())
        m_view->setCurrentIndex(index);
    else
        m_view->selectionModel()->clear();
    m_silent = false;
}

void ConversationPanel::step(int by)
{
    const int count = m_filter->rowCount();
    if (count > 0)
        m_view->setCurrentIndex(m_filter->index((m_view->currentIndex().row() + by + count) % count, 0));
}

void ConversationPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationPanel::removeCurrent()
{
    const ConversationId id = currentId();
    const QModelIndex index = m_list->indexOf(id);
    if (!index.isValid())
        return;
    const store::ConversationSummary summary = m_list->all().at(index.row());
    m_list->remove(id);
    emit removed(id);
    m_undo->offer(
        tr("Conversation deleted."),
        [this, summary] {
            m_list->put(summary);
            emit restored(summary.id);
        },
        [] {});
}

void ConversationPanel::takeCurrent(const QModelIndex& current)
{
    if (!m_silent && current.isValid())
        emit chosen(currentId());
}

void ConversationPanel::showMenu(QPoint point)
{
    if (!m_view->indexAt(point).isValid())
        return;
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Delete conversation"), this, &ConversationPanel::removeCurrent);
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

ConversationId ConversationPanel::currentId() const
{
    return ConversationId(m_view->currentIndex().data(ConversationList::IdRole).toString());
}

} // namespace bw::ui
