// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/contentparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::openai {

QJsonObject textPart(const QString& text)
{
    return {{u"type"_s, u"text"_s}, {u"text"_s, text}};
}

QJsonObject imagePart(const QString& url)
{
    return {{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, url}}}};
}

bool isTextPart(const QJsonValue& part)
{
    return part["type"_L1] == "text"_L1;
}

QString imageUrlOf(const QJsonValue& part)
{
    return part["image_url"_L1]["url"_L1].toString();
}

QJsonArray withText(QJsonArray parts, const QString& text)
{
    if (parts.isEmpty())
        return parts;
    const auto first = std::find_if(parts.begin(), parts.end(), [](const QJsonValue& part) { return isTextPart(part); });
    if (first != parts.end())
        *first = textPart(text);
    else
        parts.prepend(textPart(text));
    return parts;
}

} // namespace bw::openai
