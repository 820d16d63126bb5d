// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bw {
class Settings;
}

namespace bw::ui {

class MainWindow;

//! Puts the window and its splitters back where they were, and remembers where they are when it closes. Make it before
//! the window is shown.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    WindowMemory(Settings& settings, MainWindow& window);

    void save();

private:
    void restoreSplitters(const QWidget& page) const;

    Settings& m_settings;
    MainWindow& m_window;
};

} // namespace bw::ui
