// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/apierror.h"

#include <QJsonObject>
#include <QList>

namespace bw::openai {

//! A parameter that a model did not want, and what was done about it.
struct ParameterChange
{
    QString name;
    QString sentAs; //!< the name that it was sent under instead; empty: it was left out

    bool operator==(const ParameterChange&) const = default;
};

//! What to change in `parameters` (as they were sent) so that a model which answered with `status` and `error` may take
//! them: the parameter that the refusal names is left out, or sent as max_completion_tokens instead of max_tokens and the
//! other way round. nullopt: the refusal is about something else, or about what the question cannot do without (messages,
//! tools, response_format). `before`: what was changed already, so that no name comes back.
[[nodiscard]] std::optional<ParameterChange> refusedParameter(int status, const ApiError& error, const QJsonObject& parameters,
                                                              const QList<ParameterChange>& before);

//! Those of `changes` that concern `parameters` are made in it, in order, and returned.
QList<ParameterChange> apply(const QList<ParameterChange>& changes, QJsonObject& parameters);

} // namespace bw::openai
