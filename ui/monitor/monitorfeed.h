// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace bw::store {
class LiveView;
class RecordPipeline;
}

namespace bw::ui {

//! What the monitor looks at: the numbers of its time, and of the stretch marked in it, ten times a second while it is
//! seen. GUI thread.
class MonitorFeed final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::shared_ptr<const metrics::Snapshot>;

    explicit MonitorFeed(store::RecordPipeline& pipeline, QObject* parent = nullptr);

    void ask(const metrics::Question& question);
    void setSelection(const std::optional<TimeRange>& range);
    void setPaused(bool paused); //!< the time stands still
    void setSeen(bool seen);     //!< a page that nobody sees asks for nothing
    [[nodiscard]] TimeRange shownRange() const; //!< of the newest answer
    [[nodiscard]] bool isLive() const noexcept { return !m_question.fixed && !m_paused; }

signals:
    //! `whole`: what the numbers beside the charts are of, the marked stretch or everything.
    void arrived(const bw::ui::MonitorFeed::Answer& snapshot, const bw::ui::MonitorFeed::Answer& whole);
    void ticked(); //!< whether something came or not

private:
    void look();
    [[nodiscard]] metrics::Question asked() const;
    [[nodiscard]] metrics::Question marked() const;
    [[nodiscard]] Answer selected() const;

    store::RecordPipeline& m_pipeline;
    std::shared_ptr<store::LiveView> m_view;
    std::shared_ptr<store::LiveView> m_selectionView; //!< null: nothing is marked
    metrics::Question m_question;
    std::optional<TimeRange> m_selection;
    bool m_paused = false;
    std::optional<TimeRange> m_still; //!< where the time stands still, of a live question
    Answer m_shown;
    Answer m_shownWhole;
    QTimer m_timer;
};

} // namespace bw::ui
