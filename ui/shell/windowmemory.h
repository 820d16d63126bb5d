// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace bw {
class Settings;
}

class QWidget;

namespace bw::ui {

class MainWindow;

//! Puts the window, its splitters and the columns of its tables back where they were, and remembers where they are some
//! seconds after one of them changed, and when the window closes or the program ends: of those that have a name. What is made
//! later is put back when it is first shown. Make it before the window is shown.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Delay{3'000}; //!< a kill loses no more

    WindowMemory(Settings& settings, MainWindow& window, std::chrono::milliseconds delay = Delay);

    void save();
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restore(const QWidget& part); //!< and all in it
    void restoreLate(QWidget& widget);
    void restoreOne(QWidget& widget);
    void saveSoon();

    Settings& m_settings;
    MainWindow& m_window;
    QTimer m_timer;
};

//! The screen that the person wants to see first.
[[nodiscard]] QString startScreen(const Settings& settings);

} // namespace bw::ui
