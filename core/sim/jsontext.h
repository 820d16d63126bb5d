// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace bw::sim {

//! Appends `text` (UTF-8) as a JSON string with its quotes.
void appendJsonString(QByteArray& out, std::string_view text);

//! Appends a decimal number.
void appendNumber(QByteArray& out, qint64 number);

} // namespace bw::sim
