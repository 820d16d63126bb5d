// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QUrl>

namespace bw::update {

//! A version of this program that can be had.
struct Release
{
    QString version; //!< "1.2.0"
    QUrl page;       //!< where people read about it and get it; http or https

    bool operator==(const Release&) const = default;
};

//! {"version": "1.2.0", "page": "https://…"}. Anything beside that is not looked at.
[[nodiscard]] Result<Release> releaseFromJson(const QByteArray& json);

//! Numbers count as numbers: 1.10 is newer than 1.9. One that is not finished ("1.2.0-rc1") is offered to nobody, and its
//! finished one is newer than it.
[[nodiscard]] bool isNewer(const QString& version, const QString& than);

} // namespace bw::update
