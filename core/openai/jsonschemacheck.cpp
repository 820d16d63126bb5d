// SPDX-License-Identifier: GPL-3.0-or-later
// What a schema must be. What a value must do: jsonschema.cpp.
#include "openai/jsonschema.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr int DeepestNesting = 100;

enum class Shape {
    Type,     //!< a name of a type, or a list of them
    Anything, //!< any value
    List,     //!< not empty
    Names,    //!< a list of texts
    Count,    //!< a whole number from 0
    Number,
    Flag,
    Pattern,
    Reference,
    Schema,
    SchemaList, //!< not empty
    SchemaMap,  //!< an object of schemas
};

struct Keyword
{
    QLatin1StringView name;
    Shape shape;
};

constexpr std::array Keywords = {
    Keyword{"type"_L1, Shape::Type},
    Keyword{"enum"_L1, Shape::List},
    Keyword{"const"_L1, Shape::Anything},
    Keyword{"properties"_L1, Shape::SchemaMap},
    Keyword{"required"_L1, Shape::Names},
    Keyword{"additionalProperties"_L1, Shape::Schema},
    Keyword{"minProperties"_L1, Shape::Count},
    Keyword{"maxProperties"_L1, Shape::Count},
    Keyword{"items"_L1, Shape::Schema},
    Keyword{"prefixItems"_L1, Shape::SchemaList},
    Keyword{"minItems"_L1, Shape::Count},
    Keyword{"maxItems"_L1, Shape::Count},
    Keyword{"uniqueItems"_L1, Shape::Flag},
    Keyword{"minLength"_L1, Shape::Count},
    Keyword{"maxLength"_L1, Shape::Count},
    Keyword{"pattern"_L1, Shape::Pattern},
    Keyword{"minimum"_L1, Shape::Number},
    Keyword{"maximum"_L1, Shape::Number},
    Keyword{"exclusiveMinimum"_L1, Shape::Number},
    Keyword{"exclusiveMaximum"_L1, Shape::Number},
    Keyword{"multipleOf"_L1, Shape::Number},
    Keyword{"allOf"_L1, Shape::SchemaList},
    Keyword{"anyOf"_L1, Shape::SchemaList},
    Keyword{"oneOf"_L1, Shape::SchemaList},
    Keyword{"not"_L1, Shape::Schema},
    Keyword{"$ref"_L1, Shape::Reference},
    Keyword{"$defs"_L1, Shape::SchemaMap},
    Keyword{"definitions"_L1, Shape::SchemaMap},
};

constexpr std::array Types = {"object"_L1, "array"_L1, "string"_L1, "number"_L1, "integer"_L1, "boolean"_L1, "null"_L1};

//! They ask nothing of a value.
constexpr std::array Notes = {"title"_L1,    "description"_L1, "default"_L1, "examples"_L1,   "$schema"_L1,
                              "$id"_L1,      "$comment"_L1,    "$anchor"_L1, "deprecated"_L1, "readOnly"_L1,
                              "writeOnly"_L1};

using Found = std::optional<SchemaViolation>;
using Visit = std::function<Found(const QJsonObject&, const QString& path)>;

struct JsonSchemaCheckText
{
    Q_DECLARE_TR_FUNCTIONS(JsonSchema)
};

const Keyword* keywordOf(const QString& name)
{
    const auto found = std::ranges::find(Keywords, name, &Keyword::name);
    return found == Keywords.end() ? nullptr : &*found;
}

//! Every schema within this one, itself first; what is no schema at all is a problem.
Found walk(const QJsonValue& schema, const QString& path, int depth, const Visit& visit)
{
    if (schema.isBool())
        return std::nullopt;
    if (!schema.isObject())
        return SchemaViolation{path, JsonSchemaCheckText::tr("A schema is an object, true or false.")};
    if (depth > DeepestNesting)
        return SchemaViolation{path, JsonSchemaCheckText::tr("The schema is nested too deeply.")};
    const QJsonObject object = schema.toObject();
    if (Found found = visit(object, path))
        return found;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const Keyword* const keyword = keywordOf(it.key());
        const QString here = path + pathStep(it.key());
        if (keyword && keyword->shape == Shape::Schema) {
            if (Found found = walk(it.value(), here, depth + 1, visit))
                return found;
        } else if (keyword && keyword->shape == Shape::SchemaList) {
            const QJsonArray list = it.value().toArray();
            for (qsizetype i = 0; i < list.size(); ++i) {
                if (Found found = walk(list[i], here + u'[' + QString::number(i) + u']', depth + 1, visit))
                    return found;
            }
        } else if (keyword && keyword->shape == Shape::SchemaMap) {
            const QJsonObject map = it.value().toObject();
            for (auto each = map.begin(); each != map.end(); ++each) {
                if (Found found = walk(each.value(), here + pathStep(each.key()), depth + 1, visit))
                    return found;
            }
        }
    }
    return std::nullopt;
}

