// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/guardsjson.h"

#include "gateway/jsonread.h"

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;
using resilience::BreakerSettings;
using resilience::FailureRatio;
using resilience::RateLimits;
using resilience::RetrySettings;

qint64 ms(Milliseconds span)
{
    return qint64(span.count());
}

QJsonObject toJson(const FailureRatio& ratio)
{
    return {{u"threshold"_s, ratio.threshold},
            {u"sample"_s, ratio.sample},
            {u"minimum"_s, ratio.minimum},
            {u"within_ms"_s, ms(ratio.within)}};
}

FailureRatio ratioFromJson(const QJsonObject& json)
{
    FailureRatio ratio;
    ratio.threshold = numberIn(json, "threshold"_L1, ratio.threshold, ranges::RatioThreshold);
    ratio.sample = numberIn(json, "sample"_L1, ratio.sample, ranges::RatioSample);
    ratio.minimum = numberIn(json, "minimum"_L1, ratio.minimum, ranges::RatioSample);
    ratio.within = numberIn(json, "within_ms"_L1, ratio.within, ranges::RatioWithin);
    return ratio;
}

} // namespace

QJsonObject toJson(const RetrySettings& retry)
{
    return {{u"max_attempts"_s, retry.maxAttempts},
            {u"first_delay_ms"_s, ms(retry.firstDelay)},
            {u"longest_delay_ms"_s, ms(retry.longestDelay)},
            {u"jitter"_s, retry.jitter},
            {u"longest_server_delay_ms"_s, ms(retry.longestServerDelay)},
            {u"retry_read_timeout"_s, retry.retryReadTimeout}};
}

RetrySettings retryFromJson(const QJsonObject& json)
{
    RetrySettings retry;
    retry.maxAttempts = numberIn(json, "max_attempts"_L1, retry.maxAttempts, ranges::MaxAttempts);
    retry.firstDelay = numberIn(json, "first_delay_ms"_L1, retry.firstDelay, ranges::FirstDelay);
    retry.longestDelay = numberIn(json, "longest_delay_ms"_L1, retry.longestDelay, ranges::LongestDelay);
    retry.jitter = numberIn(json, "jitter"_L1, retry.jitter, ranges::RetryJitter);
    retry.longestServerDelay = numberIn(json, "longest_server_delay_ms"_L1, retry.longestServerDelay, ranges::LongestServerDelay);
    retry.retryReadTimeout = json.value("retry_read_timeout"_L1).toBool();
    return retry;
}

QJsonObject toJson(const BreakerSettings& breaker)
{
    QJsonObject json{{u"failure_threshold"_s, breaker.failureThreshold},
                     {u"open_for_ms"_s, ms(breaker.openFor)},
                     {u"longest_open_ms"_s, ms(breaker.longestOpen)},
                     {u"jitter"_s, breaker.jitter},
                     {u"forget_after_ms"_s, ms(breaker.forgetAfter)},
                     {u"half_open_permits"_s, breaker.halfOpenPermits},
                     {u"successes_to_close"_s, breaker.successesToClose}};
    if (breaker.ratio)
        json.insert("ratio"_L1, toJson(*breaker.ratio));
    return json;
}

BreakerSettings breakerFromJson(const QJsonObject& json)
{
    BreakerSettings breaker;
    breaker.failureThreshold = numberIn(json, "failure_threshold"_L1, breaker.failureThreshold, ranges::FailureThreshold);
    breaker.openFor = numberIn(json, "open_for_ms"_L1, breaker.openFor, ranges::OpenFor);
    breaker.longestOpen = numberIn(json, "longest_open_ms"_L1, breaker.longestOpen, ranges::LongestOpen);
    breaker.jitter = numberIn(json, "jitter"_L1, breaker.jitter, ranges::BreakerJitter);
    breaker.forgetAfter = numberIn(json, "forget_after_ms"_L1, breaker.forgetAfter, ranges::ForgetAfter);
    breaker.halfOpenPermits = numberIn(json, "half_open_permits"_L1, breaker.halfOpenPermits, ranges::HalfOpenPermits);
    breaker.successesToClose = numberIn(json, "successes_to_close"_L1, breaker.successesToClose, ranges::SuccessesToClose);
    if (json.value("ratio"_L1).isObject())
        breaker.ratio = ratioFromJson(json.value("ratio"_L1).toObject());
    return breaker;
}

QJsonObject toJson(const RateLimits& limits)
{
    return {{u"requests_per_minute"_s, limits.requestsPerMinute},
            {u"tokens_per_minute"_s, limits.tokensPerMinute},
            {u"request_burst"_s, limits.requestBurst},
            {u"token_burst"_s, limits.tokenBurst}};
}

RateLimits limitsFromJson(const QJsonObject& json)
{
    RateLimits limits;
    limits.requestsPerMinute = numberIn(json, "requests_per_minute"_L1, limits.requestsPerMinute, ranges::RequestsPerMinute);
    limits.tokensPerMinute = numberIn(json, "tokens_per_minute"_L1, limits.tokensPerMinute, ranges::TokensPerMinute);
    limits.requestBurst = numberIn(json, "request_burst"_L1, limits.requestBurst, ranges::RequestsPerMinute);
    limits.tokenBurst = numberIn(json, "token_burst"_L1, limits.tokenBurst, ranges::TokensPerMinute);
    return limits;
}

QJsonObject toJson(const HedgeOptions& hedge)
{
    return {{u"enabled"_s, hedge.enabled}, {u"delay_ms"_s, ms(hedge.delay)}};
}

HedgeOptions hedgeFromJson(const QJsonObject& json)
{
    HedgeOptions hedge;
    hedge.enabled = json.value("enabled"_L1).toBool();
    hedge.delay = numberIn(json, "delay_ms"_L1, hedge.delay, ranges::HedgeDelay);
    return hedge;
}

} // namespace bw::gateway
