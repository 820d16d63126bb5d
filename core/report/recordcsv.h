// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/logrow.h"

#include <QByteArray>

namespace bw::report {

// Requests as comma-separated values (RFC 4180), UTF-8, a line each with CR LF. Durations are milliseconds, money
// decimal dollars, times ISO 8601 in UTC; what is unknown is an empty field. No field begins like a formula.

[[nodiscard]] QByteArray recordCsvHeader();
[[nodiscard]] QByteArray recordCsvLine(const record::LogRow& row);

//! One field as it must stand in a line.
[[nodiscard]] QByteArray csvField(const QString& text);

} // namespace bw::report
