// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commonoptions.h"

#include "cli/networkoptions.h"
#include "cli/output.h"
#include "cli/profilelookup.h"
#include "cli/clitext.h"
#include "gateway/environmentswitches.h"
#include "gateway/headerproblem.h"

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::GatewayProfile;

//! A key is read from the environment only: arguments are seen by every user of the machine.
Result<SecretString> keyIn(const QString& name, bool mustBeThere)
{
    const QByteArray key = qgetenv(name.toLocal8Bit().constData()).trimmed();
    if (key.isEmpty() && mustBeThere)
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The environment has no variable %1, or it is empty.").arg(name));
    if (!gateway::headerValueProblem(key).isEmpty())
        return failure(ErrorCode::InvalidInput,
                       CliText::tr("The key in the variable %1 cannot be sent: it has a line break or another control character inside. Something was "
                                   "pasted along; set it to the key alone.")
                           .arg(name));
    return SecretString(key);
}

Result<SecretString> keyFromEnvironment(const CommandLine& line)
{
    return line.isSet(u"key-env"_s) ? keyIn(line.value(u"key-env"_s), true) : keyIn(u"BELLWETHER_API_KEY"_s, false);
}

//! The variable that --key-env-for names for this gateway; empty: none.
QString keyVariableFor(const CommandLine& line, const QStringList& names)
{
    for (const QString& each : line.values(u"key-env-for"_s)) {
        if (names.contains(each.section(u'=', 0, -2), Qt::CaseInsensitive))
            return each.section(u'=', -1);
    }
    return {};
}

bool hasNoOtherHost(const GatewayProfile& profile, const GatewayProfile& than)
{
    return std::ranges::all_of(profile.endpoints, [&than](const gateway::Endpoint& endpoint) {
        return std::ranges::any_of(than.endpoints, [&endpoint](const gateway::Endpoint& each) {
            return each.baseUrl.host() == endpoint.baseUrl.host();
        });
    });
}

//! Without a keychain an exported file is asked as it is; it may need no key.
Result<secrets::KeyRing> keysOfFurther(const GatewayProfile& profile, const QString& nameOrFile, const SecretString& otherwise)
{
    const QString advice = CliText::tr("Put it into an environment variable and name that with --key-env-for \"%1=VARIABLE\".").arg(nameOrFile);
    Result<secrets::KeyRing> keys = keptKeys(profile, otherwise);
    if (!keys && keys.error().code == ErrorCode::Unavailable) {
        if (!isProfileFile(nameOrFile))
            return failure(ErrorCode::Unavailable, CliText::tr("The key of “%1” is in a keychain that cannot be reached.").arg(nameOrFile) + u' ' + advice);
        keys = secrets::KeyRing();
    }
    if (keys && keys->isEmpty() && !profile.keys.isEmpty())
        say(CliText::tr("“%1” is asked without a key: none was found for it. If it needs one:").arg(profile.name) + u' ' + advice);
    return keys;
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

Result<Target> unadjusted(const CommandLine& line, const std::optional<Target>& otherwise)
{
    const Result<SecretString> key = keyFromEnvironment(line);
    if (key && namesNobody(line) && otherwise)
        return Target{otherwise->profile, otherwise->keys.isEmpty() ? gateway::singleKey(otherwise->profile, *key) : otherwise->keys,
                      otherwise->note};
    const Result<Choice> choice = choiceOf(line);
    if (!choice || !key)
        return tl::unexpected(choice ? key.error() : choice.error());
    if (choice->name.isEmpty())
        return profileAt(line).map([&key](const GatewayProfile& profile) { return Target{profile, secrets::KeyRing(*key), {}}; });
    Result<Target> target = findProfile(choice->name, *key, line.isSet(u"key-env"_s));
    if (target && choice->byEnvironment)
        target->note = CliText::tr("The gateway was chosen by BELLWETHER_GATEWAY in the environment.");
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
    line.addOption(u"key-env"_s, CliText::tr("Environment variable that holds the key; BELLWETHER_API_KEY without it."),
                   u"NAME"_s);
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
    Result<Target> target = unadjusted(line, otherwise);
    if (!target)
        return target;
    if (const Result<void> applied = applyNetworkOptions(line, target->profile); !applied)
        return tl::unexpected(applied.error());
    return target;
}

Result<Target> readFurtherTarget(const CommandLine& line, const Target& first, const QString& nameOrFile)
{
    Result<GatewayProfile> profile = lookUpProfile(nameOrFile);
    if (!profile)
        return tl::unexpected(profile.error());
    const bool trusted = hasNoOtherHost(*profile, first.profile);
    const QString variable = keyVariableFor(line, {nameOrFile, isProfileFile(nameOrFile) ? nameOrFile : profile->name});
    const Result<SecretString> key = !variable.isEmpty() ? keyIn(variable, true) : trusted ? keyFromEnvironment(line) : SecretString();
    if (!key)
        return tl::unexpected(key.error());
    const Result<secrets::KeyRing> keys = variable.isEmpty() ? keysOfFurther(*profile, nameOrFile, *key) : gateway::singleKey(*profile, *key);
    if (!keys)
        return tl::unexpected(keys.error());
    if (const Result<void> applied = applyNetworkOptions(line, *profile, trusted ? Trust::Full : Trust::NoSecrets); !applied)
        return tl::unexpected(applied.error());
    return Target{*profile, *keys, {}};
}

} // namespace bw::cli
