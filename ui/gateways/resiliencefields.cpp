// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/typednumber.h"
#include "gateways/fieldmakers.h"
#include "gateways/profilefields.h"

namespace bw::ui {

namespace {

using gateway::GatewayProfile;
using namespace fields;
namespace ranges = gateway::ranges;

constexpr qsizetype MostHops = 5; // of a fallback chain, the first model included

struct ResilienceFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ResilienceFields)
};

constexpr ranges::Range<qint64> wide(ranges::Range<int> range)
{
    return {range.lowest, range.highest};
}

//! A switch for the ratio, which is no member of its own but present or not.
ProfileField ratioSwitch()
{
    ProfileField field{QStringLiteral("breakerRatioOn"),
                       ResilienceFieldsText::tr("Open on a share, too"),
                       {},
                       ResilienceFieldsText::tr("not only on failures in a row"),
                       ProfileField::Kind::Switch,
                       {},
                       {}};
    field.text = [](const GatewayProfile& profile) { return profile.breaker.ratio ? onText() : offText(); };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        if (text != onText())
            profile.breaker.ratio.reset();
        else if (!profile.breaker.ratio)
            profile.breaker.ratio.emplace();
        return {};
    };
    return field;
}

//! A field of the ratio: shows its default while the ratio is off, and turns it on when it gets another value.
ProfileField ofRatio(ProfileField field)
{
    const auto withRatio = [](GatewayProfile profile) {
        if (!profile.breaker.ratio)
            profile.breaker.ratio.emplace();
        return profile;
    };
    field.text = [text = field.text, withRatio](const GatewayProfile& profile) { return text(withRatio(profile)); };
    field.read = [read = field.read, withRatio](GatewayProfile& profile, const QString& text) -> Result<void> {
        GatewayProfile changed = withRatio(profile);
        const Result<void> done = read(changed, text);
        if (done && (profile.breaker.ratio || changed.breaker.ratio != resilience::FailureRatio()))
            profile.breaker.ratio = changed.breaker.ratio;
        return done;
    };
    return field;
}

QList<ProfileField> ratioFields()
{
    return {
        ratioSwitch(),
        ofRatio(percent(
            {"breakerRatio", ResilienceFieldsText::tr("Share of failures"),
             ResilienceFieldsText::tr("of the newest results")},
            ranges::RatioThreshold, [](auto& p) -> auto& { return p.breaker.ratio->threshold; })),
        ofRatio(count(
            {"breakerRatioSample", ResilienceFieldsText::tr("Newest results"),
             ResilienceFieldsText::tr("so many are looked at")},
            {}, wide(ranges::RatioSample), [](auto& p) -> auto& { return p.breaker.ratio->sample; })),
        ofRatio(count(
            {"breakerRatioMinimum", ResilienceFieldsText::tr("At least"),
             ResilienceFieldsText::tr("fewer results say nothing")},
            {}, wide(ranges::RatioSample), [](auto& p) -> auto& { return p.breaker.ratio->minimum; })),
        ofRatio(seconds(
            {"breakerRatioWithin", ResilienceFieldsText::tr("Not older than"), {}}, ranges::RatioWithin,
            [](auto& p) -> auto& { return p.breaker.ratio->within; })),
    };
}

QString minimumTooHigh(const GatewayProfile& profile)
{
    const auto& ratio = profile.breaker.ratio;
    return ratio && ratio->minimum > ratio->sample
               ? ResilienceFieldsText::tr("More than are looked at (%1): the share can never open it.")
                     .arg(ratio->sample)
               : QString();
}

ProfileField dailyBudget()
{
    ProfileField field{QStringLiteral("budgetPerDay"),
                       ResilienceFieldsText::tr("Spend a day"),
                       QStringLiteral("USD"),
                       ResilienceFieldsText::tr("requests beyond it are not sent; empty means no limit"),
                       ProfileField::Kind::Number,
                       {},
                       {}};
    field.text = [](const GatewayProfile& profile) { return profile.budget.perDay ? profile.budget.perDay->toDecimal() : QString(); };
    field.read = [](GatewayProfile& profile, const QString& text) -> Result<void> {
        if (text.trimmed().isEmpty()) {
            profile.budget.perDay.reset();
            return {};
        }
        const auto amount = numberOf(text) ? PicoUsd::fromDecimal(typedNumber(text).value_or(QString())) : std::nullopt; // no exponents
        if (!amount || amount->value() <= 0)
            return wrong(ResilienceFieldsText::tr(
                "Enter an amount in US dollars above 0, for example 5, or nothing for no limit."));
        profile.budget.perDay = amount;
        return {};
    };
    return field;
}

