// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QStackedWidget;
class QTabBar;

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
    void addPages();
    void addPage(QWidget* page, const QString& title);
    [[nodiscard]] QWidget* makeSelfCheck();

    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
};

} // namespace bw::ui
