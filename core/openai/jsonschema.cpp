// SPDX-License-Identifier: GPL-3.0-or-later
// What a value must do. What a schema must be: jsonschemacheck.cpp.
#include "openai/jsonschema.h"

#include "base/jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr int MostSteps = 200'000; //!< alternatives within alternatives grow without bounds
constexpr int DeepestNesting = 200;
constexpr qsizetype ShownLength = 60;
constexpr qsizetype LongestName = 60; //!< in a path, which is kept with the request

struct JsonSchemaText
{
    Q_DECLARE_TR_FUNCTIONS(JsonSchema)
};

QString kindOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return value.toDouble() == std::floor(value.toDouble()) ? u"integer"_s : u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

bool isOfType(const QJsonValue& value, const QString& type)
{
    const QString kind = kindOf(value);
    return kind == type || (kind == "integer"_L1 && type == "number"_L1);
}

QStringList typesOf(const QJsonValue& type)
{
    if (type.isString())
        return {type.toString()};
    QStringList types;
    for (const QJsonValue& each : type.toArray())
        types.append(each.toString());
    return types;
}

QString shown(const QJsonValue& value)
{
    const QString json = compactJson(value);
    return json.size() > ShownLength ? json.left(ShownLength) + u'…' : json;
}

qint64 lengthOf(const QString& text)
{
    return text.toUcs4().size();
}

using Found = std::optional<SchemaViolation>;

class Validator
{
public:
    explicit Validator(const QJsonValue& root) : m_root(root) {}

    Found check(const QJsonValue& schema, const QJsonValue& value, const QString& path)
    {
        if (++m_steps > MostSteps || m_depth >= DeepestNesting)
            return SchemaViolation{
                path, JsonSchemaText::tr("The schema leads on and on here and cannot be checked to its end.")};
        ++m_depth;
        Found found = checkHere(schema, value, path);
        --m_depth;
        return found;
    }

private:
    Found checkHere(const QJsonValue& schema, const QJsonValue& value, const QString& path);
    Found checkType(const QJsonObject& schema, const QJsonValue& value, const QString& path) const;
    Found checkNumber(const QJsonObject& schema, double number, const QString& path) const;
    Found checkText(const QJsonObject& schema, const QString& text, const QString& path) const;
    Found checkList(const QJsonObject& schema, const QJsonArray& list, const QString& path);
    Found checkObject(const QJsonObject& schema, const QJsonObject& object, const QString& path);
    Found checkOtherProperties(const QJsonObject& schema, const QJsonObject& object, const QString& path);
    Found checkCombined(const QJsonObject& schema, const QJsonValue& value, const QString& path);
    Found checkAnyOf(const QJsonArray& schemas, const QJsonValue& value, const QString& path, bool one);

    QJsonValue m_root;
    int m_steps = 0;
    int m_depth = 0;
};

Found Validator::checkHere(const QJsonValue& schema, const QJsonValue& value, const QString& path)
{
    if (schema.isBool()) {
        if (schema.toBool())
            return std::nullopt;
        return SchemaViolation{path, JsonSchemaText::tr("Nothing is allowed here.")};
    }
    const QJsonObject object = schema.toObject();
    if (const QJsonValue reference = object["$ref"_L1]; reference.isString()) {
        const QJsonValue referenced = referencedIn(m_root, reference.toString());
        if (Found found = check(referenced.isUndefined() ? QJsonValue(false) : referenced, value, path)) // nothing allows nothing
            return found;
    }
    if (Found found = checkType(object, value, path))
        return found;
    if (Found found = value.isDouble()   ? checkNumber(object, value.toDouble(), path)
                      : value.isString() ? checkText(object, value.toString(), path)
                      : value.isArray()  ? checkList(object, value.toArray(), path)
                      : value.isObject() ? checkObject(object, value.toObject(), path)
                                         : std::nullopt)
        return found;
    return checkCombined(object, value, path);
}

Found Validator::checkType(const QJsonObject& schema, const QJsonValue& value, const QString& path) const
{
    const QStringList types = typesOf(schema["type"_L1]);
    if (!types.isEmpty() && std::ranges::none_of(types, [&value](const QString& type) { return isOfType(value, type); }))
        return SchemaViolation{path, JsonSchemaText::tr("This must be of the type %1, but is of the type %2.")
                                         .arg(types.join(u" or "_s), kindOf(value))};
    if (schema.contains("const"_L1) && schema["const"_L1] != value)
        return SchemaViolation{
            path, JsonSchemaText::tr("This must be %1, but is %2.").arg(shown(schema["const"_L1]), shown(value))};
    const QJsonValue allowed = schema["enum"_L1];
    if (allowed.isArray() && !allowed.toArray().contains(value))
        return SchemaViolation{
            path, JsonSchemaText::tr("This must be one of %1, but is %2.").arg(shown(allowed), shown(value))};
    return std::nullopt;
}

