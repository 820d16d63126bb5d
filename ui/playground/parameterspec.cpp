// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameterspec.h"

#include "base/typednumber.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = ParameterSpec::Kind;
using Group = ParameterSpec::Group;

constexpr int MostTexts = 4;
constexpr double LargestSeed = 9'007'199'254'740'991; //!< what a JSON number holds exactly

constexpr auto Parameters = std::to_array<ParameterSpec>({
    {.name = "temperature"_L1,
     .kind = Kind::Number,
     .group = Group::Common,
     .least = 0,
     .most = 2,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How freely the model chooses its words: 0 to 2."),
     .completion = true},
    {.name = "max_tokens"_L1,
     .kind = Kind::Integer,
     .group = Group::Common,
     .least = 1,
     .most = 10'000'000,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "The answer is cut after so many tokens."),
     .completion = true},
    {.name = "top_p"_L1,
     .kind = Kind::Number,
     .group = Group::Common,
     .least = 0,
     .most = 1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Only the likeliest words, up to this share: 0 to 1."),
     .completion = true},
    {.name = "seed"_L1,
     .kind = Kind::Integer,
     .group = Group::Common,
     .least = -LargestSeed,
     .most = LargestSeed,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "The same seed asks for the same answer; not every model obeys."),
     .completion = true},
    {.name = "stream"_L1,
     .kind = Kind::Choice,
     .group = Group::Common,
     .choices = "off"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Off: the answer comes in one piece and has no TTFT."),
     .completion = true},
    {.name = "response_format"_L1,
     .kind = Kind::Format,
     .group = Group::Common,
     .choices = "text json_object json_schema"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "json_object makes the model answer in JSON, say so in the prompt too; json_schema in JSON of one form, and the answer is checked.")},
    {.name = "reasoning_effort"_L1,
     .kind = Kind::Choice,
     .group = Group::Common,
     .choices = "none minimal low medium high xhigh"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How long a reasoning model thinks first.")},
    {.name = "presence_penalty"_L1,
     .kind = Kind::Number,
     .group = Group::Sampling,
     .least = -2,
     .most = 2,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Above 0: new subjects are likelier. −2 to 2."),
     .completion = true},
    {.name = "frequency_penalty"_L1,
     .kind = Kind::Number,
     .group = Group::Sampling,
     .least = -2,
     .most = 2,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Above 0: repeating words is less likely. −2 to 2."),
     .completion = true},
    {.name = "stop"_L1,
     .kind = Kind::Texts,
     .group = Group::Sampling,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "The answer ends before this text. Up to four, separated by commas."),
     .completion = true},
    {.name = "n"_L1,
     .kind = Kind::Integer,
     .group = Group::Sampling,
     .least = 1,
     .most = 128,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "So many answers to one prompt; each is billed."),
     .completion = true},
    {.name = "best_of"_L1,
     .kind = Kind::Integer,
     .group = Group::Sampling,
     .least = 1,
     .most = 20,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "So many are written and the likeliest is sent; all are billed."),
     .chat = false,
     .completion = true},
    {.name = "logit_bias"_L1,
     .kind = Kind::Object,
     .group = Group::Sampling,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "JSON: the number of a token and how much likelier it becomes, −100 to 100."),
     .completion = true},
    {.name = "max_completion_tokens"_L1,
     .kind = Kind::Integer,
     .group = Group::Output,
     .least = 1,
     .most = 10'000'000,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "As max_tokens, thinking included; reasoning models know this one alone.")},
    {.name = "verbosity"_L1,
     .kind = Kind::Choice,
     .group = Group::Output,
     .choices = "low medium high"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How wordy the answer is.")},
    {.name = "logprobs"_L1,
     .kind = Kind::Flag,
     .group = Group::Output,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How sure the model was of each token: shown as colour behind the words.")},
    {.name = "top_logprobs"_L1,
     .kind = Kind::Integer,
     .group = Group::Output,
     .least = 0,
     .most = 20,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "With logprobs: so many other tokens at each place, 0 to 20.")},
    {.name = "logprobs"_L1,
     .kind = Kind::Integer,
     .group = Group::Output,
     .least = 0,
     .most = 5,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How sure the model was of each token, and so many other tokens at each place, 0 to 5."),
     .chat = false,
     .completion = true},
    {.name = "echo"_L1,
     .kind = Kind::Flag,
     .group = Group::Output,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "The prompt comes back before the answer."),
     .chat = false,
     .completion = true},
    {.name = "suffix"_L1,
     .kind = Kind::Text,
     .group = Group::Output,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "What comes after the text that the model writes."),
     .chat = false,
     .completion = true},
    {.name = "prediction"_L1,
     .kind = Kind::Object,
     .group = Group::Output,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "JSON: text that most of the answer will repeat, which makes it faster.")},
    {.name = "modalities"_L1,
     .kind = Kind::Texts,
     .group = Group::Output,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "What the answer may be made of, such as text; separated by commas.")},
    {.name = "tools"_L1,
     .kind = Kind::Tools,
     .group = Group::Tools,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Functions that the model may ask you to call.")},
    {.name = "tool_choice"_L1,
     .kind = Kind::Choice,
     .group = Group::Tools,
     .choices = "none auto required"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Whether it may call them, must, or must call one of them.")},
    {.name = "parallel_tool_calls"_L1,
     .kind = Kind::Flag,
     .group = Group::Tools,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Whether one answer may call several tools.")},
    {.name = "web_search_options"_L1,
     .kind = Kind::Object,
     .group = Group::Tools,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "JSON: of models that search the web.")},
    {.name = "service_tier"_L1,
     .kind = Kind::Choice,
     .group = Group::Service,
     .choices = "auto default flex priority"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Which queue the request stands in; prices differ.")},
    {.name = "store"_L1,
     .kind = Kind::Flag,
     .group = Group::Service,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Whether the provider keeps the answer for its own tools.")},
    {.name = "metadata"_L1,
     .kind = Kind::Object,
     .group = Group::Service,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "JSON: names and texts that the provider keeps with a stored answer.")},
    {.name = "user"_L1,
     .kind = Kind::Text,
     .group = Group::Service,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "A name for who asks, so that the provider can tell misuse apart."),
     .completion = true},
    {.name = "safety_identifier"_L1,
     .kind = Kind::Text,
     .group = Group::Service,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "As user, under its newer name.")},
    {.name = "prompt_cache_key"_L1,
     .kind = Kind::Text,
     .group = Group::Service,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Requests with the same key find the same prompt cache.")},
    {.name = "prompt_cache_retention"_L1,
     .kind = Kind::Choice,
     .group = Group::Service,
     .choices = "in_memory 24h"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How long the provider keeps the prompt in its cache.")},
    {.name = "stream_options"_L1,
     .kind = Kind::Object,
     .group = Group::Service,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "JSON: beside include_usage, which is always asked for."),
     .completion = true},
});

