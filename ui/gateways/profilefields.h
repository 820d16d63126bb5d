// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/profilefield.h"

namespace bw::ui {

// The settings of a gateway, a list a card. Ranges are those of gateway/profileranges.h.

[[nodiscard]] QList<ProfileField> timeoutFields();
[[nodiscard]] QList<ProfileField> connectionFields();

[[nodiscard]] QList<ProfileField> retryFields();
[[nodiscard]] QList<ProfileField> breakerFields();
[[nodiscard]] QList<ProfileField> rateLimitFields();
[[nodiscard]] QList<ProfileField> fallbackFields();
[[nodiscard]] QList<ProfileField> budgetFields();

[[nodiscard]] QList<ProfileField> cacheFields();
[[nodiscard]] QList<ProfileField> cacheStoreFields(); //!< of Redis
[[nodiscard]] ProfileField cacheTtlField();

[[nodiscard]] QList<ProfileField> proxyFields();
[[nodiscard]] QList<ProfileField> tlsFields();
[[nodiscard]] ProfileField caField();
[[nodiscard]] ProfileField extraBodyField();
[[nodiscard]] ProfileField modelExtrasField();

//! All of the above, and the tables of the profile.
[[nodiscard]] QList<ProfileField> allProfileFields();
//! Fields of endpoints too.
[[nodiscard]] std::optional<ProfileField> findProfileField(const QString& id);

} // namespace bw::ui
