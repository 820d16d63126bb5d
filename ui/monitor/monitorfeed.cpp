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
        m_view->ask(asked());
    setSelection(m_selection);
}

metrics::Question MonitorFeed::asked() const
{
    metrics::Question question = m_question;
    if (!question.fixed)
        question.fixed = m_still;
    return question;
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
    question.points = metrics::MostPoints; // numbers are of whole points: wide ones would reach beyond the mark
    return question;
}

void MonitorFeed::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) == paused)
        return;
    m_still = paused && m_shown ? std::optional(m_shown->axis.range()) : std::nullopt;
    if (m_view)
        m_view->ask(asked());
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
    m_view->ask(asked());
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
