// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commonoptions.h"

#include "cli/networkoptions.h"
#include "cli/profilelookup.h"
#include "cli/targetkeys.h"
#include "cli/clitext.h"
#include "gateway/environmentswitches.h"

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::GatewayProfile;

bool hasNoOtherHost(const GatewayProfile& profile, const GatewayProfile& than)
{
    return std::ranges::all_of(profile.endpoints, [&than](const gateway::Endpoint& endpoint) {
        return std::ranges::any_of(than.endpoints, [&endpoint](const gateway::Endpoint& each) {
            return each.baseUrl.host() == endpoint.baseUrl.host();
        });
    });
}

bool namesNobody(const CommandLine& line)
{
    return !line.isSet(u"base-url"_s) && !line.isSet(u"gateway"_s);
}

//! Which gateway a command line means.
struct Choice
{
    QString name; //!< of a profile or its file; empty: by its address
    bool byEnvironment = false;
};

Result<Choice> choiceOf(const CommandLine& line)
{
    const bool byUrl = line.isSet(u"base-url"_s);
    const bool byName = line.isSet(u"gateway"_s);
    const QString otherwise = gateway::EnvironmentSwitches::ofProcess().gateway;
    if (byUrl && byName)
        return failure(ErrorCode::InvalidInput, CliText::tr("Give --base-url or --gateway, not both."));
    if (!byUrl && !byName && otherwise.isEmpty())
        return failure(ErrorCode::InvalidInput, CliText::tr("Say which gateway: --base-url URL or --gateway PROFILE."));
    if (byUrl)
        return Choice();
    return byName ? Choice{line.value(u"gateway"_s), false} : Choice{otherwise, true};
}

Result<GatewayProfile> profileAt(const CommandLine& line)
{
    return gateway::parseBaseUrl(line.value(u"base-url"_s)).map(profileFor);
}

Result<Target> withoutKeys(const Choice& choice, const CommandLine& line)
{
    const Result<GatewayProfile> profile = choice.name.isEmpty() ? profileAt(line) : lookUpProfile(choice.name);
    if (!profile)
        return tl::unexpected(profile.error());
    const QString note = choice.byEnvironment ? CliText::tr("The gateway was chosen by BELLWETHER_GATEWAY in the environment.") : QString();
    return Target{*profile, {}, note, {}};
}

Result<Target> withKeys(const CommandLine& line, const std::optional<Target>& otherwise, const GivenKeys& given)
{
    const bool isOther = namesNobody(line) && otherwise;
    const Result<Choice> choice = isOther ? Result<Choice>(Choice()) : choiceOf(line);
    if (!choice)
        return tl::unexpected(choice.error());
    Result<Target> target = isOther ? Result<Target>(*otherwise) : withoutKeys(*choice, line);
    if (!target)
        return target;
    const bool hasKeys = !target->keys.isEmpty();
    takeNamedKeys(*target, given);
    if (const Result<void> kept = takeKeptKeys(*target, given, !choice->name.isEmpty() && !isProfileFile(choice->name), hasKeys); !kept)
        return tl::unexpected(kept.error());
    return target;
}

} // namespace

void addCommonOptions(CommandLine& line)
{
    line.addOption(u"base-url"_s, CliText::tr("Address of the gateway, for example https://api.example.com/v1."),
                   u"URL"_s);
    line.addOption(
        u"gateway"_s,
        CliText::tr(
            "A gateway saved in the app, by name, or an exported profile file; BELLWETHER_GATEWAY without either. Its daily limit "
            "counts what the app spent today and this command; earlier commands are not in that history."),
        u"PROFILE|FILE.json"_s);
    line.addOption(u"key-env"_s, CliText::tr("Environment variable that holds the key, if there is one for all endpoints; it wins over the keychain. "
                               "Without it BELLWETHER_API_KEY, if the keychain has none."),
                   u"NAME"_s);
    line.addOption(u"key-env-for"_s,
                   CliText::tr("Environment variable that holds one of several keys, by its label, its endpoint, its secret header, or “proxy” or “redis” "
                               "for their logins; of stress also by another gateway that the plan names. May be given several times. What no "
                               "variable is named for comes from the keychain, which an exported file does without."),
                   u"NAME=VARIABLE"_s);
    addNetworkOptions(line);
}

Result<GatewayProfile> readProfile(const CommandLine& line)
{
    const Result<Choice> choice = choiceOf(line);
    if (!choice)
        return tl::unexpected(choice.error());
    Result<GatewayProfile> profile = choice->name.isEmpty() ? profileAt(line) : lookUpProfile(choice->name);
    if (!profile)
        return profile;
    if (const Result<void> applied = applyNetworkOptions(line, *profile); !applied)
        return tl::unexpected(applied.error());
    return profile;
}

GatewayProfile profileFor(const QUrl& baseUrl)
{
    GatewayProfile profile;
    profile.name = baseUrl.authority();
    // The address is the identity: what is learned of it holds for the whole run.
    profile.id = ProfileId(baseUrl.toString());
    profile.endpoints = {{EndpointId(baseUrl.toString()), baseUrl.authority(), baseUrl}};
    return profile;
}

Result<Target> readTarget(const CommandLine& line, const std::optional<Target>& otherwise)
{
    Result<Target> target = readFirstTarget(line, otherwise);
    if (target && !target->otherKeys.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("--key-env-for takes NAME=VARIABLE, where NAME is a key's label, an endpoint or a secret header of the gateway, or “proxy” "
                                   "or “redis”; nothing of “%1” is called “%2”.")
                           .arg(target->profile.name, target->otherKeys.join(u"”, “"_s)));
    return target;
}

Result<Target> readFirstTarget(const CommandLine& line, const std::optional<Target>& otherwise)
{
    const Result<GivenKeys> given = readGivenKeys(line);
    if (!given)
        return tl::unexpected(given.error());
    Result<Target> target = withKeys(line, otherwise, *given);
    if (!target)
        return target;
    if (const Result<void> applied = applyNetworkOptions(line, target->profile); !applied)
        return tl::unexpected(applied.error());
    sayWhoHasNoKey(*target);
    return target;
}

Result<Target> readFurtherTarget(const CommandLine& line, const Target& first, const QString& nameOrFile)
{
    const Result<GivenKeys> given = readGivenKeys(line);
    Result<GatewayProfile> profile = lookUpProfile(nameOrFile);
    if (!profile || !given)
        return tl::unexpected(profile ? given.error() : profile.error());
    const bool trusted = hasNoOtherHost(*profile, first.profile);
    const SecretString key = keyGivenFor(*given, {nameOrFile, isProfileFile(nameOrFile) ? nameOrFile : profile->name});
    const Result<secrets::KeyRing> keys = keysOfFurther(*profile, nameOrFile, key, trusted ? given->lone : SecretString());
    if (!keys)
        return tl::unexpected(keys.error());
    if (const Result<void> applied = applyNetworkOptions(line, *profile, trusted ? Trust::Full : Trust::NoSecrets); !applied)
        return tl::unexpected(applied.error());
    return Target{*profile, *keys, {}, {}};
}

} // namespace bw::cli
