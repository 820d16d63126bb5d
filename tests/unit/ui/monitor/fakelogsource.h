// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/logrows.h"

#include <QTimer>

namespace bw::test {

//! A log of as many rows as wanted, made up as they are asked for: one a millisecond, each hundredth failed. Rows know
//! their number (0: the newest of those that were there at first) by their request's id.
class FakeLogSource final : public ui::LogSource
{
public:
    static constexpr WallTime Newest{Milliseconds(1'790'000'000'000)};
    static constexpr qint64 StretchRows = 4'096;

    explicit FakeLogSource(qint64 count) : m_count(count) {}

    static record::LogRow rowNumber(qint64 number)
    {
        record::LogRow row;
        row.id = record::RowId::at(Newest - Milliseconds(number));
        row.request = RequestId(QString::number(number));
        row.model = QStringLiteral("gpt-4.1");
        row.gatewayName = QStringLiteral("HolySheep");
        row.startedAt = row.endedAt();
        row.httpStatus = number % 100 == 0 ? 429 : 200;
        row.outcome = number % 100 == 0 ? ErrorClass::RateLimited : ErrorClass::Ok;
        row.ttft = Nanoseconds((100 + number % 50) * 1'000'000);
        row.attempts = 1;
        return row;
    }

    void survey(const store::LogQuery& query, QObject* receiver, std::function<void(const Result<store::LogSurvey>&)> done) override
    {
        ++surveys;
        surveyed = query;
        store::LogSurvey survey;
        for (qint64 first = 0; first < m_count; first += StretchRows) {
            const qint64 rows = std::min(StretchRows, m_count - first);
            survey.stretches.append({rowNumber(first - 1).id, rowNumber(first + rows - 1).id, rows, (first + rows + 99) / 100 - (first + 99) / 100, first});
        }
        survey.rows = m_count;
        survey.errors = (m_count + 99) / 100;
        QTimer::singleShot(0, receiver, [survey, done = std::move(done)] { done(survey); });
    }

    void page(const store::LogQuery&, const store::LogPlace& place, int count, QObject* receiver,
              std::function<void(const Result<store::LogPage>&)> done) override
    {
        ++pages;
        const qint64 first = (place.before.isSet() ? (Newest - place.before.endedAt()).count() + 1 : 0) + place.skip;
        store::LogPage page;
        for (qint64 number = first; number < std::min(first + count, m_count); ++number)
            page.rows.append(rowNumber(number));
        page.isLast = first + count >= m_count;
        QTimer::singleShot(0, receiver, [page, done = std::move(done)] { done(page); });
    }

    void vocabulary(QObject* receiver, std::function<void(const Result<record::FilterVocabulary>&)> done) override
    {
        QTimer::singleShot(0, receiver, [done = std::move(done)] {
            done(record::FilterVocabulary{{QStringLiteral("HolySheep")}, {}, {QStringLiteral("gpt-4.1"), QStringLiteral("claude-sonnet-4.5")}, {}});
        });
    }
    void follow(const store::LogQuery&) override { news = {}; }
    ui::LogNews take() override { return std::exchange(news, {}); }

    //! `number` rows more, each newer than all before.
    void grow(int number)
    {
        for (int i = 0; i < number; ++i)
            news.rows.prepend(rowNumber(-(++m_grown)));
    }

    ui::LogNews news;
    int surveys = 0;
    store::LogQuery surveyed; //!< last
    int pages = 0;

private:
    qint64 m_count = 0;
    qint64 m_grown = 0;
};

//! Long enough after the newest of the rows that all of them are surely stored, and before those that grow.
class FakeLogClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const noexcept override { return Instant(std::chrono::hours(1)); }
    [[nodiscard]] QDateTime wallTime() const override { return dateTimeOf(FakeLogSource::Newest + ui::LogRows::Settled + Milliseconds(1) + ahead); }

    Milliseconds ahead{0};
};

} // namespace bw::test
