// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QList>
#include <QMap>
#include <QStringList>
#include <QUrl>

namespace bw::gateway {

//! A key in the keychain, with the person's label. Never the key itself.
struct KeyRef
{
    KeyId id;
    QString label;

    bool operator==(const KeyRef&) const = default;
};

//! A header whose value is a credential (Azure's api-key): the value is in the keychain, under this id.
struct SecretHeader
{
    QByteArray name;
    KeyId id;

    bool operator==(const SecretHeader&) const = default;
};

//! One address of a gateway.
struct Endpoint
{
    EndpointId id;
    QString name;
    QUrl baseUrl;                       //!< with or without /v1, or a whole address; see endpointUrl()
    QList<KeyRef> keys = {};            //!< in order; empty: the profile's
    int weight = 1;                     //!< 1–100, share among its equals: primaries, or backups
    bool backup = false;                //!< asked only when no primary is allowed
    bool enabled = true;
    QStringList models = {};            //!< served here; empty: all
    QMap<QString, QString> modelNames = {}; //!< asked name → name at this endpoint

    [[nodiscard]] bool serves(const QString& model) const { return models.isEmpty() || models.contains(model); }
    [[nodiscard]] QString nameOf(const QString& model) const { return modelNames.value(model, model); }

    bool operator==(const Endpoint&) const = default;
};

} // namespace bw::gateway
