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
        thread.quit(); // the coordinator goes with its thread
        thread.wait();
    }

    QThread thread;
    std::shared_ptr<RunBoard> board;
    Coordinator* coordinator = nullptr; //!< lives in the thread while a run is on
};

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
    connect(d->coordinator, &Coordinator::finished, this, [this] {
        d->coordinator = nullptr;
        d->thread.quit();
        emit finished();
    });
    d->thread.start();
    QMetaObject::invokeMethod(d->coordinator, &Coordinator::start);
}

void Engine::stop()
{
    if (d->coordinator)
        QMetaObject::invokeMethod(d->coordinator, &Coordinator::stop);
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
