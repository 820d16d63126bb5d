// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sessionkeystore.h"

namespace bw::secrets {

void SessionKeyStore::read(const KeyId& id, QObject* receiver, ReadDone done)
{
    const auto found = m_keys.constFind(id);
    if (found != m_keys.cend())
        return answerLater(receiver, std::move(done), Result<SecretString>(*found));
    answerLater(
        receiver, std::move(done),
        Result<SecretString>(failure(ErrorCode::NotFound, tr("There is no key for this gateway in this session. Keys "
                                                             "kept for the session only are forgotten when Bellwether "
                                                             "ends; enter it again."))));
}

void SessionKeyStore::write(const KeyId& id, const SecretString& key, QObject* receiver, Done done)
{
    if (key.isEmpty())
        return answerLater(
            receiver, std::move(done),
            Result<void>(failure(ErrorCode::InvalidInput, tr("There is no key to keep. Enter one first."))));
    m_keys.insert(id, key);
    answerLater(receiver, std::move(done), Result<void>());
}

void SessionKeyStore::remove(const KeyId& id, QObject* receiver, Done done)
{
    m_keys.remove(id);
    answerLater(receiver, std::move(done), Result<void>());
}

QString SessionKeyStore::name() const
{
    return tr("this session only");
}

} // namespace bw::secrets
