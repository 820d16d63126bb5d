// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <cstring>
#include <optional>
#include <string>
#include <string_view>

//! What the folder needs of a JSON reader: one forward pass over text that gateways wrote, tolerant where their SDKs
//! are. Strings are decoded straight to UTF-16, so that half a surrogate pair ("\ud83d") survives; the library's own
//! decoder refuses it. Numbers keep their text, so that prices stay exact. Internal to core/openai.
namespace bw::openai::json {

using Value = simdjson::ondemand::value;
using Object = simdjson::ondemand::object;

//! Owns the padded copy and the parser; reuse it, it allocates only to grow. Values die with the next read().
class Reader
{
public:
    //! Reads a top-level object, or the objects of a top-level array, one after the other: `visit(Object&) -> bool`.
    //! False if `text` is not (all) JSON, is no object, or a visit said false. Broken UTF-8 is repaired first.
    template <typename Visit> [[nodiscard]] bool read(std::string_view text, Visit&& visit)
    {
        if (!begin(text))
            return false;
        simdjson::ondemand::json_type type{};
        if (m_document.type().get(type))
            return false;
        const bool all = type == simdjson::ondemand::json_type::array ? visitItems(visit) : visitRoot(visit);
        return all && m_document.current_location().error() == simdjson::OUT_OF_BOUNDS; // nothing follows
    }

    [[nodiscard]] size_t capacity() const noexcept { return m_parser.capacity(); } //!< of the longest text so far, in bytes

private:
    [[nodiscard]] bool begin(std::string_view text);
    [[nodiscard]] simdjson::error_code iterate(std::string_view text);

    template <typename Visit> [[nodiscard]] bool visitRoot(Visit& visit)
    {
        Object object;
        return !m_document.get_object().get(object) && visit(object);
    }

    template <typename Visit> [[nodiscard]] bool visitItems(Visit& visit)
    {
        simdjson::ondemand::array array;
        if (m_document.get_array().get(array))
            return false;
        for (auto item : array) {
            Object object;
            if (item.get_object().get(object) || !visit(object))
                return false;
        }
        return true;
    }

    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
    std::string m_padded;
};

//! `visit(std::string_view key, Value value) -> bool` for each field; keys are compared as written, without unescaping.
template <typename Visit> [[nodiscard]] bool forEachField(Object& object, Visit&& visit)
{
    for (auto result : object) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field))
            return false;
        const char* const key = field.key().raw();
        // The reader has checked that every string is closed.
        if (!visit(std::string_view(key, static_cast<size_t>(std::strchr(key, '"') - key)), field.value()))
            return false;
    }
    return true;
}

template <typename Visit> [[nodiscard]] bool forEachField(Value value, Visit&& visit)
{
    Object object;
    return !value.get_object().get(object) && forEachField(object, std::forward<Visit>(visit));
}

//! `visit(Value) -> bool` for each item.
template <typename Visit> [[nodiscard]] bool forEachItem(Value value, Visit&& visit)
{
    simdjson::ondemand::array array;
    if (value.get_array().get(array))
        return false;
    for (auto result : array) {
        Value item;
        if (std::move(result).get(item) || !visit(item))
            return false;
    }
    return true;
}

enum class Kind { Null, Bool, Number, String, List, Dict, Broken };

[[nodiscard]] Kind kindOf(Value& value);

//! The scalar as written, without white space; of a string what stands between the quotes.
[[nodiscard]] std::string_view token(Value& value);

//! Unescapes what token() gave of a string.
[[nodiscard]] QString decoded(std::string_view token);

//! The string, or a null QString for any other type.
[[nodiscard]] QString string(Value& value);

//! A number, or a string that holds one; rounded towards zero, clamped to ±2⁵³. nullopt for any other type.
[[nodiscard]] std::optional<qint64> integer(Value& value);

//! Not null, false, 0, "", {} or []: what official clients take for "there is one".
[[nodiscard]] bool truthy(Value& value);

} // namespace bw::openai::json
