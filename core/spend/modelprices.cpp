// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/modelprices.h"

#include "spend/pricejson.h"

#include <algorithm>

namespace bw::spend {

QList<Price> pricesFrom(const QList<openai::ModelInfo>& models, const QString& source, QDate on)
{
    QList<Price> prices;
    for (const openai::ModelInfo& model : models) {
        if (!model.priceIn || !model.priceOut)
            continue;
        Price price;
        price.model = model.id;
        price.input = *model.priceIn;
        price.output = *model.priceOut;
        price.cachedInput = model.priceCachedIn;
        price.cacheWrite = model.priceCacheWrite;
        price.perRequest = model.pricePerRequest.value_or(PicoUsd());
        price.source = source;
        price.sourceDate = on;
        price.context = model.context;
        if (isWritable(price)) // some state dollars per million tokens where they mean dollars per token
            prices.append(std::move(price));
    }
    return prices;
}

namespace {

//! What no gateway states, from the row that the imported one replaces.
void keepUnstated(Price& imported, const Price& row)
{
    if (!imported.listInput && row.currency == imported.currency) {
        imported.listInput = row.listInput;
        imported.listOutput = row.listOutput;
        imported.listCachedInput = row.listCachedInput;
    }
    if (imported.context == 0) {
        imported.context = row.context;
        imported.contextSource = row.contextSource;
    }
}

} // namespace

QList<Price> withImported(QList<Price> rows, const QList<Price>& imported)
{
    for (Price price : imported) {
        qsizetype at = rows.size();
        for (qsizetype i = rows.size() - 1; i >= 0; --i) {
            if (rows[i].model != price.model)
                continue;
            keepUnstated(price, rows.takeAt(i));
            at = i;
        }
        rows.insert(std::min(at, rows.size()), std::move(price));
    }
    return rows;
}

} // namespace bw::spend
