// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptsdialog.h"

#include "base/prompttemplate.h"
#include "prompts/promptlibrary.h"
#include "prompts/promptmodel.h"
#include "theme/theme.h"
#include "widgets/formfield.h"
#include "widgets/linebuttons.h"
#include "widgets/scaledsize.h"
#include "widgets/undobar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize PromptsDialogSize(820, 560);
constexpr int PromptListWidth = 250;

//! What an editor gives back of a text that nobody changed.
QString asEdited(const QString& text)
{
    QString edited = withPlainLineEnds(text);
    edited.replace(QChar::LineSeparator, u'\n');
    return edited.replace(QChar::Nbsp, u' ');
}

} // namespace

PromptsDialog::PromptsDialog(const Theme& theme, PromptLibrary& library, QWidget* parent) : QDialog(parent), m_library(library)
{
    setWindowTitle(tr("Prompts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(PromptsDialogSize);
    makeList(theme);
    makeForm();
    buildLayout();
    wire();
    reload({});
    m_search->setFocus();
}

void PromptsDialog::makeList(const Theme& theme)
{
    m_model = new PromptModel(this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"promptSearch"_s);
    m_search->setPlaceholderText(tr("Find by name, folder or text"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme.icon(u"search"_s), QLineEdit::LeadingPosition);
    nameLineButtons(*m_search);
    m_list = new QListView(this);
    m_list->setObjectName(u"promptList"_s);
    m_list->setAccessibleName(tr("Prompts"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing = new QLabel(this);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    setTone(m_nothing, Tone::Muted);
    m_new = new QPushButton(theme.icon(u"plus"_s), tr("New"), this);
    m_new->setObjectName(u"newPrompt"_s);
    m_remove = new QPushButton(tr("Delete"), this);
    m_remove->setObjectName(u"removePrompt"_s);
    m_files = new QPushButton(tr("File"), this);
    auto* const menu = new QMenu(m_files);
    menu->addAction(tr("Import prompts…"), this, &PromptsDialog::chooseImport);
    menu->addAction(tr("Export all prompts…"), this, &PromptsDialog::chooseExport);
    m_files->setMenu(menu);
}

void PromptsDialog::makeForm()
{
    m_form = new QWidget(this);
    m_name = new QLineEdit(m_form);
    m_name->setObjectName(u"promptName"_s);
    m_name->setPlaceholderText(tr("Its first words, if it has no name"));
    m_folder = new QComboBox(m_form);
    m_folder->setEditable(true);
    m_folder->setObjectName(u"promptFolder"_s);
    m_folder->lineEdit()->setPlaceholderText(tr("None"));
    m_text = new QPlainTextEdit(m_form);
    m_text->setObjectName(u"promptText"_s);
    m_text->setTabChangesFocus(true);
    m_textField = new FormField(tr("Text"), m_text, m_form);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"promptProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setTone(m_problem, Tone::Bad);
    auto* const head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new FormField(tr("Name"), m_name, m_form), 3);
    head->addWidget(new FormField(tr("Folder"), m_folder, m_form), 2);
    auto* const column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_textField, 1);
}

void PromptsDialog::buildLayout()
{
    auto* const listButtons = new QHBoxLayout;
    listButtons->addWidget(m_new);
    listButtons->addWidget(m_remove);
    listButtons->addStretch(1);
    listButtons->addWidget(m_files);
    auto* const side = new QWidget(this);
    setScaledWidth(*side, PromptListWidth);
    auto* const left = new QVBoxLayout(side);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_search);
    left->addWidget(m_nothing, 1);
    left->addWidget(m_list, 1);
    left->addLayout(listButtons);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(side);
    middle->addWidget(m_form, 1);
    m_undo = new UndoBar(this);
    auto* const buttons = new QDialogButtonBox(this);
    m_insert = buttons->addButton(tr("Insert into the input"), QDialogButtonBox::ActionRole);
    m_insert->setObjectName(u"insertPrompt"_s);
    setTone(m_insert, Tone::Primary);
    m_insert->setAutoDefault(false);
    buttons->addButton(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addWidget(m_undo);
    column->addWidget(buttons);
    for (QPushButton* const each : {m_new, m_remove, m_files})
        each->setAutoDefault(false); // Enter in a field is not one of these
}

void PromptsDialog::wire()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QString shown = m_before ? m_before->name : QString();
        const QScopedValueRollback reloading(m_isReloading, true);
        m_model->setPattern(text);
        m_list->setCurrentIndex(m_model->index(m_model->rowOf(shown)));
        updateButtons();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) { choose(now); });
    connect(m_list, &QListView::doubleClicked, this, &PromptsDialog::insert);
    connect(m_new, &QPushButton::clicked, this, [this] { beginNew({}); });
    connect(m_remove, &QPushButton::clicked, this, &PromptsDialog::removeCurrent);
    connect(m_insert, &QPushButton::clicked, this, &PromptsDialog::insert);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PromptsDialog::showPlaces);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PromptsDialog::updateButtons);
    connect(&m_library, &PromptLibrary::putAside, this, [this](const QString& sentence) { m_aside = sentence; });
}

void PromptsDialog::fill(const QString& current)
{
    const QScopedValueRollback reloading(m_isReloading, true);
    m_model->setPrompts(m_library.all().value_or(QList<Prompt>()));
    const QString folder = m_folder->currentText();
    m_folder->clear();
    m_folder->addItems(m_model->folders());
    m_folder->setEditText(folder);
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(current))));
    updateButtons();
}

