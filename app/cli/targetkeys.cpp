// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/targetkeys.h"

#include "cli/clitext.h"
#include "cli/output.h"
#include "cli/profilelookup.h"
#include "gateway/givenkeys.h"
#include "gateway/headerproblem.h"
#include "gateway/loopback.h"

#include <algorithm>

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

//! No other one instead, once this is refused.
void keepOnly(const KeyId& lone, QList<gateway::KeyRef>& keys)
{
    const auto isOther = [&lone](const gateway::KeyRef& key) { return key.id != lone; };
    if (!std::ranges::all_of(keys, isOther))
        keys.removeIf(isOther);
}

} // namespace

Result<GivenKeys> readGivenKeys(const CommandLine& line)
{
    GivenKeys given;
    given.isNamed = line.isSet(u"key-env"_s);
    const Result<SecretString> lone = given.isNamed ? keyIn(line.value(u"key-env"_s), true) : keyIn(u"BELLWETHER_API_KEY"_s, false);
    if (!lone)
        return tl::unexpected(lone.error());
    given.lone = *lone;
    for (const QString& each : line.values(u"key-env-for"_s)) {
        if (each.section(u'=', 0, -2).isEmpty() || each.section(u'=', -1).isEmpty())
            return failure(ErrorCode::InvalidInput, CliText::tr("--key-env-for takes NAME=VARIABLE, not “%1”.").arg(each));
        const Result<SecretString> key = keyIn(each.section(u'=', -1), true);
        if (!key)
            return tl::unexpected(key.error());
        given.named.insert(each.section(u'=', 0, -2), *key);
    }
    return given;
}

void takeNamedKeys(Target& target, const GivenKeys& given)
{
    if (given.isNamed) {
        const KeyId lone = gateway::loneKeyId(target.profile);
        target.keys.add(lone, given.lone);
        keepOnly(lone, target.profile.keys);
        for (gateway::Endpoint& endpoint : target.profile.endpoints)
            keepOnly(lone, endpoint.keys);
    }
    for (auto it = given.named.cbegin(); it != given.named.cend(); ++it) {
        if (!gateway::giveKey(target.profile, target.keys, it.key(), it.value()))
            target.otherKeys.append(it.key());
    }
}

Result<void> takeKeptKeys(Target& target, const GivenKeys& given, bool isSaved, bool hasKeys)
{
    const qsizetype before = target.keys.all().size();
    if (isSaved) {
        const Result<void> kept = addKeptKeys(target.profile, target.keys);
        if (!kept && (kept.error().code != ErrorCode::Unavailable || given.isEmpty()))
            return kept;
    }
    const KeyId lone = gateway::loneKeyId(target.profile);
    if (!hasKeys && target.keys.all().size() == before && target.keys.key(lone).isEmpty())
        target.keys.add(lone, given.lone);
    return {};
}

void sayWhoHasNoKey(const Target& target)
{
    for (const gateway::Endpoint& endpoint : gateway::endpointsWithoutKey(target.profile, target.keys)) {
        if (target.keys.isEmpty() && gateway::isLoopback(endpoint.baseUrl.host()))
            continue; // may need no key at all
        say(CliText::tr("The endpoint “%1” has no key and is asked without one. Put its key into an environment variable and name that with "
                        "--key-env-for \"%1=VARIABLE\".")
                .arg(endpoint.name));
    }
}

SecretString keyGivenFor(const GivenKeys& given, const QStringList& names)
{
    for (auto it = given.named.cbegin(); it != given.named.cend(); ++it) {
        if (names.contains(it.key(), Qt::CaseInsensitive))
            return it.value();
    }
    return {};
}

Result<secrets::KeyRing> keysOfFurther(const GatewayProfile& profile, const QString& nameOrFile, const SecretString& given, const SecretString& otherwise)
{
    const QString advice = CliText::tr("Put it into an environment variable and name that with --key-env-for \"%1=VARIABLE\".").arg(nameOrFile);
    const KeyId lone = gateway::loneKeyId(profile);
    secrets::KeyRing keys;
    keys.add(lone, given);
    const Result<void> kept = isProfileFile(nameOrFile) ? Result<void>() : addKeptKeys(profile, keys);
    if (!kept && kept.error().code != ErrorCode::Unavailable)
        return tl::unexpected(kept.error());
    if (!kept && given.isEmpty() && otherwise.isEmpty())
        return failure(ErrorCode::Unavailable, CliText::tr("The key of “%1” is in a keychain that cannot be reached.").arg(nameOrFile) + u' ' + advice);
    if (keys.key(lone).isEmpty())
        keys.add(lone, otherwise);
    if (keys.isEmpty() && !profile.keys.isEmpty())
        say(CliText::tr("“%1” is asked without a key: none was found for it. If it needs one:").arg(profile.name) + u' ' + advice);
    return keys;
}

} // namespace bw::cli
