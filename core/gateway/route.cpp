// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/route.h"

#include <algorithm>
#include <numeric>

namespace bw::gateway {

namespace {

//! Takes one after the other, each with the chance that its weight is of what is left.
QList<qsizetype> drawn(QList<qsizetype> indexes, const GatewayProfile& profile, const Random& random)
{
    QList<qsizetype> order;
    const auto weight = [&profile](qsizetype index) { return std::max(1, profile.endpoints[index].weight); };
    while (indexes.size() > 1) {
        const int total = std::accumulate(indexes.begin(), indexes.end(), 0, [&](int sum, qsizetype i) { return sum + weight(i); });
        double left = random() * total;
        qsizetype chosen = 0;
        while (chosen < indexes.size() - 1 && left >= weight(indexes[chosen]))
            left -= weight(indexes[chosen++]);
        order.append(indexes.takeAt(chosen));
    }
    return order + indexes;
}

class Planner
{
public:
    Planner(const GatewayProfile& profile, const RouteNews& news, const Random& random)
        : m_profile(profile), m_news(news), m_random(random)
    {
    }

    [[nodiscard]] QList<Hop> hopsFor(const QString& model) const
    {
        QList<Hop> hops;
        for (const bool backup : {false, true}) {
            for (const qsizetype index : drawn(serving(model, backup), m_profile, m_random))
                hops.append({index, model});
        }
        return hops;
    }

    void leaveOutRefusals(QList<Hop>& hops) const
    {
        const auto refuses = [this](const Hop& hop) { return m_news.refuses && m_news.refuses(at(hop), hop.model); };
        if (!std::ranges::all_of(hops, refuses))
            hops.removeIf(refuses);
    }

    void benchToTheEnd(QList<Hop>& hops) const
    {
        std::stable_partition(hops.begin(), hops.end(), [this](const Hop& hop) { return !m_news.isBenched || !m_news.isBenched(at(hop)); });
    }

private:
    [[nodiscard]] const Endpoint& at(const Hop& hop) const { return m_profile.endpoints[hop.endpoint]; }

    [[nodiscard]] QList<qsizetype> serving(const QString& model, bool backup) const
    {
        QList<qsizetype> indexes;
        for (qsizetype i = 0; i < m_profile.endpoints.size(); ++i) {
            const Endpoint& endpoint = m_profile.endpoints[i];
            const bool serves = model.isEmpty() || endpoint.serves(model);
            if (endpoint.backup == backup && serves && (!m_news.isAllowed || m_news.isAllowed(endpoint)))
                indexes.append(i);
        }
        return indexes;
    }

    const GatewayProfile& m_profile;
    const RouteNews& m_news;
    const Random& m_random;
};

} // namespace

QList<Hop> route(const GatewayProfile& profile, const QStringList& models, const RouteNews& news, const Random& random)
{
    const Planner planner(profile, news, random);
    QList<Hop> hops;
    for (const QString& model : models)
        hops += planner.hopsFor(model);
    if (hops.size() > 1) {
        planner.leaveOutRefusals(hops);
        planner.benchToTheEnd(hops);
    }
    return hops;
}

} // namespace bw::gateway
