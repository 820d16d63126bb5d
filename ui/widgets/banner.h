// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace bw::ui {

//! A strip across the top for something that concerns the whole window and stays until it is over or put away.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    //! `action` is what the person can do about it: "Try again"; empty: nothing.
    explicit Banner(const QString& action, QWidget* parent = nullptr);

    void say(const QString& sentence);
    [[nodiscard]] QString sentence() const;

signals:
    void actionChosen();
    void dismissed(); //!< by the person

private:
    QLabel* m_sentence = nullptr;
};

} // namespace bw::ui
