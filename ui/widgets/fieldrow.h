// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace bw::ui {

class IconButton;
class Theme;

//! One setting on a line: its name, its control, its unit, a button back to the default while it is another value,
//! and beside it the default and what it is for, or in their place what is wrong. The controls of rows below each
//! other stand in one column.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Note { Hint, Warning, Error };
    enum class Control { Short, Wide }; //!< a number, or a text that takes the room there is

    //! Takes the control over. Its accessible name becomes `caption`.
    FieldRow(const Theme& theme, const QString& caption, QWidget* control, Control size = Control::Short, QWidget* parent = nullptr);

    void setUnit(const QString& unit);
    void setStandard(const QString& text); //!< the default as the person would type it; empty: there is none
    void setHint(const QString& hint);     //!< what the setting is for
    void setChanged(bool changed);         //!< another value than the default: it can be reset
    void setProblem(const QString& text, Note kind = Note::Error); //!< empty: all is well
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QWidget& control() noexcept { return *m_control; }

signals:
    void resetRequested();

private:
    void showNote();

    QWidget* m_control = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_unit = nullptr;
    QLabel* m_note = nullptr;
    IconButton* m_reset = nullptr;
    QString m_standard;
    QString m_hint;
    QString m_problem;
    Note m_kind = Note::Hint;
};

} // namespace bw::ui
