// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QMap>
#include <QStringList>

namespace bw::ui {

//! What may stand in the places of a template, by name.
using TemplateValues = QMap<QString, QStringList>;

//! "city: Hanoi | Hue; unit: C | F" in one line. A backslash takes ; | and itself literally; \n is the end of a line.
[[nodiscard]] QString templateValuesText(const TemplateValues& values);
//! The error is a sentence for people.
[[nodiscard]] Result<TemplateValues> readTemplateValues(const QString& text);

} // namespace bw::ui
