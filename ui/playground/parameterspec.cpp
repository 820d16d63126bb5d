// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameterspec.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = ParameterSpec::Kind;

constexpr int MostStops = 4;
constexpr double LargestSeed = 9'007'199'254'740'991; //!< what a JSON number holds exactly

constexpr auto Parameters = std::to_array<ParameterSpec>({
    {.name = "temperature"_L1,
     .kind = Kind::Number,
     .least = 0,
     .most = 2,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How freely the model chooses its words: 0 to 2.")},
    {.name = "max_tokens"_L1,
     .kind = Kind::Integer,
     .least = 1,
     .most = 10'000'000,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "The answer is cut after so many tokens.")},
    {.name = "top_p"_L1,
     .kind = Kind::Number,
     .least = 0,
     .most = 1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Only the likeliest words, up to this share: 0 to 1.")},
    {.name = "seed"_L1,
     .kind = Kind::Integer,
     .least = -LargestSeed,
     .most = LargestSeed,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "The same seed asks for the same answer; not every model obeys.")},
    {.name = "stream"_L1,
     .kind = Kind::Choice,
     .choices = "off"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Off: the answer comes in one piece and has no TTFT.")},
    {.name = "response_format"_L1,
     .kind = Kind::Choice,
     .choices = "text json_object"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters",
                               "json_object makes the model answer in JSON; say so in the prompt too.")},
    {.name = "reasoning_effort"_L1,
     .kind = Kind::Choice,
     .choices = "minimal low medium high"_L1,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "How long a reasoning model thinks first.")},
    {.name = "presence_penalty"_L1,
     .kind = Kind::Number,
     .least = -2,
     .most = 2,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Above 0: new subjects are likelier. −2 to 2.")},
    {.name = "frequency_penalty"_L1,
     .kind = Kind::Number,
     .least = -2,
     .most = 2,
     .hint = QT_TRANSLATE_NOOP("bw::ui::Parameters", "Above 0: repeating words is less likely. −2 to 2.")},
    {.name = "stop"_L1,
     .kind = Kind::Texts,
     .hint =
         QT_TRANSLATE_NOOP("bw::ui::Parameters", "The answer ends before this text. Up to four, separated by commas.")},
});

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::ui::Parameters", text);
}

Result<std::optional<QJsonValue>> parseNumber(const ParameterSpec& spec, QString text)
{
    bool ok = false;
    const double number = text.replace(u',', u'.').toDouble(&ok);
    const bool whole = spec.kind != Kind::Integer || number == double(qint64(number));
    if (ok && number >= spec.least && number <= spec.most && whole)
        return std::optional(spec.kind == Kind::Integer ? QJsonValue(qint64(number)) : QJsonValue(number));
    const QString range = spec.most >= 10'000'000
                              ? spec.least == 1 ? tr("Type a whole number from 1.") : tr("Type a whole number.")
                              : tr("Type a number from %1 to %2.").arg(spec.least).arg(spec.most);
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
    if (texts.size() > MostStops)
        return failure(ErrorCode::InvalidInput, tr("At most four texts."));
    return std::optional(QJsonValue(texts));
}

} // namespace

std::span<const ParameterSpec> chatParameters() noexcept
{
    return Parameters;
}

Result<std::optional<QJsonValue>> parseParameter(const ParameterSpec& spec, const QString& text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return std::optional<QJsonValue>();
    if (spec.kind == Kind::Texts)
        return parseTexts(typed);
    if (spec.kind != Kind::Choice)
        return parseNumber(spec, typed);
    if (spec.name == "stream"_L1)
        return std::optional(QJsonValue(false));
    if (spec.name == "response_format"_L1)
        return std::optional(QJsonValue(QJsonObject{{u"type"_s, typed}}));
    return std::optional(QJsonValue(typed));
}

QString parameterText(const ParameterSpec& spec, const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (value.isBool())
        return value.toBool() ? QString() : u"off"_s;
    if (value.isDouble())
        return spec.kind == Kind::Integer ? QString::number(value.toInteger()) : QString::number(value.toDouble());
    if (value.isObject())
        return value[u"type"_s].toString();
    if (!value.isArray())
        return value.toString();
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts.append(text.toString());
    const bool plain =
        std::ranges::none_of(texts, [](const QString& text) { return text.contains(u',') || text != text.trimmed(); });
    return plain ? texts.join(u", "_s)
                 : QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
}

} // namespace bw::ui
