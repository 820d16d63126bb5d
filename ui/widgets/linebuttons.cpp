// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linebuttons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct LineButtonsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::LineButtons)
};

} // namespace

void nameLineButtons(QLineEdit& line)
{
    for (QToolButton* const button : line.findChildren<QToolButton*>()) {
        const QAction* const action = button->defaultAction();
        const bool clears = action && action->objectName().contains("clear"_L1);
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(clears ? LineButtonsText::tr("Clear the line") : line.accessibleName());
    }
}

} // namespace bw::ui
