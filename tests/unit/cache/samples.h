// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/cacheentry.h"
#include "cache/cachekey.h"

namespace bw::test {

//! An answer as `text` in one choice, worth storing.
[[nodiscard]] inline cache::CacheEntry answer(const QString& text = QStringLiteral("Hello"))
{
    openai::ChatChoice choice;
    choice.content = text;
    choice.finish = openai::FinishReason::Stop;
    choice.finishRaw = QStringLiteral("stop");
    cache::CacheEntry entry;
    entry.completion.id = QStringLiteral("chatcmpl-1");
    entry.completion.model = QStringLiteral("gpt-4.1-2025-04-14");
    entry.completion.choices = {choice};
    entry.storedAt = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 89), Qt::UTC);
    return entry;
}

[[nodiscard]] inline cache::CacheKey key(int number, const QString& model = QStringLiteral("gpt-4.1"),
                                         const QString& scope = QStringLiteral("profile"))
{
    return {scope, model, QByteArray::number(number).rightJustified(64, '0'), false};
}

} // namespace bw::test
