// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpkeys.h"

#include "theme/tone.h"
#include "widgets/command.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

HelpKeys::HelpKeys(QWidget* parent) : QWidget(parent)
{
    auto* const all = new QPushButton(this);
    all->setObjectName(u"allKeys"_s);
    all->setAutoDefault(false);
    showKeysInText(*all, u"window.shortcuts"_s, tr("All keys"));
    connect(all, &QPushButton::clicked, this, &HelpKeys::allKeysWanted);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(tonedLabel(tr("Everything can be done with the keyboard. A key holds wherever in the window you are, as long as the "
                                    "screen that it belongs to is shown."),
                                 Tone::Normal, this));
    column->addWidget(tonedLabel(tr("The command palette finds every command by a few letters of its name, also those without keys. Every "
                                    "key can be changed in the settings."),
                                 Tone::Normal, this));
    column->addWidget(all, 0, Qt::AlignLeft);
    column->addStretch();
}

} // namespace bw::ui
