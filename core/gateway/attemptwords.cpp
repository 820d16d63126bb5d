// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/attemptwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct ClassWords
{
    ErrorClass errorClass;
    const char* words;
};

struct AttemptWordsText
{
    Q_DECLARE_TR_FUNCTIONS(AttemptWords)

public:
    static constexpr ClassWords Words[] = {
        {ErrorClass::Ok, QT_TR_NOOP("answered")},
        {ErrorClass::Offline, QT_TR_NOOP("no network")},
        {ErrorClass::Dns, QT_TR_NOOP("name not found")},
        {ErrorClass::Connect, QT_TR_NOOP("no connection")},
        {ErrorClass::Tls, QT_TR_NOOP("no encrypted connection")},
        {ErrorClass::PoolTimeout, QT_TR_NOOP("no free connection in time")},
        {ErrorClass::LimiterTimeout, QT_TR_NOOP("no turn under the rate limit in time")},
        {ErrorClass::BreakerOpen, QT_TR_NOOP("left alone, its circuit is open")},
        {ErrorClass::StaleConnection, QT_TR_NOOP("kept connection was dead")},
        {ErrorClass::Reset, QT_TR_NOOP("connection closed")},
        {ErrorClass::WriteTimeout, QT_TR_NOOP("not sent in time")},
        {ErrorClass::ReadTimeout, QT_TR_NOOP("no answer in time")},
        {ErrorClass::FirstTokenTimeout, QT_TR_NOOP("no first token in time")},
        {ErrorClass::IdleTimeout, QT_TR_NOOP("went silent in the middle")},
        {ErrorClass::StreamCut, QT_TR_NOOP("cut off in the middle")},
        {ErrorClass::StreamError, QT_TR_NOOP("error in the middle")},
        {ErrorClass::RateLimited, QT_TR_NOOP("rate limit")},
        {ErrorClass::Quota, QT_TR_NOOP("no quota left")},
        {ErrorClass::Overloaded, QT_TR_NOOP("overloaded")},
        {ErrorClass::Auth, QT_TR_NOOP("key refused")},
        {ErrorClass::BadRequest, QT_TR_NOOP("refused as wrong")},
        {ErrorClass::ContentFilter, QT_TR_NOOP("content filter")},
        {ErrorClass::Protocol, QT_TR_NOOP("not understood")},
        {ErrorClass::Deadline, QT_TR_NOOP("time was over")},
        {ErrorClass::BudgetStop, QT_TR_NOOP("stopped by the spend limit")},
        {ErrorClass::Cancelled, QT_TR_NOOP("cancelled")},
    };
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(AttemptWordsText::Words); ++i) {
        if (AttemptWordsText::Words[i].errorClass != static_cast<ErrorClass>(i))
            return false;
    }
    return true;
}

static_assert(std::size(AttemptWordsText::Words) == static_cast<size_t>(ErrorClass::Cancelled) + 1 && inOrder());

//! After the last attempt: why there is no other, where that is not plain from the attempt itself.
QString endInWords(const QList<record::Attempt>& attempts)
{
    switch (attempts.constLast().verdict) {
    case Verdict::Exhausted:
        return attempts.size() > 1 ? AttemptWordsText::tr("gave up after %1 attempts").arg(attempts.size()) : QString();
    case Verdict::BudgetExhausted:
        return AttemptWordsText::tr("no more retries, their budget is used up");
    default:
        return {};
    }
}

} // namespace

QString spanInWords(Nanoseconds span)
{
    const double ms = toMs(span);
    const auto number = [](double value, int digits) {
        const double scale = std::pow(10, digits);
        return QLocale::c().toString(std::round(value * scale) / scale, 'g', 15);
    };
    if (ms >= 1'000)
        return AttemptWordsText::tr("%1 s").arg(number(ms / 1'000, ms >= 10'000 ? 0 : 1));
    return AttemptWordsText::tr("%1 ms").arg(number(ms, ms >= 10 ? 0 : 1));
}

QString outcomeInWords(const record::Attempt& attempt)
{
    const Failure& failure = attempt.failure;
    if (failure.errorClass != ErrorClass::Ok && attempt.httpStatus >= 300)
        return QString::number(attempt.httpStatus);
    return AttemptWordsText::tr(AttemptWordsText::Words[static_cast<size_t>(failure.errorClass)].words);
}

QString attemptsInWords(const QList<record::Attempt>& attempts)
{
    QStringList steps;
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        const record::Attempt& attempt = attempts[i];
        if (attempt.waitBefore >= Milliseconds(1))
            steps.append(AttemptWordsText::tr("waited %1").arg(spanInWords(attempt.waitBefore)));
        const bool elsewhere = i > 0 && attempt.endpoint != attempts[i - 1].endpoint;
        const QString outcome = outcomeInWords(attempt);
        steps.append(elsewhere ? AttemptWordsText::tr("%1 %2").arg(attempt.endpointName, outcome) : outcome);
        if (!attempt.adapted.isEmpty())
            steps.append(AttemptWordsText::tr("again without %1").arg(attempt.adapted));
    }
    if (const QString end = attempts.isEmpty() ? QString() : endInWords(attempts); !end.isEmpty())
        steps.append(end);
    return steps.join(u" → "_s);
}

} // namespace bw::gateway