Found Validator::checkNumber(const QJsonObject& schema, double number, const QString& path) const
{
    const auto says = [&](QLatin1StringView key, auto&& fails) { return schema[key].isDouble() && fails(schema[key].toDouble()); };
    if (says("minimum"_L1, [number](double least) { return number < least; }))
        return SchemaViolation{
            path,
            JsonSchemaText::tr("This must be at least %1, but is %2.").arg(shown(schema["minimum"_L1]), shown(number))};
    if (says("maximum"_L1, [number](double most) { return number > most; }))
        return SchemaViolation{
            path,
            JsonSchemaText::tr("This must be at most %1, but is %2.").arg(shown(schema["maximum"_L1]), shown(number))};
    if (says("exclusiveMinimum"_L1, [number](double limit) { return number <= limit; }))
        return SchemaViolation{path, JsonSchemaText::tr("This must be more than %1, but is %2.")
                                         .arg(shown(schema["exclusiveMinimum"_L1]), shown(number))};
    if (says("exclusiveMaximum"_L1, [number](double limit) { return number >= limit; }))
        return SchemaViolation{path, JsonSchemaText::tr("This must be less than %1, but is %2.")
                                         .arg(shown(schema["exclusiveMaximum"_L1]), shown(number))};
    const auto isNoMultiple = [number](double step) { return step > 0 && std::abs(std::remainder(number / step, 1)) > 1e-9; };
    if (says("multipleOf"_L1, isNoMultiple))
        return SchemaViolation{path, JsonSchemaText::tr("This must be a multiple of %1, but is %2.")
                                         .arg(shown(schema["multipleOf"_L1]), shown(number))};
    return std::nullopt;
}

Found Validator::checkText(const QJsonObject& schema, const QString& text, const QString& path) const
{
    const qint64 length = schema.contains("minLength"_L1) || schema.contains("maxLength"_L1) ? lengthOf(text) : 0;
    if (length < schema["minLength"_L1].toInteger(0))
        return SchemaViolation{path, JsonSchemaText::tr("This text must have at least %1 characters, but has %2.")
                                         .arg(schema["minLength"_L1].toInteger())
                                         .arg(length)};
    if (schema["maxLength"_L1].isDouble() && length > schema["maxLength"_L1].toInteger())
        return SchemaViolation{path, JsonSchemaText::tr("This text must have at most %1 characters, but has %2.")
                                         .arg(schema["maxLength"_L1].toInteger())
                                         .arg(length)};
    if (const QJsonValue pattern = schema["pattern"_L1]; pattern.isString()) {
        const QRegularExpression expression(pattern.toString());
        if (!expression.match(text).hasMatch())
            return SchemaViolation{path,
                                   JsonSchemaText::tr("This text must match the pattern %1.").arg(pattern.toString())};
    }
    return std::nullopt;
}

Found Validator::checkList(const QJsonObject& schema, const QJsonArray& list, const QString& path)
{
    if (list.size() < schema["minItems"_L1].toInteger(0))
        return SchemaViolation{path, JsonSchemaText::tr("This list must have at least %1 items, but has %2.")
                                         .arg(schema["minItems"_L1].toInteger())
                                         .arg(list.size())};
    if (schema["maxItems"_L1].isDouble() && list.size() > schema["maxItems"_L1].toInteger())
        return SchemaViolation{path, JsonSchemaText::tr("This list must have at most %1 items, but has %2.")
                                         .arg(schema["maxItems"_L1].toInteger())
                                         .arg(list.size())};
    const QJsonArray prefix = schema["prefixItems"_L1].toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonValue item = i < prefix.size() ? prefix[i] : schema.contains("items"_L1) ? schema["items"_L1] : QJsonValue(true);
        if (Found found = check(item, list[i], path + u'[' + QString::number(i) + u']'))
            return found;
    }
    QSet<QString> seen;
    for (qsizetype i = 0; schema["uniqueItems"_L1].toBool() && i < list.size(); ++i) {
        seen.insert(compactJson(list[i]));
        if (seen.size() <= i)
            return SchemaViolation{path + u'[' + QString::number(i) + u']',
                                   JsonSchemaText::tr("No item of this list may stand in it twice.")};
    }
    return std::nullopt;
}

