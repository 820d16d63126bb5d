// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/profilelookup.h"
#include "cli/clitext.h"

#include "base/paths.h"
#include "gateway/profilefile.h"
#include "secrets/keystore.h"
#include "store/database.h"
#include "store/profilestore.h"

#include <QEventLoop>
#include <QFile>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::GatewayProfile;

//! One that the app saved. Its database is not made here: without it there is nothing to find.
Result<GatewayProfile> fromStore(const QString& name)
{
    const QString path = Paths::standard().databaseFile();
    if (!QFile::exists(path))
        return failure(ErrorCode::NotFound,
                       CliText::tr("No gateway is saved on this machine yet. Give its address with --base-url."));
    store::Database database;
    if (const Result<void> opened = database.open(path); !opened)
        return tl::unexpected(opened.error());
    store::ProfileStore store(database);
    const Result<QList<GatewayProfile>> profiles = store.listNow();
    if (!profiles)
        return tl::unexpected(profiles.error());
    QStringList names;
    for (const GatewayProfile& profile : *profiles) {
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0 || profile.id.value() == name)
            return profile;
        names.append(profile.name);
    }
    const QString none = CliText::tr("No saved gateway is called “%1”. There are: %2.").arg(name, names.join(u", "_s));
    return failure(ErrorCode::NotFound, store.trouble().isEmpty() ? none : none + u' ' + store.trouble());
}

//! The keychain may ask the person first, so this turns the event loop.
Result<SecretString> keyFromKeychain(const KeyId& id)
{
    const std::unique_ptr<secrets::KeyStore> keys = secrets::systemKeyStore();
    std::optional<Result<SecretString>> answer;
    QEventLoop loop;
    keys->read(id, &loop, [&](const Result<SecretString>& read) {
        answer = read;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    const bool none = !*answer && answer->error().code == ErrorCode::NotFound;
    return none ? SecretString() : *answer;
}

Error keychainMissing(const GatewayProfile& profile)
{
    return {ErrorCode::Unavailable,
            CliText::tr("The key of “%1” is in a keychain that cannot be reached: none runs here, or its window waits for an answer. Put the key "
                        "into the environment variable BELLWETHER_API_KEY, or name another one with --key-env; where there are several keys, "
                        "--key-env-for NAME=VARIABLE says which is whose.")
                .arg(profile.name)};
}

} // namespace

bool isProfileFile(const QString& nameOrFile)
{
    // Not whatever is called so in the folder one happens to stand in.
    const bool isPath = nameOrFile.contains(u'/') || nameOrFile.contains(u'\\');
    return nameOrFile.endsWith(".json"_L1, Qt::CaseInsensitive) || (isPath && QFile::exists(nameOrFile));
}

Result<void> addKeptKeys(const GatewayProfile& profile, secrets::KeyRing& keys)
{
    for (const KeyId& id : gateway::keyIdsOf(profile)) {
        if (!keys.key(id).isEmpty())
            continue;
        const Result<SecretString> kept = keyFromKeychain(id);
        if (!kept)
            return tl::unexpected(kept.error().code == ErrorCode::Unavailable ? keychainMissing(profile) : kept.error());
        keys.add(id, *kept);
    }
    return {};
}

Result<GatewayProfile> lookUpProfile(const QString& nameOrFile)
{
    return isProfileFile(nameOrFile) ? gateway::readProfileFile(nameOrFile) : fromStore(nameOrFile);
}

} // namespace bw::cli
