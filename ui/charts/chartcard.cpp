// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcard.h"

#include "charts/chartlegend.h"
#include "charts/plot.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconbutton.h"
#include "widgets/scaledsize.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RowHeight = 24;
constexpr int RoomForCaption = 480; //!< beside a control and a legend of three
constexpr int NarrowestTableColumn = 72; //!< narrower ones are made as wide as their content

template <typename Label> Label* headingLabel(const QString& text, const char* property, QWidget* parent)
{
    auto* label = new Label(text, parent);
    label->setProperty(property, true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ChartCard::ChartCard(const Theme& theme, TimeSelection* selection, const QString& caption, const QString& title,
                     LegendPlace place, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_plot(new Plot(theme, selection, this)), m_legend(new ChartLegend(this)),
      m_empty(new QLabel(this)), m_stack(new QStackedLayout), m_view(new QTableView(this)), m_table(new ChartTable(this))
{
    setTone(this, Tone::Card);
    setAccessibleName(title.isEmpty() ? caption : caption + u' ' + title);
    m_plot->setAccessibleName(accessibleName());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    m_heading = new QHBoxLayout;
    column->addLayout(m_heading);
    makeHeading(caption, title, place);
    if (place == LegendPlace::OwnLine)
        column->addWidget(m_legend);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    setTone(m_empty, Tone::Muted);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setText(tr("No requests in this time."));
    m_stack->setCurrentWidget(m_empty);
    makeTable();
    connect(m_legend, &ChartLegend::toggled, this, [this] { legendToggled(); });
}

void ChartCard::makeHeading(const QString& caption, const QString& title, LegendPlace place)
{
    m_heading->setSpacing(9);
    m_caption = headingLabel<ElidedLabel>(caption, "chartCaption", this);
    m_heading->addWidget(m_caption);
    m_title = headingLabel<ElidedLabel>(title, "chartTitle", this);
    m_title->setVisible(!title.isEmpty());
    m_heading->addWidget(m_title);
    m_headline = headingLabel<QLabel>({}, "chartHeadline", this);
    m_headline->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (place == LegendPlace::Heading)
        m_heading->addWidget(m_legend, 1);
    else
        m_heading->addStretch(1);
    m_heading->addWidget(m_headline);
    m_toggle = new IconButton(m_theme, u"table"_s, tr("Show as table"), this);
    m_toggle->setCheckable(true);
    m_toggle->setAccessibleName(tr("%1: show as table").arg(accessibleName()));
    m_toggle->setIconSide(14);
    connect(m_toggle, &IconButton::toggled, this, &ChartCard::showTable);
    m_heading->addWidget(m_toggle);
}

void ChartCard::makeTable()
{
    m_view->setModel(m_table);
    m_view->setAccessibleName(accessibleName());
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setScaledRows(*m_view, RowHeight);
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_view->horizontalHeader()->setResizeContentsPrecision(0); // by what is seen: it is often renewed
    m_view->horizontalHeader()->setHighlightSections(false);
    auto* copy = new QAction(tr("Copy the numbers"), this);
    connect(copy, &QAction::triggered, this, &ChartCard::copyTable);
    for (QWidget* widget : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_plot)}) {
        widget->addAction(copy);
        widget->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
}

void ChartCard::setTitleControl(QWidget* control)
{
    m_title->hide();
    m_heading->insertWidget(1, control);
    m_hasControl = true;
}

void ChartCard::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void ChartCard::setEmptyText(const QString& sentence)
{
    m_empty->setText(sentence);
}

bool ChartCard::isTableShown() const
{
    return m_toggle->isChecked();
}

void ChartCard::showTable(bool shown)
{
    m_toggle->setChecked(shown);
    m_toggle->setToolTip(shown ? tr("Show as chart") : tr("Show as table"));
    showData(m_stack->currentWidget() == m_empty);
}

void ChartCard::setHeadline(const QString& text)
{
    if (text != m_headline->text())
        m_headline->setText(text);
}

void ChartCard::setSummary(const QString& text)
{
    if (text != m_plot->accessibleDescription())
        m_plot->setAccessibleDescription(text);
}

void ChartCard::showData(bool empty)
{
    QWidget* shown = m_plot;
    if (empty)
        shown = m_empty;
    else if (isTableShown())
        shown = m_view;
    m_stack->setCurrentWidget(shown);
    if (shown != m_view)
        return;
    m_table->setSource(tableSource());
    const bool roomy = m_table->columnCount() * NarrowestTableColumn <= m_view->viewport()->width();
    m_view->horizontalHeader()->setSectionResizeMode(roomy ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

void ChartCard::copyTable()
{
    m_table->setSource(tableSource());
    QGuiApplication::clipboard()->setText(m_table->asText());
}

//! The numbers are worth more than the word before them.
void ChartCard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_caption->setVisible(!m_hasControl || width() >= scaledPixels(RoomForCaption));
}

void ChartCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        legendToggled(); // the colours of the legend are the theme's
}

} // namespace bw::ui
