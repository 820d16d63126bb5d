// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/logsource.h"

#include <memory>

namespace bw::store {
class LogTail;
class RecordPipeline;
class RecordStore;
}

namespace bw::ui {

//! The rows of the history, and the newest of the record stream.
class StoreLogSource final : public LogSource
{
public:
    StoreLogSource(store::RecordStore& store, store::RecordPipeline& pipeline);

    void survey(const store::LogQuery& query, QObject* receiver, std::function<void(const Result<store::LogSurvey>&)> done) override;
    void page(const store::LogQuery& query, const store::LogPlace& place, int count, QObject* receiver,
              std::function<void(const Result<store::LogPage>&)> done) override;
    void vocabulary(QObject* receiver, std::function<void(const Result<record::FilterVocabulary>&)> done) override;
    void follow(const store::LogQuery& query) override;
    [[nodiscard]] LogNews take() override;

private:
    store::RecordStore& m_store;
    std::shared_ptr<store::LogTail> m_tail;
};

} // namespace bw::ui
