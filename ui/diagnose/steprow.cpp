// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/steprow.h"

#include "theme/tone.h"
#include "widgets/format.h"
#include "widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace bw::ui {

namespace {

QString requestsText(int requests)
{
    return requests == 1 ? StepRow::tr("1 request") : StepRow::tr("%1 requests").arg(countText(requests));
}

QString priceOf(const diagnose::StepCost& cost)
{
    if (cost.requests == 0)
        return StepRow::tr("free");
    const QString requests = requestsText(cost.requests);
    return cost.money ? StepRow::tr("%1, at most %2").arg(requests, moneyText(cost.money)) : StepRow::tr("%1, price unknown").arg(requests);
}

} // namespace

StepRow::StepRow(diagnose::Step step, QWidget* parent)
    : QFrame(parent), m_state(new Pill(this)), m_cost(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_run(new QPushButton(tr("Run"), this)), m_skip(new QPushButton(tr("Skip"), this))
{
    setTone(this, Tone::Card);
    auto* title = new QLabel(diagnose::stepTitle(step), this);
    setTone(m_cost, Tone::Small);
    m_cost->setWordWrap(true);
    setTone(m_run, Tone::Primary);
    m_progress->setTextVisible(false);
    m_run->setAccessibleName(tr("Run: %1").arg(title->text()));
    m_skip->setAccessibleName(tr("Skip: %1").arg(title->text()));

    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_run);
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 9);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_cost);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    connect(m_run, &QPushButton::clicked, this, [this] { emit decided(true); });
    connect(m_skip, &QPushButton::clicked, this, [this] { emit decided(false); });
    reset();
}

void StepRow::reset()
{
    say(tr("waiting"), int(Pill::Kind::Neutral), {});
    m_progress->hide();
    showButtons(false);
}

void StepRow::ask(const diagnose::StepCost& cost)
{
    say(tr("run it?"), int(Pill::Kind::Warning), priceOf(cost));
    showButtons(true);
    m_run->setFocus();
}

void StepRow::setRunning(const diagnose::StepCost& cost)
{
    say(tr("running"), int(Pill::Kind::Warning), priceOf(cost));
    showButtons(false);
    m_progress->setRange(0, 0);
    m_progress->show();
}

void StepRow::setProgress(int done, int of)
{
    m_progress->setRange(0, of);
    m_progress->setValue(done);
}

void StepRow::setEnded(const diagnose::StepReport& report)
{
    using State = diagnose::StepReport::State;
    m_progress->hide();
    showButtons(false);
    switch (report.state) {
    case State::Ran:
        say(tr("done"), int(Pill::Kind::Good),
             report.requests == 0 ? priceOf(report.cost)
                                  : tr("%1, %2").arg(requestsText(report.requests), moneyText(report.spent)));
        return;
    case State::Declined:
        return say(tr("skipped"), int(Pill::Kind::Neutral), priceOf(report.cost));
    case State::Needless:
        return say(tr("not needed"), int(Pill::Kind::Neutral), tr("What is known already says that it would tell nothing more."));
    case State::Stopped:
        return say(tr("stopped"), int(Pill::Kind::Neutral), {});
    }
}

void StepRow::say(const QString& word, int kind, const QString& note)
{
    m_state->set(word, static_cast<Pill::Kind>(kind));
    m_cost->setText(note);
    m_cost->setVisible(!note.isEmpty());
}

void StepRow::showButtons(bool shown)
{
    m_run->setVisible(shown);
    m_skip->setVisible(shown);
}

} // namespace bw::ui
