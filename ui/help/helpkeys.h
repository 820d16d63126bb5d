// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bw::ui {

//! How the program is used by keys, with the way to the list of them.
class HelpKeys final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpKeys(QWidget* parent = nullptr);

signals:
    void allKeysWanted();
};

} // namespace bw::ui
