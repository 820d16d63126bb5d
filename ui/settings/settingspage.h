// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssection.h"
#include "shell/page.h"
#include "shell/services.h"
#include "widgets/command.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;

namespace bw::ui {

class SectionView;

//! Everything that can be set but the gateways: sections at the left, the chosen one beside them, and a search over all of
//! them. What is changed holds at once.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(Services& services, QWidget* parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] QList<PaletteEntry> paletteEntries() override; //!< the sections
    [[nodiscard]] QVariant keep() override;                      //!< the section
    void resume(const QVariant& kept) override;
    void activate() override;

    void showSection(const QString& section); //!< ends a search; unknown ids change nothing
    [[nodiscard]] QString currentSection() const;
    void search(const QString& text); //!< as if it had been typed
    //! What can be done here by keys and from the command palette; null: before the page is made, to be named only.
    [[nodiscard]] static QList<CommandSpec> commands(SettingsPage* page);

private:
    [[nodiscard]] QWidget* makeSearch();
    void makeSections();
    [[nodiscard]] QScrollArea* makeContent();
    void showChosen();
    void showFound();
    void sayFound(qsizetype count, const QString& typed);

    Services& m_services;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_result = nullptr; //!< what a search found, in words
    QList<SectionView*> m_sections;
};

} // namespace bw::ui
