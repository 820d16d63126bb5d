// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rail.h"

#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/scaledsize.h"

#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int RailWidth = 76;
constexpr QSize ButtonSize(68, 50);
constexpr int BellSide = 28;

QLabel* bell(const Theme& theme, QWidget* parent)
{
    auto* label = new QLabel(parent);
    const auto paint = [&theme, label] {
        const QSize size(scaledPixels(BellSide), scaledPixels(BellSide));
        label->setPixmap(theme.icon(u"bell"_s, IconTone::Accent).pixmap(size, label->devicePixelRatioF()));
        label->setFixedHeight(scaledPixels(56));
    };
    label->setAlignment(Qt::AlignCenter);
    keepScaled(*label, paint);
    QObject::connect(&theme, &Theme::changed, label, paint);
    return label;
}

} // namespace

Rail::Rail(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_buttons(new QButtonGroup(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setScaledWidth(*this, RailWidth);
    m_column->setContentsMargins(3, 0, 4, 8);
    m_column->setSpacing(4);
    m_column->addWidget(bell(theme, this));
    m_column->addStretch();
    connect(m_buttons, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton* button) { emit chosen(button->objectName()); });
}

void Rail::addScreen(const QString& id, const QString& title, const QString& icon)
{
    auto* button = new QToolButton(this);
    button->setObjectName(id);
    button->setText(title);
    button->setIcon(m_theme.icon(icon));
    setScaledIcon(*button, 20);
    keepScaled(*button, [button] { button->setFixedSize(scaledPixels(ButtonSize.width()), scaledPixels(ButtonSize.height())); });
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(title);
    m_buttons->addButton(button);
    m_column->insertWidget(++m_screens, button); // below the bell and the others
}

void Rail::addTool(QWidget* tool)
{
    m_column->addWidget(tool, 0, Qt::AlignHCenter);
}

void Rail::setCurrent(const QString& id)
{
    for (QAbstractButton* button : m_buttons->buttons())
        button->setChecked(button->objectName() == id);
}

QString Rail::current() const
{
    const QAbstractButton* button = m_buttons->checkedButton();
    return button ? button->objectName() : QString();
}

} // namespace bw::ui
