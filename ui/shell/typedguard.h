// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QMessageBox;
class QWidget;

namespace bw::ui {

//! Asks before the program ends while something was typed that nothing keeps: gateways that were edited and not saved, what
//! stands in an open dialog. Prompts are kept as they are when their dialog closes, so it is closed.
class TypedGuard final : public QObject
{
    Q_OBJECT

public:
    explicit TypedGuard(QWidget& window); //!< its parent, over which it asks, and whose pages and dialogs it looks at

    //! For the window's closeEvent(). False: the person is asked; quitAgreed() may follow.
    [[nodiscard]] bool mayQuit();
    //! A question behind this one was answered: on with it, without asking about the same once more.
    void goOn();

    [[nodiscard]] static QStringList losses(const QWidget& window); //!< sentences: what was typed in it and nothing keeps
    //! Keeps what stands in its dialogs of prompts. False: one cannot be kept, and its dialog says why and stays, once.
    [[nodiscard]] static bool closePrompts(const QWidget& window);

signals:
    void quitAgreed(); //!< close the window now

private:
    void ask(const QStringList& losses);
    void agree();

    QWidget& m_window;
    QPointer<QMessageBox> m_question; //!< while it is open
    QStringList m_agreedTo; //!< to lose these
    bool m_agreed = false;
};

} // namespace bw::ui