Found Validator::checkObject(const QJsonObject& schema, const QJsonObject& object, const QString& path)
{
    for (const QJsonValue& name : schema["required"_L1].toArray()) {
        if (!object.contains(name.toString()))
            return SchemaViolation{path + pathStep(name.toString()),
                                   JsonSchemaText::tr("This is required, but is missing.")};
    }
    if (object.size() < schema["minProperties"_L1].toInteger(0))
        return SchemaViolation{path, JsonSchemaText::tr("This must have at least %1 properties, but has %2.")
                                         .arg(schema["minProperties"_L1].toInteger())
                                         .arg(object.size())};
    if (schema["maxProperties"_L1].isDouble() && object.size() > schema["maxProperties"_L1].toInteger())
        return SchemaViolation{path, JsonSchemaText::tr("This must have at most %1 properties, but has %2.")
                                         .arg(schema["maxProperties"_L1].toInteger())
                                         .arg(object.size())};
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (!object.contains(it.key()))
            continue;
        if (Found found = check(it.value(), object[it.key()], path + pathStep(it.key())))
            return found;
    }
    return checkOtherProperties(schema, object, path);
}

Found Validator::checkOtherProperties(const QJsonObject& schema, const QJsonObject& object, const QString& path)
{
    const QJsonValue others = schema["additionalProperties"_L1];
    const bool unknown = schema.contains("patternProperties"_L1); // which of them it names is not checked
    if (unknown || others.isUndefined() || (others.isBool() && others.toBool()))
        return std::nullopt;
    const QJsonObject properties = schema["properties"_L1].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (properties.contains(it.key()))
            continue;
        if (others.isBool())
            return SchemaViolation{path + pathStep(it.key()),
                                   JsonSchemaText::tr("The schema does not name this property, and allows no others.")};
        if (Found found = check(others, it.value(), path + pathStep(it.key())))
            return found;
    }
    return std::nullopt;
}

Found Validator::checkCombined(const QJsonObject& schema, const QJsonValue& value, const QString& path)
{
    for (const QJsonValue& each : schema["allOf"_L1].toArray()) {
        if (Found found = check(each, value, path))
            return found;
    }
    for (const QLatin1StringView key : {"anyOf"_L1, "oneOf"_L1}) {
        if (!schema[key].isArray())
            continue;
        if (Found found = checkAnyOf(schema[key].toArray(), value, path, key == "oneOf"_L1))
            return found;
    }
    if (schema.contains("not"_L1) && !check(schema["not"_L1], value, path))
        return SchemaViolation{path, JsonSchemaText::tr("This is just what the schema forbids here.")};
    return std::nullopt;
}

Found Validator::checkAnyOf(const QJsonArray& schemas, const QJsonValue& value, const QString& path, bool one)
{
    int fitting = 0;
    Found first;
    for (const QJsonValue& each : schemas) {
        if (Found found = check(each, value, path))
            first = first ? first : found;
        else if (++fitting > 0 && !one)
            return std::nullopt;
    }
    if (fitting == 1)
        return std::nullopt;
    if (fitting > 1)
        return SchemaViolation{
            path, JsonSchemaText::tr("This fits %1 of the alternatives, and must fit one alone.").arg(fitting)};
    if (schemas.size() == 1 && first)
        return first;
    return SchemaViolation{path, JsonSchemaText::tr("This fits none of the %1 alternatives.").arg(schemas.size())};
}

} // namespace

std::optional<SchemaViolation> firstViolation(const QJsonValue& schema, const QJsonValue& value)
{
    return Validator(schema).check(schema, value, u"$"_s);
}

QJsonValue referencedIn(const QJsonValue& schema, const QString& reference)
{
    if (!reference.startsWith(u'#'))
        return QJsonValue(QJsonValue::Undefined);
    QJsonValue place = schema;
    for (QString step : reference.mid(1).split(u'/', Qt::SkipEmptyParts)) {
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
        place = place.isArray() ? place.toArray().at(step.toInt()) : place.toObject().value(step);
    }
    return place;
}

QString pathStep(const QString& name)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_-]*$"_s);
    const QString shown = name.size() > LongestName ? name.left(LongestName) + u'…' : name;
    return plain.match(name).hasMatch() ? u'.' + shown : u'[' + compactJson(shown) + u']';
}

} // namespace bw::openai
