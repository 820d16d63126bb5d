// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace bw::ui {

//! "‹ 2/3 ›" at a fork of a conversation. Left and Right do the same as the buttons.
class BranchSwitcher final : public QWidget
{
    Q_OBJECT

public:
    [[nodiscard]] static int fullHeight(); //!< pixels, of any

    explicit BranchSwitcher(QWidget* parent = nullptr);

    void setPlace(qsizetype index, qsizetype count);

signals:
    void stepped(int by); //!< −1, +1; never beyond an end

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* m_before = nullptr;
    QLabel* m_place = nullptr;
    QToolButton* m_after = nullptr;
};

} // namespace bw::ui
