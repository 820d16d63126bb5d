// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace bw::ui {

//! While `widget` has the focus, Esc means `action` and nothing else: a shortcut of the page around it does not get it.
class EscapeKey final : public QObject
{
    Q_OBJECT

public:
    EscapeKey(QWidget& widget, std::function<void()> action);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_action;
};

} // namespace bw::ui
