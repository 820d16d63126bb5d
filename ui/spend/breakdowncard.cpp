// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/breakdowncard.h"

#include "spend/audittable.h"
#include "theme/tone.h"
#include "widgets/columnmemory.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RowHeight = 28;
constexpr std::array SpendWidths{0, 78, 84, 84, 84, 74, 84, 84, 106};
constexpr std::array AuditWidths{100, 126, 76, 62, 62, 76, 84, 88, 0};

} // namespace

BreakdownCard::BreakdownCard(store::RecordStore& history, QWidget* parent)
    : QFrame(parent), m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)), m_audit(new AuditTable(this)), m_check(history)
{
    setTone(this, Tone::Card);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    addDivision(tr("Models"), tr("Model asked for"), tr("(no model)"), &metrics::Snapshot::models);
    addDivision(tr("Gateways"), tr("Gateway"), tr("(no gateway)"), &metrics::Snapshot::gateways);
    addDivision(tr("Sources"), tr("Source"), tr("(no source)"), &metrics::Snapshot::sources);
    addDivision(tr("Keys"), tr("Key"), tr("(no key)"), &metrics::Snapshot::keys);
    addBills();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 6);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

QTableView* BreakdownCard::makeView(const QString& name)
{
    auto* view = new QTableView(m_stack);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    setScaledRows(*view, RowHeight);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setMinimumSectionSize(40);
    return view;
}

void BreakdownCard::addDivision(const QString& tab, const QString& caption, const QString& nameless, QList<metrics::Part> metrics::Snapshot::*parts)
{
    auto* model = new SpendTable(caption, nameless, this);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model);
    sorted->setSortRole(SpendTable::SortRole);
    QTableView* view = makeView(tab);
    view->setModel(sorted);
    view->setSortingEnabled(true);
    view->sortByColumn(SpendTable::Cost, Qt::DescendingOrder);
    setScaledColumns(*view->horizontalHeader(), {SpendWidths.begin(), SpendWidths.end()});
    rememberColumns(*view->horizontalHeader(), u"spend%1Columns"_s.arg(m_tables.size()));
    m_stack->addWidget(view);
    m_tabs->addTab(tab);
    m_tables.append({parts, model});
}

void BreakdownCard::addBills()
{
    auto* page = new QWidget(m_stack);
    QTableView* view = makeView(tr("Bills"));
    view->setModel(m_audit);
    setScaledColumns(*view->horizontalHeader(), {AuditWidths.begin(), AuditWidths.end()});
    rememberColumns(*view->horizontalHeader(), u"billColumns"_s);
    m_note = new QLabel(tr("Compares what the gateways billed with what was counted here: tokens, the model that answered, its build, and the cost that it states."), page);
    m_note->setWordWrap(true);
    setTone(m_note, Tone::Muted);
    m_button = new QPushButton(tr("Compare the bills"), page);
    m_button->setObjectName(u"compareBills"_s);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 4);
    head->setSpacing(12);
    head->addWidget(m_note, 1);
    head->addWidget(m_button);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(view, 1);
    m_stack->addWidget(page);
    m_tabs->addTab(tr("Bills"));
    connect(m_button, &QPushButton::clicked, this, &BreakdownCard::checkBills);
    connect(&m_check, &BillCheck::progressed, this, [this](const QList<spend::AuditRow>& rows, qint64 requests) {
        m_audit->setRows(rows);
        m_note->setText(tr("%1 requests read…").arg(countText(requests)));
    });
    connect(&m_check, &BillCheck::finished, this, &BreakdownCard::sayChecked);
}

void BreakdownCard::setFigures(const SpendFigures& figures)
{
    m_range = figures.snapshot.question.fixed.value_or(figures.snapshot.axis.range());
    for (const Division& division : std::as_const(m_tables))
        division.model->setParts(figures.snapshot.*division.parts, figures.snapshot.totals.cost);
}

void BreakdownCard::showBills()
{
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
}

void BreakdownCard::checkBills()
{
    m_button->setEnabled(false);
    m_audit->setRows({});
    m_check.start(m_range);
}

void BreakdownCard::sayChecked(const Result<qint64>& requests)
{
    m_button->setEnabled(true);
    if (!requests)
        m_note->setText(requests.error().message);
    else if (*requests >= BillCheck::MostRequests)
        m_note->setText(tr("The newest %1 requests of this time were compared.").arg(countText(*requests)));
    else if (m_audit->rowCount() == 0)
        m_note->setText(tr("No answer in this time can be compared."));
    else
        m_note->setText(tr("All %1 requests of this time were compared.").arg(countText(*requests)));
}

} // namespace bw::ui
