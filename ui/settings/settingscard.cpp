// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingscard.h"

#include "theme/tone.h"

#include <QLabel>
#include <QVBoxLayout>

namespace bw::ui {

SettingsCard::SettingsCard(const QString& title, const QString& explanation, QWidget* parent)
    : QFrame(parent), m_column(new QVBoxLayout(this))
{
    setTone(this, Tone::Card);
    m_column->setContentsMargins(16, 13, 16, 14);
    m_column->setSpacing(12);
    auto* heading = new QLabel(title, this);
    setTone(heading, Tone::Title);
    m_column->addWidget(heading);
    if (explanation.isEmpty())
        return;
    auto* sentence = new QLabel(explanation, this);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    setTone(sentence, Tone::Muted);
    m_column->addWidget(sentence);
}

void SettingsCard::addWidget(QWidget* widget)
{
    m_column->addWidget(widget);
}

} // namespace bw::ui
