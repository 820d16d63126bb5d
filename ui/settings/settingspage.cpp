// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingspage.h"

#include "settings/foundtext.h"
#include "settings/sectionview.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/command.h"
#include "widgets/escapekey.h"
#include "widgets/linebuttons.h"
#include "widgets/scaledsize.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int SectionListWidth = 210;
constexpr int WidestContent = 760; //!< longer lines are hard to read
constexpr int IdRole = Qt::UserRole;

} // namespace

SettingsPage::SettingsPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_result(new QLabel(this))
{
    auto* side = new QWidget(this);
    side->setObjectName(u"sideList"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    setScaledWidth(*side, SectionListWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(10, 12, 10, 12);
    column->setSpacing(10);
    column->addWidget(makeSearch());
    m_list = new QListWidget(side); // behind the search and before the sections for Tab
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    m_scroll = makeContent();
    row->addWidget(m_scroll, 1);
    makeSections();
    addCommandList(*this, commands(this));
    m_list->setCurrentRow(0);
}

QList<CommandSpec> SettingsPage::commands(SettingsPage* page)
{
    const auto find = [page] {
        page->m_search->setFocus(Qt::ShortcutFocusReason);
        page->m_search->selectAll();
    };
    return {{u"settings.find"_s, tr("Find a setting"), {QKeySequence::Find}, find}};
}

QWidget* SettingsPage::makeSearch()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_services.theme.icon(u"search"_s, IconTone::Muted), QLineEdit::LeadingPosition);
    nameLineButtons(*m_search);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::showFound);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        const auto first = std::ranges::find_if(m_sections, [](const SectionView* view) { return view->isVisibleTo(view->parentWidget()); });
        QWidget* const control = first == m_sections.end() ? nullptr : (*first)->firstControl();
        if (control)
            control->setFocus(Qt::TabFocusReason);
    });
    new EscapeKey(*m_search, [this] { m_search->clear(); });
    return m_search;
}

void SettingsPage::makeSections()
{
    m_list->setObjectName(u"settingsSections"_s);
    m_list->setAccessibleName(tr("Sections of the settings"));
    keepScaled(*m_list, [list = m_list] { list->setIconSize({scaledPixels(16), scaledPixels(16)}); });
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const content = m_scroll->widget()->layout();
    for (const SettingsSection& section : settingsSections()) {
        auto* item = new QListWidgetItem(m_services.theme.icon(section.icon), section.title, m_list);
        item->setData(IdRole, section.id);
        auto* view = new SectionView(m_services, section, m_scroll->widget());
        m_sections.append(view);
        content->addWidget(view);
    }
    qobject_cast<QBoxLayout*>(content)->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showChosen);
    connect(m_list, &QListWidget::itemClicked, this, [this] { m_search->clear(); }); // the one that was current already, too
}

QScrollArea* SettingsPage::makeContent()
{
    auto* content = new QWidget;
    content->setProperty("scrolled", true);
    content->setMaximumWidth(WidestContent);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(20);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setObjectName(u"settingsFound"_s);
    setTone(m_result, Tone::Secondary);
    m_result->hide();
    column->addWidget(m_result);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QString SettingsPage::id() const
{
    return u"settings"_s;
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::iconName() const
{
    return u"gear"_s;
}

QList<PaletteEntry> SettingsPage::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (const SectionView* const view : std::as_const(m_sections)) {
        entries.append({PaletteEntry::Kind::Command, tr("Settings: %1").arg(view->section().title), {},
                        [this, id = view->section().id] { showSection(id); }});
    }
    return entries;
}

QVariant SettingsPage::keep()
{
    return currentSection();
}

void SettingsPage::resume(const QVariant& kept)
{
    showSection(kept.toString());
}

void SettingsPage::activate()
{
    m_list->doItemsLayout(); // its rows may have been measured before the style was there
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::showSection(const QString& section)
{
    const auto found = std::ranges::find_if(m_sections, [&](const SectionView* view) { return view->section().id == section; });
    if (found == m_sections.end())
        return;
    m_search->clear();
    m_list->setCurrentRow(static_cast<int>(found - m_sections.begin()));
}

QString SettingsPage::currentSection() const
{
    const QListWidgetItem* const item = m_list->currentItem();
    return item ? item->data(IdRole).toString() : QString();
}

void SettingsPage::search(const QString& text)
{
    m_search->setText(text);
}

//! Choosing a section ends a search.
void SettingsPage::showChosen()
{
    if (!m_search->text().isEmpty())
        return m_search->clear(); // which comes here again
    m_result->hide();
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (i == m_list->currentRow())
            m_sections[i]->showWhole();
        else
            m_sections[i]->hide();
    }
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::showFound()
{
    const QStringList words = searchWords(m_search->text());
    qsizetype count = 0;
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        if (!words.isEmpty())
            m_sections[i]->search(words);
        m_list->item(static_cast<int>(i))->setHidden(!words.isEmpty() && m_sections[i]->found() == 0);
        count += m_sections[i]->found();
    }
    if (words.isEmpty())
        return showChosen();
    sayFound(count, m_search->text().trimmed());
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::sayFound(qsizetype count, const QString& typed)
{
    m_result->setText(count == 0 ? tr("No setting has to do with “%1”. Try another word for it, or fewer words.").arg(typed)
                                 : tr("%n setting(s) found", nullptr, static_cast<int>(count)));
    m_result->show();
}

} // namespace bw::ui
