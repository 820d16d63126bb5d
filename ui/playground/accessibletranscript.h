// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QAccessibleWidget>
#include <QHash>

namespace bw::ui {

class ChatView;

//! The messages of a view for assistive tools: a list with a child a message, then what else is in the view.
class AccessibleTranscript final : public QAccessibleWidget
{
public:
    explicit AccessibleTranscript(ChatView& view);
    ~AccessibleTranscript() override;
    Q_DISABLE_COPY_MOVE(AccessibleTranscript)

    static void install(); //!< from now on every view has one; more than once does no harm

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;

private:
    [[nodiscard]] ChatView* view() const; //!< null while it is being destroyed
    [[nodiscard]] int messageCount() const;
    [[nodiscard]] QAccessibleInterface* messageAt(qsizetype index) const;
    void forgetGone() const;

    mutable QHash<MessageId, QAccessible::Id> m_children; //!< made when asked for
};

} // namespace bw::ui