struct ParameterSpecText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::Parameters)
};

//! Besides what typedNumber() knows: "4.000" is four thousand to some people, where only whole numbers are asked for.
bool isAmbiguous(const ParameterSpec& spec, const QString& text)
{
    static const QRegularExpression thousands(u"^[-+]?[1-9]\\d{0,2}(\\.\\d{3})+$"_s);
    return spec.kind == Kind::Integer && thousands.match(text).hasMatch();
}

Result<std::optional<QJsonValue>> parseNumber(const ParameterSpec& spec, const QString& text)
{
    const Result<QString> typed = typedNumber(text);
    if (!typed)
        return tl::unexpected(typed.error());
    if (isAmbiguous(spec, text))
        return failure(ErrorCode::InvalidInput,
                       ParameterSpecText::tr("Type it without a separator of thousands: %1 can be read in two ways.").arg(text));
    bool ok = false;
    const double number = typed->toDouble(&ok);
    const bool whole = spec.kind != Kind::Integer || number == double(qint64(number));
    if (ok && number >= spec.least && number <= spec.most && whole)
        return std::optional(spec.kind == Kind::Integer ? QJsonValue(qint64(number)) : QJsonValue(number));
    const QString range = spec.most >= 10'000'000
                              ? spec.least == 1 ? ParameterSpecText::tr("Type a whole number from 1.")
                                                : ParameterSpecText::tr("Type a whole number.")
                              : ParameterSpecText::tr("Type a number from %1 to %2.").arg(spec.least).arg(spec.most);
    return failure(ErrorCode::InvalidInput, range);
}

