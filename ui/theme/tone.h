// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace bw::ui {

//! What a widget is for, where its class does not say it; the style sheet knows how that looks.
enum class Tone : quint8 {
    Normal,
    Primary, //!< the one button that does what the screen is for
    Danger,  //!< stops or deletes
    Flat,    //!< a button without a frame
    Title,   //!< name of a screen, of a card
    Section, //!< small heading over a group
    Secondary,
    Muted,
    Small, //!< muted, 11 px
    Good,
    Warning,
    Bad,
    Card, //!< a frame with a border and round corners
    Mono, //!< wire text and parameter names
};

void setTone(QWidget* widget, Tone tone);
[[nodiscard]] QLabel* tonedLabel(const QString& text, Tone tone, QWidget* parent); //!< plain text that wraps

} // namespace bw::ui
