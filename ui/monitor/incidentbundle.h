// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"
#include "monitor/logexport.h"
#include "report/incident.h"

namespace bw::ui {

//! What happened in some time, as a folder to send to the provider: a page, the requests as HAR, the configuration. No
//! key is in any of it, and what was said only if asked for. One bundle; deletes itself at the end.
class IncidentBundle final : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostFailed = 200;
    static constexpr int MostSlow = 50;
    static constexpr int MostOthers = 1'000; //!< newest of the time, in the HAR besides those

    struct Order
    {
        QString folder; //!< is made; must not be there yet
        TimeRange range;
        metrics::Filter series;
        QString note;
        bool bodies = false;
        QList<gateway::GatewayProfile> gateways;
    };

    IncidentBundle(store::RecordStore& store, Order order, LogExport::UrlOf urlOf, QObject* parent);

    void start();

signals:
    void finished(const bw::Result<QString>& folder); //!< once

private:
    using Next = void (IncidentBundle::*)();

    [[nodiscard]] store::LogQuery query(const record::FilterExpr& filter = {}) const;
    void askNumbers();
    void askFailed();
    void askSlow();
    void askOthers();
    void fetch(const store::LogQuery& query, int count, QList<record::RequestRecord>* into, Next next);
    void writeFiles();
    [[nodiscard]] Result<void> write(const QString& name, const QByteArray& bytes) const;
    void end(const Result<QString>& result);

    store::RecordStore& m_store;
    Order m_order;
    LogExport::UrlOf m_urlOf;
    report::Incident m_incident;
    QList<record::LogRow> m_rows; //!< of the HAR, each once
};

} // namespace bw::ui
