// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planmakers.h"

#include "base/typednumber.h"
#include "gateways/profilefield.h"
#include "stress/planlimits.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw::ui::planfields {

namespace {

tl::unexpected<Error> wrong(const QString& sentence)
{
    return failure(ErrorCode::InvalidInput, sentence);
}

Result<stress::LoadStage> readStage(const QString& text)
{
    static const QRegularExpression form(u"^\\s*(\\d+(?:[.,]\\d+)?)\\s*s?\\s+(at|to)\\s+(\\d+(?:[.,]\\d+)?)\\s*(?:/s)?\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    const auto seconds = match.hasMatch() ? numberOf(match.capturedView(1)) : std::nullopt;
    const auto level = match.hasMatch() ? numberOf(match.capturedView(3)) : std::nullopt;
    if (!seconds || !level)
        return wrong(Words::tr("“%1” is no stage. Write “20 s at 5” to hold a level, “10 s to 50” to move to one.").arg(text.trimmed()));
    return stress::LoadStage{stress::Seconds(*seconds), *level, match.capturedView(2).compare("to"_L1, Qt::CaseInsensitive) == 0};
}

} // namespace

Range levelRange(bool openLoop)
{
    return openLoop ? Range{0.001, stress::MostPerSecond, false} : Range{1, stress::MostInFlight, true};
}

Result<double> readNumber(const QString& text, const Range& range)
{
    if (const Result<QString> typed = typedNumber(text); !typed)
        return tl::unexpected(typed.error());
    const auto number = numberOf(text);
    if (!number)
        return wrong(Words::tr("Enter a number."));
    if (range.whole && *number != std::floor(*number))
        return wrong(Words::tr("Enter a whole number."));
    if (*number < range.lowest || *number > range.highest)
        return wrong(Words::tr("Enter a number from %1 to %2.").arg(numberText(range.lowest), numberText(range.highest)));
    return *number;
}

QString distributionText(const Distribution& distribution)
{
    const QString first = numberText(distribution.first);
    const QString second = numberText(distribution.second);
    switch (distribution.kind) {
    case Distribution::Kind::Constant:
        return first;
    case Distribution::Kind::Normal:
        return first + u" ± "_s + second;
    case Distribution::Kind::Uniform:
        return first + u"–"_s + second;
    case Distribution::Kind::LogNormal:
        return u"lognormal %1, %2"_s.arg(first, second);
    case Distribution::Kind::Exponential:
        return u"exponential %1"_s.arg(first);
    }
    return {};
}

Result<Distribution> readDistribution(const QString& text)
{
    using Kind = Distribution::Kind;
    static const QRegularExpression form(
        u"^\\s*(lognormal|exponential)?\\s*(\\d+(?:\\.\\d+)?)\\s*(?:(±|\\+-|-|–|,)\\s*(\\d+(?:\\.\\d+)?))?\\s*$"_s);
    const auto match = form.match(text);
    const QString name = match.captured(1);
    const QString between = match.captured(3);
    const double first = match.captured(2).toDouble();
    const double second = match.captured(4).toDouble();
    const auto fail = [] { return wrong(Words::tr("Write a number of tokens (128), a mean and its spread (128 ± 32), or a range (100–200).")); };
    if (!match.hasMatch() || first > stress::MostTokens || second > stress::MostTokens)
        return fail();
    if (name == "exponential"_L1)
        return between.isEmpty() ? Result<Distribution>({Kind::Exponential, first, 0}) : fail();
    if (name == "lognormal"_L1)
        return between == ","_L1 ? Result<Distribution>({Kind::LogNormal, first, second}) : fail();
    if (between.isEmpty())
        return Distribution::constant(first);
    if (between == u"±"_s || between == "+-"_L1)
        return Distribution{Kind::Normal, first, second};
    if (between == ","_L1 || second < first)
        return fail();
    return Distribution{Kind::Uniform, first, second};
}

QString stagesText(const QList<stress::LoadStage>& stages)
{
    QStringList parts;
    for (const stress::LoadStage& stage : stages)
        parts.append(u"%1 s %2 %3"_s.arg(numberText(stage.length.count()), stage.ramp ? u"to"_s : u"at"_s, numberText(stage.level)));
    return parts.join(u", "_s);
}

Result<QList<stress::LoadStage>> readStages(const QString& text)
{
    QList<stress::LoadStage> stages;
    for (const QString& part : partsOf(text)) {
        const auto stage = readStage(part);
        if (!stage)
            return tl::unexpected(stage.error());
        stages.append(*stage);
    }
    return stages;
}

QStringList partsOf(const QString& text)
{
    QStringList parts;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts;
}

PlanField number(const char* id, const QString& caption, const QString& unit, const QString& hint, Range range, GetNumber get, SetNumber set,
                 bool emptyIsZero)
{
    PlanField field;
    field.id = QString::fromLatin1(id);
    field.caption = caption;
    field.unit = unit;
    field.hint = hint;
    field.text = [get = std::move(get), emptyIsZero](const stress::Plan& plan) {
        const double value = get(plan);
        return emptyIsZero && value == 0 ? QString() : numberText(value);
    };
    field.read = [set = std::move(set), range, emptyIsZero](stress::Plan& plan, const QString& text) -> Result<void> {
        if (emptyIsZero && text.trimmed().isEmpty()) {
            set(plan, 0);
            return {};
        }
        const auto value = readNumber(text, range);
        if (!value)
            return tl::unexpected(value.error());
        set(plan, *value);
        return {};
    };
    return field;
}

PlanField toggle(const char* id, const QString& caption, const QString& hint, std::function<bool(const stress::Plan&)> get,
                 std::function<void(stress::Plan&, bool)> set)
{
    return words(id, caption, hint, PlanField::Kind::Switch, [get = std::move(get)](const stress::Plan& plan) { return get(plan) ? onText() : offText(); },
                 [set = std::move(set)](stress::Plan& plan, const QString& text) { set(plan, text == onText()); });
}

PlanField words(const char* id, const QString& caption, const QString& hint, PlanField::Kind kind,
                std::function<QString(const stress::Plan&)> get, std::function<void(stress::Plan&, const QString&)> set)
{
    PlanField field;
    field.id = QString::fromLatin1(id);
    field.caption = caption;
    field.hint = hint;
    field.kind = kind;
    field.text = std::move(get);
    field.read = [set = std::move(set)](stress::Plan& plan, const QString& text) -> Result<void> {
        set(plan, text);
        return {};
    };
    return field;
}

PlanField choice(const char* id, const QString& caption, const QString& hint, QList<PlanChoice> choices,
                 std::function<QString(const stress::Plan&)> get, std::function<void(stress::Plan&, const QString&)> set)
{
    PlanField field = words(id, caption, hint, PlanField::Kind::Choice, std::move(get), std::move(set));
    field.choices = std::move(choices);
    return field;
}

PlanField when(PlanField field, Applies applies)
{
    field.applies = std::move(applies);
    return field;
}

} // namespace bw::ui::planfields
