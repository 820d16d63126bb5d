// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/filtercompletion.h"
#include "store/logquery.h"

#include <QObject>

#include <functional>

namespace bw::ui {

//! What came to the end of a log since it was last asked.
struct LogNews
{
    QList<record::LogRow> rows; //!< newest first
    qint64 skipped = 0;         //!< older than these, newer than what was known: too many to hand over

    bool operator==(const LogNews&) const = default;
};

//! Where the rows of the request log come from. All of it in the GUI thread; answers come later, in any order, unless
//! `receiver` is gone.
class LogSource
{
public:
    virtual ~LogSource() = default;

    //! How many rows there are and where; called again while it grows until survey.complete.
    virtual void survey(const store::LogQuery& query, QObject* receiver, std::function<void(const Result<store::LogSurvey>&)> done) = 0;
    virtual void page(const store::LogQuery& query, const store::LogPlace& place, int count, QObject* receiver,
                      std::function<void(const Result<store::LogPage>&)> done) = 0;
    //! Names that a filter may want.
    virtual void vocabulary(QObject* receiver, std::function<void(const Result<record::FilterVocabulary>&)> done) = 0;
    virtual void follow(const store::LogQuery& query) = 0; //!< from now on take() tells what is new for it
    [[nodiscard]] virtual LogNews take() = 0;
};

} // namespace bw::ui