bool isType(const QJsonValue& value)
{
    return value.isString() && std::ranges::find(Types, value.toString()) != Types.end();
}

QString typeProblem(const QJsonValue& value)
{
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    const bool good = !list.isEmpty() && std::all_of(list.begin(), list.end(), isType);
    return good
               ? QString()
               : JsonSchemaCheckText::tr(
                     "The type is one of object, array, string, number, integer, boolean and null, or a list of them.");
}

QString patternProblem(const QJsonValue& value)
{
    const QRegularExpression expression(value.toString());
    if (value.isString() && expression.isValid())
        return {};
    return JsonSchemaCheckText::tr("The pattern is no regular expression: %1.").arg(expression.errorString());
}

QString referenceProblem(const QJsonValue& root, const QJsonValue& value)
{
    if (!value.toString().startsWith(u'#'))
        return JsonSchemaCheckText::tr("A $ref must stay within this schema: it begins with #.");
    const bool missing = referencedIn(root, value.toString()).isUndefined();
    return !missing ? QString()
                    : JsonSchemaCheckText::tr("There is nothing at %1 in this schema.").arg(value.toString());
}

QString shapeProblem(const QJsonValue& root, Shape shape, const QJsonValue& value)
{
    switch (shape) {
    case Shape::Type:
        return typeProblem(value);
    case Shape::List:
    case Shape::SchemaList:
        return value.isArray() && !value.toArray().isEmpty()
                   ? QString()
                   : JsonSchemaCheckText::tr("This must be a list that is not empty.");
    case Shape::Names: {
        const QJsonArray names = value.toArray();
        const bool texts = value.isArray() && std::all_of(names.begin(), names.end(), [](const QJsonValue& name) { return name.isString(); });
        return texts ? QString() : JsonSchemaCheckText::tr("This must be a list of names.");
    }
    case Shape::Count:
        return value.isDouble() && value.toDouble() >= 0 && value.toDouble() == double(value.toInteger(-1))
                   ? QString()
                   : JsonSchemaCheckText::tr("This must be a whole number from 0.");
    case Shape::Number:
        return value.isDouble() ? QString() : JsonSchemaCheckText::tr("This must be a number.");
    case Shape::Flag:
        return value.isBool() ? QString() : JsonSchemaCheckText::tr("This must be true or false.");
    case Shape::Pattern:
        return patternProblem(value);
    case Shape::Reference:
        return referenceProblem(root, value);
    case Shape::SchemaMap:
        return value.isObject() ? QString() : JsonSchemaCheckText::tr("This must be an object of schemas.");
    case Shape::Anything:
    case Shape::Schema:
        break;
    }
    return {};
}

} // namespace

std::optional<SchemaViolation> schemaProblem(const QJsonValue& schema)
{
    return walk(schema, u"$"_s, 0, [&schema](const QJsonObject& object, const QString& path) -> Found {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const Keyword* const keyword = keywordOf(it.key());
            const QString problem = keyword ? shapeProblem(schema, keyword->shape, it.value()) : QString();
            if (!problem.isEmpty())
                return SchemaViolation{path + pathStep(it.key()), problem};
        }
        return std::nullopt;
    });
}

QStringList uncheckedKeywords(const QJsonValue& schema)
{
    QSet<QString> names;
    static_cast<void>(walk(schema, u"$"_s, 0, [&names](const QJsonObject& object, const QString&) -> Found {
        for (const QString& name : object.keys()) {
            if (!keywordOf(name) && std::ranges::find(Notes, name) == Notes.end())
                names.insert(name);
        }
        return std::nullopt;
    }));
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

QStringList checkedKeywords()
{
    QStringList names;
    for (const Keyword& keyword : Keywords)
        names.append(keyword.name);
    return names;
}

} // namespace bw::openai
