// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keydisguises.h"

namespace bw::secrets {

namespace {

//! What base64 makes of the key wherever it begins in a longer text, less the characters at both ends that it shares
//! with its neighbours.
QByteArray base64Within(const QByteArray& key, qsizetype before)
{
    const QByteArray whole = (QByteArray(before, 'x') + key).toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
    const qsizetype shared = (before * 8 + 5) / 6;
    const qsizetype cut = (before + key.size()) % 3 == 0 ? 0 : 1;
    return whole.mid(shared, whole.size() - shared - cut);
}

QByteArray utf16Of(const QByteArray& key, bool bigEndian)
{
    QByteArray bytes;
    bytes.reserve(key.size() * 2);
    for (const char c : key) {
        bytes.append(bigEndian ? '\0' : c);
        bytes.append(bigEndian ? c : '\0');
    }
    return bytes;
}

//! "%2F" is "%2f" to some.
QByteArray lowerPercents(QByteArray encoded)
{
    for (qsizetype at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', at + 1)) {
        for (qsizetype digit = at + 1; digit < std::min(at + 3, encoded.size()); ++digit)
            encoded[digit] = encoded[digit] >= 'A' && encoded[digit] <= 'F' ? static_cast<char>(encoded[digit] - 'A' + 'a') : encoded[digit];
    }
    return encoded;
}

} // namespace

QByteArrayList disguisesOf(const QByteArray& key)
{
    QByteArrayList clothes{key.toPercentEncoding(), key.toBase64(QByteArray::OmitTrailingEquals)};
    for (qsizetype before = 0; before < 3; ++before) {
        const QByteArray coded = base64Within(key, before);
        clothes << coded << QByteArray(coded).replace('+', '-').replace('/', '_');
    }
    return clothes;
}

QByteArrayList tracesOf(const QByteArray& key)
{
    if (key.size() < ShortestSecret)
        return {};
    QByteArrayList traces{key};
    traces << disguisesOf(key) << lowerPercents(key.toPercentEncoding()) << key.toHex() << key.toHex().toUpper() << utf16Of(key, false)
           << utf16Of(key, true);
    QByteArrayList distinct;
    for (const QByteArray& trace : std::as_const(traces)) {
        if (!distinct.contains(trace))
            distinct.append(trace);
    }
    return distinct;
}

} // namespace bw::secrets
