// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace bw::ui {

//! A control with its name above and one sentence below: a hint, or what is wrong.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    enum class Note { Hint, Good, Warning, Error };

    //! Takes the control over. Its accessible name becomes `caption`.
    FormField(const QString& caption, QWidget* control, QWidget* parent = nullptr);

    void setNote(const QString& text, Note kind = Note::Hint); //!< an empty text takes no room
    [[nodiscard]] QString note() const;

private:
    QWidget* m_control = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace bw::ui
