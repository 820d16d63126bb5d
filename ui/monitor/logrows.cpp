// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/logrows.h"

#include <QPointer>

namespace bw::ui {

namespace {

using record::LogRow;
using record::RowId;

constexpr WallTime EndOfTime{Milliseconds(std::numeric_limits<qint64>::max() >> RowId::SequenceBits)};

} // namespace

LogRows::LogRows(LogSource& source, QObject* parent, const Clock& clock) : QObject(parent), m_source(source), m_clock(clock) {}

void LogRows::ask(const store::LogQuery& query, bool live, Milliseconds last)
{
    ++m_generation;
    m_query = query;
    m_live = live;
    m_last = live && query.range ? last : Milliseconds(0);
    slide();
    m_survey = {};
    m_surveyed = false;
    m_surveying = false;
    m_news.clear();
    m_skips.clear();
    m_pages.clear();
    m_boundary = m_surveyedTo = m_query.range ? m_query.range->from : WallTime();
    emit reset();
    if (live)
        m_source.follow(m_query);
    survey();
    if (live)
        loadNews();
}

void LogRows::slide()
{
    if (m_last > Milliseconds(0))
        m_query.range->from = wallNow(m_clock) - m_last;
}

bool LogRows::isBehind() const
{
    return m_last > Milliseconds(0) && wallNow(m_clock) - m_last - m_query.range->from > m_last / 10;
}

store::LogQuery LogRows::settledQuery() const
{
    store::LogQuery query = m_query;
    if (m_live)
        query.range = TimeRange{m_query.range ? m_query.range->from : WallTime(), m_boundary};
    return query;
}

void LogRows::survey()
{
    if (std::exchange(m_surveying, true))
        return;
    slide();
    if (m_live)
        m_boundary = std::max(m_boundary, wallNow(m_clock) - Settled);
    const auto first = std::make_shared<bool>(true);
    m_source.survey(settledQuery(), this, [this, first, generation = m_generation](const Result<store::LogSurvey>& survey) {
        if (generation != m_generation)
            return;
        if (!survey) {
            m_surveying = false;
            emit failed(survey.error().message);
            return;
        }
        takeSurvey(*survey, std::exchange(*first, false));
    });
}

void LogRows::takeSurvey(const store::LogSurvey& survey, bool isFirst)
{
    m_surveying = !survey.complete;
    m_surveyed = true;
    if (isFirst) {
        const QList<LogRow> known = newestKnown();
        m_surveyedTo = m_boundary;
        m_news.removeIf([this](const LogRow& row) { return row.endedAt() < m_boundary; });
        m_skips.removeIf([this](const Skip& skip) { return skip.at < m_boundary; });
        m_pages.clear();
        m_survey = survey;
        carryOver(known);
    } else {
        m_survey = survey;
    }
    emit changed();
}

//! What ended between the boundary and the moment from which the stream is followed.
void LogRows::loadNews()
{
    store::LogQuery query = m_query;
    query.range = TimeRange{m_boundary, EndOfTime};
    m_source.page(query, {}, PageRows, this, [this, generation = m_generation](const Result<store::LogPage>& page) {
        if (generation != m_generation || !page)
            return;
        mergeNews(page->rows);
        emit changed();
    });
}

void LogRows::mergeNews(const QList<LogRow>& rows)
{
    for (const LogRow& row : rows) {
        const auto place = std::ranges::lower_bound(m_news, row.id, std::greater(), &LogRow::id);
        if (row.endedAt() >= m_surveyedTo && (place == m_news.end() || place->id != row.id))
            m_news.insert(place, row);
    }
}

//! From the newest on, as many as are here without a hole.
QList<LogRow> LogRows::newestKnown() const
{
    if (!m_skips.isEmpty())
        return {};
    QList<LogRow> known = m_news;
    for (qint64 page = 0; known.size() < m_news.size() + 2 * PageRows && m_pages.contains(page); ++page)
        known += m_pages[page].rows;
    return known;
}

//! The rows on screen are mostly among those that were here already: they must not vanish until they come again.
void LogRows::carryOver(const QList<LogRow>& known)
{
    const auto first = std::ranges::find_if(known, [this](const LogRow& row) { return row.endedAt() < m_surveyedTo; });
    const qsizetype skip = first - known.begin();
    for (qint64 page = 0; skip + (page + 1) * PageRows <= known.size(); ++page)
        m_pages[page] = {known.mid(skip + page * PageRows, PageRows), ++m_uses};
}

void LogRows::poll()
{
    if (!m_live)
        return;
    if (isBehind())
        survey();
    const LogNews news = m_source.take();
    if (news.rows.isEmpty() && news.skipped == 0)
        return;
    const qint64 before = newCount();
    if (news.skipped > 0) {
        // What came before the hole is further down by it: it comes back with the next survey.
        m_skips.append({wallNow(m_clock), news.skipped + m_news.size()});
        m_news.clear();
    }
    mergeNews(news.rows);
    if (const qint64 newer = newCount() - before; newer > 0)
        emit grown(newer);
    emit changed();
    if (newCount() > MostNews)
        survey();
}

qint64 LogRows::newCount() const noexcept
{
    qint64 count = m_news.size();
    for (const Skip& skip : m_skips)
        count += skip.rows;
    return count;
}

qint64 LogRows::errors() const
{
    return m_survey.errors + std::ranges::count_if(m_news, isError);
}

const LogRow* LogRows::row(qint64 index)
{
    if (index < 0 || index >= count())
        return nullptr;
    const qint64 number = index - newCount();
    if (number < 0)
        return index < m_news.size() ? &m_news[index] : nullptr;
    const auto page = m_pages.find(number / PageRows);
    if (page == m_pages.end()) {
        fetch(number / PageRows);
        return nullptr;
    }
    page->used = ++m_uses;
    const qint64 inPage = number % PageRows;
    return inPage < page->rows.size() ? &page->rows[inPage] : nullptr;
}

store::LogQuery LogRows::surveyedQuery() const
{
    store::LogQuery query = settledQuery();
    if (query.range)
        query.range->to = m_live ? m_surveyedTo : query.range->to;
    return query;
}

//! Fetches nothing.
const LogRow* LogRows::known(qint64 index) const
{
    const qint64 number = index - newCount();
    if (number < 0)
        return index < m_news.size() ? &m_news[index] : nullptr;
    const auto page = m_pages.constFind(number / PageRows);
    const qint64 inPage = number % PageRows;
    return page != m_pages.cend() && inPage < page->rows.size() ? &page->rows[inPage] : nullptr;
}

//! Of a row that is not among the news. Those that nobody handed over are right behind them.
store::LogPlace LogRows::placeOf(qint64 index) const
{
    if (index >= newCount())
        return m_survey.placeOf(index - newCount());
    return {m_news.isEmpty() ? RowId() : m_news.constLast().id, index - m_news.size()};
}

void LogRows::rowsBetween(qint64 first, qint64 last, QObject* receiver, std::function<void(const Rows&)> done)
{
    Rows rows;
    const qint64 end = std::min(last + 1, count());
    for (qint64 i = first; i < end; ++i) {
        const LogRow* const row = known(i);
        if (!row)
            break;
        rows.append(*row);
    }
    const qint64 missing = first + rows.size();
    if (missing >= end)
        return done(rows);
    const store::LogQuery query = missing < newCount() ? m_query : surveyedQuery();
    m_source.page(query, placeOf(missing), static_cast<int>(end - missing), receiver,
                  [rows, done = std::move(done), self = QPointer(this)](const Result<store::LogPage>& page) {
                      if (!page && self)
                          emit self->failed(page.error().message);
                      done(page ? rows + page->rows : rows);
                  });
}

void LogRows::fetch(qint64 page)
{
    m_pages.insert(page, {{}, ++m_uses});
    m_source.page(surveyedQuery(), m_survey.placeOf(page * PageRows), PageRows, this,
                  [this, page, generation = m_generation](const Result<store::LogPage>& result) {
                      if (generation == m_generation)
                          takePage(page, result);
                  });
    dropOldPages();
}

void LogRows::takePage(qint64 page, const Result<store::LogPage>& result)
{
    const auto found = m_pages.find(page);
    if (found == m_pages.end())
        return;
    if (!result) {
        m_pages.erase(found);
        emit failed(result.error().message);
        return;
    }
    found->rows = result->rows;
    emit changed();
}

void LogRows::dropOldPages()
{
    while (m_pages.size() > MostPages) {
        auto oldest = m_pages.begin();
        for (auto page = m_pages.begin(); page != m_pages.end(); ++page) {
            if (page->used < oldest->used)
                oldest = page;
        }
        m_pages.erase(oldest);
    }
}

QList<double> LogRows::errorMarks(int marks) const
{
    if (marks < 1)
        return {};
    QList<double> errors(marks, 0.0);
    QList<double> rows(marks, 0.0);
    const double whole = static_cast<double>(std::max<qint64>(1, count()));
    const auto add = [&](qint64 first, qint64 number, qint64 failed) {
        const int from = std::clamp(static_cast<int>(static_cast<double>(first) / whole * marks), 0, marks - 1);
        const int to = std::clamp(static_cast<int>(static_cast<double>(first + number - 1) / whole * marks), from, marks - 1);
        for (int mark = from; mark <= to; ++mark) {
            errors[mark] += static_cast<double>(failed) / (to - from + 1);
            rows[mark] += static_cast<double>(number) / (to - from + 1);
        }
    };
    for (qsizetype i = 0; i < m_news.size(); ++i)
        add(i, 1, isError(m_news[i]) ? 1 : 0);
    for (const store::LogSurvey::Stretch& stretch : m_survey.stretches)
        add(newCount() + stretch.firstRow, stretch.rows, stretch.errors);
    for (int mark = 0; mark < marks; ++mark)
        errors[mark] = rows[mark] > 0 ? errors[mark] / rows[mark] : 0;
    return errors;
}

bool isError(const LogRow& row) noexcept
{
    return row.outcome != ErrorClass::Ok && row.outcome != ErrorClass::Cancelled;
}

} // namespace bw::ui
