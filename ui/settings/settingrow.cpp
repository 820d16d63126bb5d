// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingrow.h"

#include "settings/foundtext.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int ResetWidth = 26;

} // namespace

SettingRow::SettingRow(const Theme& theme, const SettingTopic& topic, const QString& description, QWidget* control, QWidget* parent)
    : QWidget(parent), m_control(control), m_name(new QLabel(this)), m_description(new QLabel(this)),
      m_reset(new IconButton(theme, u"undo"_s, tr("Back to the default: %1").arg(topic.name), this)), m_nameText(topic.name)
{
    setObjectName(topic.id);
    m_name->setBuddy(control);
    m_name->setWordWrap(true);
    m_description->setWordWrap(true);
    setTone(m_description, Tone::Muted);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(topic.name);
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    m_reset->setFixedWidth(ResetWidth);
    m_reset->hide();
    connect(m_reset, &QToolButton::clicked, this, &SettingRow::resetRequested);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_name, 0, 0, Qt::AlignBottom); // together, where the control is higher
    grid->addWidget(m_description, 1, 0, Qt::AlignTop);
    grid->addWidget(control, 0, 1, 2, 1, Qt::AlignRight | Qt::AlignVCenter);
    grid->addWidget(m_reset, 0, 2, 2, 1, Qt::AlignVCenter);
    setTabOrder(control, m_reset);
    connect(&theme, &Theme::changed, this, &SettingRow::showTexts); // the marks have the colours of the look
    setDescription(description);
}

void SettingRow::setDescription(const QString& description)
{
    if (m_control->accessibleDescription() == m_descriptionText)
        m_control->setAccessibleDescription(description);
    m_descriptionText = description;
    m_description->setVisible(!description.isEmpty());
    showTexts();
}

void SettingRow::setChanged(bool changed)
{
    m_reset->setVisible(changed);
}

void SettingRow::mark(const QStringList& words)
{
    m_marked = words;
    showTexts();
}

void SettingRow::showTexts()
{
    const std::initializer_list<std::pair<QLabel*, const QString&>> labels = {{m_name, m_nameText}, {m_description, m_descriptionText}};
    for (const auto& [label, text] : labels) {
        label->setTextFormat(m_marked.isEmpty() ? Qt::PlainText : Qt::RichText);
        label->setText(m_marked.isEmpty() ? text : markedText(text, m_marked, palette()));
    }
}

} // namespace bw::ui
