// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyrules.h"

#include <QRegularExpression>

namespace bw::secrets {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype ShortestSecret = 8;
constexpr qsizetype TellingStart = 12; //!< so many first characters of a key name it even when its end is missing

//! Any known prefix, then 16 characters or more; or fewer with a mask among them, as in provider's messages on 401.
const QRegularExpression& keyLike()
{
    static const QRegularExpression pattern(
        u"(?<![A-Za-z0-9_-])(?:sk-|hs_|gsk_|xai-|AIza|pplx-)"
        "(?:[A-Za-z0-9_-]{16,}|[A-Za-z0-9_-]*(?:[*\\x{2022}\\x{2026}]+|\\.{3,})[A-Za-z0-9_*\\x{2022}\\x{2026}-]*)"_s);
    return pattern;
}

const QRegularExpression& bearer()
{
    static const QRegularExpression pattern(u"(?<=\\bbearer )[A-Za-z0-9._~+/=*-]{8,}"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

//! The person's own key with its end cut off or its middle masked; it may have no prefix that anybody knows.
QRegularExpression partOf(const QString& key)
{
    const QString start = QRegularExpression::escape(key.left(TellingStart));
    const QString hint = QRegularExpression::escape(key.left(3));
    return QRegularExpression(u"%1[A-Za-z0-9_-]*|(?<![A-Za-z0-9_-])%2[A-Za-z0-9_-]*(?:[*\\x{2022}\\x{2026}]+|\\.{3,})"
                              "[A-Za-z0-9_*\\x{2022}\\x{2026}-]*"_s.arg(start, hint));
}

//! What base64 makes of the key wherever it begins in a longer text, less the characters at both ends that it shares
//! with its neighbours.
QByteArray base64Within(const QByteArray& key, qsizetype before)
{
    const QByteArray whole = (QByteArray(before, 'x') + key).toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
    const qsizetype shared = (before * 8 + 5) / 6;
    const qsizetype cut = (before + key.size()) % 3 == 0 ? 0 : 1;
    return whole.mid(shared, whole.size() - shared - cut);
}

QByteArrayList disguisesOf(const QByteArray& key)
{
    QByteArrayList clothes{key.toPercentEncoding(), key.toBase64(QByteArray::OmitTrailingEquals)};
    for (qsizetype before = 0; before < 3; ++before) {
        const QByteArray coded = base64Within(key, before);
        clothes << coded << QByteArray(coded).replace('+', '-').replace('/', '_');
    }
    return clothes;
}

} // namespace

QString redacted(QString text, const QByteArray& key)
{
    const QString hidden = u"***"_s;
    if (key.size() >= ShortestSecret) {
        const QString known = QString::fromUtf8(key);
        text.replace(known, hidden);
        for (const QByteArray& clothes : disguisesOf(key))
            text.replace(QString::fromLatin1(clothes), hidden);
        if (known.size() > TellingStart)
            text.replace(partOf(known), hidden);
    }
    return text.replace(keyLike(), hidden).replace(bearer(), hidden);
}

QByteArray redacted(QByteArray bytes, const QByteArray& key)
{
    if (key.size() < ShortestSecret)
        return bytes;
    bytes.replace(key, "***");
    for (const QByteArray& clothes : disguisesOf(key))
        bytes.replace(clothes, "***");
    return bytes;
}

} // namespace bw::secrets
