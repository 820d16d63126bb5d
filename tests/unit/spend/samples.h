// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"
#include "spend/pricebook.h"

namespace bw::test {

//! 8 a prompt token, 2 a cached one, 10 a written one, 16 a token of output; list 15 and 30.
[[nodiscard]] inline spend::Price samplePrice(const QString& model = QStringLiteral("m"))
{
    spend::Price price;
    price.model = model;
    price.input = PicoUsd(8);
    price.output = PicoUsd(16);
    price.cachedInput = PicoUsd(2);
    price.cacheWrite = PicoUsd(10);
    price.listInput = PicoUsd(15);
    price.listOutput = PicoUsd(30);
    return price;
}

[[nodiscard]] inline openai::Usage usageOf(qint64 prompt, qint64 completion)
{
    openai::Usage usage;
    usage.promptTokens = prompt;
    usage.completionTokens = completion;
    usage.totalTokens = prompt + completion;
    return usage;
}

[[nodiscard]] inline record::Attempt attemptAt(const QString& endpoint, ErrorClass errorClass = ErrorClass::Ok)
{
    record::Attempt attempt;
    attempt.endpoint = EndpointId(endpoint);
    attempt.endpointName = endpoint;
    attempt.model = QStringLiteral("m");
    attempt.failure.errorClass = errorClass;
    return attempt;
}

//! A chat of model "m" that ended well at its first attempt, 100 tokens in and 10 out; not charged yet.
[[nodiscard]] inline record::RequestRecord sampleRecord()
{
    record::RequestRecord record;
    record.id = RequestId(QStringLiteral("r"));
    record.gatewayName = QStringLiteral("relay");
    record.keyLabel = QStringLiteral("work");
    record.model = QStringLiteral("m");
    record.servedBy = QStringLiteral("m");
    record.startedAt = QDateTime(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);
    record.usage = usageOf(100, 10);
    record.attempts = {attemptAt(QStringLiteral("primary"))};
    return record;
}

} // namespace bw::test
