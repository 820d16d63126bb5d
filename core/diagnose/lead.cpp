// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnose/lead.h"

#include "secrets/keyrules.h"

#include <QRegularExpression>

namespace bw::diagnose {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LongestLead = 16 * 1024;

//! What a log says and what it points at. The more certain rows come first: "Max retries exceeded" wraps all others.
struct LeadRow
{
    const char* pattern; //!< case does not count
    Cause cause;
};

constexpr LeadRow LeadRows[] = {
    {"insufficient_quota|billing_hard_limit|exceeded your current quota|insufficient balance|payment required|\\b402\\b", Cause::Quota},
    {"rate.?limit|too many requests|\\b429\\b", Cause::RateLimit},
    {"invalid.api.key|incorrect api key|authenticationerror|unauthorized|\\b401\\b|\\b403\\b|api key (?:has )?expired", Cause::Key},
    {"certificate|self.signed|CERT_|ERR_TLS_CERT|hostname mismatch", Cause::Certificate},
    {"name or service not known|getaddrinfo|ENOTFOUND|EAI_AGAIN|could not resolve host|nodename nor servname|temporary failure in name resolution|NXDOMAIN",
     Cause::Dns},
    {"pooltimeout|pool timeout|connection pool is full|pool is exhausted|timeout waiting for (?:a )?connection from pool|QueuePool limit",
     Cause::Pool},
    {"ProxyError|proxy authentication|\\b407\\b|tunnel connection failed|ERR_PROXY", Cause::Proxy},
    {"SSLError|ssl handshake|handshake (?:failure|timed out)|wrong version number|EPROTO", Cause::Handshake},
    {"circuit.?(?:breaker)?.*open|connection refused|ECONNREFUSED|no route to host|connection reset|ECONNRESET|remote end closed|server disconnected|"
     "\\b50[0-3]\\b|bad gateway|service unavailable|overloaded|upstream prematurely closed|no live upstreams",
     Cause::ProviderDown},
    {"readtimeout|read timed out|timeout after|timed out|ETIMEDOUT|ESOCKETTIMEDOUT|\\b504\\b|\\b408\\b|deadline exceeded|upstream timed out",
     Cause::ProviderSlow},
    {"model_not_found|does not exist|context_length_exceeded|\\b404\\b|\\b400\\b|\\b422\\b|unsupported parameter", Cause::Request},
    {"too many open files|EMFILE|network is unreachable|ENETUNREACH|cannot assign requested address", Cause::Machine},
    {"incomplete chunked read|unexpected end of json|unterminated|JSONDecodeError|premature close|without \\[DONE\\]", Cause::Buffering},
    {"max retries exceeded", Cause::ProviderDown},
};

QRegularExpression matching(const char* pattern)
{
    return QRegularExpression(QLatin1StringView(pattern), QRegularExpression::CaseInsensitiveOption);
}

QUrl urlIn(const QString& text)
{
    static const QRegularExpression whole(u"https?://[^\\s\"'<>)\\]]+"_s);
    static const QRegularExpression pool(u"HTTP(S?)ConnectionPool\\(host='([^']+)', port=(\\d+)\\)"_s);
    if (const auto match = whole.match(text); match.hasMatch())
        return QUrl(match.captured()).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (const auto match = pool.match(text); match.hasMatch())
        return QUrl(u"http%1://%2:%3"_s.arg(match.captured(1).toLower(), match.captured(2), match.captured(3)));
    return {};
}

QString modelIn(const QString& text)
{
    static const QRegularExpression named(u"[\"'`]?model[\"'`]?\\s*[:=]?\\s*[\"'`]([A-Za-z0-9][A-Za-z0-9._:/-]{2,80})[\"'`]"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return named.match(text).captured(1);
}

} // namespace

Lead readLead(const QString& text)
{
    Lead lead;
    lead.text = secrets::redacted(text.trimmed().left(LongestLead), {});
    lead.url = urlIn(lead.text);
    lead.model = modelIn(lead.text);
    for (const LeadRow& row : LeadRows) {
        if (!lead.causes.contains(row.cause) && matching(row.pattern).match(lead.text).hasMatch())
            lead.causes.append(row.cause);
    }
    return lead;
}

} // namespace bw::diagnose
