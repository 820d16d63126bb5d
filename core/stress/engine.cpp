// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/engine.h"

#include "stress/coordinator.h"

#include <QThread>

namespace bw::stress {

class Engine::Private
{
public:
    ~Private() { end(); }

    void end()
    {
        coordinator = nullptr; // it goes with its thread
        thread.quit();
        thread.wait();
    }

    //! Runs `work` on the coordinator in its thread, if there is one.
    template <typename Work>
    void post(Work work)
    {
        if (coordinator)
            coordinator->post([target = coordinator, work] { work(*target); });
    }

    QThread thread;
    std::shared_ptr<RunBoard> board;
    Coordinator* coordinator = nullptr; //!< lives in the thread while a run is on
};

const RunTarget* RunOrder::targetOf(const Variant& variant) const
{
    if (variant.gateway.isEmpty())
        return targets.isEmpty() ? nullptr : &targets.first();
    const auto found = std::ranges::find_if(targets, [&variant](const RunTarget& each) {
        return each.profile.id.value() == variant.gateway || each.profile.name.compare(variant.gateway, Qt::CaseInsensitive) == 0;
    });
    return found == targets.end() ? nullptr : &*found;
}

Engine::Engine(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->thread.setObjectName(QStringLiteral("stress"));
}

Engine::~Engine() = default;

void Engine::start(const RunOrder& order)
{
    if (isRunning())
        return;
    d->end();
    d->board = std::make_shared<RunBoard>();
    d->coordinator = new Coordinator(order, d->board);
    d->coordinator->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->coordinator, &QObject::deleteLater);
    connect(d->coordinator, &Coordinator::checkpoint, this, &Engine::checkpoint);
    connect(d->coordinator, &Coordinator::finished, this, [this] {
        d->end();
        emit finished();
    });
    d->thread.start();
    d->post([](Coordinator& coordinator) { coordinator.start(); });
}

void Engine::stop()
{
    d->post([](Coordinator& coordinator) { coordinator.stop(); });
}

void Engine::setPaused(bool paused)
{
    d->post([paused](Coordinator& coordinator) { coordinator.setPaused(paused); });
}

void Engine::setLevel(double level)
{
    d->post([level](Coordinator& coordinator) { coordinator.setLevel(level); });
}

void Engine::mark(const QString& text)
{
    d->post([text](Coordinator& coordinator) { coordinator.mark(Mark::Kind::Note, text); });
}

bool Engine::isRunning() const noexcept
{
    return d->coordinator != nullptr;
}

std::shared_ptr<const RunResult> Engine::result() const
{
    return d->board ? d->board->newest() : nullptr;
}

} // namespace bw::stress
