// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/fieldcard.h"

#include "gateways/fieldeditor.h"
#include "theme/tone.h"

#include <QLabel>
#include <QVBoxLayout>

namespace bw::ui {

FieldCard::FieldCard(const Theme& theme, EditedGateway& gateway, const QString& title, const QString& explanation, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_gateway(gateway), m_column(new QVBoxLayout(this))
{
    setTone(this, Tone::Card);
    m_column->setContentsMargins(16, 13, 16, 14);
    m_column->setSpacing(7);
    auto* heading = new QLabel(title, this);
    setTone(heading, Tone::Title);
    m_column->addWidget(heading);
    if (explanation.isEmpty())
        return;
    auto* sentence = new QLabel(explanation, this);
    sentence->setWordWrap(true);
    setTone(sentence, Tone::Muted);
    m_column->addWidget(sentence);
    m_column->addSpacing(4);
}

void FieldCard::addFields(const QList<ProfileField>& fields, QWidget* group)
{
    for (const ProfileField& field : fields)
        group->layout()->addWidget(new FieldEditor(m_theme, m_gateway, field, group));
}

void FieldCard::addWidget(QWidget* widget)
{
    m_column->addWidget(widget);
}

QWidget* FieldCard::addGroup()
{
    auto* group = new QWidget(this);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_column->spacing());
    m_column->addWidget(group);
    return group;
}

} // namespace bw::ui