//! A JSON list, or texts separated by commas.
Result<std::optional<QJsonValue>> parseTexts(const QString& text)
{
    QJsonArray texts = QJsonDocument::fromJson(text.toUtf8()).array();
    if (texts.isEmpty()) {
        for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
            texts.append(part.trimmed());
    }
    if (texts.size() > MostTexts)
        return failure(ErrorCode::InvalidInput, ParameterSpecText::tr("At most four texts."));
    return std::optional(QJsonValue(texts));
}

Result<std::optional<QJsonValue>> parseChoice(const ParameterSpec& spec, const QString& typed)
{
    if (spec.kind == Kind::Flag)
        return std::optional(QJsonValue(typed == "on"_L1));
    if (spec.name == "stream"_L1)
        return std::optional(QJsonValue(false));
    if (spec.kind == Kind::Format)
        return std::optional(QJsonValue(QJsonObject{{u"type"_s, typed}}));
    const QStringList known = QString(spec.choices).split(u' ');
    if (spec.name == "tool_choice"_L1 && !known.contains(typed))
        return std::optional(QJsonValue(QJsonObject{{u"type"_s, u"function"_s}, {u"function"_s, QJsonObject{{u"name"_s, typed}}}}));
    return std::optional(QJsonValue(typed));
}

QString listText(const QJsonArray& list)
{
    QStringList texts;
    for (const QJsonValue& text : list)
        texts.append(text.toString());
    const bool plain =
        std::ranges::none_of(texts, [](const QString& text) { return text.contains(u',') || text != text.trimmed(); });
    return plain ? texts.join(u", "_s) : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QString objectText(const ParameterSpec& spec, const QJsonObject& object)
{
    if (spec.kind == Kind::Object)
        return ParameterSpecText::tr("%1 set").arg(object.size());
    const QString function = object["function"_L1]["name"_L1].toString();
    return function.isEmpty() ? object["type"_L1].toString() : function;
}

} // namespace

QString ParameterSpec::hintText() const
{
    return ParameterSpecText::tr(hint);
}

std::span<const ParameterSpec> chatParameters() noexcept
{
    return Parameters;
}

QString groupTitle(ParameterSpec::Group group)
{
    switch (group) {
    case Group::Common:
        return ParameterSpecText::tr("Common");
    case Group::Sampling:
        return ParameterSpecText::tr("Sampling");
    case Group::Output:
        return ParameterSpecText::tr("Output");
    case Group::Tools:
        return ParameterSpecText::tr("Tools");
    case Group::Service:
        return ParameterSpecText::tr("Service");
    }
    return {};
}

QJsonObject parametersFor(openai::Api api, QJsonObject parameters)
{
    for (const QString& name : parameters.keys()) {
        const auto isNamed = [&name](const ParameterSpec& spec) { return spec.name == name; };
        const bool known = std::ranges::any_of(Parameters, isNamed);
        const bool here = std::ranges::any_of(Parameters, [&](const ParameterSpec& spec) { return isNamed(spec) && spec.isOf(api); });
        if (known && !here)
            parameters.remove(name);
    }
    return parameters;
}

Result<std::optional<QJsonValue>> parseParameter(const ParameterSpec& spec, const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<QJsonValue>();
    switch (spec.kind) {
    case Kind::Number:
    case Kind::Integer:
        return parseNumber(spec, typed);
    case Kind::Texts:
        return parseTexts(typed);
    case Kind::Text:
        return std::optional(QJsonValue(text));
    default:
        return parseChoice(spec, typed);
    }
}

QString parameterText(const ParameterSpec& spec, const QJsonValue& value)
{
    if (value.isBool() && spec.kind == Kind::Flag)
        return value.toBool() ? u"on"_s : u"off"_s;
    if (value.isBool())
        return value.toBool() ? QString() : u"off"_s;
    if (value.isDouble())
        return spec.kind == Kind::Integer ? QString::number(value.toInteger()) : QString::number(value.toDouble());
    if (value.isObject())
        return objectText(spec, value.toObject());
    if (!value.isArray())
        return value.toString();
    if (spec.kind == Kind::Tools)
        return ParameterSpecText::tr("%1 set").arg(value.toArray().size());
    return listText(value.toArray());
}

} // namespace bw::ui
