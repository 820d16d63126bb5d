// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QFileDevice>

namespace bw {

//! Every byte, or false: then error() and errorString() of `file` say why, and a part may be in it. The file must be open
//! Unbuffered: what QFile has in its own buffer, a full disk refuses later or without a word.
[[nodiscard]] bool writeWhole(QFileDevice& file, QByteArrayView bytes);

} // namespace bw
