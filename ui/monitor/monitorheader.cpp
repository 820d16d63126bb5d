// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitorheader.h"

#include "charts/axis.h"
#include "monitor/logexport.h"
#include "monitor/rangebutton.h"
#include "widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

//! Of what the history holds: the command line keeps none.
constexpr std::array Sources{record::Source::Playground, record::Source::Stress, record::Source::Probe, record::Source::KeyCheck,
                             record::Source::Diagnosis};

} // namespace

MonitorHeader::MonitorHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_gateways(new ChoiceButton(tr("All gateways"), this)), m_models(new ChoiceButton(tr("All models"), this)),
      m_sources(new ChoiceButton(tr("Source: any"), this)), m_range(new RangeButton(this)), m_pause(new QPushButton(tr("Pause"), this))
{
    m_gateways->setItems([this] {
        QList<ChoiceButton::Item> items;
        for (const auto& [id, name] : std::as_const(m_knownGateways))
            items.append({id, name});
        return items;
    });
    m_models->setItems([this] {
        QList<ChoiceButton::Item> items;
        for (const QString& model : std::as_const(m_knownModels))
            items.append({model, model});
        return items;
    });
    m_sources->setItems([] {
        QList<ChoiceButton::Item> items;
        for (const record::Source source : Sources)
            items.append({record::sourceId(source), record::sourceId(source)});
        return items;
    });
    m_pause->setCheckable(true);
    m_pause->setObjectName(u"monitorPause"_s);
    makeSelection();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    for (ChoiceButton* choice : {m_gateways, m_models, m_sources}) {
        row->addWidget(choice);
        connect(choice, &ChoiceButton::chosenChanged, this, &MonitorHeader::changed);
    }
    row->addStretch(1);
    row->addWidget(m_selection);
    row->addWidget(m_range);
    row->addWidget(m_pause);
    row->addWidget(makeExport());
    auto* history = new IconButton(theme, u"gear"_s, tr("History and metrics: what is kept, and who may read it"), this);
    history->setObjectName(u"monitorHistory"_s);
    row->addWidget(history);
    connect(history, &IconButton::clicked, this, &MonitorHeader::historyRequested);
    connect(m_range, &RangeButton::changed, this, &MonitorHeader::changed);
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        m_pause->setText(paused ? tr("Resume") : tr("Pause"));
        emit pausedChanged(paused);
    });
}

void MonitorHeader::makeSelection()
{
    m_selection = new QPushButton(this);
    m_selection->setObjectName(u"monitorSelection"_s);
    m_selection->setToolTip(tr("The marked stretch of time. Esc takes the mark away."));
    auto* menu = new QMenu(m_selection);
    connect(menu->addAction(tr("Show only this")), &QAction::triggered, this, &MonitorHeader::zoomRequested);
    connect(menu->addAction(tr("Take the mark away")), &QAction::triggered, this, &MonitorHeader::selectionCleared);
    m_selection->setMenu(menu);
    m_selection->hide();
}

QPushButton* MonitorHeader::makeExport()
{
    auto* button = new QPushButton(tr("Export…"), this);
    auto* menu = new QMenu(button);
    const std::initializer_list<std::pair<QString, ExportFormat>> formats = {
        {tr("Requests as CSV…"), ExportFormat::Csv},
        {tr("Requests as JSON Lines…"), ExportFormat::JsonLines},
        {tr("Requests as HAR…"), ExportFormat::Har},
        {tr("Requests as a trace for Stress…"), ExportFormat::Trace},
    };
    for (const auto& [name, format] : formats)
        connect(menu->addAction(name), &QAction::triggered, this, [this, format = format] { emit exportRequested(static_cast<int>(format)); });
    menu->addSeparator();
    connect(menu->addAction(tr("Incident bundle…")), &QAction::triggered, this, &MonitorHeader::bundleRequested);
    button->setMenu(menu);
    return button;
}

MonitorHeader::Choice MonitorHeader::choice() const
{
    return {m_gateways->chosenItems(), m_models->chosenItems(), m_sources->chosenItems(), m_range->last(), m_range->fixed()};
}

//! Told once: whoever hears of it asks the store for all numbers.
void MonitorHeader::setChoice(const Choice& wanted)
{
    const Choice before = choice();
    {
        const QSignalBlocker oneByOne(this);
        m_gateways->setChosenItems(wanted.gateways);
        m_models->setChosenItems(wanted.models);
        m_sources->setChosenItems(wanted.sources);
        if (wanted.fixed)
            m_range->setFixed(*wanted.fixed);
        else
            m_range->setLast(wanted.last);
    }
    if (choice() != before)
        emit changed();
}

metrics::Filter MonitorHeader::filter() const
{
    metrics::Filter filter;
    for (const QString& id : m_gateways->chosen())
        filter.gateways.append(ProfileId(id));
    filter.models = m_models->chosen();
    for (const QString& id : m_sources->chosen()) {
        if (const auto source = record::sourceFromId(id))
            filter.sources.append(*source);
    }
    return filter;
}

bool MonitorHeader::isPaused() const
{
    return m_pause->isChecked();
}

void MonitorHeader::setPaused(bool paused)
{
    m_pause->setChecked(paused);
}

void MonitorHeader::setSelection(const std::optional<TimeRange>& range)
{
    m_selection->setVisible(range.has_value());
    if (!range)
        return;
    const Milliseconds step = range->span() < 10min ? Milliseconds(1s) : Milliseconds(1min);
    m_selection->setText(timeLabel(range->from, step, QTimeZone::systemTimeZone()) + u" – "_s + timeLabel(range->to, step, QTimeZone::systemTimeZone()));
}

void MonitorHeader::setNames(const metrics::Snapshot& snapshot)
{
    if (!snapshot.question.filter.gateways.isEmpty() || !snapshot.question.filter.models.isEmpty())
        return; // it knows only what is let through
    m_knownGateways.clear();
    for (const metrics::Part& part : snapshot.gateways)
        m_knownGateways.append({part.id, part.name});
    m_knownModels.clear();
    for (const metrics::Part& part : snapshot.models)
        m_knownModels.append(part.id);
}

} // namespace bw::ui
