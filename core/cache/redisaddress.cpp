// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/redisconnection.h"

using namespace Qt::StringLiterals;

namespace bw::cache {

QString RedisAddress::display() const
{
    const QString place = socket.isEmpty() ? u"%1:%2"_s.arg(host).arg(port) : socket;
    return u"%1/%2"_s.arg(place).arg(database);
}

} // namespace bw::cache
