// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/stressheader.h"

#include "gateways/profilefield.h"
#include "stress/planmakers.h"
#include "stress/planpresets.h"
#include "theme/tone.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"
#include "widgets/unitedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int BarWidth = 130;
constexpr int LevelWidth = 84;
constexpr int BarSteps = 1000;

QString wholeSeconds(Nanoseconds span)
{
    const auto seconds = std::chrono::round<std::chrono::seconds>(span).count();
    if (seconds < 60)
        return StressHeader::tr("%1 s").arg(seconds);
    return seconds % 60 == 0 ? StressHeader::tr("%1 m").arg(seconds / 60) : StressHeader::tr("%1 m %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString stateWord(stress::RunState state)
{
    using stress::RunState;
    switch (state) {
    case RunState::Running:
        return StressHeader::tr("running");
    case RunState::Paused:
        return StressHeader::tr("paused");
    case RunState::Finished:
        return StressHeader::tr("finished");
    case RunState::Stopped:
        return StressHeader::tr("stopped");
    case RunState::Guarded:
        return StressHeader::tr("ended by a guard");
    case RunState::Failed:
        return StressHeader::tr("failed");
    case RunState::Interrupted:
        return StressHeader::tr("interrupted");
    }
    return {};
}

//! A level can be set where the plan has one and no search moves it.
bool canSetLevel(const stress::Plan& plan)
{
    return (plan.load.kind == stress::Load::Kind::Closed || plan.load.kind == stress::Load::Kind::Rate) && plan.search.kind == stress::Search::Kind::None;
}

} // namespace

QString runProgressText(const stress::RunResult& run)
{
    QString text = stateWord(run.state);
    if (run.progress.elapsed <= Nanoseconds(0))
        return text;
    if (stress::isOver(run.state))
        return StressHeader::tr("%1 after %2").arg(text, wholeSeconds(run.progress.elapsed));
    text += u" · "_s + (run.progress.left ? StressHeader::tr("%1 of %2").arg(wholeSeconds(run.progress.elapsed), wholeSeconds(run.progress.elapsed + *run.progress.left))
                                          : wholeSeconds(run.progress.elapsed));
    if (run.variants.size() > 1)
        text += u" · "_s + StressHeader::tr("%1, round %2 of %3").arg(run.variants.value(run.progress.variant).variant.name).arg(run.progress.round + 1).arg(run.progress.rounds);
    else if (!run.steps.isEmpty() || run.plan.search.kind != stress::Search::Kind::None)
        text += u" · "_s + StressHeader::tr("level %1").arg(run.progress.level);
    return text;
}

StressHeader::StressHeader(QWidget* parent)
    : QWidget(parent), m_plan(new QPushButton(this)), m_progress(new ElidedLabel(this)), m_bar(new QProgressBar(this)),
      m_levelCaption(new QLabel(this)), m_level(new UnitEdit({}, this))
{
    m_plan->setObjectName(u"planMenu"_s);
    setPlanName({});
    makePlanMenu();
    m_progress->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(m_progress, Tone::Secondary);
    m_bar->setRange(0, BarSteps);
    m_bar->setFixedWidth(BarWidth);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the run"));
    setTone(m_levelCaption, Tone::Muted);
    m_levelCaption->setBuddy(m_level);
    m_level->setObjectName(u"liveLevel"_s);
    setScaledWidth(*m_level, LevelWidth);
    m_level->setAlignment(Qt::AlignRight);
    m_level->setToolTip(tr("Change it while the run is on, and press Enter."));
    connect(m_level, &QLineEdit::textEdited, this, [this] { m_levelProblem.clear(); });
    connect(m_level, &QLineEdit::returnPressed, this, &StressHeader::applyLevel);
    makeButtons();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_plan);
    row->addWidget(m_progress, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_bar, m_levelCaption, m_level, m_mark, m_pause, m_stop, m_start})
        row->addWidget(widget);
    setState(State::Ready, false);
}

