// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "metrics/snapshot.h"
#include "record/requestrecord.h"

namespace bw::report {

//! What happened to requests in some time, for whoever runs the gateway. Holds no key and nothing of what was said.
struct Incident
{
    QString note;               //!< of the person; may be empty
    metrics::Snapshot numbers;  //!< of the time, with Ttft and E2e
    QList<record::RequestRecord> failed; //!< newest first; may be cut, then `numbers` knows how many there were
    QList<record::RequestRecord> slow;   //!< the slowest of those that went well
};

//! One page: numbers, charts, what failed and how, requests with the provider's own ids and the way of each. Times in UTC.
[[nodiscard]] QByteArray incidentHtml(const Incident& incident);

//! How the gateways were set up, as JSON. It goes to others: what people added to headers and bodies may be a credential
//! whatever its name, so there are only the names, with "***" for the values.
[[nodiscard]] QByteArray incidentConfiguration(const QList<gateway::GatewayProfile>& gateways);

} // namespace bw::report
