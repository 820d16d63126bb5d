// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/sectionview.h"

#include "settings/foundtext.h"
#include "settings/settingrow.h"
#include "settings/settingscard.h"
#include "theme/tone.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

namespace {

bool isFound(const SettingsSection& section, const SettingTopic& topic, const QStringList& words)
{
    return hasAllWords(section.title + u' ' + topic.name + u' ' + topic.words, words);
}

} // namespace

SectionView::SectionView(Services& services, SettingsSection section, QWidget* parent)
    : QWidget(parent), m_services(services), m_section(std::move(section)), m_title(new QLabel(m_section.title, this))
{
    setTone(m_title, Tone::Title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_title);
    hide();
}

void SectionView::showWhole()
{
    makePanel();
    m_title->hide(); // the list says which it is
    m_found = m_section.topics.size();
    showTopics({});
    for (SettingsCard* const card : m_panel->findChildren<SettingsCard*>())
        card->show();
    show();
}

void SectionView::search(const QStringList& words)
{
    m_found = std::ranges::count_if(m_section.topics, [&](const SettingTopic& topic) { return isFound(m_section, topic, words); });
    if (m_found == 0)
        return hide();
    makePanel();
    m_title->show();
    for (SettingsCard* const card : m_panel->findChildren<SettingsCard*>())
        card->hide();
    showTopics(words);
    show();
}

void SectionView::showTopics(const QStringList& words)
{
    for (const SettingTopic& topic : m_section.topics) {
        auto* widget = m_panel->findChild<QWidget*>(topic.id);
        if (!widget)
            continue;
        const bool shown = words.isEmpty() || isFound(m_section, topic, words);
        widget->setVisible(shown);
        if (auto* row = qobject_cast<SettingRow*>(widget))
            row->mark(words);
        for (QWidget* around = widget->parentWidget(); shown && around != m_panel; around = around->parentWidget())
            around->show();
    }
}

void SectionView::makePanel()
{
    if (m_panel)
        return;
    m_panel = m_section.make(m_services, this);
    layout()->addWidget(m_panel);
}

QWidget* SectionView::firstControl() const
{
    QWidget* const begin = m_panel;
    for (QWidget* next = begin ? begin->nextInFocusChain() : nullptr; next && next != begin; next = next->nextInFocusChain()) {
        if (begin->isAncestorOf(next) && next->isVisibleTo(this) && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) != 0)
            return next;
    }
    return nullptr;
}

} // namespace bw::ui
