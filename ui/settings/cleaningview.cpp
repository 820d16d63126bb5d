// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/cleaningview.h"

#include "gateway/livecall.h"
#include "settings/settingrow.h"
#include "shell/services.h"
#include "store/database.h"
#include "store/recordstore.h"
#include "theme/theme.h"

#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

CleaningView::CleaningView(Services& services, QWidget* parent) : QWidget(parent), m_services(services), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    connect(addRow(u"data.compact"_s, tr("Compact the database and the history"),
                   tr("What was deleted leaves room in the files. This gives it back to the disk; it may take a while, and work goes on."), tr("Compact")),
            &QPushButton::clicked, this, &CleaningView::compact);
    connect(addRow(u"data.clearCache"_s, tr("Clear the response cache"), tr("Answers that were kept so as not to ask and pay twice."), tr("Clear…")),
            &QPushButton::clicked, this, [this] {
                ask(tr("Response cache"), tr("Throw all kept answers away?"),
                    tr("The next requests ask their gateways again, and cost again. Conversations and the history stay. What is kept in a Redis stays too: "
                       "it is cleared on the page of its gateway."),
                    tr("Clear"), [this] { clearCache(); });
            });
    connect(addRow(u"data.clearHistory"_s, tr("Delete the history and its statistics"), tr("The log of requests, the charts of past days and the sums under Spend."),
                   tr("Delete…")),
            &QPushButton::clicked, this, [this] {
                ask(tr("History"), tr("Delete every request from the history, and what was counted?"),
                    tr("The log, the charts of past days and the sums under Spend begin anew; daily budgets do so with the next start. Conversations, gateways, "
                       "prices, load tests and settings stay. This cannot be undone."),
                    tr("Delete"), [this] { clearHistory(); });
            });
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Working"));
    m_busy->hide();
    m_outcome = new QLabel(this);
    m_outcome->setObjectName(u"cleaningOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    m_column->addWidget(m_busy);
    m_column->addWidget(m_outcome);
}

QPushButton* CleaningView::addRow(const QString& id, const QString& name, const QString& description, const QString& button)
{
    auto* const made = new QPushButton(button, this);
    made->setObjectName(id + u".button"_s);
    made->setAccessibleName(name);
    m_column->addWidget(new SettingRow(m_services.theme, {id, name}, description, made, this));
    m_buttons.append(made);
    return made;
}

void CleaningView::ask(const QString& title, const QString& question, const QString& consequence, const QString& yes, const std::function<void()>& then)
{
    auto* const box = new QMessageBox(QMessageBox::Warning, title, question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(consequence);
    QPushButton* const button = box->addButton(yes, QMessageBox::DestructiveRole);
    button->setObjectName(u"reallyClean"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(button, &QPushButton::clicked, this, then);
    box->open();
}

//! One after the other: both want as much free space as their file is large.
void CleaningView::compact()
{
    begin(tr("The database is being compacted …"));
    m_services.database.compact(this, [this](const Result<void>& database) {
        if (!database)
            return finish(database, {});
        m_outcome->setText(tr("The history is being compacted …"));
        m_services.history.compact(this, [this](const Result<void>& history) { finish(history, tr("Both files are as small as they can be.")); });
    });
}

void CleaningView::clearCache()
{
    begin(tr("The response cache is being cleared …"));
    m_services.network.clearCacheFile(this, [this](const Result<qint64>& gone) {
        if (gone)
            finish({}, tr("%n answer(s) are gone.", nullptr, static_cast<int>(*gone)));
        else
            finish(tl::unexpected(gone.error()), {});
    });
}

void CleaningView::clearHistory()
{
    begin(tr("The history is being deleted …"));
    m_services.history.clear(this, [this](const Result<void>& done) {
        finish(done, tr("The history is empty. “Compact” gives its room back to the disk."));
    });
}

void CleaningView::begin(const QString& sentence)
{
    for (QPushButton* const button : std::as_const(m_buttons))
        button->setEnabled(false);
    m_busy->show();
    setTone(m_outcome, Tone::Secondary);
    m_outcome->setText(sentence);
    m_outcome->show();
}

void CleaningView::finish(const Result<void>& result, const QString& sentence)
{
    for (QPushButton* const button : std::as_const(m_buttons))
        button->setEnabled(true);
    m_busy->hide();
    setTone(m_outcome, result ? Tone::Good : Tone::Bad);
    m_outcome->setText(result ? sentence : result.error().message);
    emit cleaned();
}

} // namespace bw::ui
