// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keyboardpanel.h"

#include "settings/settingscard.h"
#include "shortcuts/bindingeditor.h"
#include "shortcuts/commandfilter.h"
#include "shortcuts/commandmodel.h"
#include "shortcuts/commandtree.h"
#include "shortcuts/keybindings.h"
#include "widgets/linebuttons.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int TreeHeight = 400;

} // namespace

KeyboardPanel::KeyboardPanel(Services&, QWidget* parent)
    : QWidget(parent), m_model(new CommandModel(this)), m_filter(new CommandFilter(this))
{
    setObjectName(u"keyboardPanel"_s);
    m_filter->setSourceModel(m_model);
    build();
}

void KeyboardPanel::build()
{
    auto* card = new SettingsCard(tr("Keys of commands"), tr("Changed keys hold at once, stand in bold and follow you to another machine with the settings."), this);
    auto* search = new QLineEdit(card);
    search->setObjectName(u"commandSearch"_s);
    search->setPlaceholderText(tr("Search commands by words or keys"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    nameLineButtons(*search);
    auto* tree = new QWidget(card);
    tree->setObjectName(u"keyboard.commands"_s);
    m_view = makeCommandTree(*m_filter, tr("Commands and their keys"), tree);
    m_view->setFixedHeight(TreeHeight);
    m_editor = new BindingEditor(tree);
    m_resetAll = new QPushButton(tr("All keys back to their defaults…"), card);
    m_resetAll->setObjectName(u"keyboard.reset"_s);
    auto* column = new QVBoxLayout(tree);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(search);
    column->addWidget(m_view);
    column->addWidget(m_editor);
    card->addWidget(tree);
    card->column().addWidget(m_resetAll, 0, Qt::AlignLeft);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(12);
    outer->addWidget(card);

    connect(search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_filter->setSearch(typed);
        m_view->expandAll();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeyboardPanel::chooseCurrent);
    connect(m_view, &QTreeView::activated, m_editor, &BindingEditor::beginTyping);
    connect(m_resetAll, &QPushButton::clicked, this, &KeyboardPanel::askToResetAll);
}

void KeyboardPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_bindings)
        return;
    m_bindings = KeyBindings::of(*this);
    if (!m_bindings)
        return;
    m_editor->setBindings(m_bindings);
    connect(m_bindings, &KeyBindings::changed, this, &KeyboardPanel::refill);
    refill();
}

void KeyboardPanel::refill()
{
    QList<CommandRow> rows = m_bindings->commands();
    rows.removeIf([](const CommandRow& row) { return row.id.isEmpty(); });
    m_resetAll->setEnabled(std::ranges::any_of(rows, [this](const CommandRow& row) { return row.isChanged() || m_bindings->isChosen(row.id); }));
    m_model->setRows(rows);
    m_view->expandAll();
    chooseCurrent();
}

void KeyboardPanel::chooseCurrent()
{
    m_editor->edit(m_view->currentIndex().data(CommandModel::IdRole).toString());
}

void KeyboardPanel::askToResetAll()
{
    auto* question = new QMessageBox(QMessageBox::Question, tr("Keys of commands"), tr("Give every command its default keys?"), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("What you changed here is forgotten; nothing else is."));
    QPushButton* yes = question->addButton(tr("Use the defaults"), QMessageBox::AcceptRole);
    yes->setObjectName(u"reallyResetKeys"_s);
    connect(yes, &QPushButton::clicked, m_bindings, &KeyBindings::resetAll);
    question->open();
}

} // namespace bw::ui
