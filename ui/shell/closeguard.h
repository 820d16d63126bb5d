// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMessageBox;
class QWidget;

namespace bw::ui {

struct Services;
class Tray;

//! What closing the window means: it goes into the tray, or it asks first because something is under way, or it ends.
class CloseGuard final : public QObject
{
    Q_OBJECT

public:
    //! `window` is its parent; `services` and `tray` outlive its calls.
    CloseGuard(Services& services, Tray& tray, QWidget& window);

    //! For the window's closeEvent(). False: not now; it is hidden, or the person is asked and it closes after.
    [[nodiscard]] bool mayClose();
    void quit(); //!< closes the window, whatever the tray would keep
    void quitAnyway(); //!< every question was answered already

    //! What would end with the program, as a sentence; empty: nothing.
    [[nodiscard]] static QString underWay(const Services& services);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(const QString& sentence);
    [[nodiscard]] bool mayQuitFromTray();

    Services& m_services;
    Tray& m_tray;
    QWidget& m_window;
    QPointer<QMessageBox> m_question; //!< while it is open
    bool m_quitting = false;
    bool m_confirmed = false;
};

} // namespace bw::ui
