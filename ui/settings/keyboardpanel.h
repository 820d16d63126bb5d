// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTreeView;

namespace bw::ui {

class BindingEditor;
class CommandFilter;
class CommandModel;
class KeyBindings;
struct Services;

//! The keyboard's section of the settings: every command of the window it is in, its keys, and changing them.
class KeyboardPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyboardPanel(Services& services, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void refill();
    void chooseCurrent();
    void askToResetAll();

    CommandModel* m_model = nullptr;
    CommandFilter* m_filter = nullptr;
    KeyBindings* m_bindings = nullptr; //!< of the window; from when it is first shown
    QTreeView* m_view = nullptr;
    BindingEditor* m_editor = nullptr;
    QPushButton* m_resetAll = nullptr;
};

} // namespace bw::ui
