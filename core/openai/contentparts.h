// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

// Content parts of a message, where it is more than its text: ChatMessage::parts.
namespace bw::openai {

[[nodiscard]] QJsonObject textPart(const QString& text);
[[nodiscard]] QJsonObject imagePart(const QString& url); //!< mostly a data URL

[[nodiscard]] bool isTextPart(const QJsonValue& part);
[[nodiscard]] QString imageUrlOf(const QJsonValue& part); //!< empty: it is no image

//! `parts` with another text, in place of the first one; what else is in them stays. Without parts there is nothing.
[[nodiscard]] QJsonArray withText(QJsonArray parts, const QString& text);

} // namespace bw::openai
