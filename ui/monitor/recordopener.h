// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/exemplar.h"

#include <QObject>

namespace bw::ui {

struct Services;

//! Fetches a request of the history and opens it in the inspector. The newest wish counts.
class RecordOpener final : public QObject
{
    Q_OBJECT

public:
    explicit RecordOpener(Services& services, QObject* parent = nullptr);

    void open(record::RowId id);
    //! One that is at hand, with what was said if the history kept it.
    void open(const record::RequestRecord& record);
    void openBehind(const ChartPoint& point, const PointOf& of, const metrics::Filter& series);

signals:
    void failed(const QString& sentence);

private:
    void fetch(record::RowId id, quint64 wish);
    void find(const record::RequestRecord& record, quint64 wish);
    void openWith(const record::RequestRecord& record, record::RowId id);
    void takeRecord(record::RowId id, const Result<record::RequestRecord>& record);
    void look(const store::LogQuery& query, const ChartPoint& point, const PointOf& of, std::function<void()> otherwise);

    Services& m_services;
    quint64 m_wish = 0;
};

} // namespace bw::ui
