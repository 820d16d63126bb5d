// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/modelprices.h"

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
        prices.append(std::move(price));
    }
    return prices;
}

QList<Price> withImported(QList<Price> rows, const QList<Price>& imported)
{
    for (Price price : imported) {
        const auto row =
            std::find_if(rows.begin(), rows.end(), [&price](const Price& other) { return other.model == price.model; });
        if (row == rows.end()) {
            rows.append(std::move(price));
            continue;
        }
        price.listInput = row->listInput;
        price.listOutput = row->listOutput;
        price.listCachedInput = row->listCachedInput;
        if (price.context == 0) {
            price.context = row->context;
            price.contextSource = row->contextSource;
        }
        *row = std::move(price);
    }
    return rows;
}

} // namespace bw::spend
