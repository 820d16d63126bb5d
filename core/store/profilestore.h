// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "store/database.h"

namespace bw::store {

//! Gateway profiles in the database; never a key. One bad row never hides the rest.
class ProfileStore final : public QObject
{
    Q_OBJECT

public:
    explicit ProfileStore(Database& database, QObject* parent = nullptr);

    void list(QObject* receiver, std::function<void(Result<QList<gateway::GatewayProfile>>)> done); //!< in the person's order
    [[nodiscard]] Result<QList<gateway::GatewayProfile>> listNow(); //!< blocks; for the command line
    void save(const gateway::GatewayProfile& profile);
    void remove(const ProfileId& id);
};

} // namespace bw::store
