// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bw::report {

//! A whole page around `body`, which is HTML: the look of all our reports, light or dark as the reader's system; needs
//! nothing but itself.
[[nodiscard]] QByteArray htmlPage(const QString& title, const QString& body);

//! A row of a table; the cells are HTML.
[[nodiscard]] QString htmlRow(const QStringList& cells, const QString& tag = QStringLiteral("td"));

} // namespace bw::report
