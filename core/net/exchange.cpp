// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/exchange.h"

namespace bw::net {

QByteArray headerValue(const Headers& headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(), [name](const Header& header) {
        return header.first.size() == name.size() && header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.cend() ? QByteArray() : found->second;
}

} // namespace bw::net
