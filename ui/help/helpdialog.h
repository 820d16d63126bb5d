// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTabWidget;

namespace bw::ui {

//! Help: what the numbers mean, what traps there are, what the filter understands, the keys, and the check of this program's
//! own clock. Not modal: the window stays usable while one reads, or the check runs.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

signals:
    void allKeysWanted();

private:
    [[nodiscard]] QTabWidget* makePages();
    [[nodiscard]] QWidget* makeSelfCheck(QWidget* parent);
};

} // namespace bw::ui
