// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/shortcutsheet.h"

#include "base/settings.h"
#include "shortcuts/commandfilter.h"
#include "shortcuts/commandgroups.h"
#include "shortcuts/commandmodel.h"
#include "shortcuts/commandtree.h"
#include "shortcuts/fixedkeys.h"
#include "widgets/linebuttons.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize SheetSize(640, 620);

} // namespace

ShortcutSheet::ShortcutSheet(KeyBindings& bindings, Settings& settings, QWidget* parent)
    : QDialog(parent), m_bindings(bindings), m_settings(settings), m_model(new CommandModel(this)), m_filter(new CommandFilter(this))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_filter->setSourceModel(m_model);
    build();
    connect(&bindings, &KeyBindings::changed, this, &ShortcutSheet::refill);
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::SendOnEnter)
            refill();
    });
    refill();
    resize(SheetSize);
}

void ShortcutSheet::build()
{
    auto* search = new QLineEdit(this);
    search->setObjectName(u"shortcutSearch"_s);
    search->setPlaceholderText(tr("Search by words or keys"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    nameLineButtons(*search);
    m_view = makeCommandTree(*m_filter, tr("Keyboard shortcuts"), this);
    m_view->setColumnHidden(CommandModel::DefaultColumn, true);
    connect(search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_filter->setSearch(typed);
        m_view->expandAll();
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    change->setObjectName(u"changeKeys"_s);
    change->setAutoDefault(false);
    connect(change, &QPushButton::clicked, this, &ShortcutSheet::changeWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(search);
    column->addWidget(m_view, 1);
    column->addWidget(buttons);
    search->setFocus();
}

//! What has no keys is in the palette, not here.
void ShortcutSheet::refill()
{
    QList<CommandRow> rows = m_bindings.commands() + fixedKeys(m_settings);
    rows.removeIf([](const CommandRow& row) { return row.keys.isEmpty(); });
    std::ranges::stable_sort(rows, {}, [](const CommandRow& row) { return groupPlace(row.group); });
    m_model->setRows(rows);
    m_view->expandAll();
}

} // namespace bw::ui
