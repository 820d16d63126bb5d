// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/refusedparameter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr auto MaxTokensName = "max_tokens"_L1;
constexpr auto MaxCompletionTokens = "max_completion_tokens"_L1;

//! Without one of these it would be another question.
constexpr std::array Essential = {
    "model"_L1,     "messages"_L1,      "prompt"_L1,          "stream"_L1,     "stream_options"_L1, "tools"_L1, "tool_choice"_L1,
    "functions"_L1, "function_call"_L1, "response_format"_L1, "modalities"_L1, "suffix"_L1,
};

//! Codes and types that say so without a look at the message.
constexpr std::array RefusalCodes = {
    "unsupported_parameter"_L1, "unsupported_value"_L1, "unknown_parameter"_L1, "unrecognized_parameter"_L1,
    "extra_forbidden"_L1,       "unsupportedparamserror"_L1,
};

//! Many gateways give no code. Lower case.
constexpr std::array RefusalPhrases = {
    "unsupported parameter"_L1,       "unsupported value"_L1,          "not supported"_L1,     "does not support"_L1,
    "is unsupported"_L1,              "unrecognized request argument"_L1, "unknown parameter"_L1, "unknown name"_L1,
    "extra inputs are not permitted"_L1, "unexpected keyword argument"_L1, "is deprecated for this model"_L1,
};

bool isRefusal(const ApiError& error)
{
    const auto isCode = [](const QString& text) {
        return std::ranges::any_of(RefusalCodes, [&text](QLatin1StringView code) { return text.compare(code, Qt::CaseInsensitive) == 0; });
    };
    const auto isSaid = [&error](QLatin1StringView phrase) { return error.message.contains(phrase, Qt::CaseInsensitive); };
    return isCode(error.code) || isCode(error.type) || std::ranges::any_of(RefusalPhrases, isSaid);
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

//! "presence_penalty" as some write it: "presencePenalty".
QString camelCase(const QString& name)
{
    QString camel;
    for (const QString& word : name.split(u'_'))
        camel += camel.isEmpty() ? word : word.left(1).toUpper() + word.mid(1);
    return camel;
}

//! Where the message names it: −1: nowhere. A name that is also a plain word ("stop", "user", "n") must stand in quotes
//! or after a dot (body.stop).
qsizetype placeOf(const QString& name, const QString& message)
{
    const bool plainWord = !name.contains(u'_') && name.size() < 8;
    for (qsizetype at = message.indexOf(name); at >= 0; at = message.indexOf(name, at + 1)) {
        const QChar before = at > 0 ? message[at - 1] : QChar(u' ');
        const QChar after = at + name.size() < message.size() ? message[at + name.size()] : QChar(u' ');
        const bool marked = u"'\"`."_s.contains(before);
        if (!isWordPart(before) && !isWordPart(after) && (marked || !plainWord))
            return at;
    }
    return -1;
}

bool mayBeDropped(const QString& name)
{
    return std::ranges::find(Essential, name) == Essential.end();
}

//! The one that the gateway names in `param`, else the first one named in the message.
QString namedParameter(const ApiError& error, const QJsonObject& parameters)
{
    if (parameters.contains(error.param))
        return error.param;
    QString found;
    qsizetype first = error.message.size();
    for (const QString& name : parameters.keys()) {
        for (const QString& spelling : {name, camelCase(name)}) {
            const qsizetype at = placeOf(spelling, error.message);
            if (at >= 0 && at < first) {
                first = at;
                found = name;
            }
        }
    }
    return found;
}

//! The other name of the limit, where it may help.
QString otherName(const QString& name, const ApiError& error)
{
    if (name == MaxTokensName && error.message.contains(MaxCompletionTokens))
        return MaxCompletionTokens;
    return name == MaxCompletionTokens ? QString(MaxTokensName) : QString();
}

} // namespace

std::optional<ParameterChange> refusedParameter(int status, const ApiError& error, const QJsonObject& parameters,
                                                const QList<ParameterChange>& before)
{
    if ((status != 400 && status != 422) || !isRefusal(error))
        return std::nullopt;
    const QString name = namedParameter(error, parameters);
    if (name.isEmpty() || !mayBeDropped(name))
        return std::nullopt;
    const QString other = otherName(name, error);
    const bool tried = parameters.contains(other)
        || std::ranges::any_of(before, [&other](const ParameterChange& change) { return change.name == other; });
    return ParameterChange{name, tried ? QString() : other};
}

QList<ParameterChange> apply(const QList<ParameterChange>& changes, QJsonObject& parameters)
{
    QList<ParameterChange> made;
    for (const ParameterChange& change : changes) {
        if (!parameters.contains(change.name))
            continue;
        const QJsonValue value = parameters.take(change.name);
        if (!change.sentAs.isEmpty() && !parameters.contains(change.sentAs))
            parameters.insert(change.sentAs, value);
        made.append(change);
    }
    return made;
}

} // namespace bw::openai
