// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/topbar.h"

#include "shell/page.h"
#include "theme/tone.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int BarHeight = 46;

}

TopBar::TopBar(QWidget* parent) : QFrame(parent), m_title(new QLabel(this)), m_headers(new QStackedLayout)
{
    setObjectName(u"topBar"_s);
    setFixedHeight(BarHeight);
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
    if (header && m_headers->indexOf(header) < 0)
        m_headers->addWidget(header);
    m_headers->setCurrentIndex(header ? m_headers->indexOf(header) : 0);
}

void TopBar::addTool(QWidget* tool)
{
    qobject_cast<QHBoxLayout*>(layout())->addWidget(tool);
}

} // namespace bw::ui
