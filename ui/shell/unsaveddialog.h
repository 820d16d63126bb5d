// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;

namespace bw::ui {

//! What is lost if the program ends now, why, and what helps. Decides nothing itself.
class UnsavedDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit UnsavedDialog(QWidget* parent = nullptr);

    //! `loss`: what is in memory alone, a sentence. `trouble`: what the database says about it.
    void setLoss(const QString& loss, const QString& trouble);
    void say(const QString& news); //!< what came of the last attempt; empty: nothing to say

signals:
    void retryRequested();
    void exportRequested();
    void quitRequested(); //!< all the same

private:
    QLabel* m_loss = nullptr;
    QLabel* m_trouble = nullptr;
    QLabel* m_news = nullptr;
};

} // namespace bw::ui
