// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/endpointhealth.h"
#include "openai/refusedparameter.h"
#include "resilience/bench.h"
#include "resilience/retrybudget.h"

#include <QHash>

#include <mutex>

namespace bw::gateway {

//! What the process knows of one endpoint, whatever the model: its bench, its retry budget, and which keys and models
//! it refused lately. Thread-safe.
class EndpointMemory
{
public:
    //! A refused key or a model that is not there is not asked for so long, if there is another way.
    static constexpr Nanoseconds RefusalLasts = std::chrono::minutes(10);

    //! `strip`: what is known of earlier attempts.
    explicit EndpointMemory(const Clock& clock, const AttemptStrip& strip = {}) : m_clock(clock), m_bench(clock), m_strip(strip) {}
    Q_DISABLE_COPY_MOVE(EndpointMemory)

    void onSuccess();
    //! `counts`: as the breaker counts failures; else it costs of the retry budget only.
    void onFailure(bool counts, std::optional<Milliseconds> serverDelay);
    void rest(Nanoseconds span); //!< the server asked to be left alone
    [[nodiscard]] bool allowsRetry() const;
    [[nodiscard]] bool isBenched() const;

    void refuseKey(const KeyId& key);
    void acceptKey(const KeyId& key); //!< it was taken
    [[nodiscard]] bool refusesKey(const KeyId& key) const;
    void refuseModel(const QString& model);
    [[nodiscard]] bool refusesModel(const QString& model) const;
    //! Until the program ends, or the person says that the endpoint is well again: a model does not change its mind.
    void refuseParameter(const QString& model, const openai::ParameterChange& change);
    [[nodiscard]] QList<openai::ParameterChange> refusedParameters(const QString& model) const; //!< in the order they came

    //! Everything but the lanes.
    [[nodiscard]] EndpointHealth health(const EndpointId& id) const;
    [[nodiscard]] AttemptStrip strip() const;

private:
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    resilience::Bench m_bench;
    resilience::EndpointRetryBudget m_budget;
    AttemptStrip m_strip;
    QHash<KeyId, Instant> m_refusedKeys; //!< until when
    QHash<QString, Instant> m_refusedModels;
    QHash<QString, QList<openai::ParameterChange>> m_refusedParameters; //!< by model
};

} // namespace bw::gateway