QString firstDelayTooLong(const GatewayProfile& profile)
{
    return profile.retry.firstDelay > profile.retry.longestDelay
               ? ResilienceFieldsText::tr("Longer than the longest wait, which holds.")
               : QString();
}

QString openTooLong(const GatewayProfile& profile)
{
    return profile.breaker.openFor > profile.breaker.longestOpen
               ? ResilienceFieldsText::tr("Longer than the longest opening, which holds.")
               : QString();
}

QString tooManyModels(const GatewayProfile& profile)
{
    return profile.fallbackModels.size() >= MostHops
               ? ResilienceFieldsText::tr("A request makes at most %1 hops: the last of these are never asked.")
                     .arg(MostHops)
               : QString();
}

QString readTimeoutBilled(const GatewayProfile& profile)
{
    return profile.retry.retryReadTimeout
               ? ResilienceFieldsText::tr(
                     "A request that timed out may have been answered and billed: it may be paid for twice.")
               : QString();
}

} // namespace

QList<ProfileField> retryFields()
{
    QList<ProfileField> fields{
        count(
            {"retryAttempts", ResilienceFieldsText::tr("Attempts"),
             ResilienceFieldsText::tr("at one endpoint, the first included")},
            {}, wide(ranges::MaxAttempts), [](auto& p) -> auto& { return p.retry.maxAttempts; }),
        seconds(
            {"retryFirstDelay", ResilienceFieldsText::tr("First wait"),
             ResilienceFieldsText::tr("doubles with each attempt")},
            ranges::FirstDelay, [](auto& p) -> auto& { return p.retry.firstDelay; }),
        seconds(
            {"retryLongestDelay", ResilienceFieldsText::tr("Longest wait"), ResilienceFieldsText::tr("of our own")},
            ranges::LongestDelay, [](auto& p) -> auto& { return p.retry.longestDelay; }),
        percent(
            {"retryJitter", ResilienceFieldsText::tr("Jitter"),
             ResilienceFieldsText::tr("of a wait that chance may take off")},
            ranges::RetryJitter, [](auto& p) -> auto& { return p.retry.jitter; }),
        seconds(
            {"retryServerDelay", ResilienceFieldsText::tr("Longest Retry-After"),
             ResilienceFieldsText::tr("if the server asks for more, the next endpoint is asked")},
            ranges::LongestServerDelay, [](auto& p) -> auto& { return p.retry.longestServerDelay; }),
        toggle(
            {"retryReadTimeout", ResilienceFieldsText::tr("Repeat after a read timeout"),
             ResilienceFieldsText::tr("the gateway may have worked on it")},
            [](auto& p) -> auto& { return p.retry.retryReadTimeout; }),
    };
    fields[1].warning = firstDelayTooLong;
    fields[5].warning = readTimeoutBilled;
    return fields;
}

QList<ProfileField> breakerFields()
{
    QList<ProfileField> fields{
        toggle(
            {"breakerOn", ResilienceFieldsText::tr("Circuit breaker"),
             ResilienceFieldsText::tr("keeps requests from an endpoint that only fails")},
            [](auto& p) -> auto& { return p.breakerEnabled; }),
        count(
            {"breakerFailures", ResilienceFieldsText::tr("Opens after"), ResilienceFieldsText::tr("failures in a row")},
            {}, wide(ranges::FailureThreshold), [](auto& p) -> auto& { return p.breaker.failureThreshold; }),
        seconds(
            {"breakerOpen", ResilienceFieldsText::tr("Stays open for"),
             ResilienceFieldsText::tr("doubles with each opening in a row")},
            ranges::OpenFor, [](auto& p) -> auto& { return p.breaker.openFor; }),
        seconds(
            {"breakerLongest", ResilienceFieldsText::tr("At the longest for"), {}}, ranges::LongestOpen,
            [](auto& p) -> auto& { return p.breaker.longestOpen; }),
        count(
            {"breakerProbes", ResilienceFieldsText::tr("Probes at once"), ResilienceFieldsText::tr("while half open")},
            {}, wide(ranges::HalfOpenPermits), [](auto& p) -> auto& { return p.breaker.halfOpenPermits; }),
        count(
            {"breakerSuccesses", ResilienceFieldsText::tr("Closes after"),
             ResilienceFieldsText::tr("good answers in a row")},
            {}, wide(ranges::SuccessesToClose), [](auto& p) -> auto& { return p.breaker.successesToClose; }),
        percent(
            {"breakerJitter", ResilienceFieldsText::tr("Jitter"),
             ResilienceFieldsText::tr("± of the time it stays open, against the herd")},
            ranges::BreakerJitter, [](auto& p) -> auto& { return p.breaker.jitter; }),
        seconds(
            {"breakerForget", ResilienceFieldsText::tr("Forgotten after"),
             ResilienceFieldsText::tr("closed for so long: the next opening is a first one again")},
            ranges::ForgetAfter, [](auto& p) -> auto& { return p.breaker.forgetAfter; }),
        toggle(
            {"probeWhenAllOpen", ResilienceFieldsText::tr("Probe when all are open"),
             ResilienceFieldsText::tr("ask the endpoint that opens first, rather than nobody")},
            [](auto& p) -> auto& { return p.probeWhenAllOpen; }),
    };
    fields[2].warning = openTooLong;
    fields += ratioFields();
    fields[fields.size() - 2].warning = minimumTooHigh;
    return fields;
}

