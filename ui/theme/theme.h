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
    enum class Contrast { System, High };
    Q_ENUM(Contrast)
    enum class Density { Comfortable, Compact };
    Q_ENUM(Density)

    explicit Theme(Mode mode = Mode::System, QObject* parent = nullptr);

    void setMode(Mode mode);
    void setContrast(Contrast contrast);
    void setTextSize(int percent); //!< of all text; 100 is what the screens are drawn for
    void setDensity(Density density);
    void refreshFonts(); //!< the language is another one
    [[nodiscard]] Mode mode() const noexcept { return m_mode; }
    [[nodiscard]] int textSize() const noexcept { return m_textSize; }
    [[nodiscard]] Density density() const noexcept { return m_density; }
    [[nodiscard]] int rowHeight(int pixels) const; //!< of a list or table that is drawn for `pixels`: as size and density ask
    [[nodiscard]] bool isDark() const noexcept { return m_dark; }
    [[nodiscard]] bool hasHighContrast() const noexcept { return m_highContrast; } //!< the person asked for it, or the system does
    [[nodiscard]] const Colors& colors() const noexcept { return m_colors; }
    [[nodiscard]] QFont monospace() const { return m_monospace; } //!< for wire text and code
    //! resources/icons/NAME.svg; follows later changes of the look by itself.
    [[nodiscard]] QIcon icon(const QString& name, IconTone tone = IconTone::Secondary) const;

signals:
    void modeChanged(bw::ui::Theme::Mode mode); //!< by setMode()
    void changed(); //!< after colours, palette, fonts or style sheet of the application changed

private:
    void follow();
    [[nodiscard]] bool wantsDark() const;
    [[nodiscard]] bool wantsContrast() const;
    void apply();
    void applySheet();

    Mode m_mode = Mode::System;
    Contrast m_contrast = Contrast::System;
    Density m_density = Density::Comfortable;
    int m_textSize = 100; //!< percent
    bool m_dark = true;
    bool m_highContrast = false;
    Colors m_colors;
    QFont m_monospace;
    SystemLook* m_system = nullptr;
};

} // namespace bw::ui
