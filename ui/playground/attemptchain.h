// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"
#include "widgets/pill.h"

#include <QList>

class QPainter;
class QRectF;

namespace bw::ui {

struct ChatStyle;

//! A word of the way that a request took.
struct ChainStep
{
    QString text; //!< "429 HolySheep", "Retry-After 2 s", "200 HolySheep · APAC"
    Pill::Kind kind = Pill::Kind::Neutral; //!< Neutral: what was decided, between two attempts

    bool operator==(const ChainStep&) const = default;
};

//! "429 HolySheep → Retry-After 2 s → 200 APAC"; last a note of the route, if there is one. Empty where the first attempt
//! answered and there is nothing to say.
[[nodiscard]] QList<ChainStep> attemptChain(const record::RequestRecord& record);

[[nodiscard]] QString plainText(const QList<ChainStep>& chain);

//! On one line; what does not fit is left out in the middle, because the end says who answered.
void paintChain(QPainter& painter, const QRectF& area, const QList<ChainStep>& chain, const ChatStyle& style);

} // namespace bw::ui
