// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw {

namespace {

struct JsonTextText
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

JsonProblem problemAt(const QByteArray& utf8, qsizetype offset, const QString& message)
{
    const QByteArray before = utf8.left(std::clamp<qsizetype>(offset, 0, utf8.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto column = QString::fromUtf8(before.mid(lineStart)).toUcs4().size();
    return {message, int(before.count('\n')) + 1, int(column) + 1};
}

//! Within brackets, because QJsonDocument knows no lone values.
QJsonValue first(const QJsonDocument& document)
{
    return document.array().at(0);
}

} // namespace

tl::expected<QJsonValue, JsonProblem> parseJson(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.trimmed().isEmpty())
        return tl::unexpected(JsonProblem{JsonTextText::tr("There is nothing here."), 1, 1});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + utf8 + ']', &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(
            problemAt(utf8, qsizetype(error.offset) - 1, JsonTextText::tr("%1.").arg(error.errorString())));
    if (document.array().size() != 1)
        return tl::unexpected(problemAt(utf8, utf8.indexOf(','),
                                        JsonTextText::tr("One value is expected, and more than one stand here.")));
    return first(document);
}

QString toSentence(const JsonProblem& problem)
{
    return JsonTextText::tr("Line %1, column %2: %3").arg(problem.line).arg(problem.column).arg(problem.message);
}

QString prettyJson(const QJsonValue& value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Indented)).trimmed();
    return compactJson(value);
}

double jsonRounded(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

QString compactJson(const QJsonValue& value)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
}

} // namespace bw
