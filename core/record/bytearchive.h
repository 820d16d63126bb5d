// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/varint.h"
#include "record/enumids.h"

#include <QList>

#include <type_traits>

namespace bw::record {

// The two ways through one list of fields: `archive(a, b, c)` writes them or reads them. A struct writes its length
// first, so that a reader who knows fewer or more of its fields finds the next one.

class ByteWriter
{
public:
    static constexpr bool IsReader = false;

    explicit ByteWriter(Instant base) : m_base(base) {}

    template <typename... Values> void operator()(const Values&... values) { (put(values), ...); }
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    template <typename Integer>
        requires std::is_integral_v<Integer>
    void put(Integer value)
    {
        appendVarint(m_bytes, zigZag(static_cast<qint64>(value)));
    }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void put(Enum value)
    {
        put(EnumIds<Enum>::Id(value));
    }
    template <typename Rep, typename Period> void put(std::chrono::duration<Rep, Period> span) { put(static_cast<qint64>(span.count())); }
    void put(PicoUsd money) { put(money.value()); }
    void put(const QString& text)
    {
        const QByteArray utf8 = text.toUtf8();
        appendVarint(m_bytes, static_cast<quint64>(utf8.size()));
        m_bytes += utf8;
    }
    template <typename Tag> void put(const TypedId<Tag>& id) { put(id.value()); }
    void put(const QDateTime& time) { put(time.isValid() ? time.toMSecsSinceEpoch() : 0); }
    void put(Instant at) { put(isSet(at) ? std::optional(at - m_base) : std::nullopt); }
    template <typename Value> void put(const std::optional<Value>& value)
    {
        put(value.has_value());
        if (value)
            put(*value);
    }
    void put(const QList<Instant>& times)
    {
        appendVarint(m_bytes, static_cast<quint64>(times.size()));
        Instant before = m_base;
        for (const Instant at : times)
            put(at - std::exchange(before, at));
    }
    template <typename Value> void put(const QList<Value>& values)
    {
        appendVarint(m_bytes, static_cast<quint64>(values.size()));
        for (const Value& value : values)
            put(value);
    }
    template <typename Struct>
        requires std::is_class_v<Struct>
    void put(const Struct& value)
    {
        ByteWriter inner(m_base);
        fields(inner, value);
        appendVarint(m_bytes, static_cast<quint64>(inner.m_bytes.size()));
        m_bytes += inner.m_bytes;
    }

    QByteArray m_bytes;
    Instant m_base;
};

class ByteReader
{
public:
    static constexpr bool IsReader = true;

    ByteReader(QByteArrayView bytes, Instant base) : m_bytes(bytes), m_base(base) {}

    template <typename... Values> void operator()(Values&... values) { (get(values), ...); }
    [[nodiscard]] bool isBroken() const noexcept { return m_broken; }

private:
    //! Wraps where a broken file would overflow.
    [[nodiscard]] static Instant later(Instant at, qint64 span)
    {
        const auto sum = static_cast<quint64>(at.time_since_epoch().count()) + static_cast<quint64>(span);
        return Instant(Nanoseconds(static_cast<qint64>(sum)));
    }
    //! 0 at the end: a field that this file does not have yet.
    [[nodiscard]] quint64 next()
    {
        if (m_at >= m_bytes.size())
            return 0;
        const auto value = readVarint(m_bytes, m_at);
        m_broken = m_broken || !value;
        return value.value_or(0);
    }
    [[nodiscard]] bool atEnd() const noexcept { return m_at >= m_bytes.size(); }
    [[nodiscard]] QByteArrayView slice()
    {
        const quint64 size = next();
        const qsizetype left = m_bytes.size() - m_at;
        m_broken = m_broken || size > static_cast<quint64>(left);
        const qsizetype length = m_broken ? 0 : static_cast<qsizetype>(size);
        return m_bytes.sliced(std::exchange(m_at, m_at + length), length);
    }

    template <typename Integer>
        requires std::is_integral_v<Integer>
    void get(Integer& value)
    {
        if (!atEnd())
            value = static_cast<Integer>(unZigZag(next()));
    }
    template <typename Enum>
        requires std::is_enum_v<Enum>
    void get(Enum& value)
    {
        if (!atEnd())
            value = enumFromId<Enum>(QString::fromUtf8(slice())).value_or(EnumIds<Enum>::Fallback);
    }
    template <typename Rep, typename Period> void get(std::chrono::duration<Rep, Period>& span)
    {
        span = std::chrono::duration<Rep, Period>(unZigZag(next()));
    }
    void get(PicoUsd& money) { money = PicoUsd(unZigZag(next())); }
    void get(QString& text) { text = QString::fromUtf8(slice()); }
    template <typename Tag> void get(TypedId<Tag>& id)
    {
        QString text;
        get(text);
        id = TypedId<Tag>(text);
    }
    void get(QDateTime& time) { time = QDateTime::fromMSecsSinceEpoch(unZigZag(next()), Qt::UTC); }
    void get(Instant& at)
    {
        std::optional<Nanoseconds> since;
        get(since);
        at = since ? later(m_base, since->count()) : NoInstant;
    }
    template <typename Value> void get(std::optional<Value>& value)
    {
        value.reset();
        if (next() != 0)
            get(value.emplace());
    }
    void get(QList<Instant>& times)
    {
        Instant at = m_base;
        for (quint64 left = next(); left > 0 && !atEnd(); --left)
            times.append(at = later(at, unZigZag(next())));
    }
    template <typename Value> void get(QList<Value>& values)
    {
        for (quint64 left = next(); left > 0 && !atEnd() && !m_broken; --left)
            get(values.emplaceBack());
    }
    template <typename Struct>
        requires std::is_class_v<Struct>
    void get(Struct& value)
    {
        ByteReader inner(slice(), m_base);
        fields(inner, value);
        m_broken = m_broken || inner.m_broken;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    Instant m_base;
    bool m_broken = false;
};

} // namespace bw::record
