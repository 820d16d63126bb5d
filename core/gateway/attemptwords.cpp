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

#define T(text) QT_TRANSLATE_NOOP("AttemptWords", text)

constexpr ClassWords Words[] = {
    {ErrorClass::Ok, T("answered")},
    {ErrorClass::Offline, T("no network")},
    {ErrorClass::Dns, T("name not found")},
    {ErrorClass::Connect, T("no connection")},
    {ErrorClass::Tls, T("no encrypted connection")},
    {ErrorClass::PoolTimeout, T("no free connection in time")},
    {ErrorClass::LimiterTimeout, T("no turn under the rate limit in time")},
    {ErrorClass::BreakerOpen, T("left alone, its circuit is open")},
    {ErrorClass::StaleConnection, T("kept connection was dead")},
    {ErrorClass::Reset, T("connection closed")},
    {ErrorClass::WriteTimeout, T("not sent in time")},
    {ErrorClass::ReadTimeout, T("no answer in time")},
    {ErrorClass::FirstTokenTimeout, T("no first token in time")},
    {ErrorClass::IdleTimeout, T("went silent in the middle")},
    {ErrorClass::StreamCut, T("cut off in the middle")},
    {ErrorClass::StreamError, T("error in the middle")},
    {ErrorClass::RateLimited, T("rate limit")},
    {ErrorClass::Quota, T("no quota left")},
    {ErrorClass::Overloaded, T("overloaded")},
    {ErrorClass::Auth, T("key refused")},
    {ErrorClass::BadRequest, T("refused as wrong")},
    {ErrorClass::ContentFilter, T("content filter")},
    {ErrorClass::Protocol, T("not understood")},
    {ErrorClass::Deadline, T("time was over")},
    {ErrorClass::BudgetStop, T("stopped by the spend limit")},
    {ErrorClass::Cancelled, T("cancelled")},
};

#undef T

constexpr bool inOrder()
{
    for (size_t i = 0; i < std::size(Words); ++i) {
        if (Words[i].errorClass != static_cast<ErrorClass>(i))
            return false;
    }
    return true;
}

static_assert(std::size(Words) == static_cast<size_t>(ErrorClass::Cancelled) + 1 && inOrder());

struct AttemptWordsText
{
    Q_DECLARE_TR_FUNCTIONS(AttemptWords)
};

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
    return AttemptWordsText::tr(Words[static_cast<size_t>(failure.errorClass)].words);
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
