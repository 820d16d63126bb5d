// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seriescatalog.h"

#include "store/rollup.h"

namespace bw::store {

using namespace Qt::StringLiterals;

Result<void> SeriesCatalog::load(QSqlDatabase& database)
{
    Result<QSqlQuery> query = runSql(database, u"SELECT id, gateway, gateway_name, endpoint, endpoint_name, model, served_by, source, "
                                               "key_label FROM series"_s);
    if (!query)
        return tl::unexpected(query.error());
    m_numbers.clear();
    m_keys.clear();
    m_highest = 0;
    while (query->next()) {
        metrics::SeriesKey key;
        key.gateway = ProfileId(query->value(1).toString());
        key.gatewayName = query->value(2).toString();
        key.endpoint = EndpointId(query->value(3).toString());
        key.endpointName = query->value(4).toString();
        key.model = query->value(5).toString();
        key.servedBy = query->value(6).toString();
        key.source = record::sourceFromId(query->value(7).toString()).value_or(record::Source::Cli);
        key.keyLabel = query->value(8).toString();
        const qint64 number = query->value(0).toLongLong();
        m_numbers.insert(key, number);
        m_keys.insert(number, key);
        if (number <= MostSeries)
            m_highest = std::max(m_highest, number);
    }
    return {};
}

//! Never one that was in use: of a series that a rescue could not save there may be requests still.
Result<qint64> SeriesCatalog::freshNumber(QSqlDatabase& database) const
{
    Result<QSqlQuery> query = runSql(database, u"SELECT ifnull(max(series), 0) FROM request WHERE series <= ?"_s, {MostSeries});
    if (!query)
        return tl::unexpected(query.error());
    return std::max(m_highest, query->next() ? query->value(0).toLongLong() : 0) + 1;
}

//! A new name is that of all series of the gateway or endpoint, also of those that no request comes for any more.
Result<void> SeriesCatalog::spreadNames(QSqlDatabase& database, const metrics::SeriesKey& newest)
{
    for (auto it = m_keys.begin(); it != m_keys.end(); ++it) {
        if (!metrics::takeNames(*it, newest))
            continue;
        const Result<void> done = changeSql(database, u"UPDATE series SET gateway_name = ?, endpoint_name = ? WHERE id = ?"_s,
                                            {notNull(it->gatewayName), notNull(it->endpointName), it.key()});
        if (!done)
            return done;
    }
    return {};
}

Result<qint64> SeriesCatalog::numberOf(QSqlDatabase& database, const metrics::SeriesKey& key)
{
    const auto found = m_numbers.constFind(key);
    const bool known = found != m_numbers.cend();
    if (known) {
        const metrics::SeriesKey& before = m_keys[*found];
        if (before.gatewayName == key.gatewayName && before.endpointName == key.endpointName)
            return *found;
    }
    const Result<qint64> number = known ? *found : freshNumber(database);
    if (!number || *number > MostSeries)
        return number.map([](qint64) -> qint64 { return 0; });
    const Result<void> done =
        changeSql(database,
                  u"INSERT INTO series (id, gateway, gateway_name, endpoint, endpoint_name, model, served_by, source, key_label) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET gateway_name = excluded.gateway_name, "
                  "endpoint_name = excluded.endpoint_name"_s,
                  {*number, notNull(key.gateway.value()), notNull(key.gatewayName), notNull(key.endpoint.value()),
                   notNull(key.endpointName), notNull(key.model), notNull(key.servedBy), record::sourceId(key.source),
                   notNull(key.keyLabel)})
            .and_then([&] { return spreadNames(database, key); });
    if (!done)
        return tl::unexpected(done.error());
    m_numbers.insert(key, *number);
    m_keys.insert(*number, key);
    m_highest = std::max(m_highest, *number);
    return number;
}

const metrics::SeriesKey* SeriesCatalog::key(qint64 number) const
{
    const auto found = m_keys.constFind(number);
    return found == m_keys.cend() ? nullptr : &*found;
}

record::FilterVocabulary vocabularyOf(const SeriesCatalog& catalog)
{
    record::FilterVocabulary names;
    for (const metrics::SeriesKey& key : catalog.all()) {
        names.gateways.append(key.gatewayName);
        names.endpoints.append(key.endpointName);
        names.models.append({key.model, key.servedBy});
        names.keys.append(key.keyLabel);
    }
    for (QStringList* list : {&names.gateways, &names.endpoints, &names.models, &names.keys}) {
        list->removeAll(QString());
        list->removeDuplicates();
        list->sort(Qt::CaseInsensitive);
    }
    return names;
}

} // namespace bw::store
