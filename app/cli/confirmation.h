// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bw::cli {

//! Asks on the terminal; false without one, and for anything but a yes.
[[nodiscard]] bool confirmed(const QString& question);

//! Whether this is what a person types who agrees; nothing typed is no.
[[nodiscard]] bool isYes(const QByteArray& answer);

} // namespace bw::cli
