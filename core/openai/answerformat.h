// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace bw::openai {

//! Whether an answer has the form that was asked for.
struct FormatVerdict
{
    QString schema;  //!< its name; empty: any JSON was asked for
    QString path;    //!< of the first violation: "$.items[2]"; empty if it is no JSON at all
    QString problem; //!< a sentence; empty: the answer fits

    [[nodiscard]] bool fits() const noexcept { return problem.isEmpty(); }
    bool operator==(const FormatVerdict&) const = default;
};

//! Of `response_format` in the request's parameters; nullopt: it asks for no JSON.
[[nodiscard]] std::optional<FormatVerdict> formatVerdict(const QJsonObject& parameters, const QString& answer);

} // namespace bw::openai
