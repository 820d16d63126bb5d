// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scrollframe.h"

#include "theme/fonts.h"

#include <QEvent>
#include <QScrollBar>

namespace bw::ui {

ScrollFrame::ScrollFrame(QWidget* content, const QString& name, QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its content takes the focus, and is scrolled to
    setWidgetResizable(true);
    setWidget(content);
}

void ScrollFrame::setColumn(int pixels)
{
    m_column = pixels;
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize ScrollFrame::sizeHint() const
{
    return m_column > 0 ? QSize(minimumSizeHint().width(), QScrollArea::sizeHint().height()) : QScrollArea::sizeHint();
}

QSize ScrollFrame::minimumSizeHint() const
{
    const QSize least = QScrollArea::minimumSizeHint();
    if (m_column == 0)
        return least;
    const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {std::max(scaledPixels(m_column), needed), least.height()};
}

//! What it holds may need another width now.
bool ScrollFrame::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest && m_column > 0)
        updateGeometry();
    return QScrollArea::viewportEvent(event);
}

ScrollFrame* ScrollFrame::around(const QWidget& content)
{
    const QWidget* const viewport = content.parentWidget();
    return viewport ? qobject_cast<ScrollFrame*>(viewport->parentWidget()) : nullptr;
}

} // namespace bw::ui
