// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/copiesview.h"

#include "settings/backupmodel.h"
#include "settings/datamover.h"
#include "settings/settingrow.h"
#include "shell/closeguard.h"
#include "shell/quitguard.h"
#include "shell/services.h"
#include "shell/typedguard.h"
#include "shell/waitingdialog.h"
#include "store/database.h"
#include "store/exportfolder.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int MostRows = 7; //!< of backups, before one scrolls

} // namespace

CopiesView::CopiesView(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_mover(new DataMover(services, this)), m_model(new BackupModel(this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    buildExport();
    buildBackups();
}

void CopiesView::buildExport()
{
    m_export = addButton(tr("Export…"), u"exportAll"_s);
    m_column->addWidget(new SettingRow(m_services.theme, {u"data.export"_s, tr("Export everything")},
                                       tr("Conversations, gateways, load tests, prices, presets, alerts and settings, in a folder of their own. Keys are not in it: they "
                                          "stay in the keychain. Nor is the history of requests: the monitor exports that."),
                                       m_export, this));
    connect(m_export, &QPushButton::clicked, this, &CopiesView::chooseExportFolder);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Working"));
    m_busy->hide();
    m_outcome = new QLabel(this);
    m_outcome->setObjectName(u"copiesOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->hide();
    m_column->addWidget(m_busy);
    m_column->addWidget(m_outcome);
}

void CopiesView::buildBackups()
{
    auto* const box = new QWidget(this);
    box->setObjectName(u"data.restore"_s);
    auto* const explanation = new QLabel(tr("Backups of the database are made once a day, and before a newer Bellwether changes its layout; the newest are kept. "
                                            "Restoring puts a copy in the place of the database, which is kept beside it."),
                                         box);
    explanation->setWordWrap(true);
    setTone(explanation, Tone::Muted);
    m_view = new QTreeView(box);
    m_view->setObjectName(u"backups"_s);
    m_view->setAccessibleName(tr("Backups of the database, the newest first"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_none = new QLabel(tr("No backup was made yet: the first comes within minutes of the start."), box);
    m_none->setObjectName(u"noBackups"_s);
    setTone(m_none, Tone::Secondary);
    m_restore = addButton(tr("Restore the chosen one…"), u"restoreBackup"_s);
    auto* const file = addButton(tr("Restore an export…"), u"restoreFile"_s);
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_restore);
    row->addWidget(file);
    row->addStretch(1);
    auto* const column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(explanation);
    column->addWidget(m_none);
    column->addWidget(m_view);
    column->addLayout(row);
    m_column->addWidget(box);
    const auto follow = [this] { m_restore->setEnabled(m_view->currentIndex().isValid()); };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, follow);
    connect(m_restore, &QPushButton::clicked, this, [this] { askToRestore(m_model->backup(m_view->currentIndex().row()).path); });
    connect(file, &QPushButton::clicked, this, &CopiesView::chooseFile);
    follow();
}

QPushButton* CopiesView::addButton(const QString& text, const QString& name)
{
    auto* const button = new QPushButton(text, this);
    button->setObjectName(name);
    return button;
}

void CopiesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refill();
}

void CopiesView::refill()
{
    m_model->setBackups(backupsAt(m_services.database.backups()));
    const int rows = m_model->rowCount();
    m_none->setVisible(rows == 0);
    m_view->setVisible(rows > 0);
    m_view->ensurePolished(); // or the rows would be measured without the style sheet
    m_view->setFixedHeight(m_view->header()->sizeHint().height() + std::min(rows, MostRows) * m_view->sizeHintForRow(0) + 2 * m_view->frameWidth() + 2);
}

void CopiesView::chooseExportFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("Where to put the folder with everything"));
    if (!folder.isEmpty())
        exportInto(folder);
}

void CopiesView::exportInto(const QString& folder)
{
    m_export->setEnabled(false);
    m_busy->show();
    m_mover->exportInto(folder, this, [this](const Result<QString>& made) {
        m_export->setEnabled(true);
        m_busy->hide();
        say(made.has_value(), made ? tr("Everything but the keys is in %1 now.").arg(QDir::toNativeSeparators(*made)) : made.error().message);
        emit exported(made.value_or(QString()));
    });
}

