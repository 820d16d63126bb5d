// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/exchange.h"
#include "record/requestrecord.h"

#include <QMetaType>

namespace bw::ui {

//! One request, open to the bone: its record and what is still known of what went over the wire.
struct Inspection
{
    record::RequestRecord record;
    record::Exchange exchange; //!< empty where it was not kept
    QString reasoning;

    [[nodiscard]] bool hasRequest() const noexcept { return !exchange.requestBody.isEmpty(); }
};

} // namespace bw::ui

Q_DECLARE_METATYPE(bw::ui::Inspection)
