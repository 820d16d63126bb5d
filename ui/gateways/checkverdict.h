// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"
#include "widgets/pill.h"

namespace bw::ui {

//! What a key check found, in words for people.
struct CheckVerdict
{
    struct Phase
    {
        QString name;
        std::optional<Nanoseconds> span; //!< nullopt: did not happen, or cannot be seen

        bool operator==(const Phase&) const = default;
    };

    Pill::Kind kind = Pill::Kind::Neutral;
    QString word;     //!< "key verified · 212 ms"
    QString sentence; //!< what happened
    QString advice;   //!< usual cause and what to do; empty when all is well
    QList<Phase> phases;
};

enum class KeyGiven { Yes, No }; //!< some gateways ask for none

[[nodiscard]] CheckVerdict verdictOf(const gateway::KeyCheckResult& result, KeyGiven keyGiven);

} // namespace bw::ui
