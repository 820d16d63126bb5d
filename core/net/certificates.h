// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bw::net {

//! How many certificates can be read out of a PEM text; fewer than it announces means that it is damaged.
[[nodiscard]] qsizetype certificatesIn(const QByteArray& pem);

} // namespace bw::net