void StressHeader::makePlanMenu()
{
    auto* menu = new QMenu(m_plan);
    menu->setToolTipsVisible(true);
    const QList<PlanPreset> presets = planPresets();
    for (int i = 0; i < presets.size(); ++i) {
        QAction* action = menu->addAction(presets[i].title);
        action->setToolTip(presets[i].hint);
        connect(action, &QAction::triggered, this, [this, i] { emit presetChosen(i); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Open a plan file…")), &QAction::triggered, this, &StressHeader::planOpenRequested);
    connect(menu->addAction(tr("Save this plan…")), &QAction::triggered, this, &StressHeader::planSaveRequested);
    m_plan->setMenu(menu);
}

void StressHeader::makeButtons()
{
    const auto button = [this](const QString& text, const QString& name, Tone tone) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        setTone(made, tone);
        return made;
    };
    m_mark = button(tr("Mark"), u"markRun"_s, Tone::Normal);
    m_mark->setToolTip(tr("Note in the run that something happened just now."));
    m_pause = button(tr("Pause"), u"pauseRun"_s, Tone::Normal);
    m_pause->setCheckable(true);
    m_stop = button(tr("Stop"), u"stopRun"_s, Tone::Danger);
    m_start = button(tr("Start"), u"startRun"_s, Tone::Primary);
    connect(m_mark, &QPushButton::clicked, this, &StressHeader::markRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] { emit pauseRequested(m_pause->isChecked()); });
    connect(m_stop, &QPushButton::clicked, this, &StressHeader::stopRequested);
    connect(m_start, &QPushButton::clicked, this, &StressHeader::startRequested);
}

void StressHeader::setPlanName(const QString& name)
{
    m_plan->setText(name.isEmpty() ? tr("Plan: my own") : tr("Plan: %1").arg(name));
}

void StressHeader::setState(State state, bool startable)
{
    m_state = state;
    const bool on = state != State::Ready;
    m_start->setVisible(!on);
    m_start->setEnabled(startable);
    m_stop->setVisible(on);
    m_plan->setEnabled(!on);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_mark, m_pause, m_bar})
        widget->setVisible(state == State::Running);
    if (state == State::Running)
        return;
    m_levelProblem.clear();
    m_level->hide();
    m_levelCaption->hide();
    m_pause->setChecked(false);
    m_pause->setText(tr("Pause"));
}

void StressHeader::showRun(const stress::RunResult& run)
{
    if (!m_level->hasFocus())
        m_levelProblem.clear();
    m_progress->setText(m_levelProblem.isEmpty() ? runProgressText(run) : m_levelProblem);
    m_bar->setValue(static_cast<int>(std::lround(run.progress.share * BarSteps)));
    if (m_state != State::Running)
        return;
    const bool paused = run.state == stress::RunState::Paused;
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    const bool level = canSetLevel(run.plan);
    m_level->setVisible(level);
    m_levelCaption->setVisible(level);
    m_isOpenLoop = stress::isOpenLoop(run.plan.load);
    if (!level || m_level->hasFocus())
        return;
    m_levelCaption->setText(m_isOpenLoop ? tr("rate") : tr("in flight"));
    m_level->setAccessibleName(m_levelCaption->text());
    m_level->setUnit(m_isOpenLoop ? tr("/s") : QString());
    m_level->setText(numberText(std::round(run.progress.level * 100) / 100));
}

void StressHeader::say(const QString& sentence)
{
    m_progress->setText(sentence);
}

void StressHeader::applyLevel()
{
    const Result<double> level = planfields::readNumber(m_level->text(), planfields::levelRange(m_isOpenLoop));
    if (!level) {
        m_levelProblem = level.error().message;
        return say(m_levelProblem);
    }
    emit levelRequested(*level);
    m_level->clearFocus();
}

} // namespace bw::ui
