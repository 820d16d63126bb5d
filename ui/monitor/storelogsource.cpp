// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/storelogsource.h"

#include "store/logtail.h"
#include "store/recordpipeline.h"
#include "store/recordstore.h"

namespace bw::ui {

StoreLogSource::StoreLogSource(store::RecordStore& store, store::RecordPipeline& pipeline) : m_store(store), m_tail(pipeline.tail()) {}

void StoreLogSource::survey(const store::LogQuery& query, QObject* receiver, std::function<void(const Result<store::LogSurvey>&)> done)
{
    m_store.survey(query, receiver, std::move(done));
}

void StoreLogSource::page(const store::LogQuery& query, const store::LogPlace& place, int count, QObject* receiver,
                          std::function<void(const Result<store::LogPage>&)> done)
{
    m_store.page(query, place, count, receiver, std::move(done));
}

void StoreLogSource::vocabulary(QObject* receiver, std::function<void(const Result<record::FilterVocabulary>&)> done)
{
    m_store.vocabulary(receiver, std::move(done));
}

void StoreLogSource::follow(const store::LogQuery& query)
{
    m_tail->follow(query);
}

LogNews StoreLogSource::take()
{
    const store::LogTail::News news = m_tail->take();
    return {{news.rows.crbegin(), news.rows.crend()}, news.skipped};
}

} // namespace bw::ui
