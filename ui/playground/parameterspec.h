// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QLatin1StringView>

#include <optional>
#include <span>

namespace bw::ui {

//! A parameter of a chat request as the panel offers it. Ranges are those of the OpenAI API reference; a gateway may
//! take less and says so itself.
struct ParameterSpec
{
    enum class Kind { Number, Integer, Choice, Texts };

    QLatin1StringView name; //!< on the wire
    Kind kind = Kind::Number;
    double least = 0;
    double most = 0;
    QLatin1StringView choices{}; //!< Choice: separated by spaces, besides "unset"
    const char* hint = "";       //!< to be translated
};

[[nodiscard]] std::span<const ParameterSpec> chatParameters() noexcept;

//! What is typed as it goes on the wire; nullopt: unset, not sent. InvalidInput with a sentence on what is right.
[[nodiscard]] Result<std::optional<QJsonValue>> parseParameter(const ParameterSpec& spec, const QString& text);

//! The way back: what a field shows.
[[nodiscard]] QString parameterText(const ParameterSpec& spec, const QJsonValue& value);

} // namespace bw::ui
