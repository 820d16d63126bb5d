// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keyrules.h"

#include "secrets/keydisguises.h"

#include <QRegularExpression>

namespace bw::secrets {

namespace {

using namespace Qt::StringLiterals;

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
