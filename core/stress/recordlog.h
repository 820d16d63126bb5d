// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/requestrecord.h"

#include <memory>

namespace bw::stress {

//! Writes every record of a run as a line of JSON, in a thread of its own. A disk that is too slow or full does not slow
//! the run: what is over the queue, or could not be written, is counted and left out. All of it from any thread.
class RecordLog final
{
public:
    static constexpr size_t MostWaiting = 100'000;

    //! Io if the file cannot be made; an existing one is replaced.
    [[nodiscard]] static Result<std::shared_ptr<RecordLog>> open(const QString& path);
    //! Soon over, however slow the disk is: what still waits then is written behind it, at the latest while the program ends.
    ~RecordLog();
    Q_DISABLE_COPY_MOVE(RecordLog)

    void write(const record::RequestRecord& record);

    // What is known at the end of a run; both wait a moment for the records before to be written.

    [[nodiscard]] qint64 leftOut() const;  //!< records that are not in the file
    [[nodiscard]] QString trouble() const; //!< how many and why, in sentences for people; empty: none is left out

private:
    class Writer;
    class Stragglers;

    explicit RecordLog(std::unique_ptr<Writer> writer);

    std::unique_ptr<Writer> m_writer;
};

} // namespace bw::stress
