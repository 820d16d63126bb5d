// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace bw {

//! A new UUID v4 without braces, unique and not secret: from the process's generator, not the slow one of the system.
[[nodiscard]] QString newUuid();

//! A string id that cannot be mistaken for another kind of id. Empty means "none".
template <typename Tag>
class TypedId
{
public:
    TypedId() = default;
    explicit TypedId(QString value) : m_value(std::move(value)) {}

    [[nodiscard]] static TypedId create() { return TypedId(newUuid()); }

    [[nodiscard]] const QString& value() const noexcept { return m_value; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_value.isEmpty(); }

    bool operator==(const TypedId&) const = default;
    auto operator<=>(const TypedId& other) const { return m_value.compare(other.m_value) <=> 0; }

    friend size_t qHash(const TypedId& id, size_t seed = 0) noexcept { return qHash(id.m_value, seed); }

private:
    QString m_value;
};

using RequestId = TypedId<struct RequestTag>;
using ProfileId = TypedId<struct ProfileTag>;
using EndpointId = TypedId<struct EndpointTag>;
using KeyId = TypedId<struct KeyTag>; //!< names a keychain item; is not the key
using ConversationId = TypedId<struct ConversationTag>;
using MessageId = TypedId<struct MessageTag>;

} // namespace bw
