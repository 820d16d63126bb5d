// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace bw::cli {

//! Sentences of the command line. In English: scripts and people who help each other read them; no translation is loaded.
struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(bw::cli)
};

} // namespace bw::cli
