// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

QT_BEGIN_NAMESPACE
class QAbstractSocket;
QT_END_NAMESPACE

namespace bw::sim {

//! Closes a connection with RST instead of FIN, as a crashed or restarted gateway does. Where the platform has no
//! way to say so, it is an abort().
void hardReset(QAbstractSocket& socket);

} // namespace bw::sim
