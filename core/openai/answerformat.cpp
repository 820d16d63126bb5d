// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/answerformat.h"

#include "base/jsontext.h"
#include "openai/jsonschema.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

FormatVerdict judged(const QString& name, const QJsonValue& schema, const QString& answer)
{
    const auto value = parseJson(answer);
    if (!value)
        return {name, {}, QCoreApplication::translate("AnswerFormat", "It is no JSON. %1").arg(toSentence(value.error()))};
    const auto violation = firstViolation(schema, *value);
    return violation ? FormatVerdict{name, violation->path, violation->message} : FormatVerdict{name, {}, {}};
}

} // namespace

std::optional<FormatVerdict> formatVerdict(const QJsonObject& parameters, const QString& answer)
{
    const QJsonValue format = parameters["response_format"_L1];
    const QString type = format["type"_L1].toString();
    if (type == "json_object"_L1)
        return judged({}, QJsonObject{{u"type"_s, u"object"_s}}, answer);
    if (type != "json_schema"_L1)
        return std::nullopt;
    const QJsonValue described = format["json_schema"_L1];
    return judged(described["name"_L1].toString(u"schema"_s), described["schema"_L1], answer);
}

} // namespace bw::openai
