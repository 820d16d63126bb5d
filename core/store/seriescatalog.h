// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/serieskey.h"
#include "record/filtercompletion.h"
#include "store/sql.h"

#include <QHash>

namespace bw::store {

//! The series table, held in memory: which number stands for whose requests. One connection, one thread.
class SeriesCatalog
{
public:
    [[nodiscard]] Result<void> load(QSqlDatabase& database); //!< what others added since
    //! The number of `key`, made if need be; a new name of a gateway or endpoint is taken for all of it. Inside a transaction: after a
    //! roll-back load() must follow. 0: there are too many already.
    [[nodiscard]] Result<qint64> numberOf(QSqlDatabase& database, const metrics::SeriesKey& key);

    [[nodiscard]] const QHash<qint64, metrics::SeriesKey>& all() const noexcept { return m_keys; }
    [[nodiscard]] const metrics::SeriesKey* key(qint64 number) const;

private:
    [[nodiscard]] Result<qint64> freshNumber(QSqlDatabase& database) const;
    [[nodiscard]] Result<void> spreadNames(QSqlDatabase& database, const metrics::SeriesKey& newest);

    qint64 m_highest = 0;
    QHash<metrics::SeriesKey, qint64> m_numbers;
    QHash<qint64, metrics::SeriesKey> m_keys;
};

[[nodiscard]] record::FilterVocabulary vocabularyOf(const SeriesCatalog& catalog); //!< each sorted

} // namespace bw::store
