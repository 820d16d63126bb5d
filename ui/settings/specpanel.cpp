// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/specpanel.h"

#include "settings/settingeditor.h"
#include "settings/settingscard.h"
#include "theme/tone.h"

#include <QLabel>
#include <QVBoxLayout>

namespace bw::ui {

SpecPanel::SpecPanel(Services& services, const QString& section, const QString& introduction, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    if (!introduction.isEmpty()) {
        auto* sentence = new QLabel(introduction, this);
        sentence->setWordWrap(true);
        sentence->setTextFormat(Qt::PlainText);
        setTone(sentence, Tone::Secondary);
        m_column->addWidget(sentence);
    }
    QString title;
    for (const SettingSpec& spec : settingSpecs()) {
        if (spec.section != section)
            continue;
        if (!m_card || spec.card != title) {
            m_card = new SettingsCard(spec.card, {}, this);
            m_column->addWidget(m_card);
            title = spec.card;
        }
        m_card->addWidget(new SettingEditor(services, spec, m_card));
    }
}

QList<SettingTopic> specTopics(const QString& section)
{
    QList<SettingTopic> topics;
    for (const SettingSpec& spec : settingSpecs()) {
        if (spec.section == section)
            topics.append(SettingEditor::topicOf(spec));
    }
    return topics;
}

SettingsSection specSection(const QString& id, const QString& title, const QString& icon, const QString& introduction)
{
    return {id, title, icon, specTopics(id),
            [id, introduction](Services& services, QWidget* parent) -> QWidget* { return new SpecPanel(services, id, introduction, parent); }};
}

} // namespace bw::ui
