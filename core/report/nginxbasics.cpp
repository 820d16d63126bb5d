// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/nginxsections.h"
#include "report/quoting.h"

#include "cache/ttlrows.h"

#include <QRegularExpression>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView Head(R"(# nginx.conf for the gateway "%1", written by Bellwether %2.
#   check   nginx -t -c FILE
#   start   nginx -c FILE
#   change  nginx -s reload -c FILE (also when the address of an endpoint's name has changed)
# Programs use http://%3:%4/v1 as their base URL and send their own key.
#
#   program -> port %4: limits -> port %5: cache, endpoint, next try -> port %6 and on: one server an endpoint -> gateway
#
# The steps are there because nginx decides where a request goes before it has read the body, and because the endpoints
# of one upstream share one Host and one TLS name.
%7
worker_processes auto;
worker_rlimit_nofile 16384;
%8
events {
    worker_connections 4096;
}

)");

//! Streams are told by the body; a quote inside a prompt is escaped, so no prompt looks like the parameter.
constexpr QLatin1StringView StreamMap(R"(
    # 1: pass it on unbuffered and uncached. Also for what has no body, and for a body too long to look at.
    map $request_body $bellwether_stream {
        default 0;
        "" 1;
        "~\"stream\"\s*:\s*true" 1;
    }
)");

constexpr QLatin1StringView RouteMap(R"(
    # Bodies of 60 000 bytes and more do not fit into a cache key.
    map "$http_x_bellwether_stream:$content_length" $bellwether_route {
        default cached;
        "~^1:" stream;
        "~:$" stream;
        "~:(?:[6-9][0-9]{4}|[0-9]{6,})$" stream;
    }
    # An answer is for whoever has the same key. Its last 8 characters tell keys apart: the whole key would lie in every
    # file of the cache. Without a key all share; a key too short to be known by its end is not cached.
    map "$http_authorization$http_api_key$http_x_api_key" $bellwether_scope {
        default "";
        "" open;
        "~[^ ]{20,}(?<bellwether_tail>[^ ]{8})$" $bellwether_tail;
    }
    map $http_cache_control $bellwether_uncached {
        default 0;
        "~*no-cache|no-store" 1;
    }
    map "$bellwether_scope" $bellwether_no_scope {
        default 0;
        "" 1;
    }
    map "$bellwether_uncached$bellwether_no_scope" $bellwether_bypass {
        default 1;
        00 0;
    }
    map "$http_cache_control$bellwether_no_scope" $bellwether_no_store {
        default 0;
        "~*no-store" 1;
        "~1$" 1;
    }
)");

constexpr QLatin1StringView UncachedRoute(R"(
    map $uri $bellwether_route {
        default stream;
    }
)");

constexpr QLatin1StringView SampledMap(R"(
    # 1: temperature gives another answer each time.
    map $request_body $bellwether_sampled {
        default 1;
        "~\"temperature\"\s*:\s*0(?:\.0*)?\s*[,}]" 0;
        "~\"seed\"\s*:\s*-?[0-9]" 0;
    }
)");

//! Longest prefix first: nginx takes the first expression that fits.
QString ttlMap(const gateway::CacheOptions& cache)
{
    QList<cache::TtlPolicy::Row> rows = cache.ttl + cache::builtInTtlRows(); // of equals the profile's stands first
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.prefix.size() > b.prefix.size(); });
    QString text = u"\n    # Seconds that an answer stays fresh, by model.\n    map $request_body $bellwether_ttl {\n        default %1;\n"_s
                       .arg(cache.ttlOtherwise.count());
    for (const cache::TtlPolicy::Row& row : rows) {
        // nginx takes one backslash of two, and the one before a quote: that of a quote is there already.
        QString pattern = QRegularExpression::escape(row.prefix);
        pattern.replace("\\\\"_L1, "\\\\\\\\"_L1);
        text += u"        \"~*\\\"model\\\"\\s*:\\s*\\\"(?:[^\\\"]*/)?%1\" %2;\n"_s.arg(pattern, QString::number(row.ttl.count()));
    }
    return text + u"    }\n"_s;
}

//! For endpoints whose address has a query.
QString queryMap(const NginxPlan& plan)
{
    const bool any = std::ranges::any_of(plan.endpoints, [](const gateway::Endpoint& each) { return each.baseUrl.hasQuery(); });
    return any ? u"\n    map $args $bellwether_more_args {\n        default \"&$args\";\n        \"\" \"\";\n    }\n"_s : QString();
}

