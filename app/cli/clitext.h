// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace bw::cli {

//! Sentences of the command line, in the person's language.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(bw::cli)
};

} // namespace bw::cli
