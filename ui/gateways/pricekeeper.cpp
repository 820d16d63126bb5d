// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/pricekeeper.h"

#include "spend/pricefile.h"

namespace bw::ui {

PriceKeeper::PriceKeeper(QString path, QObject* parent) : QObject(parent), m_path(std::move(path)), m_shipped(spend::PriceBook::builtIn())
{
    const Result<spend::PriceBook> own = spend::readPriceFile(m_path);
    if (own)
        m_own = *own;
    else
        m_problem = own.error().message;
    m_book = spend::laidOver(m_shipped, m_own);
}

Result<void> PriceKeeper::setOwn(const spend::PriceBook& own)
{
    if (own == m_own)
        return {};
    if (const Result<void> written = spend::writePriceFile(m_path, own); !written)
        return written;
    m_own = own;
    m_book = spend::laidOver(m_shipped, m_own);
    m_problem.clear();
    emit changed();
    return {};
}

} // namespace bw::ui
