// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace bw::ui {

//! Names the small buttons in a line, which Qt leaves nameless: the one that clears it, and those of its actions, which
//! stand for what the line is for. Call it when all are there and the line has its accessible name.
void nameLineButtons(QLineEdit& line);

} // namespace bw::ui
