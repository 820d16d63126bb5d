// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cacheentry.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <limits>

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

constexpr QByteArrayView Magic = "BWE1";
constexpr qsizetype ChecksumSize = 8;
constexpr int CompressionLevel = 1; // level 9 halves the speed for 3 % of the size of such text
constexpr quint32 LargestUnpacked = 64 * 1024 * 1024;

QByteArray checksum(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).left(ChecksumSize);
}

} // namespace

PacingEvent pacingOf(const openai::ChatDelta& delta, Instant sent)
{
    const Nanoseconds offset = isSet(delta.at) && isSet(sent) ? std::max(Nanoseconds(0), delta.at - sent) : Nanoseconds(0);
    return {offset, delta.choice, delta.content.size(), delta.reasoning.size(), delta.toolCall};
}

QByteArray CacheEntry::pack() const
{
    const QByteArray text = QJsonDocument(toJson()).toJson(QJsonDocument::Compact);
    const QByteArray body = qCompress(text, CompressionLevel);
    return Magic.toByteArray() + checksum(body) + body;
}

Result<CacheEntry> CacheEntry::unpack(const QByteArray& packed)
{
    const auto damaged = [] { return failure(ErrorCode::Parse, tr("The cached answer is damaged and was left out.")); };
    const qsizetype start = Magic.size() + ChecksumSize;
    if (packed.size() < start + qsizetype(sizeof(quint32)) || !packed.startsWith(Magic))
        return damaged();
    const QByteArray body = packed.mid(start);
    // qCompress() puts the size first; who can write to a shared cache could ask for gigabytes.
    if (packed.mid(Magic.size(), ChecksumSize) != checksum(body) || qFromBigEndian<quint32>(body.constData()) > LargestUnpacked)
        return damaged();
    const QJsonDocument document = QJsonDocument::fromJson(qUncompress(body));
    if (!document.isObject())
        return damaged();
    return fromJson(document.object());
}

} // namespace bw::cache
