// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QButtonGroup;

namespace bw::ui {

class Theme;

//! The column of screens at the left edge: a picture with its name below, the shown one marked.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(const Theme& theme, QWidget* parent = nullptr);

    void addScreen(const QString& id, const QString& title, const QString& icon);
    void addTool(QWidget* tool); //!< at the foot
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const;

signals:
    void chosen(const QString& id); //!< by the person, not by setCurrent()

private:
    const Theme& m_theme;
    QButtonGroup* m_buttons = nullptr;
    int m_screens = 0;
    QBoxLayout* m_column = nullptr;
};

} // namespace bw::ui
