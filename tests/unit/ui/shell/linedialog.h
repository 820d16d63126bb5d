// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/typeddialog.h"

#include <QLineEdit>

namespace bw::test {

//! A dialog with one line that can be typed in and lost.
class LineDialog final : public ui::TypedDialog
{
public:
    explicit LineDialog(QWidget* parent) : TypedDialog(parent), line(new QLineEdit(this)) { setWindowTitle(QStringLiteral("Line")); }

    QLineEdit* line;

protected:
    [[nodiscard]] QStringList typed() const override { return {line->text()}; }
};

} // namespace bw::test
