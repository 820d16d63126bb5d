// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QAccessible>
#include <QPointer>
#include <QWidget>

namespace bw::ui {

class ChatView;

//! One message of a transcript for assistive tools: who said it when, what it says and its numbers. The text can be read
//! by character, word and line. Valid as long as the view shows the message.
class AccessibleMessage final : public QAccessibleInterface, public QAccessibleTextInterface, public QAccessibleActionInterface
{
public:
    AccessibleMessage(ChatView& view, MessageId id);

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override; //!< on the screen
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void* interface_cast(QAccessible::InterfaceType type) override;

    void selection(int index, int* from, int* to) const override;
    [[nodiscard]] int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    [[nodiscard]] int cursorPosition() const override { return m_cursor; }
    void setCursorPosition(int position) override { m_cursor = position; }
    [[nodiscard]] QString text(int from, int to) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int) const override { return rect(); }
    [[nodiscard]] int offsetAtPoint(const QPoint&) const override { return -1; }
    void scrollToSubstring(int, int) override { doAction(setFocusAction()); }
    [[nodiscard]] QString attributes(int offset, int* from, int* to) const override;

    [[nodiscard]] QStringList actionNames() const override { return {setFocusAction(), showMenuAction()}; }
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override;

private:
    [[nodiscard]] ChatView* view() const; //!< null while it is being destroyed
    [[nodiscard]] QString body() const;

    QPointer<QWidget> m_view;
    MessageId m_id;
    int m_cursor = 0;
};

} // namespace bw::ui
