// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts/bindingeditor.h"

#include "shortcuts/keybindings.h"
#include "shortcuts/keysfield.h"
#include "theme/tone.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int KeysFieldWidth = 190;

QPushButton* namedButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* const button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QString namesOf(const QList<CommandRow>& rows)
{
    QStringList names;
    for (const CommandRow& row : rows)
        names.append(row.name);
    return names.join(u"”, “"_s);
}

} // namespace

BindingEditor::BindingEditor(QWidget* parent) : QWidget(parent)
{
    build();
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &BindingEditor::check);
    connect(m_use, &QPushButton::clicked, this, [this] { use(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { use(true); });
    connect(m_takeOver, &QPushButton::clicked, this, &BindingEditor::takeOver);
    connect(m_none, &QPushButton::clicked, this, [this] { m_bindings->choose(m_id, {}); });
    connect(m_default, &QPushButton::clicked, this, [this] { m_bindings->reset(m_id); });
    follow();
}

void BindingEditor::build()
{
    m_name = new QLabel(this);
    m_name->setObjectName(u"editedCommand"_s);
    m_name->setWordWrap(true);
    m_now = new QLabel(this);
    m_now->setObjectName(u"editedKeys"_s);
    setTone(m_now, Tone::Secondary);
    m_keys = new KeysField(this);
    m_keys->setObjectName(u"newKeys"_s);
    m_keys->setAccessibleName(tr("New keys: press them here"));
    m_keys->setFixedWidth(KeysFieldWidth);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"keysProblem"_s);
    m_problem->setWordWrap(true);
    m_use = namedButton(tr("Use"), u"useKeys"_s, this);
    m_use->setToolTip(tr("The command has these keys and no others"));
    m_add = namedButton(tr("Add"), u"addKeys"_s, this);
    m_add->setToolTip(tr("The command has these keys beside those it has"));
    m_takeOver = namedButton(tr("Take them from there"), u"takeOverKeys"_s, this);
    m_none = namedButton(tr("No keys"), u"noKeys"_s, this);
    m_default = namedButton(tr("Default"), u"defaultKeys"_s, this);

    auto* names = new QHBoxLayout;
    names->addWidget(m_name, 1);
    names->addWidget(m_now);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keys);
    row->addWidget(m_use);
    row->addWidget(m_add);
    row->addWidget(m_takeOver);
    row->addStretch(1);
    row->addWidget(m_none);
    row->addWidget(m_default);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(names);
    column->addLayout(row);
    column->addWidget(m_problem);
}

void BindingEditor::setBindings(KeyBindings* bindings)
{
    m_bindings = bindings;
    connect(bindings, &KeyBindings::changed, this, &BindingEditor::follow);
    follow();
}

void BindingEditor::edit(const QString& commandId)
{
    if (commandId == m_id) // other commands came or went: what was typed so far stays
        return follow();
    m_id = commandId;
    m_keys->clear();
    follow();
}

void BindingEditor::beginTyping()
{
    if (m_keys->isEnabled())
        m_keys->setFocus(Qt::OtherFocusReason);
}

std::optional<CommandRow> BindingEditor::command() const
{
    return m_bindings && !m_id.isEmpty() ? m_bindings->command(m_id) : std::nullopt;
}

QKeySequence BindingEditor::typed() const
{
    return singleStroke(m_keys->keySequence());
}

void BindingEditor::follow()
{
    const auto row = command();
    m_name->setText(row ? row->name : tr("Choose a command to change its keys."));
    m_now->setText(!row ? QString() : row->keys.isEmpty() ? tr("no keys") : tr("now %1").arg(keysText(row->keys)));
    m_keys->setEnabled(row.has_value());
    m_none->setEnabled(row && !row->keys.isEmpty());
    m_default->setEnabled(row && (row->isChanged() || m_bindings->isChosen(m_id)));
    check();
}

void BindingEditor::check()
{
    const QKeySequence keys = typed();
    const auto row = command();
    const auto problem = bindingProblem(keys);
    const QList<CommandRow> rivals = row && !problem ? m_bindings->rivals(m_id, keys) : QList<CommandRow>();
    const bool free = row && !problem && rivals.isEmpty() && row->keys != QList{keys};
    m_use->setEnabled(free);
    m_add->setEnabled(free && !row->keys.isEmpty() && !row->keys.contains(keys));
    m_takeOver->setVisible(!rivals.isEmpty());
    m_takeOver->setEnabled(std::ranges::none_of(rivals, [](const CommandRow& rival) { return rival.id.isEmpty(); }));
    if (row && !keys.isEmpty() && problem)
        sayProblem(*problem);
    else if (!rivals.isEmpty())
        sayProblem(tr("%1 belongs to “%2”. Nothing is changed until you take it from there, or press other keys.").arg(keysText({keys}), namesOf(rivals)));
    else
        sayProblem({});
}

void BindingEditor::sayProblem(const QString& sentence)
{
    setTone(m_problem, Tone::Warning);
    m_problem->setText(sentence);
}

void BindingEditor::use(bool besides)
{
    const auto row = command();
    if (!row)
        return;
    const QKeySequence keys = typed();
    m_bindings->choose(m_id, besides ? row->keys + QList{keys} : QList{keys});
    m_keys->clear();
}

void BindingEditor::takeOver()
{
    m_bindings->takeOver(m_id, typed());
    m_keys->clear();
}

} // namespace bw::ui
