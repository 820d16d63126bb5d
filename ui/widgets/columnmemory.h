// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace bw::ui {

//! A dynamic property (bool) of a QHeaderView that has a name: true while the program and not the person arranges its
//! columns. Then there is nothing to remember of them.
inline constexpr char AsAtFirst[] = "asAtFirst";

//! A dynamic property (QByteArray) of a QSplitter whose last part is elsewhere just now: its state with that part in it,
//! empty if that was never seen. Not set: all parts are there.
inline constexpr char StateWithGuest[] = "stateWithGuest";

//! What the person makes of the columns is there again next time. Once the model is set: what was remembered of other
//! columns does not fit. `name`: of no other header in the window.
inline void rememberColumns(QHeaderView& header, const QString& name)
{
    header.setObjectName(name + QString::number(header.count()));
}

} // namespace bw::ui
