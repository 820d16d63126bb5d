// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/planrow.h"

#include "gateways/profilefield.h"
#include "stress/editedplan.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/scaledsize.h"
#include "widgets/unitedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int NumberWidth = 112;
constexpr int ChoiceWidth = 158;
constexpr int FileWidth = 136; //!< beside the longest caption
constexpr int NarrowestText = 80;

} // namespace

PlanRow::PlanRow(const Theme& theme, EditedPlan& plan, PlanField field, QWidget* parent)
    : QWidget(parent), m_plan(plan), m_field(std::move(field)), m_problem(new QLabel(this))
{
    m_control = makeControl(theme);
    auto* caption = new QLabel(m_field.caption, this);
    caption->setBuddy(m_control);
    caption->setToolTip(m_field.hint);
    setTone(caption, Tone::Secondary);
    m_control->setObjectName(m_field.id);
    m_control->setAccessibleName(m_field.caption);
    m_control->setToolTip(m_field.hint);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    setTone(m_problem, Tone::Bad);
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(caption, m_field.kind == PlanField::Kind::Text ? 0 : 1);
    row->addWidget(m_control, m_field.kind == PlanField::Kind::Text ? 1 : 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_problem);
    connect(&m_plan, &EditedPlan::changed, this, &PlanRow::showValue);
    showValue();
}

QWidget* PlanRow::makeControl(const Theme& theme)
{
    switch (m_field.kind) {
    case PlanField::Kind::Switch:
        m_switch = new QCheckBox(this);
        connect(m_switch, &QCheckBox::clicked, this, [this](bool on) { set(on ? onText() : offText()); });
        return m_switch;
    case PlanField::Kind::Choice:
    case PlanField::Kind::Suggest:
        return makeCombo();
    case PlanField::Kind::Number:
        m_line = makeLine();
        m_line->setAlignment(Qt::AlignRight);
        setScaledWidth(*m_line, NumberWidth);
        return m_line;
    case PlanField::Kind::Text:
        m_line = makeLine();
        keepScaled(*m_line, [line = m_line] { line->setMinimumWidth(scaledPixels(NarrowestText)); }); // Qt's own is the whole form's width
        return m_line;
    case PlanField::Kind::File:
        m_line = makeLine();
        setScaledWidth(*m_line, FileWidth);
        addChooser(theme, m_line);
        return m_line;
    }
    return nullptr;
}

QWidget* PlanRow::makeCombo()
{
    m_combo = new QComboBox(this);
    setScaledWidth(*m_combo, ChoiceWidth);
    for (const PlanChoice& choice : m_field.choices)
        m_combo->addItem(choice.title, choice.id);
    if (m_field.kind == PlanField::Kind::Suggest) {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        connect(m_combo, &QComboBox::editTextChanged, this, &PlanRow::set);
    } else {
        connect(m_combo, &QComboBox::activated, this, [this](int index) { set(m_combo->itemData(index).toString()); });
    }
    return m_combo;
}

UnitEdit* PlanRow::makeLine()
{
    auto* line = new UnitEdit(m_field.unit, this);
    line->setPlaceholderText(m_field.placeholder);
    connect(line, &QLineEdit::textEdited, this, &PlanRow::set);
    connect(line, &QLineEdit::editingFinished, this, [this] { m_plan.tidy(m_field); });
    return line;
}

void PlanRow::addChooser(const Theme& theme, QWidget* control)
{
    auto* action = m_line->addAction(theme.icon(u"file"_s), QLineEdit::TrailingPosition);
    action->setText(tr("Choose a file"));
    action->setToolTip(tr("Choose a file"));
    connect(action, &QAction::triggered, control, [this] {
        const bool writes = m_field.id == "records_file"_L1;
        const QString path = writes ? QFileDialog::getSaveFileName(window(), m_field.hint, m_line->text())
                                    : QFileDialog::getOpenFileName(window(), m_field.hint, m_line->text());
        if (!path.isEmpty())
            set(path);
    });
}

void PlanRow::setOptions(const QStringList& options)
{
    const QSignalBlocker blocker(m_combo);
    m_combo->clear();
    for (const QString& option : options)
        m_combo->addItem(option, option);
    showValue();
}

void PlanRow::set(const QString& text)
{
    m_plan.setText(m_field, text);
}

void PlanRow::showValue()
{
    setVisible(m_field.appliesTo(m_plan.plan()));
    if (!m_field.appliesTo(m_plan.plan()))
        return;
    const QString text = m_plan.text(m_field);
    if (m_switch)
        m_switch->setChecked(text == onText());
    else if (m_combo)
        showChoice(text);
    else if (m_line->text() != text) // keeps the cursor and the undo history of what is being typed
        m_line->setText(text);
    const QString problem = m_plan.problem(m_field);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_control->setAccessibleDescription(problem.isEmpty() ? m_field.hint : problem);
    if (m_control->property("invalid").toBool() == !problem.isEmpty())
        return;
    m_control->setProperty("invalid", !problem.isEmpty());
    m_control->style()->unpolish(m_control);
    m_control->style()->polish(m_control);
}

void PlanRow::showChoice(const QString& text)
{
    const QSignalBlocker blocker(m_combo);
    if (m_field.kind == PlanField::Kind::Suggest) {
        if (m_combo->currentText() != text)
            m_combo->setEditText(text);
        return;
    }
    m_combo->setCurrentIndex(m_combo->findData(text));
}

} // namespace bw::ui
