// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace bw {
class Settings;
}

class QWidget;

namespace bw::ui {

class MainWindow;

//! Puts the window, its splitters and the columns of its tables back where they were, and remembers where they are when
//! it closes: of those that have a name. What is made later is put back when it is first shown. Make it before the window
//! is shown.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    WindowMemory(Settings& settings, MainWindow& window);

    void save();

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore(const QWidget& part) const; //!< and all in it
    void restoreLate(QWidget& widget) const;
    void restoreOne(QWidget& widget) const;

    Settings& m_settings;
    MainWindow& m_window;
};

//! The screen that the person wants to see first.
[[nodiscard]] QString startScreen(const Settings& settings);

} // namespace bw::ui
