// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace bw::cli {

//! A sentence of the command line, in the person's language.
[[nodiscard]] inline QString tr(const char* text)
{
    return QCoreApplication::translate("bw::cli", text);
}

} // namespace bw::cli
