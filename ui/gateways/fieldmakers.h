// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/profileranges.h"
#include "gateways/profilefield.h"

#include <QCoreApplication>

namespace bw::ui::fields {

//! Names, for the makers below.
struct Words
{
    const char* id;
    QString caption;
    QString hint;
};

[[nodiscard]] Result<double> readNumber(const QString& text, double lowest, double highest, const QString& unit);
[[nodiscard]] tl::unexpected<Error> wrong(const QString& sentence);

// `place` is a generic lambda from a profile (const or not) to a reference of the member.

template <typename Place>
ProfileField count(const Words& words, const QString& unit, gateway::ranges::Range<qint64> range, Place place)
{
    ProfileField field{QString::fromLatin1(words.id), words.caption, unit, words.hint, ProfileField::Kind::Number, {}, {}};
    field.text = [place](const gateway::GatewayProfile& profile) { return QString::number(place(profile)); };
    field.read = [place, range](gateway::GatewayProfile& profile, const QString& text) -> Result<void> {
        const auto number = readNumber(text, static_cast<double>(range.lowest), static_cast<double>(range.highest), {});
        if (!number)
            return tl::unexpected(number.error());
        if (*number != static_cast<double>(static_cast<qint64>(*number)))
            return wrong(QCoreApplication::translate("bw::ui::ProfileField", "Enter a whole number."));
        using Value = std::remove_reference_t<decltype(place(profile))>;
        place(profile) = static_cast<Value>(*number);
        return {};
    };
    return field;
}

template <typename Place>
ProfileField seconds(const Words& words, gateway::ranges::Range<Milliseconds> range, Place place)
{
    ProfileField field{QString::fromLatin1(words.id), words.caption, QCoreApplication::translate("bw::ui::ProfileField", "s"), words.hint,
                       ProfileField::Kind::Number, {}, {}};
    field.text = [place](const gateway::GatewayProfile& profile) {
        return secondsText(std::chrono::duration_cast<Milliseconds>(place(profile)));
    };
    field.read = [place, range, unit = field.unit](gateway::GatewayProfile& profile, const QString& text) -> Result<void> {
        const auto number = readNumber(text, static_cast<double>(range.lowest.count()) / 1000, static_cast<double>(range.highest.count()) / 1000, unit);
        if (!number)
            return tl::unexpected(number.error());
        using Value = std::remove_reference_t<decltype(place(profile))>;
        place(profile) = std::chrono::duration_cast<Value>(Milliseconds(qRound64(*number * 1000)));
        return {};
    };
    return field;
}

//! A share of 1, typed in percent.
template <typename Place>
ProfileField percent(const Words& words, gateway::ranges::Range<double> range, Place place)
{
    ProfileField field{QString::fromLatin1(words.id), words.caption, QStringLiteral("%"), words.hint, ProfileField::Kind::Number, {}, {}};
    field.text = [place](const gateway::GatewayProfile& profile) { return numberText(place(profile) * 100); };
    field.read = [place, range](gateway::GatewayProfile& profile, const QString& text) -> Result<void> {
        const auto number = readNumber(text, range.lowest * 100, range.highest * 100, QStringLiteral("%"));
        if (!number)
            return tl::unexpected(number.error());
        place(profile) = *number / 100;
        return {};
    };
    return field;
}

template <typename Place>
ProfileField toggle(const Words& words, Place place)
{
    ProfileField field{QString::fromLatin1(words.id), words.caption, {}, words.hint, ProfileField::Kind::Switch, {}, {}};
    field.text = [place](const gateway::GatewayProfile& profile) { return place(profile) ? onText() : offText(); };
    field.read = [place](gateway::GatewayProfile& profile, const QString& text) -> Result<void> {
        place(profile) = text == onText();
        return {};
    };
    return field;
}

template <typename Place>
ProfileField names(const Words& words, Place place)
{
    ProfileField field{QString::fromLatin1(words.id), words.caption, {}, words.hint, ProfileField::Kind::Text, {}, {}};
    field.text = [place](const gateway::GatewayProfile& profile) { return place(profile).join(QStringLiteral(", ")); };
    field.read = [place](gateway::GatewayProfile& profile, const QString& text) -> Result<void> {
        place(profile) = namesOf(text);
        return {};
    };
    return field;
}

} // namespace bw::ui::fields
