// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include "base/paths.h"
#include "cli/output.h"
#include "cli/spenttoday.h"
#include "spend/pricefile.h"

#include <QCoreApplication>

namespace bw::cli {

namespace {

gateway::ClientContext context()
{
    gateway::ClientContext context;
    context.prices = knownPrices();
    context.budgets = dailyBudgets();
    return context;
}

spend::PriceBook readPrices()
{
    const Result<spend::PriceBook> own = spend::readPriceFile(Paths::standard().priceFile());
    if (!own)
        say(own.error().message);
    return spend::laidOver(spend::PriceBook::builtIn(), own.value_or(spend::PriceBook()));
}

} // namespace

spend::PriceBook knownPrices()
{
    static const spend::PriceBook known = readPrices();
    return known;
}

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
