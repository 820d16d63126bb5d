// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretstring.h"

#include <QLineEdit>

namespace bw::ui {

class Theme;

//! Where a key is typed or pasted: dots, unless the person asks to see it. No undo history, nothing for a spell checker
//! or an input method to learn, no copying out.
class KeyField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit KeyField(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] SecretString key() const; //!< without the spaces and line ends that come along when pasting
    void wipe();
};

} // namespace bw::ui
