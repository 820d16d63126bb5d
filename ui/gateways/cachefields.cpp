// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/redisaddress.h"
#include "gateways/fieldmakers.h"
#include "gateways/profilefields.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::GatewayProfile;
using namespace fields;

struct CacheFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::CacheFields)
};

QString sampledMeans(const GatewayProfile& profile)
{
    return profile.cache.enabled && profile.cache.sampledToo
               ? CacheFieldsText::tr(
                     "The same prompt now gives the same answer until it expires, where the model would have given another one.")
               : QString();
}

ProfileField redisAddress()
{
    ProfileField field{u"cacheRedis"_s,
                       CacheFieldsText::tr("Redis address"),
                       {},
                       u"redis://host:6379/0"_s,
                       ProfileField::Kind::Text,
                       {},
                       {}};
    field.text = [](const GatewayProfile& profile) { return profile.cache.redisUrl; };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        const QString address = text.trimmed();
        if (!address.isEmpty()) {
            const auto parsed = cache::redisAddressFromUrl(address);
            if (!parsed)
                return wrong(parsed.error().message);
            if (!parsed->password.isEmpty())
                return wrong(CacheFieldsText::tr(
                    "Put the password into its own field, so that it goes to the keychain and not into a file."));
        }
        profile.cache.redisUrl = address;
        return {};
    };
    return field;
}

} // namespace

QList<ProfileField> cacheFields()
{
    QList<ProfileField> fields{
        toggle(
            {"cacheOn", CacheFieldsText::tr("Response cache"),
             CacheFieldsText::tr("the same request is answered from here, at once and for nothing")},
            [](auto& p) -> auto& { return p.cache.enabled; }),
        toggle(
            {"cacheSampled", CacheFieldsText::tr("Sampled answers too"),
             CacheFieldsText::tr("also where the temperature is not 0 and no seed is given")},
            [](auto& p) -> auto& { return p.cache.sampledToo; }),
        toggle(
            {"cacheStale", CacheFieldsText::tr("Stale on error"),
             CacheFieldsText::tr("an answer up to a day too old, rather than an error")},
            [](auto& p) -> auto& { return p.cache.serveStale; }),
        toggle(
            {"cachePaced", CacheFieldsText::tr("Replay at its pace"),
             CacheFieldsText::tr("a stored stream comes as it came, not at once")},
            [](auto& p) -> auto& { return p.cache.replayPaced; }),
    };
    fields[1].warning = sampledMeans;
    return fields;
}

QList<ProfileField> cacheStoreFields()
{
    return {redisAddress()};
}

ProfileField cacheTtlField()
{
    ProfileField field = seconds(
        {"cacheTtl", CacheFieldsText::tr("Other models"), CacheFieldsText::tr("how long an answer stays fresh, ±10 %")},
        {gateway::ranges::Ttl.lowest, gateway::ranges::Ttl.highest},
        [](auto& p) -> auto& { return p.cache.ttlOtherwise; });
    field.warning = nullptr;
    return field;
}

} // namespace bw::ui
