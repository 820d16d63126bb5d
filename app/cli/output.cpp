// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/jsontext.h"
#include "gateway/explain.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

bool write(std::FILE* stream, const QByteArray& bytes)
{
    const size_t size = static_cast<size_t>(bytes.size());
    const bool whole = std::fwrite(bytes.constData(), 1, size, stream) == size;
    return std::fflush(stream) == 0 && whole;
}

} // namespace

bool printOut(const QByteArray& bytes)
{
    return write(stdout, bytes);
}

void printLine(const QString& line)
{
    write(stdout, line.toUtf8() + '\n');
}

void say(const QString& line)
{
    write(stderr, line.toUtf8() + '\n');
}

void sayPart(const QByteArray& bytes)
{
    write(stderr, bytes);
}

void printJson(const QJsonValue& value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, document.toJson());
}

void sayFailure(const Failure& failure)
{
    const gateway::Explanation text = gateway::explain(failure);
    say(text.what);
    if (!failure.message.isEmpty())
        say(QCoreApplication::translate("bw::cli", "Details: %1").arg(failure.message));
    say(text.cause);
    say(text.advice);
}

QJsonValue jsonMs(std::optional<Nanoseconds> span)
{
    return span ? QJsonValue(jsonRounded(toMs(*span))) : QJsonValue();
}

QJsonValue jsonText(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue jsonStatus(int status)
{
    return status == 0 ? QJsonValue() : QJsonValue(status);
}

QJsonValue jsonMoney(std::optional<PicoUsd> money)
{
    return money ? QJsonValue(money->toDecimal()) : QJsonValue();
}

QJsonValue jsonPerMillion(std::optional<PicoUsd> perToken)
{
    constexpr qint64 Million = 1'000'000;
    return perToken ? jsonMoney(*perToken * Million) : QJsonValue();
}

} // namespace bw::cli
