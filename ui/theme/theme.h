// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

#include <array>

namespace bw::ui {

//! The colours of one look. All text colours keep a contrast of 4.5 or more on window and card.
struct Colors
{
    QColor window, rail, card, line;
    QColor controlBorder, controlFill, inputFill, selection;
    QColor text, secondary, muted;
    QColor accent, onAccent;
    QColor good, goodFill, warning, warningFill, bad, badFill;
    std::array<QColor, 6> series; //!< p50, p95, p99, throughput, fourth, fifth (Okabe–Ito)
};

//! Look of the whole program: colours, fonts and the style sheet, light or dark, following the system unless told.
//! GUI thread; one an application, made in main and passed on.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QObject* parent = nullptr);

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const noexcept { return m_mode; }
    [[nodiscard]] bool isDark() const noexcept { return m_dark; }
    [[nodiscard]] const Colors& colors() const noexcept { return m_colors; }
    [[nodiscard]] QFont monospace() const; //!< for wire text and code

signals:
    void changed(); //!< after colours, palette and style sheet of the application changed

private:
    Mode m_mode = Mode::System;
    bool m_dark = true;
    Colors m_colors;
};

} // namespace bw::ui
