// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdio>
#include <optional>

namespace bw::cli {

// What every system calls by another name.

[[nodiscard]] bool isTerminal(std::FILE* stream);

//! Whether a person can be asked: stdin and stderr are a terminal.
[[nodiscard]] bool canAsk();

[[nodiscard]] int columnsOf(std::FILE* terminal); //!< 80 if it does not say

//! From now on a pipe whose reader has left is an error of writing, as on Windows, and does not kill.
void outliveClosedPipes();

//! Waits for input and gives out what is there, which may be less than asked for; empty at the end. nullopt: it cannot be
//! read, and errno says why. Beneath stdio, whose lock a thread that waits would hold while the process ends.
[[nodiscard]] std::optional<QByteArray> readSome(int descriptor);

} // namespace bw::cli
