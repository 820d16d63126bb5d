// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/secretsaudit.h"

#include <QObject>

#include <functional>

namespace bw::ui {

class GatewayBook;

struct CollectedKeys
{
    QList<store::NamedKey> keys;
    QStringList refused; //!< gateways some of whose keys the keychain did not give
    QString reason;      //!< in the words of the first refusal
};

//! Every key of every gateway, from the keychain or this session, one after the other: a keychain may ask the person for
//! each. `done` comes once, later, unless `receiver` is gone; nothing of it stays here.
void collectKeys(GatewayBook& book, QObject* receiver, std::function<void(CollectedKeys)> done);

} // namespace bw::ui
