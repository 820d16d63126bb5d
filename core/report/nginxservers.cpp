// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/nginxsections.h"
#include "report/quoting.h"

#include "gateway/headerproblem.h"
#include "gateway/redaction.h"
#include "net/origin.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using gateway::Endpoint;

QString nginxSeconds(Milliseconds span)
{
    return u"%1s"_s.arg(std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(span).count()));
}

//! A timeout of 0 is none; nginx has no such word, a day is long enough.
QString timeout(Milliseconds span)
{
    return span > Milliseconds(0) ? nginxSeconds(span) : u"24h"_s;
}

//! A name on one line of a comment or in a header.
QString plain(QString name)
{
    return name.replace(u'\n', u' ').replace(u'\r', u' ').simplified();
}

QString listenAddress(const NginxOptions& options)
{
    const QString host = options.address.contains(u':') ? u'[' + options.address + u']' : options.address;
    return u"%1:%2"_s.arg(host, QString::number(options.port));
}

QString limitLines(const NginxOptions& options)
{
    QString text;
    for (const auto& [rate, zone] : {std::pair(options.perAddressPerMinute, u"bellwether_address"_s), std::pair(options.perKeyPerMinute, u"bellwether_key"_s)}) {
        if (rate > 0)
            text += u"            limit_req zone=%1 burst=%2 nodelay;\n"_s.arg(zone).arg(options.burst);
    }
    return text;
}

QString serverLine(const NginxPlan& plan, qsizetype index)
{
    const Endpoint& endpoint = plan.endpoints[index];
    return u"        server 127.0.0.1:%1 weight=%2 max_fails=3 fail_timeout=30s%3; # %4\n"_s.arg(plan.endpointPort(index))
        .arg(std::clamp(endpoint.weight, 1, 100))
        .arg(endpoint.backup ? u" backup"_s : QString(), plain(endpoint.name.isEmpty() ? endpoint.baseUrl.host() : endpoint.name));
}

constexpr QLatin1StringView Front(R"(
    # What clients reach. The body is read here in full, so that the next step knows it before it has to decide.
    upstream bellwether_dispatch {
        server 127.0.0.1:%1;
        keepalive 32;
    }
    server {
        listen %2;
        client_max_body_size 32m;
        client_body_buffer_size 64k; # longer ones lie in a file; nginx then cannot look at them
        client_body_in_single_buffer on;

        location = /health {
            access_log off;
            default_type text/plain;
            return 200 "ok\n";
        }
        location /v1/ {
%3            proxy_pass http://bellwether_dispatch;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header X-Bellwether-Stream $bellwether_stream;
            proxy_buffering off; # every event goes on at once
            proxy_next_upstream off;
            proxy_read_timeout 24h; # the timeouts are the last step's
        }
        location / {
            default_type application/json;
            return 404 '{"error":{"message":"This proxy serves /v1/ and /health.","type":"invalid_request_error","code":"not_found"}}\n';
        }
        error_page 429 @too_many;
        location @too_many {
            default_type application/json;
            add_header Retry-After 1 always;
            return 429 '{"error":{"message":"Too many requests: the limit of this proxy is reached.","type":"rate_limit_error","code":"rate_limit_exceeded"}}\n';
        }
    }
)");

constexpr QLatin1StringView Dispatch(R"(
    # Chooses the endpoint and asks the next one when it fails: 3 tries in 60 s. 504 is a timeout of the last step.
    upstream bellwether_gateway {
        zone bellwether_gateway 64k; # all workers know what one of them found down
%1        keepalive 32;
    }
    server {
        listen 127.0.0.1:%2;
        client_max_body_size 32m;
        client_body_buffer_size 64k;
        client_body_in_single_buffer on;

        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Accept-Encoding ""; # what is cached suits everyone, and nothing holds a stream back
        proxy_set_header X-Bellwether-Stream "";
        proxy_next_upstream error timeout http_500 http_502 http_503 http_504 non_idempotent; # a POST is no exception
        proxy_next_upstream_tries 3;
        proxy_next_upstream_timeout 60s;
        proxy_read_timeout 24h;

        location / {
            rewrite ^ /$bellwether_route$uri last; # no $1: the map's expressions would have replaced it
        }
        location /stream/ {
            internal;
            proxy_pass http://bellwether_gateway/;
            proxy_buffering off;
            add_header X-Cache-Status BYPASS always;
        }
%3    }
)");

