// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordblock.h"

#include "base/varint.h"

#include <QCoreApplication>
#include <QtEndian>

namespace bw::store {

namespace {

constexpr char Plain = 0;
constexpr char Zlib = 1;
constexpr qsizetype WorthPacking = 512; //!< bytes
constexpr int Level = 1;                //!< fastest: the gain is in the likeness of the parts, not in the effort
constexpr quint32 MostUnpacked = 256U * 1024 * 1024;

tl::unexpected<Error> damaged()
{
    return failure(ErrorCode::Parse, QCoreApplication::translate("bw::store::RecordStore", "The details of this request cannot be read: this part of the history's file is damaged."));
}

Result<QByteArray> contentOf(const QByteArray& block)
{
    if (block.isEmpty())
        return damaged();
    const QByteArray content = block.sliced(1);
    if (block.front() == Plain)
        return content;
    // Qt writes the unpacked size in front, and trusts it.
    if (block.front() != Zlib || content.size() < 4 || qFromBigEndian<quint32>(content.constData()) > MostUnpacked)
        return damaged();
    const QByteArray plain = qUncompress(content);
    return plain.isEmpty() ? Result<QByteArray>(damaged()) : plain;
}

} // namespace

QByteArray packedBlock(const QList<QByteArray>& parts)
{
    QByteArray plain;
    for (const QByteArray& part : parts) {
        appendVarint(plain, static_cast<quint64>(part.size()));
        plain += part;
    }
    return plain.size() < WorthPacking ? QByteArray(1, Plain) + plain : QByteArray(1, Zlib) + qCompress(plain, Level);
}

Result<QList<QByteArray>> partsOfBlock(const QByteArray& block)
{
    const Result<QByteArray> content = contentOf(block);
    if (!content)
        return tl::unexpected(content.error());
    QList<QByteArray> parts;
    for (qsizetype at = 0; at < content->size();) {
        const auto size = readVarint(*content, at);
        if (!size || *size > static_cast<quint64>(content->size() - at))
            return damaged();
        parts.append(content->sliced(at, static_cast<qsizetype>(*size)));
        at += static_cast<qsizetype>(*size);
    }
    return parts;
}

Result<QByteArray> partOfBlock(const QByteArray& block, int position)
{
    const Result<QList<QByteArray>> parts = partsOfBlock(block);
    if (!parts)
        return tl::unexpected(parts.error());
    if (position < 0 || position >= parts->size())
        return damaged();
    return parts->at(position);
}

} // namespace bw::store