bool usesDollar(const gateway::GatewayProfile& profile)
{
    const auto has = [](const QString& text) { return text.contains(u'$'); };
    for (const auto& [name, value] : profile.headers) {
        if (has(QString::fromLatin1(value)))
            return true;
    }
    return std::any_of(profile.endpoints.begin(), profile.endpoints.end(), [&](const gateway::Endpoint& e) { return has(e.name); });
}

QString notes(const gateway::GatewayProfile& profile)
{
    QString text;
    if (!profile.extraBody.isEmpty())
        text += u"# The profile adds parameters to every body (%1); nginx does not change bodies.\n"_s.arg(profile.extraBody.keys().join(u", "_s).simplified());
    if (!profile.network.extraCaPem.isEmpty())
        text += u"# The profile trusts a certificate of its own: it must be in the file of proxy_ssl_trusted_certificate.\n"_s;
    return text;
}

QString fileLine(const QString& directive, const QString& folder, const QString& name, const QString& more = {})
{
    return u"    %1 %2%3;\n"_s.arg(directive, nginxQuoted(folder + u'/' + name), more);
}

} // namespace

QString nginxHead(const NginxPlan& plan)
{
    const NginxOptions& options = plan.options;
    const QString pid = options.folder.isEmpty()
        ? QString()
        : u"pid %1;\nerror_log %2 warn;\n"_s.arg(nginxQuoted(options.folder + u"/nginx.pid"_s), nginxQuoted(options.folder + u"/error.log"_s));
    const QString name = plan.profile.name.simplified().remove(u'"');
    const QString address = options.address.contains(u':') ? u'[' + options.address + u']' : options.address;
    return QString(Head).arg(name, QStringLiteral(BELLWETHER_VERSION), address, QString::number(options.port), QString::number(options.innerPort),
                             QString::number(plan.endpointPort(0)), notes(plan.profile), pid);
}

QString nginxBasics(const NginxPlan& plan)
{
    const QString& folder = plan.options.folder;
    QString text = u"    server_tokens off;\n"_s;
    if (!folder.isEmpty()) {
        text += u"    log_format bellwether escape=json '{\"time\":\"$time_iso8601\",\"status\":$status,\"request\":\"$request\","
                "\"seconds\":$request_time,\"cache\":\"$sent_http_x_cache_status\",\"served_by\":\"$sent_http_x_served_by\"}';\n"_s
            + fileLine(u"access_log"_s, folder, u"access.log"_s, u" bellwether"_s);
        for (const char* part : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            text += fileLine(QLatin1StringView(part) + u"_temp_path"_s, folder, QLatin1StringView(part) + u"-temp"_s);
    }
    if (plan.options.cache)
        text += fileLine(u"proxy_cache_path"_s, folder.isEmpty() ? u"/var/lib/nginx"_s : folder, u"bellwether-cache"_s,
                         u" levels=1:2 keys_zone=bellwether:10m max_size=1g inactive=24h use_temp_path=off"_s);
    if (usesDollar(plan.profile))
        text += u"    geo $bellwether_dollar {\n        default \"$\";\n    }\n"_s;
    return text;
}

QString nginxRates(const NginxPlan& plan)
{
    const NginxOptions& options = plan.options;
    QString zones;
    if (options.perAddressPerMinute > 0)
        zones += u"    limit_req_zone $binary_remote_addr zone=bellwether_address:10m rate=%1r/m;\n"_s.arg(options.perAddressPerMinute);
    if (options.perKeyPerMinute > 0)
        zones += u"    limit_req_zone \"$http_authorization$http_api_key$http_x_api_key\" zone=bellwether_key:10m rate=%1r/m;\n"_s.arg(options.perKeyPerMinute);
    if (zones.isEmpty())
        return {};
    return u"\n    # Both limits hold for a request: the stricter one decides. A request without a key counts for its address only.\n"_s
        + zones + u"    limit_req_status 429;\n"_s;
}

QString nginxMaps(const NginxPlan& plan)
{
    const QString common = queryMap(plan) + StreamMap;
    if (!plan.options.cache)
        return common + QString(UncachedRoute);
    return common + QString(RouteMap) + (plan.options.cacheSampledToo ? QString() : QString(SampledMap)) + ttlMap(plan.profile.cache);
}

} // namespace bw::report
