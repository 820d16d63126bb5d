// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helptable.h"

#include "help/helptopic.h"
#include "theme/tone.h"
#include "widgets/linebuttons.h"
#include "widgets/scaledsize.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QList<QStandardItem*> itemsOf(const QStringList& cells)
{
    QList<QStandardItem*> items;
    for (const QString& cell : cells) {
        auto* const item = new QStandardItem(cell);
        item->setEditable(false);
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        items.append(item);
    }
    return items;
}

QStandardItemModel* modelOf(const HelpTopic& topic, QObject* parent)
{
    auto* const model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels(topic.columns);
    for (const QStringList& row : topic.rows)
        model->appendRow(itemsOf(row));
    return model;
}

} // namespace

HelpTable::HelpTable(const HelpTopic& topic, QWidget* parent) : QWidget(parent), m_found(new QSortFilterProxyModel(this)), m_view(new QTableView(this))
{
    setObjectName(topic.id);
    m_found->setSourceModel(modelOf(topic, this));
    m_found->setFilterKeyColumn(-1); // in all of them
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(tonedLabel(topic.introduction, Tone::Secondary, this));
    column->addWidget(makeSearch());
    column->addWidget(m_view, 1);
    makeView(topic.title);
}

QWidget* HelpTable::makeSearch()
{
    auto* const box = new QWidget(this);
    auto* const search = new QLineEdit(box);
    search->setPlaceholderText(tr("Search in this table"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    nameLineButtons(*search);
    auto* const nothing = tonedLabel(tr("Nothing here has these words."), Tone::Muted, box);
    nothing->hide();
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(search);
    column->addWidget(nothing);
    connect(search, &QLineEdit::textChanged, this, [this, nothing](const QString& text) {
        m_found->setFilterFixedString(text.trimmed());
        nothing->setVisible(m_found->rowCount() == 0);
    });
    return box;
}

//! Rows are as high as what is in them, which depends on how wide the columns are just now.
void HelpTable::makeView(const QString& name)
{
    m_view->setModel(m_found);
    m_view->setAccessibleName(name);
    m_view->setWordWrap(true);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    // Once all columns have their width: while one after the other gets it, rows would be made for columns still narrow.
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, m_view, &QTableView::resizeRowsToContents, Qt::QueuedConnection);
    connect(m_found, &QAbstractItemModel::rowsInserted, m_view, &QTableView::resizeRowsToContents);
    keepScaled(*m_view, [this] { m_view->resizeRowsToContents(); });
}

} // namespace bw::ui
