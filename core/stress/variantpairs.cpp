// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/variantpairs.h"

#include <algorithm>

namespace bw::stress {

namespace {

qsizetype placeOf(const QString& name, const RunResult& run)
{
    const auto found = std::ranges::find_if(run.variants, [&name](const VariantResult& each) { return each.variant.name == name; });
    return found == run.variants.end() ? -1 : found - run.variants.begin();
}

QList<VariantPair> byName(const RunResult& a, const RunResult& b)
{
    QList<VariantPair> pairs;
    for (qsizetype i = 0; i < a.variants.size(); ++i) {
        if (const qsizetype same = placeOf(a.variants[i].variant.name, b); same >= 0)
            pairs.append({i, same});
    }
    return pairs;
}

QList<VariantPair> byPlace(const RunResult& a, const RunResult& b)
{
    if (a.variants.isEmpty() || b.variants.isEmpty())
        return {};
    QList<VariantPair> pairs = {{0, 0}};
    for (qsizetype i = 1; a.variants.size() == 1 && i < b.variants.size(); ++i)
        pairs.append({0, i});
    for (qsizetype i = 1; b.variants.size() == 1 && i < a.variants.size(); ++i)
        pairs.append({i, 0});
    return pairs;
}

} // namespace

QList<VariantPair> pairVariants(const RunResult& a, const RunResult& b)
{
    QList<VariantPair> pairs = byName(a, b);
    if (pairs.isEmpty())
        pairs = byPlace(a, b);
    const QList<VariantPair> met = pairs;
    for (qsizetype i = 0; i < a.variants.size(); ++i) {
        if (std::ranges::find(met, i, &VariantPair::a) == met.end())
            pairs.append({i, -1});
    }
    for (qsizetype i = 0; i < b.variants.size(); ++i) {
        if (std::ranges::find(met, i, &VariantPair::b) == met.end())
            pairs.append({-1, i});
    }
    return pairs;
}

} // namespace bw::stress
