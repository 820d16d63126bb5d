// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace bw::ui {

//! Something has to come to its end before it goes on: what that is, and a bar that moves. It stays until who made it puts it
//! away, unless it offers ways out.
class WaitingDialog final : public QDialog
{
    Q_OBJECT

public:
    WaitingDialog(const QString& title, const QString& sentence, QWidget* parent);

    void setDetail(const QString& detail); //!< empty: none
    //! Buttons with these words: one that only puts the dialog away, as Esc does then, and one that means leaveRequested().
    void offer(const QString& stay, const QString& leave);
    void reject() override;

signals:
    void leaveRequested(); //!< whatever is lost

private:
    QVBoxLayout* m_column = nullptr;
    QLabel* m_detail = nullptr;
    bool m_offers = false;
};

} // namespace bw::ui
