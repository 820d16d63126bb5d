// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "spend/cost.h"

namespace bw::spend {

//! Prices by model. A value: copy it to another thread freely.
class PriceBook
{
public:
    PriceBook() = default;
    explicit PriceBook(const QList<Price>& prices);

    //! The prices shipped with the program (resources/prices.json compiled in).
    [[nodiscard]] static PriceBook builtIn();
    //! Refuses the whole file for one bad row, naming the row and the field.
    [[nodiscard]] static Result<PriceBook> fromJson(const QByteArray& json);
    [[nodiscard]] QByteArray toJson() const;

    void set(Price price); //!< replaces the row of the same model and first day
    void remove(const QString& model, QDate validFrom);
    [[nodiscard]] const QList<Price>& prices() const noexcept { return m_prices; }

    //! Exact model; then less "-YYYY-MM-DD"; then less a "provider/" prefix; of its rows the newest that is valid on
    //! the day (invalid: the newest). nullopt: unknown, shown as "—", never 0.
    [[nodiscard]] std::optional<Price> find(QStringView model, QDate on = {}) const;

    //! How many tokens the model takes; looked up as a price is, of the rows that say so. 0: no row does.
    [[nodiscard]] qint64 context(QStringView model) const;

    bool operator==(const PriceBook&) const = default;

private:
    QList<Price> m_prices;
};

//! The day by which prices hold at this moment: UTC, as for the charge of a request.
[[nodiscard]] QDate priceDay(const Clock& clock = systemClock());

//! A gateway's own rows win over the book's.
[[nodiscard]] std::optional<Price> findPrice(const QList<Price>& own, const PriceBook& book, QStringView model,
                                             QDate on);
[[nodiscard]] qint64 findContext(const QList<Price>& own, const PriceBook& book, QStringView model); //!< the same; 0: unknown

} // namespace bw::spend
