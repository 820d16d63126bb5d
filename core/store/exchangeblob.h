// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/exchange.h"

#include <optional>

namespace bw::store {

//! How much of what was said is kept of one request. Text beyond is cut and marked with "…".
struct ExchangeLimits
{
    qsizetype text = 64 * 1024;  //!< characters of prompt and answer, each
    qsizetype body = 256 * 1024; //!< bytes of each body

    bool operator==(const ExchangeLimits&) const = default;
};

//! Of a body that was cut: what is left of it, without the mark. nullopt: it is whole.
[[nodiscard]] std::optional<QByteArray> keptOfCut(const QByteArray& body);

[[nodiscard]] record::Exchange limited(const record::Exchange& exchange, const ExchangeLimits& limits);

//! Headers and bodies, compressed; the texts have columns of their own.
[[nodiscard]] QByteArray detailOf(const record::Exchange& exchange);
//! Puts them back; what cannot be read stays empty.
void addDetail(record::Exchange& exchange, const QByteArray& detail);

} // namespace bw::store
