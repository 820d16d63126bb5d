// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keycheck.h"

#include "gateway/nextstep.h"

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

//! Unknown where the failure says nothing about the key. After a 403 a key may lack but one right, as restricted ones lack
//! that of listing the models.
KeyState stateAfter(const Failure& failure, const secrets::KeyRing& keys)
{
    switch (failure.errorClass) {
    case ErrorClass::Auth:
        return failure.httpStatus == 403 && !keys.isEmpty() ? KeyState::Unknown : KeyState::Invalid;
    case ErrorClass::Ok:
    case ErrorClass::Quota:         // known, but without credit
    case ErrorClass::RateLimited:   // counted, so known
    case ErrorClass::ContentFilter: // read, so known
        return KeyState::Valid;
    default:
        return KeyState::Unknown;
    }
}

//! An unknown model, a parameter: such a request was let in by its key. A wrong path says nothing.
bool refusedForItsContent(const Failure& failure)
{
    const bool wrongPath = failure.httpStatus == 404 || failure.httpStatus == 405;
    const bool namesModel = isModelMissing(failure) || failure.names().join(u' ').contains("model"_L1);
    return failure.errorClass == ErrorClass::BadRequest && (!wrongPath || namesModel);
}

//! This key at this endpoint, now, whatever the breakers say.
constexpr Guards OneKey{.retries = true, .breaker = false, .limiter = false, .fallback = false, .cache = false};

} // namespace

KeyCheck::KeyCheck(GatewayClient& client, Question question, std::function<void(const KeyCheckResult&)> done, QObject* parent)
    : QObject(parent), m_client(client), m_question(std::move(question)), m_done(std::move(done))
{
}

void KeyCheck::start()
{
    m_client.models(m_question.profile, m_question.keys, this, [this](const ModelsResult& result) { onModels(result); },
                    record::Source::KeyCheck, OneKey);
}

void KeyCheck::onModels(const ModelsResult& result)
{
    m_models = result.record;
    const KeyState state = stateAfter(result.record.failure, m_question.keys);
    const bool reached = result.record.httpStatus != 0;
    if (m_question.model.isEmpty() && !result.models.isEmpty())
        m_question.model = result.models.constFirst().id;
    // A list is often public: it may prove a key wrong, but not right.
    if (state == KeyState::Invalid || !reached)
        tell(state, m_models);
    else if (m_question.model.isEmpty() || m_question.cost == KeyCheckCost::Nothing)
        tell(state == KeyState::Valid && result.record.failure.errorClass == ErrorClass::Ok ? KeyState::Unknown : state, m_models);
    else
        askForAToken();
}

void KeyCheck::askForAToken()
{
    CallSpec spec;
    spec.profile = m_question.profile;
    spec.keys = m_question.keys;
    spec.guards = OneKey;
    spec.source = record::Source::KeyCheck;
    spec.request.model = m_question.model;
    openai::ChatMessage message;
    message.text = u"Hi"_s;
    spec.request.messages = {message};
    spec.request.parameters = {{u"max_tokens"_s, 1}};
    spec.request.stream = false;
    const Call* const call = m_client.chat(spec);
    connect(call, &Call::finished, this, &KeyCheck::onAnswer);
}

void KeyCheck::onAnswer(const CallResult& result)
{
    const Failure& failure = result.record.failure;
    tell(refusedForItsContent(failure) ? KeyState::Valid : stateAfter(failure, m_question.keys), result.record);
}

void KeyCheck::tell(KeyState state, const record::RequestRecord& record)
{
    m_done({state, record, m_models});
    deleteLater();
}

} // namespace bw::gateway
