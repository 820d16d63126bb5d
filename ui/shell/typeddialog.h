// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>
#include <QStringList>

#include <optional>

class QMessageBox;

namespace bw::ui {

//! A dialog in which a person writes what is used once it is accepted. Esc, Cancel and the window's own button ask before
//! they throw away what was typed.
class TypedDialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

    [[nodiscard]] bool isChanged() const; //!< since it was first shown
    void reject() override;

protected:
    [[nodiscard]] virtual QStringList typed() const = 0; //!< everything that would be lost
    void noteGiven(); //!< what stands there now was not typed
    void showEvent(QShowEvent* event) override;

private:
    std::optional<QStringList> m_given; //!< what it was shown with
    QPointer<QMessageBox> m_question; //!< while it is open
};

} // namespace bw::ui
