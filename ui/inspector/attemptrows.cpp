// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/attemptrows.h"

#include "gateway/explain.h"
#include "widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct AttemptRowsText
{
    Q_DECLARE_TR_FUNCTIONS(AttemptRows)
};

QString className(ErrorClass errorClass)
{
    return errorClassId(errorClass).replace(u'_', u' ');
}

QString statusOf(const record::Attempt& attempt)
{
    if (attempt.httpStatus > 0)
        return QString::number(attempt.httpStatus);
    return attempt.failure.errorClass == ErrorClass::Ok ? AttemptRowsText::tr("ok")
                                                        : className(attempt.failure.errorClass);
}

Pill::Kind kindOf(const Failure& failure)
{
    switch (failure.errorClass) {
    case ErrorClass::Ok:
        return Pill::Kind::Good;
    case ErrorClass::Cancelled:
        return Pill::Kind::Neutral;
    default:
        return Pill::Kind::Bad;
    }
}

//! What the rules made of it; a success says how long it took.
QString outcomeOf(const record::Attempt& attempt, const record::Attempt* next)
{
    if (attempt.failure.serverDelay)
        return AttemptRowsText::tr("Retry-After %1").arg(durationText(Nanoseconds(*attempt.failure.serverDelay)));
    switch (attempt.verdict) {
    case Verdict::Ok:
    case Verdict::FailFast:
        return durationText(attempt.duration);
    case Verdict::RetrySame:
        if (!attempt.adapted.isEmpty())
            return AttemptRowsText::tr("again without %1").arg(attempt.adapted);
        return next && next->waitBefore.count() > 0
                   ? AttemptRowsText::tr("again after %1").arg(durationText(next->waitBefore))
                   : AttemptRowsText::tr("again");
    case Verdict::NextEndpoint:
        return AttemptRowsText::tr("next endpoint");
    case Verdict::NextKey:
        return AttemptRowsText::tr("next key");
    case Verdict::Exhausted:
        return AttemptRowsText::tr("no attempts left");
    case Verdict::BreakerOpen:
        return AttemptRowsText::tr("breaker open");
    case Verdict::BudgetExhausted:
        return AttemptRowsText::tr("retry budget used up");
    }
    return {};
}

QString whereOf(const record::Attempt& attempt, const record::Attempt* before, const record::RequestRecord& record)
{
    QString where = attempt.endpointName;
    if (!attempt.model.isEmpty() && attempt.model != (before ? before->model : record.model))
        where += u" · "_s + attempt.model;
    if (before && !attempt.keyLabel.isEmpty() && attempt.keyLabel != before->keyLabel)
        where += u" · "_s + attempt.keyLabel;
    return where;
}

QString detailOf(const record::Attempt& attempt)
{
    QStringList lines;
    if (attempt.failure.errorClass != ErrorClass::Ok)
        lines << gateway::explain(attempt.failure).what << attempt.failure.message;
    lines << AttemptRowsText::tr("It took %1.").arg(durationText(attempt.duration));
    if (attempt.waitBefore.count() > 0)
        lines << AttemptRowsText::tr("Waited %1 before it.").arg(durationText(attempt.waitBefore));
    if (attempt.connection.reused)
        lines << (*attempt.connection.reused ? AttemptRowsText::tr("On a kept connection.")
                                             : AttemptRowsText::tr("On a new connection."));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QList<AttemptRow> attemptRows(const record::RequestRecord& record)
{
    QList<AttemptRow> rows;
    for (qsizetype i = 0; i < record.attempts.size(); ++i) {
        const record::Attempt& attempt = record.attempts[i];
        const record::Attempt* before = i > 0 ? &record.attempts[i - 1] : nullptr;
        const record::Attempt* next = i + 1 < record.attempts.size() ? &record.attempts[i + 1] : nullptr;
        rows.append({statusOf(attempt), kindOf(attempt.failure), whereOf(attempt, before, record), outcomeOf(attempt, next), detailOf(attempt)});
    }
    return rows;
}

OutcomeWord outcomeWord(const record::RequestRecord& record)
{
    switch (record.failure.errorClass) {
    case ErrorClass::Ok:
        break;
    case ErrorClass::Cancelled:
        return {AttemptRowsText::tr("stopped"), Pill::Kind::Neutral};
    default:
        return {record.httpStatus >= 400 ? QString::number(record.httpStatus) : className(record.failure.errorClass), Pill::Kind::Bad};
    }
    if (record.cache == record::CacheState::Hit)
        return {AttemptRowsText::tr("from cache"), Pill::Kind::Good};
    if (record.cache == record::CacheState::Stale)
        return {AttemptRowsText::tr("stale cache"), Pill::Kind::Warning};
    if (record.truncated)
        return {AttemptRowsText::tr("cut"), Pill::Kind::Warning};
    return record::attemptsMade(record) > 1 ? OutcomeWord{AttemptRowsText::tr("retried"), Pill::Kind::Warning}
                                            : OutcomeWord{AttemptRowsText::tr("ok"), Pill::Kind::Good};
}

} // namespace bw::ui
