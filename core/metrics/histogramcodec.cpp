// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogramcodec.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QtEndian>

namespace bw::metrics {

namespace {

constexpr quint32 CookieV2 = 0x1c849313;           // counts as zig-zag LEB128
constexpr quint32 CompressedCookieV2 = 0x1c849314; // zlib around the above
constexpr qint32 MostOffset = 1; // hdr-histogram-js writes 1 and means 0
constexpr qsizetype MostPayload = 4 * 1024 * 1024;

void appendZigZag(QByteArray& out, qint64 value)
{
    auto bits = (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
    for (int byte = 0; byte < 8 && bits >= 0x80; ++byte) {
        out.append(static_cast<char>((bits & 0x7f) | 0x80));
        bits >>= 7;
    }
    out.append(static_cast<char>(bits)); // the ninth byte, if it comes to that, is whole
}

std::optional<qint64> readZigZag(const QByteArray& in, qsizetype& at)
{
    quint64 bits = 0;
    for (int shift = 0; at < in.size(); shift += 7) {
        const auto byte = static_cast<quint8>(in[at++]);
        const bool last = shift == 56;
        bits |= static_cast<quint64>(last ? byte : byte & 0x7f) << shift;
        if (last || byte < 0x80)
            return static_cast<qint64>(bits >> 1) ^ -static_cast<qint64>(bits & 1);
    }
    return std::nullopt;
}

//! A run of zeros is one negative number, its length.
QByteArray payloadOf(const std::vector<qint64>& counts)
{
    QByteArray payload;
    for (size_t i = 0; i < counts.size();) {
        qint64 zeros = 0;
        for (; i < counts.size() && counts[i] == 0; ++i)
            ++zeros;
        if (zeros > 0)
            appendZigZag(payload, -zeros);
        else
            appendZigZag(payload, counts[i++]);
    }
    return payload;
}

tl::unexpected<Error> broken()
{
    return failure(ErrorCode::Parse, QCoreApplication::translate("bw::metrics", "This is not an HdrHistogram V2 encoding that Bellwether can read."));
}

Result<Histogram> fromPayload(const QByteArray& payload)
{
    Histogram histogram;
    const size_t last = Histogram::indexOf(Histogram::Longest);
    size_t index = 0;
    for (qsizetype at = 0; at < payload.size();) {
        const std::optional<qint64> number = readZigZag(payload, at);
        if (!number || index > last)
            return broken();
        if (*number < 0) {
            if (*number < -static_cast<qint64>(last) - 1)
                return broken();
            index += static_cast<size_t>(-*number);
            continue;
        }
        histogram.record(Histogram::highestAt(index), *number);
        ++index;
    }
    return histogram;
}

} // namespace

QByteArray encodeHistogram(const Histogram& histogram)
{
    const QByteArray payload = payloadOf(histogram.counts());
    QByteArray plain;
    QDataStream stream(&plain, QIODevice::WriteOnly); // big-endian, as the format wants
    stream << CookieV2 << static_cast<qint32>(payload.size()) << qint32{0} << qint32{Histogram::SignificantDigits}
           << qint64{1} << qint64{Nanoseconds(Histogram::Longest).count()} << 1.0;
    plain += payload;
    const QByteArray zlib = qCompress(plain).mid(4); // less Qt's own length in front
    QByteArray packed;
    QDataStream outer(&packed, QIODevice::WriteOnly);
    outer << CompressedCookieV2 << static_cast<qint32>(zlib.size());
    return (packed + zlib).toBase64();
}

Result<Histogram> decodeHistogram(const QByteArray& base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& packed = decoded.decoded;
    if (!decoded || packed.size() < 8 || qFromBigEndian<quint32>(packed.constData()) != CompressedCookieV2)
        return broken();
    QByteArray sized(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(MostPayload), sized.data()); // a hint for Qt; the stream knows its end
    const QByteArray plain = qUncompress(sized + packed.mid(8));
    constexpr qsizetype HeaderSize = 40;
    if (plain.size() < HeaderSize)
        return broken();
    QDataStream stream(plain);
    quint32 cookie = 0;
    qint32 length = 0, offset = 0, digits = 0;
    qint64 lowest = 0;
    stream >> cookie >> length >> offset >> digits >> lowest;
    if (cookie != CookieV2 || offset < 0 || offset > MostOffset || digits != Histogram::SignificantDigits || lowest != 1 || length < 0 ||
        length > plain.size() - HeaderSize)
        return broken();
    return fromPayload(plain.mid(HeaderSize, length));
}

} // namespace bw::metrics
