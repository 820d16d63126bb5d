// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectorpanel.h"

#include "gateways/gatewaybook.h"
#include "inspector/attemptlist.h"
#include "inspector/causebox.h"
#include "inspector/inspectoractions.h"
#include "inspector/inspectortabs.h"
#include "inspector/waterfall.h"
#include "playground/statsline.h"
#include "shell/services.h"
#include "spend/charge.h"
#include "theme/theme.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"

#include <QLabel>
#include <QMouseEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int SideMargin = 12;
constexpr qsizetype ShownIdLength = 8;

QLabel* section(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    setTone(label, Tone::Section);
    return label;
}

QLabel* wrapped(Tone tone, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(label, tone);
    return label;
}

std::optional<spend::Price> priceOf(const record::RequestRecord& record, const Services& services)
{
    const auto profile = services.gateways.find(record.gateway);
    return spend::priceOfAnswer(record, profile ? profile->prices : QList<spend::Price>(), services.prices);
}

} // namespace

InspectorPanel::InspectorPanel(Services& services, QWidget* parent) : QFrame(parent), m_services(services), m_stack(new QStackedLayout)
{
    setTone(this, Tone::Card);
    setAccessibleName(tr("Inspector"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 8);
    column->setSpacing(4);
    column->addWidget(makeHeading());
    auto* empty = wrapped(Tone::Muted, this);
    empty->setText(tr("Click a request in the list, or a point in a chart, to see where its time went."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setContentsMargins(24, 0, 24, 0);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeBody());
    column->addLayout(m_stack, 1);
    clear();
}

QWidget* InspectorPanel::makeHeading()
{
    m_heading = new QWidget(this);
    m_title = new QLabel(m_heading);
    m_title->setProperty("chartCaption", true);
    m_outcome = new Pill(m_heading);
    m_window = new IconButton(m_services.theme, u"external"_s, tr("Open in a window of its own"), m_heading);
    m_close = new IconButton(m_services.theme, u"close"_s, tr("Close the inspector"), m_heading);
    for (IconButton* button : {m_window, m_close})
        button->setIconSide(14);
    connect(m_window, &IconButton::clicked, this, &InspectorPanel::windowRequested);
    connect(m_close, &IconButton::clicked, this, &InspectorPanel::closeRequested);
    auto* row = new QHBoxLayout(m_heading);
    row->setContentsMargins(SideMargin, 0, 6, 0);
    row->setSpacing(6);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_outcome);
    row->addWidget(m_window);
    row->addWidget(m_close);
    return m_heading;
}

QWidget* InspectorPanel::makeBody()
{
    auto* body = new QWidget(this);
    auto* area = new QScrollArea(body);
    area->setAccessibleName(tr("Inspector"));
    auto* inside = new QWidget(area);
    inside->setProperty("scrolled", true);
    m_facts = wrapped(Tone::Secondary, inside);
    m_numbers = wrapped(Tone::Normal, inside);
    m_cause = new CauseBox(inside);
    m_attemptsTitle = section(tr("Attempts"), inside);
    m_attempts = new AttemptList(inside);
    m_waterfall = new Waterfall(m_services.theme, inside);
    m_tabs = new InspectorTabs(m_services.theme, inside);
    m_actions = new InspectorActions(m_services, body);

    auto* content = new QVBoxLayout(inside);
    content->setContentsMargins(SideMargin, 0, SideMargin, 0);
    content->setSpacing(8);
    for (QWidget* widget : {static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_numbers), static_cast<QWidget*>(m_cause),
                            static_cast<QWidget*>(m_attemptsTitle), static_cast<QWidget*>(m_attempts),
                            static_cast<QWidget*>(section(tr("Phases"), inside)), static_cast<QWidget*>(m_waterfall)})
        content->addWidget(widget);
    content->addWidget(m_tabs, 1);
    area->setWidget(inside);
    area->setWidgetResizable(true);

    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(area, 1);
    column->addWidget(m_actions);
    return body;
}

void InspectorPanel::inspect(const Inspection& inspection)
{
    m_inspection = inspection;
    const record::RequestRecord& record = inspection.record;
    m_title->setText(tr("Request %1…").arg(record.id.value().left(ShownIdLength)));
    m_title->setToolTip(record.id.value());
    const OutcomeWord outcome = outcomeWord(record);
    m_outcome->set(outcome.text, outcome.kind);
    m_outcome->show();
    m_facts->setText(facts());
    const QList<Stat> numbers = closeStatsOf(record);
    m_numbers->setText(plainText(numbers));
    m_numbers->setToolTip(hintText(numbers));
    m_numbers->setVisible(numbers.size() > 1); // a lone “—” of the cost says nothing
    m_cause->setFailure(record.failure);
    m_attempts->setRows(attemptRows(record));
    m_attemptsTitle->setVisible(!record.attempts.isEmpty());
    m_attempts->setVisible(!record.attempts.isEmpty());
    m_waterfall->setBars(phaseBars(record));
    m_tabs->show(inspection, priceOf(record, m_services));
    m_actions->setInspection(inspection);
    m_window->show();
    m_stack->setCurrentIndex(1);
}

void InspectorPanel::clear()
{
    m_inspection = {};
    m_title->setText(tr("Request"));
    m_title->setToolTip({});
    m_outcome->hide();
    m_window->hide();
    m_stack->setCurrentIndex(0);
}

void InspectorPanel::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

//! Who asked whom for what, and when.
QString InspectorPanel::facts() const
{
    const record::RequestRecord& record = m_inspection.record;
    QStringList facts{dateText(record.startedAt.toLocalTime(), u"d MMM HH:mm:ss.zzz"_s), record::sourceId(record.source),
                      record.gatewayName, record.model, record.keyLabel};
    if (!record.requestIdAtProvider.isEmpty())
        facts.append(tr("provider's id %1").arg(record.requestIdAtProvider));
    facts.append(record.note);
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

void InspectorPanel::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!isEmpty() && m_heading->geometry().contains(event->position().toPoint()))
        emit windowRequested();
}

} // namespace bw::ui
