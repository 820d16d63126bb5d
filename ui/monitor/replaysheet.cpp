// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/replaysheet.h"

#include "base/wholefile.h"

#include <QCoreApplication>

#include <algorithm>

namespace bw::ui {

namespace {

struct SheetText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::ReplaySheet)
};

template <typename Key>
Key mostFrequent(const QHash<Key, qint64>& counts)
{
    const auto most = std::max_element(counts.begin(), counts.end());
    return most == counts.end() ? Key() : most.key();
}

} // namespace

void ReplaySheet::add(const record::RequestRecord& record)
{
    m_trace.add(record);
    if (record.operation == record::Operation::Models)
        return;
    ++m_requests;
    ++m_models[record.model];
    ++m_gateways[record.gateway];
    m_streams += record.stream ? 1 : 0;
    m_embeddings += record.operation == record::Operation::Embeddings ? 1 : 0;
}

ProfileId ReplaySheet::gateway() const
{
    return mostFrequent(m_gateways);
}

stress::Plan ReplaySheet::plan(const QString& tracePath) const
{
    stress::Plan plan;
    plan.name = SheetText::tr("Recorded requests");
    plan.model = mostFrequent(m_models);
    plan.target = m_embeddings * 2 > m_requests ? stress::Target::Embeddings : stress::Target::Chat;
    plan.stream = m_streams * 2 >= m_requests;
    plan.load.kind = stress::Load::Kind::Replay;
    plan.load.trace = tracePath;
    return plan;
}

Result<qint64> ReplaySheet::write(const stress::TraceMaker& maker, const QString& path)
{
    const auto trace = maker.made();
    if (!trace)
        return tl::unexpected(trace.error());
    WholeFile file(path);
    bool good = file.open(QIODevice::WriteOnly);
    for (auto entry = trace->begin(); good && entry != trace->end(); ++entry)
        good = file.write(stress::traceLine(*entry)) >= 0;
    if (good && file.commit())
        return qint64(trace->size());
    return failure(ErrorCode::Io, SheetText::tr("The trace could not be written: %1. Check that there is room on the disk.").arg(file.errorString()));
}

} // namespace bw::ui
