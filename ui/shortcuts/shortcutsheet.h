// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTreeView;

namespace bw {
class Settings;
}

namespace bw::ui {

class CommandFilter;
class CommandModel;
class KeyBindings;

//! Every key of the program, by groups, as it is now; found by words and by keys. Not modal.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(KeyBindings& bindings, Settings& settings, QWidget* parent = nullptr);

signals:
    void changeWanted(); //!< the person wants other keys

private:
    void build();
    void refill();

    KeyBindings& m_bindings;
    Settings& m_settings;
    CommandModel* m_model = nullptr;
    CommandFilter* m_filter = nullptr;
    QTreeView* m_view = nullptr;
};

} // namespace bw::ui
