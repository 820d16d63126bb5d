// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/services.h"

#include "base/clock.h"
#include "base/ids.h"
#include "gateway/gatewayprofile.h"

#include <QHash>
#include <QObject>

namespace bw::gateway {
struct ModelsResult;
} // namespace bw::gateway

namespace bw::ui {

//! The models of each gateway: asked for once a session, and again when it is reached in another way or did not answer.
class ModelCatalog final : public QObject
{
    Q_OBJECT

public:
    //! Between two questions to a gateway that fails; twice as long each time, up to LongestPause.
    static constexpr Milliseconds FirstPause{30'000};
    static constexpr Milliseconds LongestPause{3'600'000};

    //! `clock` outlives the catalog.
    explicit ModelCatalog(Services& services, QObject* parent = nullptr, const Clock& clock = systemClock());

    //! Favourites first, then what the gateway offers. Asks the gateway if it was not asked yet, or if the pause after a
    //! failure is over; changed() follows.
    [[nodiscard]] QStringList models(const gateway::GatewayProfile& profile);
    //! The same, as far as it is known: nobody is asked.
    [[nodiscard]] QStringList knownModels(const gateway::GatewayProfile& profile) const;
    //! How many tokens the model can take: what the gateway says, else its own prices' rows, else the price book's; 0:
    //! not known.
    [[nodiscard]] qint64 context(const gateway::GatewayProfile& profile, const QString& model) const;

    [[nodiscard]] bool hasFailed(const ProfileId& profile) const; //!< the last question got no answer that could be read

signals:
    void changed(const bw::ProfileId& profile);

private:
    //! What is known of the last question.
    struct Asked
    {
        gateway::GatewayProfile profile; //!< as it was then
        quint64 turn = 0;                //!< an answer to an earlier one is too late
        bool failed = false;
        Instant again = NoInstant; //!< after a failure: not before
        Milliseconds pause = FirstPause;
    };

    [[nodiscard]] bool isToAsk(const ProfileId& profile) const;
    void follow(); //!< gateways or keys changed
    void fetch(const gateway::GatewayProfile& profile);
    void fail(const ProfileId& profile, quint64 turn);
    void take(const ProfileId& profile, quint64 turn, const gateway::ModelsResult& result);
    [[nodiscard]] bool isLast(const ProfileId& profile, quint64 turn) const;

    Services& m_services;
    const Clock& m_clock;
    quint64 m_turn = 0;
    QHash<ProfileId, QStringList> m_models;
    QHash<ProfileId, QHash<QString, qint64>> m_contexts; //!< tokens, by model
    QHash<ProfileId, Asked> m_asked;
};

} // namespace bw::ui
