// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace bw::ui {

struct CommandRow;
class KeyBindings;
class KeysField;

//! The keys of one command, to be changed: pressed into a field, checked at once against what others have, and taken only
//! by a button. Keys of another command go over only when the person says so.
class BindingEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit BindingEditor(QWidget* parent = nullptr);

    void setBindings(KeyBindings* bindings);
    void edit(const QString& commandId); //!< empty: nothing is chosen
    void beginTyping();

private:
    void build();
    void follow();
    void check();
    void use(bool besides);
    void takeOver();
    void sayProblem(const QString& sentence);
    [[nodiscard]] std::optional<CommandRow> command() const;
    [[nodiscard]] QKeySequence typed() const;

    KeyBindings* m_bindings = nullptr;
    QString m_id;
    QLabel* m_name = nullptr;
    QLabel* m_now = nullptr;
    KeysField* m_keys = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_takeOver = nullptr;
    QPushButton* m_none = nullptr;
    QPushButton* m_default = nullptr;
};

} // namespace bw::ui