void PromptsDialog::reload(const QString& current)
{
    fill(current);
    say(m_aside.isEmpty() ? m_library.problem() : m_aside);
    const QModelIndex shown = m_list->currentIndex();
    showPrompt(shown.isValid() ? std::optional(m_model->prompt(shown.row())) : std::nullopt);
}

void PromptsDialog::showPrompt(const std::optional<Prompt>& prompt)
{
    m_before = prompt;
    m_isWarned = false;
    const Prompt shown = prompt.value_or(Prompt());
    m_name->setText(shown.name);
    m_folder->setEditText(shown.folder);
    m_text->setPlainText(shown.text);
    updateButtons();
}

void PromptsDialog::choose(const QModelIndex& index)
{
    if (m_isReloading || !index.isValid())
        return;
    const Prompt wanted = m_model->prompt(index.row());
    const bool changed = isChanged();
    if (!changed || keep())
        showPrompt(wanted);
    // Not now: the view is in the middle of choosing a row.
    if (changed)
        QMetaObject::invokeMethod(this, [this] { fill(m_before ? m_before->name : QString()); }, Qt::QueuedConnection);
}

void PromptsDialog::beginNew(const QString& text)
{
    if (isChanged() && !keep())
        return;
    reload(m_before ? m_before->name : QString());
    {
        const QScopedValueRollback reloading(m_isReloading, true);
        m_list->setCurrentIndex({});
    }
    showPrompt(std::nullopt);
    m_text->setPlainText(text);
    m_name->setFocus();
}

Prompt PromptsDialog::typed() const
{
    return {m_name->text().simplified(), m_text->toPlainText(), m_folder->currentText().simplified()};
}

bool PromptsDialog::isChanged() const
{
    Prompt before = m_before.value_or(Prompt());
    before.text = asEdited(before.text);
    return typed() != before && (m_before || !m_text->toPlainText().trimmed().isEmpty());
}

//! What is typed, into the file. A change can be undone; a text that was emptied is not kept, for who wants that deletes.
bool PromptsDialog::keep()
{
    const std::optional<Prompt> before = m_before;
    const Prompt now = typed();
    const auto name = m_library.save(now, before ? before->name : QString());
    if (!name) {
        say(name.error().message);
        return false;
    }
    m_before = Prompt{*name, now.text, now.folder};
    if (before)
        m_undo->offer(tr("“%1” was changed.").arg(before->name), [this, old = *before, name = *name] { takeBack(old, name); }, [] {});
    return true;
}

//! What is being typed into another prompt meanwhile stays.
void PromptsDialog::takeBack(const Prompt& old, const QString& name)
{
    if (m_before && m_before->name != name && isChanged() && !keep())
        return;
    const auto back = m_library.save(old, name);
    if (!back)
        return say(back.error().message);
    reload(*back);
}

void PromptsDialog::removeCurrent()
{
    if (!m_before)
        return reload({}); // what was begun
    Prompt gone = typed();
    if (gone.text.trimmed().isEmpty())
        gone = *m_before;
    if (const auto removed = m_library.remove(m_before->name); !removed)
        return say(removed.error().message);
    const int row = m_model->rowOf(m_before->name);
    reload(row + 1 < m_model->rowCount() ? m_model->prompt(row + 1).name : row > 0 ? m_model->prompt(row - 1).name : QString());
    m_undo->offer(tr("“%1” was deleted.").arg(gone.name), [this, gone] { takeBack(gone, {}); }, [] {});
}

void PromptsDialog::insert()
{
    const QString text = m_text->toPlainText();
    if (text.trimmed().isEmpty())
        return;
    emit insertRequested(text);
    accept();
}

//! Once more and it closes without: the person was told.
void PromptsDialog::done(int result)
{
    if (isChanged() && !m_isWarned && !keep()) {
        m_isWarned = true;
        return;
    }
    QDialog::done(result);
}

void PromptsDialog::chooseImport()
{
    auto* const dialog = new QFileDialog(this, tr("Import prompts"), {}, tr("Prompts (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (isChanged() && !keep())
            return;
        const auto came = m_library.importFrom(path);
        reload(m_before ? m_before->name : QString());
        say(came ? (*came > 0 ? QString() : tr("All prompts of this file are here already.")) : came.error().message);
    });
    dialog->open();
}

void PromptsDialog::chooseExport()
{
    if (isChanged() && !keep())
        return;
    auto* const dialog = new QFileDialog(this, tr("Export all prompts"), {}, tr("Prompts (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"prompts.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const auto written = m_library.exportTo(path); !written)
            say(written.error().message);
    });
    dialog->open();
}

void PromptsDialog::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void PromptsDialog::showPlaces()
{
    const QStringList names = PromptTemplate(m_text->toPlainText()).names();
    m_textField->setNote(names.isEmpty() ? tr("{{topic}} is a place to fill in when the prompt is used; \\{{topic}} is just text.")
                                         : tr("To fill in: %1").arg(names.join(u", "_s)));
}

void PromptsDialog::updateButtons()
{
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    m_nothing->setText(m_search->text().isEmpty() ? tr("No prompt yet. What you often ask can be kept here, with places to fill in.")
                                                  : tr("No prompt has this in its name, folder or text."));
    m_remove->setEnabled(m_before.has_value());
    m_insert->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
}

} // namespace bw::ui
