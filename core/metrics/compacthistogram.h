// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/varint.h"
#include "metrics/histogram.h"

#include <QByteArray>

#include <limits>

namespace bw::metrics {

//! A Histogram for the many small ones: only what was seen takes memory, two bytes a sample and never more than six a
//! distinct value, give or take what a vector holds in reserve. Same buckets, same percentiles. A value; one thread.
class CompactHistogram
{
public:
    //! Index in Histogram and how often.
    struct Entry
    {
        quint16 index = 0;
        quint32 count = 0;
        bool operator==(const Entry&) const = default;
    };

    //! `entries` ascending, none twice.
    [[nodiscard]] static CompactHistogram of(std::vector<Entry> entries, Nanoseconds min, Nanoseconds max, double sum);

    void record(Nanoseconds value) { record(static_cast<quint16>(Histogram::indexOf(value)), value); }
    void record(quint16 index, Nanoseconds value); //!< for who knows the index of the value already
    void merge(const CompactHistogram& other);
    void merge(const Histogram& other);
    void addTo(Histogram& histogram) const;

    [[nodiscard]] qint64 count() const noexcept { return m_total; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_total == 0; }
    [[nodiscard]] Nanoseconds min() const noexcept { return m_min; } //!< 0 if empty; exact
    [[nodiscard]] Nanoseconds max() const noexcept { return m_max; } //!< 0 if empty; exact
    [[nodiscard]] double sum() const noexcept { return m_sum; }      //!< ns; exact up to 2⁵³
    //! Calls `use` with each entry, ascending.
    template <typename Use> void forEach(Use use) const;
    [[nodiscard]] std::vector<Entry> entries() const; //!< all of them, ascending
    [[nodiscard]] size_t bytes() const noexcept;                     //!< on the heap

    //! To be kept and seldom read: a quarter of the memory. Whoever changes it later pays for opening it again. After this
    //! it may be read in several threads.
    void seal();

    //! For our own files: exact and small. Others read histogramcodec.h.
    [[nodiscard]] QByteArray encoded() const;
    [[nodiscard]] static std::optional<CompactHistogram> decoded(QByteArrayView bytes);

    bool operator==(const CompactHistogram& other) const;

private:
    void settle() const;
    void unseal();
    [[nodiscard]] QByteArray packed() const;
    [[nodiscard]] static Entry nextIn(QByteArrayView packed, qsizetype& at, quint16 before);
    void widen(Nanoseconds low, Nanoseconds high, double sum, qint64 count);

    mutable std::vector<Entry> m_settled;  //!< ascending
    mutable std::vector<quint16> m_fresh;  //!< as they came, until there are enough to be worth the sorting
    QByteArray m_sealed; //!< instead of the two
    qint64 m_total = 0;
    Nanoseconds m_min{0};
    Nanoseconds m_max{0};
    double m_sum = 0;
};

template <typename Use> void CompactHistogram::forEach(Use use) const
{
    settle();
    for (const Entry& entry : m_settled)
        use(entry);
    Entry entry;
    for (qsizetype at = 0; at < m_sealed.size(); use(entry))
        entry = nextIn(m_sealed, at, entry.index);
}

static_assert(std::numeric_limits<quint16>::max() > 37 * 1024); // the index of Histogram::Longest fits

} // namespace bw::metrics
