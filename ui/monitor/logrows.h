// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/logsource.h"

#include <QHash>

namespace bw::ui {

//! The rows of one query, however many: knows how many there are and where the errors are, holds the pages that were
//! looked at last, and takes in what is new. Row 0 is the newest. GUI thread.
//!
//! What ended a few seconds ago is surely stored and is counted by a survey of the store; what is newer comes from the
//! stream itself, so that nothing is missed while the store writes.
class LogRows final : public QObject
{
    Q_OBJECT

public:
    static constexpr int PageRows = 200;
    static constexpr qsizetype MostPages = 40;
    static constexpr qint64 MostNews = 2'000; //!< rows from the stream; with more the survey is made anew
    static constexpr Milliseconds Settled{3'000};

    explicit LogRows(LogSource& source, QObject* parent = nullptr, const Clock& clock = systemClock());

    //! Forgets the rows of the last one. `last`: not 0, of a live log: its range begins so long ago, and goes along with the
    //! time: it is moved with each survey, and a survey is made once it is behind by a tenth.
    void ask(const store::LogQuery& query, bool live, Milliseconds last = Milliseconds(0));
    [[nodiscard]] const store::LogQuery& query() const noexcept { return m_query; } //!< what is shown now
    [[nodiscard]] WallTime now() const { return wallNow(m_clock); }
    void poll(); //!< takes in what is new; about ten times a second

    [[nodiscard]] qint64 count() const noexcept { return newCount() + m_survey.rows; }
    [[nodiscard]] qint64 errors() const;
    [[nodiscard]] bool isComplete() const noexcept { return m_surveyed && m_survey.complete; }
    //! Null while it is not here; then it is fetched, and changed() follows.
    [[nodiscard]] const record::LogRow* row(qint64 index);

    //! The rows from `first` to `last`, newest first; at once if all of them are here, else later, unless `receiver` is gone.
    //! Fewer if they cannot be read; failed() said why.
    using Rows = QList<record::LogRow>;
    void rowsBetween(qint64 first, qint64 last, QObject* receiver, std::function<void(const Rows&)> done);

    //! Where the errors are: for `marks` equal parts of all rows, newest first, the share of errors in each.
    [[nodiscard]] QList<double> errorMarks(int marks) const;

signals:
    void reset();             //!< another query
    void grown(qint64 newer); //!< so many rows came before row 0
    void changed();           //!< rows, or their number, are other ones than before
    void failed(const QString& sentence);

private:
    struct Page
    {
        QList<record::LogRow> rows;
        quint64 used = 0;
    };
    struct Skip
    {
        WallTime at{};
        qint64 rows = 0;
    };

    [[nodiscard]] qint64 newCount() const noexcept;
    [[nodiscard]] bool isBehind() const;
    void slide();
    void survey();
    void takeSurvey(const store::LogSurvey& survey, bool isFirst);
    void loadNews();
    void mergeNews(const QList<record::LogRow>& rows);
    [[nodiscard]] QList<record::LogRow> newestKnown() const;
    void carryOver(const QList<record::LogRow>& known);
    [[nodiscard]] const record::LogRow* known(qint64 index) const;
    [[nodiscard]] store::LogPlace placeOf(qint64 index) const;
    [[nodiscard]] store::LogQuery surveyedQuery() const;
    void fetch(qint64 page);
    void takePage(qint64 page, const Result<store::LogPage>& result);
    void dropOldPages();
    [[nodiscard]] store::LogQuery settledQuery() const;

    LogSource& m_source;
    const Clock& m_clock;
    store::LogQuery m_query;
    bool m_live = false;
    Milliseconds m_last{0};
    WallTime m_boundary{}; //!< rows that ended before are the survey's
    WallTime m_surveyedTo{};
    store::LogSurvey m_survey;
    bool m_surveyed = false;
    bool m_surveying = false;
    QList<record::LogRow> m_news; //!< newest first, not older than the boundary
    QList<Skip> m_skips;          //!< rows between the news and the survey that nobody handed over
    QHash<qint64, Page> m_pages;  //!< of the survey's rows
    quint64 m_generation = 0;     //!< answers to older questions do not count
    quint64 m_uses = 0;
};

[[nodiscard]] bool isError(const record::LogRow& row) noexcept; //!< a person's own stop is none

} // namespace bw::ui
