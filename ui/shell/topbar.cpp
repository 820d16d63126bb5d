// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/topbar.h"

#include "shell/page.h"
#include "theme/tone.h"
#include "widgets/scaledsize.h"
#include "widgets/scrollframe.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int BarHeight = 46;

//! In the order in which they stand.
void collectStops(QLayout& layout, QList<QWidget*>& stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QWidget* const widget = layout.itemAt(i)->widget();
        if (widget && widget->focusPolicy() != Qt::NoFocus)
            stops.append(widget);
        else if (QLayout* const inner = widget ? widget->layout() : layout.itemAt(i)->layout())
            collectStops(*inner, stops);
    }
}

ScrollFrame* frameOf(QWidget* header, const QString& name)
{
    header->setProperty("scrolled", true);
    auto* frame = new ScrollFrame(header, name);
    frame->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return frame;
}

} // namespace

TopBar::TopBar(QWidget* parent) : QFrame(parent), m_title(new QLabel(this)), m_headers(new QStackedLayout)
{
    setObjectName(u"topBar"_s);
    setScaledHeight(*this, BarHeight);
    setTone(m_title, Tone::Title);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addLayout(m_headers, 1);
    m_headers->addWidget(new QWidget(this)); // for pages without controls
}

void TopBar::showPage(Page& page)
{
    m_title->setText(page.title());
    QWidget* header = page.headerBar();
    if (header && !ScrollFrame::around(*header))
        m_headers->addWidget(frameOf(header, page.title()));
    m_headers->setCurrentIndex(header ? m_headers->indexOf(ScrollFrame::around(*header)) : 0);
    orderTabs(header);
}

//! Tab goes through the page's own controls first and on to the tools, as they stand; Qt would take them in the order in
//! which they were made, which is after the rest of the window.
void TopBar::orderTabs(QWidget* header)
{
    if (m_tools.isEmpty())
        return;
    QList<QWidget*> stops;
    if (header && header->layout())
        collectStops(*header->layout(), stops);
    QWidget* before = m_tools.constFirst()->previousInFocusChain();
    for (QWidget* const stop : stops + m_tools) {
        setTabOrder(before, stop);
        before = stop;
    }
}

void TopBar::addTool(QWidget* tool)
{
    qobject_cast<QHBoxLayout*>(layout())->addWidget(tool);
    m_tools.append(tool);
}

} // namespace bw::ui
