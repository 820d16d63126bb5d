// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/branchswitcher.h"

#include "theme/fonts.h"
#include "theme/tone.h"
#include "widgets/scaledsize.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int SwitcherHeight = 24; //!< at a text of 100 %, as ArrowWidth
constexpr int ArrowWidth = 22;

QToolButton* arrow(const QString& sign, const QString& name, QWidget* parent)
{
    auto* const button = new QToolButton(parent);
    button->setObjectName(u"branchStep"_s);
    button->setText(sign);
    button->setAccessibleName(name);
    button->setToolTip(name);
    keepScaled(*button, [button] { button->setFixedSize(scaledPixels(ArrowWidth), scaledPixels(SwitcherHeight) - 2); });
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

BranchSwitcher::BranchSwitcher(QWidget* parent)
    : QWidget(parent), m_before(arrow(u"‹"_s, tr("The version before"), this)), m_place(new QLabel(this)),
      m_after(arrow(u"›"_s, tr("The next version"), this))
{
    setTone(m_place, Tone::Small);
    setScaledHeight(*this, SwitcherHeight);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_before);
    row->addWidget(m_place);
    row->addWidget(m_after);
    connect(m_before, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { emit stepped(1); });
}

int BranchSwitcher::fullHeight()
{
    return scaledPixels(SwitcherHeight);
}

void BranchSwitcher::setPlace(qsizetype index, qsizetype count)
{
    const QString words = tr("Version %1 of %2").arg(index + 1).arg(count);
    m_place->setText(u"%1/%2"_s.arg(index + 1).arg(count));
    m_place->setAccessibleName(words);
    setAccessibleName(words);
    m_before->setEnabled(index > 0);
    m_after->setEnabled(index + 1 < count);
    resize(sizeHint().width(), fullHeight());
}

void BranchSwitcher::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left && m_before->isEnabled())
        emit stepped(-1);
    else if (event->key() == Qt::Key_Right && m_after->isEnabled())
        emit stepped(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace bw::ui
