// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectortabs.h"

#include "inspector/costview.h"
#include "inspector/eventdelegate.h"
#include "inspector/eventlist.h"
#include "inspector/headertable.h"
#include "theme/theme.h"
#include "widgets/columnmemory.h"
#include "widgets/scaledsize.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int EventHeight = 20;
constexpr int HeaderHeight = 22;

//! A text field lays out every line of it: more than this would hold the window up. The whole goes into a saved file.
constexpr qsizetype ShownBytes = 512 * 1024;

QString indented(const QByteArray& bytes)
{
    const QJsonDocument json = QJsonDocument::fromJson(bytes);
    return QString::fromUtf8(json.isNull() ? bytes : json.toJson(QJsonDocument::Indented));
}

} // namespace

InspectorTabs::InspectorTabs(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_bar(new QTabBar(this)), m_stack(new QStackedWidget(this)),
      m_events(new EventList(this)), m_headers(new HeaderTable(this)), m_filled(TabCount, true)
{
    auto* eventTable = makeTable(m_events, tr("Events"));
    eventTable->setItemDelegate(new EventDelegate(theme, eventTable));
    setScaledRows(*eventTable, EventHeight);
    setScaledColumns(*eventTable->horizontalHeader(), {58, 64}); // when, and the gap before it
    rememberColumns(*eventTable->horizontalHeader(), u"eventColumns"_s);
    m_text = makeText(tr("Assembled text"), tr("There is no text."));
    m_request = makeText(tr("Raw request"), tr("The request was not kept. Bodies of the playground are; of load tests only if you ask for it."));
    m_response = makeText(tr("Raw response"), tr("The response was not kept. Bodies of the playground are; of load tests only if you ask for it."));
    auto* headerTable = makeTable(m_headers, tr("Headers"));
    headerTable->horizontalHeader()->hide();
    setScaledRows(*headerTable, HeaderHeight);
    setScaledColumns(*headerTable->horizontalHeader(), {150}); // the name
    m_cost = new CostView(this);

    const std::initializer_list<std::pair<QString, QWidget*>> tabs = {
        {tr("Events"), eventTable}, {tr("Text"), m_text}, {tr("Request"), m_request},
        {tr("Response"), m_response}, {tr("Cost"), m_cost}, {tr("Headers"), headerTable},
    };
    for (const auto& [name, page] : tabs) {
        m_bar->addTab(name);
        m_stack->addWidget(page);
    }
    m_bar->setObjectName(u"inspectorTabs"_s);
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        fill(static_cast<Tab>(tab));
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    setMinimumHeight(180);
}

QTableView* InspectorTabs::makeTable(QAbstractItemModel* model, const QString& name)
{
    auto* table = new QTableView(this);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(EventHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QPlainTextEdit* InspectorTabs::makeText(const QString& name, const QString& emptyText)
{
    auto* text = new QPlainTextEdit(this);
    text->setReadOnly(true);
    text->setAccessibleName(name);
    text->setPlaceholderText(emptyText);
    text->setTabChangesFocus(true);
    if (name != tr("Assembled text"))
        text->setFont(m_theme.monospace());
    return text;
}

void InspectorTabs::show(const Inspection& inspection, const std::optional<spend::Price>& price)
{
    m_inspection = inspection;
    m_price = price;
    m_filled.fill(false);
    fill(static_cast<Tab>(m_bar->currentIndex()));
}

void InspectorTabs::setTab(Tab tab)
{
    m_bar->setCurrentIndex(tab);
}

QString InspectorTabs::textOf(Tab tab) const
{
    const auto* view = qobject_cast<const QPlainTextEdit*>(m_stack->widget(tab));
    return view ? view->toPlainText() : QString();
}

void InspectorTabs::fill(Tab tab)
{
    if (std::exchange(m_filled[tab], true))
        return;
    const record::Exchange& exchange = m_inspection.exchange;
    switch (tab) {
    case Events:
        m_events->setEvents(wireEvents(m_inspection));
        break;
    case Text:
        m_text->setPlainText(m_inspection.reasoning.isEmpty() ? exchange.answer
                                                              : tr("Reasoning:\n%1\n\nAnswer:\n%2").arg(m_inspection.reasoning, exchange.answer));
        break;
    case Request:
        fillRaw(m_request, exchange.requestBody);
        break;
    case Response:
        fillRaw(m_response, exchange.responseBody);
        break;
    case Cost:
        m_cost->setLines(costLines(m_inspection.record, m_price));
        break;
    case Headers:
        m_headers->setHeaders(exchange.requestHeaders, exchange.responseHeaders);
        break;
    case TabCount:
        break;
    }
}

void InspectorTabs::fillRaw(QPlainTextEdit* view, const QByteArray& bytes)
{
    QString text = bytes.size() <= ShownBytes ? indented(bytes) : QString::fromUtf8(bytes.left(ShownBytes));
    if (bytes.size() > ShownBytes)
        text += u'\n' + tr("… %1 more bytes: save the request to see all of them.").arg(bytes.size() - ShownBytes);
    view->setPlainText(text);
}

} // namespace bw::ui
