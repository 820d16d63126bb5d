// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

#include <QWidget>

class QBoxLayout;

namespace bw::ui {

class SettingsCard;

//! A section that is made of nothing but rows of the settings table: a card for each group of them.
class SpecPanel : public QWidget
{
    Q_OBJECT

public:
    //! `introduction` stands above the cards; empty: nothing does.
    SpecPanel(Services& services, const QString& section, const QString& introduction = {}, QWidget* parent = nullptr);

protected:
    [[nodiscard]] QBoxLayout& column() noexcept { return *m_column; }
    [[nodiscard]] SettingsCard* lastCard() const noexcept { return m_card; } //!< null: the section has no rows

private:
    QBoxLayout* m_column = nullptr;
    SettingsCard* m_card = nullptr;
};

//! What the search finds in such a section.
[[nodiscard]] QList<SettingTopic> specTopics(const QString& section);

//! Such a section.
[[nodiscard]] SettingsSection specSection(const QString& id, const QString& title, const QString& icon, const QString& introduction = {});

} // namespace bw::ui
