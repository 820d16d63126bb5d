// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/colors.h"
#include "theme/icons.h"
#include "theme/tone.h"

#include <QFont>
#include <QObject>

namespace bw::ui {

class SystemLook;

//! Look of the whole program: colours, fonts and the style sheet, light or dark, following the system unless told.
//! GUI thread; one an application, made in main and passed on. Sets the application's style, palette, font and sheet.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(Mode mode = Mode::System, QObject* parent = nullptr);

    void setMode(Mode mode);
    void refreshFonts(); //!< the language is another one
    [[nodiscard]] Mode mode() const noexcept { return m_mode; }
    [[nodiscard]] bool isDark() const noexcept { return m_dark; }
    [[nodiscard]] const Colors& colors() const noexcept { return m_colors; }
    [[nodiscard]] QFont monospace() const { return m_monospace; } //!< for wire text and code
    //! resources/icons/NAME.svg; follows later changes of the look by itself.
    [[nodiscard]] QIcon icon(const QString& name, IconTone tone = IconTone::Secondary) const;

signals:
    void modeChanged(bw::ui::Theme::Mode mode); //!< by setMode()
    void changed(); //!< after colours, palette and style sheet of the application changed

private:
    void follow();
    void apply(bool dark);

    Mode m_mode = Mode::System;
    bool m_dark = true;
    Colors m_colors;
    QFont m_monospace;
    SystemLook* m_system = nullptr;
};

} // namespace bw::ui