QList<ProfileField> rateLimitFields()
{
    return {
        toggle(
            {"limiterOn", ResilienceFieldsText::tr("Rate limiter"),
             ResilienceFieldsText::tr("waits here instead of being refused there")},
            [](auto& p) -> auto& { return p.limiterEnabled; }),
        count(
            {"limitRequests", ResilienceFieldsText::tr("Requests"),
             ResilienceFieldsText::tr("a key and model; 0 means as the server's headers say")},
            ResilienceFieldsText::tr("/min"), ranges::RequestsPerMinute,
            [](auto& p) -> auto& { return p.limits.requestsPerMinute; }),
        count(
            {"limitTokens", ResilienceFieldsText::tr("Tokens"),
             ResilienceFieldsText::tr("prompt and answer together; 0 means as the server's headers say")},
            ResilienceFieldsText::tr("/min"), ranges::TokensPerMinute,
            [](auto& p) -> auto& { return p.limits.tokensPerMinute; }),
        count(
            {"limitRequestBurst", ResilienceFieldsText::tr("Requests at once"),
             ResilienceFieldsText::tr("after a pause; 0 means one second's worth")},
            {}, ranges::RequestsPerMinute, [](auto& p) -> auto& { return p.limits.requestBurst; }),
        count(
            {"limitTokenBurst", ResilienceFieldsText::tr("Tokens at once"),
             ResilienceFieldsText::tr("after a pause; 0 means one second's worth")},
            {}, ranges::TokensPerMinute, [](auto& p) -> auto& { return p.limits.tokenBurst; }),
    };
}

QList<ProfileField> fallbackFields()
{
    QList<ProfileField> fields{
        names(
            {"fallbackModels", ResilienceFieldsText::tr("Fallback models"),
             ResilienceFieldsText::tr("asked in this order when the model fails; a comma between")},
            [](auto& p) -> auto& { return p.fallbackModels; }),
        toggle(
            {"dropRefusedParameters", ResilienceFieldsText::tr("Refused parameters"),
             ResilienceFieldsText::tr("ask again without a parameter that a model refuses, and say so")},
            [](auto& p) -> auto& { return p.dropRefusedParameters; }),
        toggle(
            {"contentFilterFallsBack", ResilienceFieldsText::tr("Also after a content filter"),
             ResilienceFieldsText::tr("ask the next model when one refuses the content")},
            [](auto& p) -> auto& { return p.contentFilterFallsBack; }),
        toggle(
            {"hedgeOn", ResilienceFieldsText::tr("Hedging"),
             ResilienceFieldsText::tr(
                 "a second request for a stream whose first token is late; the loser may be billed")},
            [](auto& p) -> auto& { return p.hedge.enabled; }),
        seconds(
            {"hedgeDelay", ResilienceFieldsText::tr("Hedge after"),
             ResilienceFieldsText::tr("at least; the usual time to the first token if that is longer")},
            ranges::HedgeDelay, [](auto& p) -> auto& { return p.hedge.delay; }),
    };
    fields[0].warning = tooManyModels;
    return fields;
}

QList<ProfileField> budgetFields()
{
    return {dailyBudget()};
}

} // namespace bw::ui
