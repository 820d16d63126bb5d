// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/requestrecord.h"

#include <vector>

namespace bw::stress {

//! A few whole requests of a run, to be looked into: the slowest, some that failed (of every class), and some at random.
//! Of two runs' exemplars the merged ones are those of both. A value; one thread at a time.
class Exemplars
{
public:
    static constexpr size_t Slowest = 12;
    static constexpr size_t FailedOfAClass = 6;
    static constexpr size_t Random = 24;

    //! `lot`: a uniformly random number of the request; the lowest lots are kept.
    void offer(const record::RequestRecord& record, quint64 lot);
    void merge(const Exemplars& other);
    //! As they were, for who read them back.
    [[nodiscard]] static Exemplars restored(const QList<record::RequestRecord>& slowest, const QList<record::RequestRecord>& failed,
                                            const QList<record::RequestRecord>& random);

    [[nodiscard]] QList<record::RequestRecord> slowest() const; //!< slowest first, by TTFT, or E2E of what was no stream
    [[nodiscard]] QList<record::RequestRecord> failed() const;  //!< in no order
    [[nodiscard]] QList<record::RequestRecord> random() const;  //!< that went well

    bool operator==(const Exemplars&) const = default;

private:
    struct Kept
    {
        quint64 rank = 0; //!< the lowest stay
        record::RequestRecord record;

        bool operator==(const Kept&) const = default;
    };
    using Shelf = std::vector<Kept>; //!< a heap, the first to go in front

    static void keep(Shelf& shelf, size_t room, quint64 rank, const record::RequestRecord& record);
    [[nodiscard]] static QList<record::RequestRecord> inOrder(Shelf shelf);
    [[nodiscard]] Shelf& shelfOf(ErrorClass errorClass);

    Shelf m_slowest;
    Shelf m_random;
    std::vector<std::pair<ErrorClass, Shelf>> m_failed;
};

} // namespace bw::stress
