// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bw::ui {

//! Help: what this program is, and the check of its own clock. Not modal: the window stays usable while the check runs.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);
};

} // namespace bw::ui
