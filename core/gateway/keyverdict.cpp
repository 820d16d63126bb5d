// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/keyverdict.h"

#include "gateway/attemptwords.h"
#include "gateway/explain.h"
#include "secrets/keyrules.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct KeyVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(KeyVerdict)
};

QStringList sentences(const Explanation& words)
{
    return {words.what, words.cause, words.advice};
}

//! A gateway that takes every key may still charge an empty account or count requests.
QStringList valid(const record::RequestRecord& record, bool keyGiven)
{
    QStringList text{keyGiven ? KeyVerdictText::tr("The gateway takes this key.")
                              : KeyVerdictText::tr("The gateway answers without a key.")};
    const ErrorClass errorClass = record.failure.errorClass;
    if (errorClass == ErrorClass::Quota || errorClass == ErrorClass::RateLimited)
        text += sentences(explain(record.failure));
    return text;
}

//! What the key itself gives away: somebody else's, or cut off when it was copied.
QStringList suspicions(Provider provider, const SecretString& key)
{
    const QString whose = secrets::providerOfKey(key.reveal());
    if (!whose.isEmpty() && whose != providerId(provider) && provider != Provider::Custom)
        return {KeyVerdictText::tr("It looks like a key of another provider (%1).").arg(whose)};
    const auto problem = secrets::keyProblem(providerId(provider), key.reveal());
    return problem ? QStringList{*problem} : QStringList();
}

QStringList invalid(const record::RequestRecord& record, Provider provider, const SecretString& key)
{
    if (key.isEmpty())
        return {KeyVerdictText::tr("The gateway wants a key, and none was sent."),
                KeyVerdictText::tr("Enter a key for this gateway; its provider's console makes one.")};
    const Explanation words = explain(record.failure);
    return QStringList{words.what} + suspicions(provider, key) + QStringList{words.cause, words.advice};
}

QStringList unknown(const record::RequestRecord& record)
{
    QStringList text{KeyVerdictText::tr("Nothing can be said about the key.")};
    if (record.failure.errorClass != ErrorClass::Ok)
        return text + sentences(explain(record.failure));
    return text + QStringList{KeyVerdictText::tr("The gateway lists its models to everyone."),
                              KeyVerdictText::tr("Name a model, so that one token of it can be asked for.")};
}

} // namespace

QStringList keyVerdict(const KeyCheckResult& result, const GatewayProfile& profile, const SecretString& key)
{
    switch (result.state) {
    case KeyState::Valid:
        return valid(result.record, !key.isEmpty());
    case KeyState::Invalid:
        return invalid(result.record, profile.provider, key);
    case KeyState::Unknown:
        break;
    }
    return unknown(result.record);
}

QString phasesInWords(const record::RequestRecord& record)
{
    const net::PhaseTimings& timings = record.timings;
    QStringList steps;
    const auto add = [&steps](const QString& text, std::optional<Nanoseconds> span) {
        if (span)
            steps.append(text.arg(spanInWords(*span)));
    };
    add(KeyVerdictText::tr("DNS %1"), timings.dns);
    add(KeyVerdictText::tr("TCP %1"), timings.connect);
    add(KeyVerdictText::tr("TLS %1"), timings.tls);
    if (isSet(timings.sent))
        steps.append(KeyVerdictText::tr("sent"));
    add(KeyVerdictText::tr("first byte after %1"), timings.wait);
    steps.append(record.httpStatus == 0 ? errorClassId(record.failure.errorClass) : QString::number(record.httpStatus));
    return steps.join(u" → "_s);
}

} // namespace bw::gateway
