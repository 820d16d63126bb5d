// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace bw {
class Settings;
}

namespace bw::ui {

class MainWindow;

//! Puts the window, its splitters and the columns of its tables back where they were, and remembers where they are when
//! it closes: of those that have a name. Make it before the window is shown.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    WindowMemory(Settings& settings, MainWindow& window);

    void save();

private:
    void restore(const QWidget& page) const;

    Settings& m_settings;
    MainWindow& m_window;
};

//! The screen that the person wants to see first.
[[nodiscard]] QString startScreen(const Settings& settings);

} // namespace bw::ui
