// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stress/comparison.h"
#include "stress/engine.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace bw::ui {

struct Services;

//! The load test of a window, one at a time: starts it with the gateways' keys, reads its state ten times a second, and
//! keeps it in the store. GUI thread; the engine runs in threads of its own.
class StressRunner final : public QObject
{
    Q_OBJECT

public:
    explicit StressRunner(Services& services, QObject* parent = nullptr);

    using Run = std::shared_ptr<const stress::RunResult>;

    void start(const stress::RunOrder& order); //!< without keys: they are fetched. No-op while one runs
    void stop();
    void setPaused(bool paused) { m_engine.setPaused(paused); }
    void setLevel(double level) { m_engine.setLevel(level); }
    void mark(const QString& text) { m_engine.mark(text); }

    [[nodiscard]] bool isRunning() const noexcept { return m_starting || m_engine.isRunning(); }
    [[nodiscard]] const Run& run() const noexcept { return m_run; } //!< the newest state; null before the first
    //! Of the variants; known a moment after the end of a run.
    [[nodiscard]] const QList<stress::Difference>& differences() const noexcept { return m_differences; }

signals:
    void changed();  //!< run() or differences() are other ones
    void started();
    void finished(); //!< changed() went before
    void failed(const QString& sentence); //!< it did not even begin

private:
    void begin(const Result<stress::RunOrder>& order);
    void read();
    void end();

    Services& m_services;
    stress::Engine m_engine;
    QTimer m_poll;
    Run m_run;
    QList<stress::Difference> m_differences;
    std::unique_ptr<QObject> m_starting; //!< while the keys of a run are asked for
};

} // namespace bw::ui
