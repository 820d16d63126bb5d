// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bw {

namespace {

double product(const QList<double>& a, const QList<double>& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

} // namespace

double norm(const QList<double>& vector)
{
    return std::sqrt(product(vector, vector));
}

std::optional<double> cosine(const QList<double>& a, const QList<double>& b)
{
    if (a.size() != b.size())
        return std::nullopt;
    const double lengths = norm(a) * norm(b);
    if (!(lengths > 0) || !std::isfinite(lengths))
        return std::nullopt;
    return std::clamp(product(a, b) / lengths, -1.0, 1.0);
}

CosineTable cosineTable(const QList<QList<double>>& vectors)
{
    CosineTable table(vectors.size(), QList<std::optional<double>>(vectors.size()));
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        for (qsizetype j = i; j < vectors.size(); ++j)
            table[i][j] = table[j][i] = cosine(vectors[i], vectors[j]);
    }
    return table;
}

} // namespace bw
