// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include <QCoreApplication>

namespace bw::cli {

namespace {

gateway::ClientContext context()
{
    gateway::ClientContext context;
    context.prices = spend::PriceBook::builtIn();
    return context;
}

} // namespace

Session::Session() : m_client(context()) {}

bool Session::run(const std::function<void()>& interrupt)
{
    bool interrupted = false;
    const QuitOnSignal watch([&interrupted, &interrupt] {
        interrupted = true;
        if (interrupt)
            interrupt();
        else
            QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return interrupted;
}

void Session::finish()
{
    QCoreApplication::quit();
}

} // namespace bw::cli
