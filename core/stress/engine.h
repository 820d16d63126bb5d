// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "spend/budgets.h"
#include "spend/pricebook.h"
#include "stress/runresult.h"

#include <QObject>

#include <memory>

namespace bw::record {
class RecordBus;
}

namespace bw::stress {

//! A gateway that a plan names, with the keys to ask it.
struct RunTarget
{
    gateway::GatewayProfile profile;
    secrets::KeyRing keys;
};

//! What a run needs besides its plan. Never saved.
struct RunOrder
{
    Plan plan;
    QList<RunTarget> targets; //!< the plan's gateway first, then those that its variants name, found by id or name
    spend::PriceBook prices;
    std::shared_ptr<spend::DailyBudgets> budgets; //!< that the run's spend counts into, and that may end it; null: its own, empty ones
    record::RecordBus* bus = nullptr; //!< every record goes there too; may be null; must outlive the engine
    bool keepBodies = false; //!< what was said goes to the bus with the record

    //! The target of a variant; null if nobody has that id or name.
    [[nodiscard]] const RunTarget* targetOf(const Variant& variant) const;
};

//! Runs one plan at a time in threads of its own: a pacer that keeps the schedule, network workers that send, and one
//! that adds up. Made and used in one thread, which it never blocks for longer than a stop takes.
class Engine final : public QObject
{
    Q_OBJECT

public:
    explicit Engine(QObject* parent = nullptr);
    ~Engine() override; //!< drops what runs
    Q_DISABLE_COPY_MOVE(Engine)

    //! The plan must be valid (plancheck.h). finished() comes once, whatever happens. No-op while one runs.
    void start(const RunOrder& order);
    void stop(); //!< what is in flight is cut off; finished() follows within 0.2 s
    void setPaused(bool paused); //!< what is in flight goes on; noted in the result
    void setLevel(double level); //!< rate, or requests in flight, from now on; noted in the result
    void mark(const QString& text); //!< notes that something happened now
    [[nodiscard]] bool isRunning() const noexcept;

    //! The newest state of the run, renewed ten times a second; null before the first start. Cheap: read it as often as
    //! the screen is drawn.
    [[nodiscard]] std::shared_ptr<const RunResult> result() const;

signals:
    void checkpoint(); //!< about once a second: result() is worth keeping, should the program be killed
    void finished();   //!< result() is the last one

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::stress
