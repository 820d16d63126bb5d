// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"

#include <QWidget>

class QLabel;

namespace bw::ui {

//! One section as the page shows it: whole, or what a search finds in it below the section's name. Its widget is made
//! when it is first shown.
class SectionView final : public QWidget
{
    Q_OBJECT

public:
    SectionView(Services& services, SettingsSection section, QWidget* parent = nullptr);

    void showWhole();
    //! Hidden if nothing is found. `words`: as of searchWords(), at least one.
    void search(const QStringList& words);
    [[nodiscard]] qsizetype found() const noexcept { return m_found; } //!< by the last search
    [[nodiscard]] const SettingsSection& section() const noexcept { return m_section; }
    [[nodiscard]] QWidget* panel() const noexcept { return m_panel; } //!< null: not made yet
    [[nodiscard]] QWidget* firstControl() const; //!< of those shown, the first that takes the focus

private:
    void makePanel();
    void showTopics(const QStringList& words);

    Services& m_services;
    const SettingsSection m_section;
    QLabel* m_title = nullptr;
    QWidget* m_panel = nullptr;
    qsizetype m_found = 0;
};

} // namespace bw::ui
