// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

#include <QToolButton>

namespace bw::ui {

class Theme;

//! A button that is only a picture: its `name` is what a screen reader says and what the tool tip shows.
class IconButton final : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent = nullptr);

    //! For a button whose meaning changes (Send ↔ Stop).
    void set(const Theme& theme, const QString& icon, const QString& name, IconTone tone = IconTone::Secondary);

    void setIconSide(int pixels); //!< at a text of 100 %; 16 unless said

private:
    int m_iconSide = 16;
};

} // namespace bw::ui
