// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

namespace bw::openai {

inline constexpr qsizetype LongestErrorMessage = 2'000; //!< characters; a failure is kept with every attempt
inline constexpr qsizetype LongestErrorName = 200;      //!< same, of the other texts

//! What a gateway said went wrong, whatever the shape it said it in. Texts are as they came: redact before showing.
struct ApiError
{
    QString message; //!< plain text; empty if the body was
    QString code;    //!< string or number as text
    QString type;    //!< `type`, or Google's `status`
    QString param;   //!< which parameter is meant
    QString reason;  //!< a finer code: Google's details[].reason, Azure's innererror.code, "moderation"
    std::optional<Milliseconds> retryDelay; //!< Google's RetryInfo
    bool protocol = false;                  //!< not said by the gateway: its answer could not be read

    bool operator==(const ApiError&) const = default;
};

//! Reads an error body: `{error: {…}}`, `{error: […]}`, `{error: "…"}`, `{detail: "…" | […]}`, `{message}` or `{msg}`,
//! `{errors: […]}`, `{object: "error"}`, `{success: false, error}`, `{choices: [{error}]}`, MiniMax's `{base_resp}`, an
//! array of one of these, else text or HTML (its title, or the first 300 characters). Content-Type does not matter. What is
//! longer than a failure may be is cut and ends with "…".
[[nodiscard]] ApiError parseErrorBody(std::string_view body);

//! A protocol error with this text.
[[nodiscard]] ApiError protocolError(QString message);

} // namespace bw::openai
