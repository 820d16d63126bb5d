// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QAbstractSocket;
QT_END_NAMESPACE

namespace bw::net {

//! Closes a connection with RST instead of FIN, as a crashed or restarted gateway does. Where the platform has no
//! way to say so, it is an abort().
void hardReset(QAbstractSocket& socket);

//! The system knows of an error of this connection that a read has not told yet, and forgets it by this question. Qt tells
//! a reset as it tells an orderly end. False where the platform does not say.
[[nodiscard]] bool takePendingError(const QAbstractSocket& socket);

} // namespace bw::net
