// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scrollframe.h"

namespace bw::ui {

ScrollFrame::ScrollFrame(QWidget* content, const QString& name, QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its content takes the focus, and is scrolled to
    setWidgetResizable(true);
    setWidget(content);
}

ScrollFrame* ScrollFrame::around(const QWidget& content)
{
    const QWidget* const viewport = content.parentWidget();
    return viewport ? qobject_cast<ScrollFrame*>(viewport->parentWidget()) : nullptr;
}

} // namespace bw::ui
