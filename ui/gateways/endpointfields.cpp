// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/endpointfields.h"

#include "gateways/fieldmakers.h"
#include "gateways/profiletable.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using gateway::Endpoint;
using gateway::GatewayProfile;

struct EndpointFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::EndpointFields)
};

//! As a field of the profile, but of the endpoint's own copy in it.
template <typename Text, typename Read>
ProfileField ofEndpoint(const QString& name, const EndpointId& id, const QString& caption, const QString& hint, Text text, Read read)
{
    ProfileField field{name + u'/' + id.value(), caption, {}, hint, ProfileField::Kind::Text, {}, {}};
    field.text = [id, text](const GatewayProfile& profile) {
        const auto found = std::ranges::find(profile.endpoints, id, &Endpoint::id);
        return text(found == profile.endpoints.end() ? Endpoint() : *found);
    };
    field.read = [id, read](GatewayProfile& profile, const QString& typed) -> Result<void> {
        const auto found = std::ranges::find(profile.endpoints, id, &Endpoint::id);
        return found == profile.endpoints.end() ? Result<void>() : read(*found, typed);
    };
    return field;
}

} // namespace

ProfileField endpointWeightField(const EndpointId& endpoint)
{
    return ofEndpoint(
        u"endpointWeight"_s, endpoint, EndpointFieldsText::tr("Weight"),
        EndpointFieldsText::tr("share among its equals, a backup among the backups"),
        [](const Endpoint& each) { return QString::number(each.weight); },
        [](Endpoint& each, const QString& typed) -> Result<void> {
            using gateway::ranges::Weight;
            const auto number = fields::readNumber(typed, Weight.lowest, Weight.highest, {});
            if (!number)
                return tl::unexpected(number.error());
            if (*number != std::floor(*number))
                return fields::wrong(EndpointFieldsText::tr("Enter a whole number."));
            each.weight = static_cast<int>(*number);
            return {};
        });
}

ProfileField endpointModelsField(const EndpointId& endpoint)
{
    return ofEndpoint(
        u"endpointModels"_s, endpoint, EndpointFieldsText::tr("Own models"),
        EndpointFieldsText::tr("served here, a comma between; empty means all"),
        [](const Endpoint& each) { return each.models.join(u", "_s); },
        [](Endpoint& each, const QString& typed) -> Result<void> {
            each.models = namesOf(typed);
            return {};
        });
}

std::optional<ProfileField> findEndpointField(const QString& id)
{
    const QString name = id.section(u'/', 0, 0);
    const EndpointId endpoint(id.section(u'/', 1));
    if (name == "endpointWeight"_L1)
        return endpointWeightField(endpoint);
    if (name == "endpointModels"_L1)
        return endpointModelsField(endpoint);
    if (name == "endpointNames"_L1)
        return modelNamesTable(endpoint).field;
    return std::nullopt;
}

} // namespace bw::ui
