// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/scriptedanswer.h"

#include "sim/wordpieces.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::sim {

namespace {

constexpr int DeepestSample = 8;

QString typeOf(const QJsonObject& schema)
{
    const QJsonValue type = schema["type"_L1];
    if (type.isArray())
        return type.toArray().at(0).toString();
    return type.toString(schema.contains("properties"_L1) ? u"object"_s : u"string"_s);
}

QJsonObject sampleObject(const QJsonObject& schema, int depth)
{
    const QJsonObject properties = schema["properties"_L1].toObject();
    QJsonObject sample;
    for (const QJsonValue& name : schema["required"_L1].toArray())
        sample.insert(name.toString(), sampleOf(properties[name.toString()], depth + 1));
    return sample;
}

QJsonArray sampleList(const QJsonObject& schema, int depth)
{
    QJsonArray sample;
    const int count = std::clamp(schema["minItems"_L1].toInt(1), 0, depth < 2 ? 16 : 2);
    for (int i = 0; i < count; ++i)
        sample.append(sampleOf(schema["items"_L1], depth + 1));
    return sample;
}

std::string compact(const QJsonValue& value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact).toStdString();
}

//! "" where the last message is not the user's: the result of a tool is answered in words.
QString lastPrompt(const QJsonObject& body)
{
    const QJsonValue last = body["messages"_L1].toArray().last();
    return last["role"_L1].toString() == "user"_L1 ? last["content"_L1].toString(u" "_s) : QString();
}

QList<QJsonObject> functionsToCall(const QJsonObject& body)
{
    const QString prompt = lastPrompt(body);
    const QJsonValue choice = body["tool_choice"_L1];
    const QString wanted = choice["function"_L1]["name"_L1].toString();
    QList<QJsonObject> named;
    QList<QJsonObject> all;
    for (const QJsonValue& tool : body["tools"_L1].toArray()) {
        const QJsonObject function = tool["function"_L1].toObject();
        const QString name = function["name"_L1].toString();
        all.append(function);
        if (wanted.isEmpty() ? prompt.contains(name, Qt::CaseInsensitive) : name == wanted)
            named.append(function);
    }
    if (prompt.isEmpty() || choice.toString() == "none"_L1)
        return {};
    const bool one = !body["parallel_tool_calls"_L1].toBool(true);
    const QList<QJsonObject> calls = named.isEmpty() ? all.first(std::min<qsizetype>(1, all.size())) : named;
    return one ? calls.first(std::min<qsizetype>(1, calls.size())) : calls;
}

QJsonValue jsonAnswer(const QJsonObject& body)
{
    const QJsonValue format = body["response_format"_L1];
    const QString type = format["type"_L1].toString();
    if (type == "json_schema"_L1)
        return sampleOf(format["json_schema"_L1]["schema"_L1]);
    return type == "json_object"_L1 ? QJsonObject{{u"answer"_s, u"An answer in JSON."_s}} : QJsonValue();
}

void addPieces(ScriptedAnswer& answer, size_t call, std::string_view text)
{
    for (const std::string_view piece : wordPieces(text))
        answer.pieces.push_back({call, false, piece});
}

} // namespace

QJsonValue sampleOf(const QJsonValue& value, int depth)
{
    const QJsonObject schema = value.toObject();
    if (depth > DeepestSample)
        return {};
    if (schema.contains("const"_L1))
        return schema["const"_L1];
    if (!schema["enum"_L1].toArray().isEmpty())
        return schema["enum"_L1].toArray().at(0);
    for (const QLatin1StringView key : {"anyOf"_L1, "oneOf"_L1}) {
        if (!schema[key].toArray().isEmpty())
            return sampleOf(schema[key].toArray().at(0), depth + 1);
    }
    const QString type = typeOf(schema);
    if (type == "object"_L1)
        return sampleObject(schema, depth);
    if (type == "array"_L1)
        return sampleList(schema, depth);
    if (type == "integer"_L1 || type == "number"_L1)
        return schema["minimum"_L1].toDouble(1);
    if (type == "boolean"_L1)
        return true;
    return type == "null"_L1 ? QJsonValue() : QJsonValue(u"example"_s);
}

std::shared_ptr<const ScriptedAnswer> scriptedAnswer(const QJsonObject& body)
{
    auto answer = std::make_shared<ScriptedAnswer>();
    for (const QJsonObject& function : functionsToCall(body))
        answer->calls.push_back({function["name"_L1].toString().toStdString(), compact(sampleOf(function["parameters"_L1]))});
    if (answer->calls.empty()) {
        const QJsonValue json = jsonAnswer(body);
        if (json.isNull())
            return nullptr;
        answer->text = compact(json);
        addPieces(*answer, 0, answer->text);
        return answer;
    }
    for (size_t i = 0; i < answer->calls.size(); ++i) {
        answer->pieces.push_back({i, true, {}});
        addPieces(*answer, i, answer->calls[i].arguments);
    }
    return answer;
}

} // namespace bw::sim
