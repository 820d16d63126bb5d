// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "openai/chatrequest.h"

#include <QJsonValue>
#include <QLatin1StringView>

#include <optional>
#include <span>

namespace bw::ui {

//! A parameter of a request as the panel offers it. Ranges are those of the OpenAI API reference; a gateway may take less
//! and says so itself.
struct ParameterSpec
{
    enum class Kind {
        Number,
        Integer,
        Choice,
        Flag,   //!< on, off or not sent
        Text,
        Texts,  //!< a list of texts
        Object, //!< JSON, in an editor of its own
        Format, //!< response_format: a choice, one of which has an editor
        Tools,  //!< in an editor of its own
    };
    enum class Group { Common, Sampling, Output, Tools, Service };

    QLatin1StringView name; //!< on the wire
    Kind kind = Kind::Number;
    Group group = Group::Common;
    double least = 0;
    double most = 0;
    QLatin1StringView choices{}; //!< Choice: separated by spaces, besides "unset"
    const char* hint = "";       //!< to be translated
    bool chat = true;            //!< /chat/completions knows it
    bool completion = false;     //!< /completions knows it

    [[nodiscard]] bool isOf(openai::Api api) const noexcept { return api == openai::Api::Chat ? chat : completion; }
    [[nodiscard]] QString hintText() const;
};

[[nodiscard]] std::span<const ParameterSpec> chatParameters() noexcept; //!< of both APIs
[[nodiscard]] QString groupTitle(ParameterSpec::Group group);

//! Without those that only the other API knows. What no specification names stays: gateways have parameters of their own.
[[nodiscard]] QJsonObject parametersFor(openai::Api api, QJsonObject parameters);

//! What is typed as it goes on the wire; nullopt: unset, not sent. InvalidInput with a sentence on what is right.
[[nodiscard]] Result<std::optional<QJsonValue>> parseParameter(const ParameterSpec& spec, const QString& text);

//! The way back: what a field shows. Of Object and Tools: how much there is.
[[nodiscard]] QString parameterText(const ParameterSpec& spec, const QJsonValue& value);

} // namespace bw::ui
