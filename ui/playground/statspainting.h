// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/statsline.h"

class QPainter;
class QPointF;

namespace bw::ui {

struct ChatStyle;

//! How high the numbers are: whole numbers go on in another line where they do not fit.
[[nodiscard]] qreal statsHeight(const QList<Stat>& stats, qreal width, const ChatStyle& style);

void paintStats(QPainter& painter, QPointF corner, qreal width, const QList<Stat>& stats, const ChatStyle& style);

} // namespace bw::ui
