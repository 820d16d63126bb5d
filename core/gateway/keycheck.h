// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayclient.h"

namespace bw::gateway {

//! Asks a gateway whether it takes a key: GET /models, which costs nothing, then one token of a model where that proves
//! nothing, because the list is public or missing, and where it may cost that. Deletes itself when it has told.
class KeyCheck final : public QObject
{
    Q_OBJECT

public:
    struct Question
    {
        GatewayProfile profile;
        secrets::KeyRing keys;
        QString model; //!< empty: the first of the gateway's list
        KeyCheckCost cost = KeyCheckCost::OneToken;
    };

    KeyCheck(GatewayClient& client, Question question, std::function<void(const KeyCheckResult&)> done, QObject* parent);

    void start();

private:
    void onModels(const ModelsResult& result);
    void askForAToken();
    void onAnswer(const CallResult& result);
    void tell(KeyState state, const record::RequestRecord& record);

    GatewayClient& m_client;
    Question m_question;
    std::function<void(const KeyCheckResult&)> m_done;
    record::RequestRecord m_models; //!< what /models said, should the token not be asked for
};

} // namespace bw::gateway
