// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sim/scenario.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace bw::sim {

//! An OpenAI-compatible gateway on loopback, in a thread of its own: the demo, tests and self-check talk to it.
//! Never part of a production path.
class SimulatedGateway final : public QObject
{
    Q_OBJECT

public:
    explicit SimulatedGateway(Scenario scenario = {}, QObject* parent = nullptr);
    ~SimulatedGateway() override; //!< stops and joins
    Q_DISABLE_COPY_MOVE(SimulatedGateway)

    //! Listens on 127.0.0.1; port 0 picks one. Blocks until it accepts or fails.
    [[nodiscard]] Result<void> start(quint16 port = 0);
    [[nodiscard]] QUrl baseUrl() const; //!< http(s)://127.0.0.1:PORT/v1
    [[nodiscard]] qint64 requestCount() const noexcept; //!< complete request heads received so far; any thread
    [[nodiscard]] qint64 connectionCount() const noexcept; //!< accepted so far; any thread

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bw::sim
