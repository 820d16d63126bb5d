// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

namespace bw {

//! Why a text is no JSON, and where.
struct JsonProblem
{
    QString message; //!< a sentence for people
    int line = 1;    //!< from 1
    int column = 1;  //!< from 1, in characters

    bool operator==(const JsonProblem&) const = default;
};

//! Any JSON value, also a lone number or text; white space around it does not matter.
[[nodiscard]] tl::expected<QJsonValue, JsonProblem> parseJson(const QString& text);

//! "Line 3, column 5: …"
[[nodiscard]] QString toSentence(const JsonProblem& problem);

//! Indented as people read it; a lone value as it is written.
[[nodiscard]] QString prettyJson(const QJsonValue& value);
[[nodiscard]] QString compactJson(const QJsonValue& value);

//! As programs get numbers from us: times in ms, rates and percents with three decimals.
[[nodiscard]] double jsonRounded(double value, int decimals = 3);

} // namespace bw