constexpr QLatin1StringView Cached(R"(        location /cached/ {
            internal;
            proxy_pass http://bellwether_gateway/;
            proxy_buffer_size 64k; # nginx keeps the key, which is the body, at the head of the file
            proxy_buffers 8 64k;
            proxy_busy_buffers_size 128k;
            proxy_cache bellwether;
            proxy_cache_methods POST;
            proxy_cache_key "$uri $bellwether_scope $request_body";
            proxy_cache_valid 200 %1s; # X-Accel-Expires says otherwise by model
            proxy_ignore_headers Cache-Control Expires Set-Cookie Vary;
            proxy_hide_header Set-Cookie;
            proxy_cache_bypass $bellwether_bypass;
            proxy_no_cache %2;
            proxy_cache_lock on; # the same question at the same time is asked once
            proxy_cache_lock_timeout 60s;
            proxy_cache_lock_age 60s;
            proxy_cache_use_stale error timeout updating http_500 http_502 http_503 http_504 http_429;
            proxy_cache_background_update on;
            add_header X-Cache-Status $upstream_cache_status always;
        }
)");

QString tlsLines(const NginxPlan& plan, const Endpoint& endpoint)
{
    if (endpoint.baseUrl.scheme() != "https"_L1)
        return {};
    const QString host = endpoint.baseUrl.host(QUrl::FullyEncoded);
    QString text = u"            proxy_ssl_server_name on;\n            proxy_ssl_name %1;\n"
                   "            proxy_ssl_protocols TLSv1.2 TLSv1.3;\n            proxy_ssl_session_reuse on;\n"_s.arg(host);
    if (plan.profile.network.skipVerification)
        return text + u"            proxy_ssl_verify off; # as the profile says: anyone in between can read the key\n"_s;
    return text + u"            proxy_ssl_verify on;\n            proxy_ssl_verify_depth 4;\n            proxy_ssl_trusted_certificate %1;\n"_s
                      .arg(nginxQuoted(plan.options.caFile));
}

//! A name may hold marks that mean something to nginx, but neither a quote nor a backslash; a variable it is not read for.
QString headerName(const QByteArray& name)
{
    static const QRegularExpression plainName(u"^[A-Za-z0-9_-]+$"_s);
    const QString text = QString::fromLatin1(name);
    return plainName.match(text).hasMatch() ? text : u'"' + text + u'"';
}

QString headerLines(const NginxPlan& plan)
{
    QString text;
    for (const auto& [name, value] : plan.profile.headers) {
        if (!gateway::isSecretHeader(name, value) && gateway::headerNameProblem(name).isEmpty())
            text += u"            proxy_set_header %1 %2;\n"_s.arg(headerName(name), nginxQuoted(QString::fromUtf8(value)));
    }
    return text;
}

//! The endpoint's own query comes before what the client asks with.
QString queryLine(const QUrl& url)
{
    if (!url.hasQuery())
        return {};
    return u"            set $args \"%1$bellwether_more_args\";\n"_s.arg(nginxAddress(url.query(QUrl::FullyEncoded)));
}

//! What a person must know about this endpoint that nginx cannot do.
QString notesFor(const Endpoint& endpoint, qsizetype number)
{
    QString text;
    if (!endpoint.models.isEmpty())
        text += u"    # It serves only %1; nginx does not choose by model.\n"_s.arg(plain(endpoint.models.join(u", "_s)));
    if (!endpoint.modelNames.isEmpty())
        text += u"    # It calls some models by other names; nginx does not change the body.\n"_s;
    if (!endpoint.keys.isEmpty())
        text += u"    # It has a key of its own: put  proxy_set_header Authorization \"Bearer …\";  into the file that is included below.\n"_s;
    if (endpoint.baseUrl.scheme() == "https"_L1 && !QHostAddress(endpoint.baseUrl.host()).isNull())
        text += u"    # nginx compares certificates with names only, never with an address: set proxy_ssl_name to a name in its certificate.\n"_s;
    return text.isEmpty() ? text : u"    # About endpoint %1:\n"_s.arg(number) + text;
}

