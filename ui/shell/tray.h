// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace bw {
class Settings;
enum class Setting;
}

namespace bw::ui {

//! The icon in the tray, there while the settings ask for it and the desktop has a tray: the window can be closed, and
//! what watches the gateways goes on. GUI thread.
class Tray final : public QObject
{
    Q_OBJECT

public:
    using Available = std::function<bool()>;

    //! `window` is its parent. `available`: whether the desktop has a tray now.
    Tray(Settings& settings, QWidget& window, Available available);
    Tray(Settings& settings, QWidget& window); //!< asks the desktop
    ~Tray() override;

    [[nodiscard]] bool keepsRunning() const; //!< closing the window is to hide it
    void hideWindow();                       //!< tells, the first time, where it went
    void showWindow();
    void renameMenu(); //!< the language is another one
    [[nodiscard]] QMenu* menu() const noexcept { return m_menu.get(); } //!< null: there is no icon

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void newChatRequested(); //!< the window is shown already
    void quitRequested();
    void told(const QString& sentence); //!< the first time that it is hidden

private:
    void follow();
    void makeIcon();

    Settings& m_settings;
    QWidget& m_window;
    const Available m_available;
    QSystemTrayIcon* m_icon = nullptr; //!< null: not asked for
    std::unique_ptr<QMenu> m_menu; //!< an icon does not own it
    bool m_hidden = false;
};

} // namespace bw::ui
