// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/logexport.h"

#include <QMessageBox>
#include <QPointer>

class QWidget;

namespace bw::ui {

class IncidentBundle;
class RequestLog;
struct Services;

//! What leaves the monitor as files: the requests of the log, and incident bundles. Asks where to, shows how far it is,
//! says what went wrong.
class MonitorExports final : public QObject
{
    Q_OBJECT

public:
    MonitorExports(Services& services, RequestLog& log, QWidget* page);

    void choose(ExportFormat format); //!< asks for the file first, and of a HAR whether what was said may go along
    //! What is selected in the log, if it is several; else everything that its filter lets through. `bodies`: of a HAR.
    void exportTo(ExportFormat format, const QString& path, bool bodies = false);

    void askForBundle(const TimeRange& range, const metrics::Filter& series);
    IncidentBundle* bundleTo(const QString& folder, const TimeRange& range, const metrics::Filter& series, const QString& note, bool bodies);

signals:
    void planWanted(const bw::stress::Plan& plan); //!< of a load test that replays the trace just written

private:
    void askForBodies();
    void chooseFile(ExportFormat format, bool bodies);
    void showProgress(LogExport* job);
    void offerReplay(const ReplaySheet& sheet, const QString& path);
    void warn(const QString& title, const QString& sentence) const;
    void say(QMessageBox::Icon icon, const QString& title, const QString& sentence) const;
    [[nodiscard]] LogExport::UrlOf urls() const;

    Services& m_services;
    RequestLog& m_log;
    QWidget* m_page = nullptr;
};

} // namespace bw::ui