void CopiesView::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(window(), tr("Restore an export: choose its bellwether.db"), {}, tr("Databases of Bellwether (*.db);;All files (*)"));
    if (!file.isEmpty())
        askToRestore(file);
}

//! The program starts again afterwards: what closing the window asks about would be lost here too. What is under way would
//! go on, and cost, with nothing of it kept, until then.
bool CopiesView::mayRestore()
{
    QStringList lost = TypedGuard::losses(*window());
    if (const QString underWay = CloseGuard::underWay(m_services); !underWay.isEmpty())
        lost.prepend(underWay);
    if (lost.isEmpty())
        return TypedGuard::closePrompts(*window());
    auto* const box = new QMessageBox(QMessageBox::Warning, tr("Restore"), tr("Not now: something would be lost."), QMessageBox::Ok, this);
    box->setObjectName(u"restoreRefused"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // names of gateways are anybody's
    box->setInformativeText(lost.join(u"\n\n"_s) + u"\n\n"_s + tr("Bellwether starts again after a copy was restored. End or save this first, and restore then."));
    box->open();
    return false;
}

void CopiesView::askToRestore(const QString& database)
{
    if (!mayRestore())
        return;
    auto* const question = new QMessageBox(QMessageBox::Warning, tr("Restore"), tr("Go back to this copy of everything?"), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QString consequences = tr("%1\n\nConversations, gateways and load tests become what they were then. What is there now is kept as a file beside the "
                                    "database. Keys and the history of requests stay as they are. Bellwether starts again afterwards.")
                                     .arg(QDir::toNativeSeparators(database));
    const bool held = QuitGuard::holds(m_services.conversations, m_services.runs, m_services.gateways);
    question->setInformativeText(held ? consequences + u"\n\n"_s + tr("The newest changes could not be written to the disk: they would be lost.") : consequences);
    QCheckBox* settings = nullptr;
    if (store::hasSettingsBeside(database)) {
        settings = new QCheckBox(tr("Its settings, prices, presets and alerts too"), question);
        settings->setObjectName(u"restoreSettings"_s);
        settings->setChecked(true);
        question->setCheckBox(settings);
    }
    QPushButton* const yes = question->addButton(tr("Restore"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"reallyRestore"_s);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, database, settings] { restore(database, settings && settings->isChecked()); });
    question->open();
}

void CopiesView::restore(const QString& database, bool settingsToo)
{
    if (m_restoring || !mayRestore()) // something may have begun while the question stood there
        return;
    m_restoring = new WaitingDialog(tr("Restore"), tr("Checking the copy and putting it in the place of the database…"), this);
    m_restoring->open();
    m_mover->restore(database, settingsToo, this, [this](const Result<QString>& done) {
        m_restoring->hide();
        m_restoring->deleteLater();
        m_restoring.clear();
        if (done)
            sayRestored(*done);
        else
            say(false, done.error().message);
    });
}

//! No way around it: what the window shows, and would save, is of the database before.
void CopiesView::sayRestored(const QString& missing)
{
    auto* const box = new QMessageBox(QMessageBox::Information, tr("Restore"), tr("The copy is in its place."), QMessageBox::NoButton, this);
    box->setObjectName(u"restored"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QString sentence = tr("Bellwether starts again now, to show what is in it.");
    box->setInformativeText(missing.isEmpty() ? sentence : missing + u"\n\n"_s + sentence);
    box->addButton(tr("Start again"), QMessageBox::AcceptRole);
    connect(box, &QDialog::finished, this, &CopiesView::restartWanted);
    box->open();
}

void CopiesView::say(bool good, const QString& sentence)
{
    setTone(m_outcome, good ? Tone::Good : Tone::Bad);
    m_outcome->setText(sentence);
    m_outcome->show();
}

} // namespace bw::ui
