// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/profilefields.h"

#include "gateways/endpointfields.h"
#include "gateways/profiletable.h"

namespace bw::ui {

QList<ProfileField> allProfileFields()
{
    QList<ProfileField> all;
    for (const auto& list : {timeoutFields(), connectionFields(), retryFields(), breakerFields(), rateLimitFields(), fallbackFields(),
                             budgetFields(), cacheFields(), cacheStoreFields(), proxyFields(), tlsFields()})
        all += list;
    return all << cacheTtlField() << caField() << extraBodyField() << modelExtrasField() << ttlTable().field << priceTable().field;
}

std::optional<ProfileField> findProfileField(const QString& id)
{
    if (auto field = findEndpointField(id))
        return field;
    for (const ProfileField& field : allProfileFields()) {
        if (field.id == id)
            return field;
    }
    return std::nullopt;
}

} // namespace bw::ui
