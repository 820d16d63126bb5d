// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitorexports.h"

#include "gateways/gatewaybook.h"
#include "monitor/incidentbundle.h"
#include "monitor/incidentdialog.h"
#include "monitor/logmodel.h"
#include "monitor/requestlog.h"
#include "shell/services.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QProgressDialog>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr Milliseconds ProgressAfter = 700ms; //!< most exports are done by then

QString pathOf(record::Operation operation)
{
    switch (operation) {
    case record::Operation::Models:
        return u"models"_s;
    case record::Operation::Embeddings:
        return u"embeddings"_s;
    case record::Operation::Completion:
        return u"completions"_s;
    case record::Operation::Chat:
        break;
    }
    return u"chat/completions"_s;
}

} // namespace

MonitorExports::MonitorExports(Services& services, RequestLog& log, QWidget* page)
    : QObject(page), m_services(services), m_log(log), m_page(page)
{
}

void MonitorExports::choose(ExportFormat format)
{
    if (format == ExportFormat::Har)
        askForBodies();
    else
        chooseFile(format, false);
}

void MonitorExports::askForBodies()
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Requests as HAR"),
                                tr("A HAR file shows others when each request was sent, how long each step took and how it ended. Keys are not in it."),
                                QMessageBox::Save | QMessageBox::Cancel, m_page->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"harQuestion"_s);
    box->button(QMessageBox::Save)->setText(tr("Choose a file…"));
    auto* bodies = new QCheckBox(tr("With what was said, where it was kept"), box);
    box->setCheckBox(bodies);
    connect(box, &QDialog::finished, this, [this, bodies](int chosen) {
        if (chosen == QMessageBox::Save)
            chooseFile(ExportFormat::Har, bodies->isChecked());
    });
    box->open();
}

void MonitorExports::chooseFile(ExportFormat format, bool bodies)
{
    const QString name = (format == ExportFormat::Trace ? u"trace.%1"_s : u"requests.%1"_s).arg(exportSuffix(format));
    const QString path = QFileDialog::getSaveFileName(m_page->window(), tr("Export requests"), name, tr("%1 files (*.%1)").arg(exportSuffix(format)));
    if (!path.isEmpty())
        exportTo(format, path, bodies);
}

void MonitorExports::exportTo(ExportFormat format, const QString& path, bool bodies)
{
    if (m_log.model().isSelecting()) {
        const auto goOn = [this, format, path, bodies] {
            if (!m_log.model().selected().isEmpty()) // else it was given up, and all is not what was asked for
                exportTo(format, path, bodies);
        };
        connect(&m_log.model(), &LogModel::selectionChanged, this, goOn, Qt::SingleShotConnection);
        return;
    }
    LogExport::Order order{.format = format, .path = path, .query = m_log.query(), .only = {}, .bodies = bodies};
    if (m_log.model().selected().size() > 1)
        order.only = m_log.model().selectedRows();
    auto* job = new LogExport(m_services.history, order, urls(), this);
    connect(job, &LogExport::finished, this, [this, job, order](const Result<qint64>& rows) {
        if (!rows)
            warn(tr("Export requests"), rows.error().message);
        else if (order.format == ExportFormat::Trace)
            offerReplay(job->replay(), order.path);
    });
    showProgress(job);
    job->start();
}

void MonitorExports::showProgress(LogExport* job)
{
    const auto all = static_cast<int>(std::min<qint64>(m_log.model().rows().count(), std::numeric_limits<int>::max()));
    auto* progress = new QProgressDialog(tr("Exporting requests…"), tr("Cancel"), 0, std::max(1, all), m_page->window());
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setAutoReset(false);
    progress->setMinimumDuration(static_cast<int>(ProgressAfter.count()));
    connect(job, &LogExport::progressed, progress, [progress](qint64 rows) {
        progress->setValue(static_cast<int>(std::min<qint64>(rows, progress->maximum() - 1)));
    });
    connect(progress, &QProgressDialog::canceled, job, &LogExport::cancel);
    connect(progress, &QProgressDialog::canceled, progress, &QObject::deleteLater);
    connect(job, &QObject::destroyed, progress, &QObject::deleteLater);
}

void MonitorExports::offerReplay(const ReplaySheet& sheet, const QString& path)
{
    stress::Plan plan = sheet.plan(path);
    if (const auto profile = m_services.gateways.find(sheet.gateway()))
        plan.gateway = profile->name;
    emit planWanted(plan);
    if (const auto guessed = static_cast<int>(sheet.trace().guessed()); guessed > 0)
        say(QMessageBox::Information, tr("Requests as a trace"),
            tr("Of %n request(s) nobody counted all tokens, mostly because they failed. Where a number is missing, the trace has what the others ask for on average.",
               nullptr, guessed));
}

void MonitorExports::askForBundle(const TimeRange& range, const metrics::Filter& series)
{
    auto* dialog = new IncidentDialog(range, m_page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, range, series] {
        const QString parent = QFileDialog::getExistingDirectory(m_page->window(), tr("Where to put the incident bundle"));
        if (parent.isEmpty())
            return;
        const QString name = u"incident-"_s + dateTimeOf(range.from).toUTC().toString(u"yyyyMMdd-HHmmss"_s);
        IncidentBundle* bundle = bundleTo(QDir(parent).filePath(name), range, series, dialog->note(), dialog->bodies());
        connect(bundle, &IncidentBundle::finished, this, [](const Result<QString>& folder) {
            if (folder)
                QDesktopServices::openUrl(QUrl::fromLocalFile(*folder));
        });
    });
    dialog->open();
}

IncidentBundle* MonitorExports::bundleTo(const QString& folder, const TimeRange& range, const metrics::Filter& series, const QString& note, bool bodies)
{
    auto* bundle = new IncidentBundle(m_services.history, {folder, range, series, note, bodies, m_services.gateways.profiles()}, urls(), this);
    connect(bundle, &IncidentBundle::finished, this, [this](const Result<QString>& made) {
        if (!made)
            warn(tr("Incident bundle"), made.error().message);
    });
    QMetaObject::invokeMethod(bundle, &IncidentBundle::start, Qt::QueuedConnection); // who asked can still connect
    return bundle;
}

void MonitorExports::warn(const QString& title, const QString& sentence) const
{
    say(QMessageBox::Warning, title, sentence);
}

void MonitorExports::say(QMessageBox::Icon icon, const QString& title, const QString& sentence) const
{
    auto* box = new QMessageBox(icon, title, sentence, QMessageBox::Ok, m_page->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

//! Where a request went, as far as its gateway is still there.
LogExport::UrlOf MonitorExports::urls() const
{
    return [profiles = m_services.gateways.profiles()](const record::RequestRecord& record) {
        for (const gateway::GatewayProfile& profile : profiles) {
            for (const gateway::Endpoint& endpoint : profile.endpoints) {
                if (profile.id == record.gateway && endpoint.id == record.servedByEndpoint)
                    return gateway::endpointUrl(endpoint.baseUrl, pathOf(record.operation)).toString();
            }
        }
        return u"https://unknown.invalid/"_s;
    };
}

} // namespace bw::ui
