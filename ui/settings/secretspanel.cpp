// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/secretspanel.h"

#include "base/settings.h"
#include "gateways/gatewaybook.h"
#include "settings/audittext.h"
#include "settings/settingscard.h"
#include "shell/services.h"
#include "store/heldfiles.h"
#include "theme/tone.h"

#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int Steps = 1'000; //!< of the progress bar

//! In a thread of the pool.
void auditOwnFiles(QPromise<store::AuditReport>& promise, const QList<store::NamedKey>& keys, const Paths& paths, store::HeldFiles* held)
{
    promise.setProgressRange(0, Steps);
    promise.addResult(store::auditSecrets(keys, store::ownFiles(paths), *held, [&promise](qint64 done, qint64 of) {
        promise.setProgressValue(of > 0 ? static_cast<int>(done * Steps / of) : Steps);
        return !promise.isCanceled();
    }));
}

QLabel* sentence(const QString& text, Tone tone, QWidget* parent)
{
    QLabel* const label = tonedLabel(text, tone, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SecretsPanel::SecretsPanel(Services& services, QWidget* parent) : QWidget(parent), m_services(services)
{
    setObjectName(u"secretsPanel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makePlaceCard());
    column->addWidget(makeAuditCard());
    connect(m_begin, &QPushButton::clicked, this, &SecretsPanel::begin);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_watcher)
            m_watcher->cancel();
    });
    setBusy(false);
}

SecretsPanel::~SecretsPanel()
{
    if (!m_watcher)
        return;
    m_watcher->cancel();
    m_watcher->waitForFinished();
}

SettingsCard* SecretsPanel::makePlaceCard()
{
    const secrets::KeyStore& keys = m_services.gateways.keys();
    const QString place = keys.isPersistent()
        ? tr("Keys are kept by this system: %1. Bellwether reads each once when it is needed, and writes none into a file of its own.").arg(keys.name())
        : tr("Keys are kept in memory only and are gone when Bellwether ends.");
    auto* card = new SettingsCard(tr("Where keys are kept"), {}, this);
    auto* label = sentence(place, Tone::Secondary, card);
    label->setObjectName(u"secrets.place"_s);
    card->addWidget(label);
    return card;
}

SettingsCard* SecretsPanel::makeAuditCard()
{
    auto* card = new SettingsCard(tr("Secrets audit"),
                                  tr("Looks for every key of your gateways in every file that Bellwether writes: settings, database, history, logs, crash "
                                     "reports, cache and backups; as it is, percent-encoded, in base64, in hexadecimal, and within compressed data. "
                                     "The keychain may ask you to unlock it."),
                                  this);
    auto* audit = new QWidget(card);
    audit->setObjectName(u"secrets.audit"_s);
    m_begin = new QPushButton(tr("Search the files"), audit);
    m_begin->setObjectName(u"beginAudit"_s);
    m_cancel = new QPushButton(tr("Cancel"), audit);
    m_cancel->setObjectName(u"cancelAudit"_s);
    m_progress = new QProgressBar(audit);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_progress->setRange(0, Steps);
    m_progress->setTextVisible(false);
    m_summary = sentence({}, Tone::Secondary, audit);
    m_summary->setObjectName(u"auditSummary"_s);
    m_lines = new QWidget(audit);
    m_column = new QVBoxLayout(m_lines);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_begin);
    row->addWidget(m_cancel);
    row->addWidget(m_progress, 1);
    row->addStretch(0);
    auto* column = new QVBoxLayout(audit);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_summary);
    column->addWidget(m_lines);
    card->addWidget(audit);
    return card;
}

void SecretsPanel::setBusy(bool busy)
{
    m_begin->setEnabled(!busy && m_services.heldFiles);
    m_cancel->setVisible(busy);
    m_progress->setVisible(busy);
    m_summary->setVisible(!busy && !m_summary->text().isEmpty());
    m_lines->setVisible(!busy && m_column->count() > 0);
}

void SecretsPanel::begin()
{
    if (m_collecting || m_watcher)
        return;
    m_collecting = true;
    m_progress->setValue(0);
    setBusy(true);
    collectKeys(m_services.gateways, this, [this](const CollectedKeys& collected) { search(collected); });
}

//! What was set a moment ago is looked at too.
void SecretsPanel::search(const CollectedKeys& collected)
{
    m_collecting = false;
    m_told = {{}, collected.refused, collected.reason};
    m_services.settings.sync();
    m_watcher = new Watcher(this);
    connect(m_watcher, &Watcher::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(m_watcher, &Watcher::finished, this, &SecretsPanel::showResult);
    m_watcher->setFuture(QtConcurrent::run(&auditOwnFiles, collected.keys, m_services.paths, m_services.heldFiles));
}

void SecretsPanel::showResult()
{
    while (QLayoutItem* const item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_watcher->deleteLater();
    const QFuture<store::AuditReport> future = std::exchange(m_watcher, nullptr)->future();
    if (future.isCanceled() || future.resultCount() == 0) { // one that was cancelled keeps no result
        m_summary->setText(tr("The search was ended before it was through: it says nothing."));
        setTone(m_summary, Tone::Warning);
    } else {
        const store::AuditReport report = future.result();
        m_summary->setText(auditSummary(report));
        setTone(m_summary, !report.findings.isEmpty() ? Tone::Bad : report.unread.isEmpty() && m_told.refused.isEmpty() ? Tone::Good : Tone::Warning);
        for (const QString& finding : findingTexts(report))
            addLine(finding, true);
        for (const QString& remark : auditRemarks(report, m_told))
            addLine(remark, false);
    }
    setBusy(false);
    emit audited();
}

void SecretsPanel::addLine(const QString& text, bool isFinding)
{
    auto* const label = sentence(text, isFinding ? Tone::Bad : Tone::Secondary, m_lines);
    label->setObjectName(isFinding ? u"auditFinding"_s : u"auditRemark"_s);
    m_column->addWidget(label);
}

} // namespace bw::ui
