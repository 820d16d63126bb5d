// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitorfeed.h"

#include "store/liveview.h"
#include "store/recordpipeline.h"

using namespace std::chrono_literals;

namespace bw::ui {

MonitorFeed::MonitorFeed(store::RecordPipeline& pipeline, QObject* parent) : QObject(parent), m_pipeline(pipeline)
{
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &MonitorFeed::look);
}

void MonitorFeed::ask(const metrics::Question& question)
{
    m_question = question;
    if (m_view)
        m_view->ask(question);
    setSelection(m_selection);
}

void MonitorFeed::setSelection(const std::optional<TimeRange>& range)
{
    m_selection = range;
    if (!range || !m_timer.isActive()) {
        m_selectionView.reset();
        m_shownWhole.reset();
        return;
    }
    if (!m_selectionView)
        m_selectionView = m_pipeline.view();
    m_selectionView->ask(marked());
}

metrics::Question MonitorFeed::marked() const
{
    metrics::Question question = m_question;
    question.fixed = m_selection;
    question.points = 1;
    return question;
}

void MonitorFeed::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused || !m_view)
        return;
    metrics::Question question = m_question;
    if (paused && m_shown && !question.fixed)
        question.fixed = m_shown->axis.range();
    m_view->ask(question);
}

void MonitorFeed::setSeen(bool seen)
{
    if (seen == m_timer.isActive())
        return;
    if (!seen) {
        m_timer.stop();
        m_view.reset();
        m_selectionView.reset();
        return;
    }
    m_timer.start();
    m_view = m_pipeline.view();
    const TimeRange shown = shownRange();
    metrics::Question question = m_question;
    if (m_paused && !question.fixed && shown.span().count() > 0)
        question.fixed = shown;
    m_view->ask(question);
    setSelection(m_selection);
}

TimeRange MonitorFeed::shownRange() const
{
    return m_shown ? m_shown->axis.range() : TimeRange();
}

MonitorFeed::Answer MonitorFeed::selected() const
{
    Answer answer = m_selectionView ? m_selectionView->newest() : nullptr;
    return answer && answer->question == marked() ? answer : nullptr;
}

void MonitorFeed::look()
{
    const Answer newest = m_view->newest();
    const Answer whole = selected();
    if (newest && (newest != m_shown || whole != m_shownWhole)) {
        m_shown = newest;
        m_shownWhole = whole;
        emit arrived(newest, whole ? whole : newest);
    }
    emit ticked();
}

} // namespace bw::ui
