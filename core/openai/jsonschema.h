// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace bw::openai {

//! Where a value does not do what its schema says.
struct SchemaViolation
{
    QString path;    //!< "$.items[2].price"; "$": the whole
    QString message; //!< a sentence for people, without the path

    bool operator==(const SchemaViolation&) const = default;
};

//! The first place, in the order of the schema's keywords, where `value` does not fit; nullopt: it fits.
//!
//! A subset of JSON Schema (2020-12), what the providers' structured outputs know and a little more: type, enum, const;
//! properties, required, additionalProperties, minProperties, maxProperties; items, prefixItems, minItems, maxItems,
//! uniqueItems; minLength, maxLength, pattern; minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf; allOf,
//! anyOf, oneOf, not; $ref within the schema ("#", "#/$defs/…"); true and false as schemas. `format` and other notes are
//! not checked, and where there are patternProperties no other property is forbidden. A schema that has no end (a $ref to itself) or takes too long is a violation, never a hang.
[[nodiscard]] std::optional<SchemaViolation> firstViolation(const QJsonValue& schema, const QJsonValue& value);

//! What is wrong with the schema itself, as far as firstViolation() reads it; `path` leads through the schema.
[[nodiscard]] std::optional<SchemaViolation> schemaProblem(const QJsonValue& schema);

//! Keywords of the schema that are not checked here, sorted, each once; notes like title and description left out.
[[nodiscard]] QStringList uncheckedKeywords(const QJsonValue& schema);

//! Every keyword that is checked, as an editor says it.
[[nodiscard]] QStringList checkedKeywords();

//! What "#/$defs/a" means in a schema; undefined: nothing is there, or it leads out of the schema.
[[nodiscard]] QJsonValue referencedIn(const QJsonValue& schema, const QString& reference);

//! One more step of a path: ".price", or ["a b"] where a name is no plain word.
[[nodiscard]] QString pathStep(const QString& name);

} // namespace bw::openai
