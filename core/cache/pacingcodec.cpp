// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/pacingcodec.h"

#include <limits>
#include <optional>

namespace bw::cache {

namespace {

//! Seven bits a byte, lowest first; the top bit says that more follow.
void append(QByteArray& bytes, quint64 number)
{
    while (number >= 0x80) {
        bytes.append(char(number | 0x80));
        number >>= 7;
    }
    bytes.append(char(number));
}

class Numbers
{
public:
    explicit Numbers(const QByteArray& bytes) : m_bytes(bytes) {}

    //! nullopt at the end, and where a number is cut off or larger than `most`.
    [[nodiscard]] std::optional<qint64> next(qint64 most = std::numeric_limits<qint64>::max())
    {
        quint64 number = 0;
        for (int shift = 0; shift < 63 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = quint8(m_bytes[m_at++]);
            number |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number <= quint64(most) ? std::optional(qint64(number)) : std::nullopt;
        }
        return std::nullopt;
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
};

quint64 natural(qint64 number)
{
    return quint64(std::max<qint64>(0, number));
}

} // namespace

QString packPacing(const QList<PacingEvent>& pacing)
{
    QByteArray bytes;
    qint64 last = 0;
    for (const PacingEvent& event : pacing) {
        append(bytes, natural(event.offset.count() - last)); // time does not run back
        last = std::max<qint64>(last, event.offset.count());
        append(bytes, natural(event.choice) * 2 + (event.toolCall ? 1 : 0));
        append(bytes, natural(event.content));
        append(bytes, natural(event.reasoning));
    }
    return QString::fromLatin1(bytes.toBase64());
}

QList<PacingEvent> unpackPacing(const QString& packed)
{
    constexpr qint64 LargestOffset = std::numeric_limits<qint64>::max() / 2;
    constexpr qint64 LargestSize = std::numeric_limits<int>::max();
    const QByteArray bytes = QByteArray::fromBase64(packed.toLatin1());
    Numbers numbers(bytes);
    QList<PacingEvent> pacing;
    qint64 offset = 0;
    while (const auto step = numbers.next(LargestOffset - offset)) {
        const auto choice = numbers.next(LargestSize);
        const auto content = numbers.next(LargestSize);
        const auto reasoning = numbers.next(LargestSize);
        if (!choice || !content || !reasoning)
            break;
        offset += *step;
        pacing.append({Nanoseconds(offset), int(*choice / 2), qsizetype(*content), qsizetype(*reasoning), *choice % 2 == 1});
    }
    return pacing;
}

} // namespace bw::cache
