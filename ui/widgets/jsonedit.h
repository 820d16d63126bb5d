// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPlainTextEdit;

namespace bw::ui {

class Theme;

//! JSON to be typed, and below it at once what is wrong with it and where, or what is worth knowing about it.
class JsonEdit final : public QWidget
{
    Q_OBJECT

public:
    //! A sentence; empty: all is well.
    using Check = std::function<QString(const QJsonValue&)>;

    JsonEdit(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void setPlaceholder(const QString& text);
    void setLines(int least); //!< as high as so many lines, at least

    void setCheck(Check check); //!< beyond being JSON; what it says makes the text invalid
    void setNote(Check note);   //!< of valid text: a hint that does not forbid it
    void setMayBeEmpty(bool may);

    [[nodiscard]] bool isValid() const noexcept { return m_problem.isEmpty(); }
    [[nodiscard]] const QString& problem() const noexcept { return m_problem; }
    //! nullopt: invalid, or empty.
    [[nodiscard]] const std::optional<QJsonValue>& value() const noexcept { return m_value; }

public slots:
    void tidy(); //!< indents it, if it is valid

signals:
    void changed(); //!< by typing or setText(), after it was judged

private:
    void judge();
    void markLine(int line); //!< from 1; 0: none

    const Theme& m_theme;
    QPlainTextEdit* m_edit = nullptr;
    QLabel* m_note = nullptr;
    Check m_check;
    Check m_hint;
    std::optional<QJsonValue> m_value;
    QString m_problem;
    bool m_mayBeEmpty = true;
};

} // namespace bw::ui
