// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

#include <functional>

namespace bw::ui {

//! One setting of a gateway as a person types it. A value of functions: pure, no widget.
struct ProfileField
{
    enum class Kind { Number, Switch, Text };

    QString id;      //!< unique; the control's object name, and the draft's name for what is typed
    QString caption;
    QString unit;    //!< "s", "%"; empty: none
    QString hint;    //!< what it is for, half a sentence
    Kind kind = Kind::Number;
    std::function<QString(const gateway::GatewayProfile&)> text; //!< of a switch: onText() or offText()
    //! Writes what the text says, or changes nothing and says what is wrong.
    std::function<Result<void>(gateway::GatewayProfile&, const QString&)> read;
    //! What is allowed but odd, beside other settings; empty: nothing. May be an empty function.
    std::function<QString(const gateway::GatewayProfile&)> warning = {};

    //! read(), after a number that can be meant in two ways was refused.
    Result<void> readTyped(gateway::GatewayProfile& profile, const QString& typed) const;
    [[nodiscard]] QString standard() const { return text(gateway::GatewayProfile()); }
};

[[nodiscard]] QString onText();
[[nodiscard]] QString offText();

//! "2.5" or "2,5" (typedNumber()); nullopt: no plain decimal number.
[[nodiscard]] std::optional<double> numberOf(QStringView text);
//! Without exponent, grouping and trailing zeros: what numberOf() reads.
[[nodiscard]] QString numberText(double value);
[[nodiscard]] QString secondsText(Milliseconds span);

//! One model a comma or line; without repetitions.
[[nodiscard]] QStringList namesOf(const QString& text);

} // namespace bw::ui