//! A pattern that may match nothing: a plain name would have to exist.
QString keyInclude(const NginxPlan& plan, const Endpoint& endpoint, qsizetype number)
{
    if (endpoint.keys.isEmpty())
        return {};
    const QString folder = plan.options.folder.isEmpty() ? u"/etc/nginx"_s : plan.options.folder;
    return u"            include \"%1/bellwether-endpoint-%2.key*\";\n"_s.arg(folder, QString::number(number));
}

} // namespace

QString nginxFront(const NginxPlan& plan)
{
    return QString(Front).arg(plan.dispatchPort()).arg(listenAddress(plan.options), limitLines(plan.options));
}

QString nginxDispatch(const NginxPlan& plan)
{
    QString servers;
    for (qsizetype i = 0; i < plan.endpoints.size(); ++i)
        servers += serverLine(plan, i);
    const QString unless = plan.options.cacheSampledToo ? u"$bellwether_no_store"_s : u"$bellwether_no_store $bellwether_sampled"_s;
    const QString cached = plan.options.cache ? QString(Cached).arg(plan.profile.cache.ttlOtherwise.count()).arg(unless) : QString();
    return QString(Dispatch).arg(servers, QString::number(plan.dispatchPort()), cached);
}

QString nginxEndpoint(const NginxPlan& plan, qsizetype index)
{
    const Endpoint& endpoint = plan.endpoints[index];
    const QUrl url = gateway::endpointUrl(endpoint.baseUrl, u"");
    const QString host = url.host(QUrl::FullyEncoded);
    const QString bare = host.contains(u':') ? u'[' + host + u']' : host;
    const QString authority = url.port() < 0 ? bare : u"%1:%2"_s.arg(bare, QString::number(url.port()));
    const qsizetype number = index + 1;
    QString path = nginxAddress(url.path(QUrl::FullyEncoded));
    path += path.endsWith(u'/') ? QString() : u"/"_s;
    const net::Timeouts& timeouts = plan.profile.timeouts;
    return u"\n    # Endpoint %1: %2. A server of its own, so that it gets its own Host, TLS name and path.\n"_s.arg(number).arg(plain(url.toString(QUrl::RemoveUserInfo)))
        + notesFor(endpoint, number)
        + u"    upstream bellwether_endpoint_%1 {\n        server %2:%3;\n        keepalive 32;\n        keepalive_timeout %4;\n    }\n"_s
              .arg(QString::number(number), bare, QString::number(net::portOf(url)), nginxSeconds(plan.profile.pool.idleExpiry))
        + u"    server {\n        listen 127.0.0.1:%1;\n        client_max_body_size 32m;\n        client_body_buffer_size 64k;\n"
          "        client_body_in_single_buffer on;\n\n        location /v1/ {\n"_s.arg(plan.endpointPort(index))
        + queryLine(url)
        + u"            proxy_pass %1://bellwether_endpoint_%2%3;\n            proxy_http_version 1.1;\n"_s.arg(url.scheme()).arg(number).arg(path)
        + u"            proxy_set_header Connection \"\";\n            proxy_set_header Host %1;\n"_s.arg(authority)
        + headerLines(plan) + keyInclude(plan, endpoint, number) + tlsLines(plan, endpoint)
        + u"            proxy_connect_timeout %1;\n            proxy_send_timeout %2;\n            proxy_read_timeout %3;\n"_s
              .arg(timeout(timeouts.connect), timeout(timeouts.write), timeout(timeouts.read))
        + u"            proxy_buffering off;\n            proxy_next_upstream error non_idempotent; # only for a kept connection that the server had closed\n"
          "            proxy_next_upstream_tries 1;\n            add_header X-Served-By %1 always;\n"_s
              .arg(nginxQuoted(plain(endpoint.name.isEmpty() ? host : endpoint.name)))
        + (plan.options.cache ? u"            add_header X-Accel-Expires $bellwether_ttl;\n"_s : QString()) + u"        }\n    }\n"_s;
}

} // namespace bw::report
