// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/explain.h"

#include <QCoreApplication>

#include <array>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

//! One case and its three sentences, in English; the first row that fits a failure is taken.
struct Row
{
    ErrorClass errorClass;
    int status;      //!< 0: any
    const char* code; //!< part of the provider's code, or of the message where providers send none; nullptr: any
    const char* what;
    const char* cause;
    const char* advice;
};

constexpr const char* Keychain = "keychain";

#define T(text) QT_TRANSLATE_NOOP("Explanation", text)

// Special cases stand before the general row of their class.
constexpr Row Rows[] = {
    {ErrorClass::Ok, 0, nullptr, T("The request succeeded."), T("The gateway answered completely."), T("Nothing needs to be done.")},

    {ErrorClass::Offline, 0, nullptr, T("This computer could not reach the network."),
     T("Usually Wi-Fi, a cable or a VPN is down, or there is no route to the gateway."),
     T("Check the network connection and any VPN, then try again.")},

    {ErrorClass::Dns, 0, nullptr, T("The name of the gateway could not be found."),
     T("Usually the base URL is misspelled, or the DNS server does not answer."),
     T("Check the host name in the base URL, then the DNS settings of this computer.")},

    {ErrorClass::Connect, 0, "refused", T("The gateway refused the connection."),
     T("Usually nothing listens on this host and port: the server is down or restarting, or the port is wrong."),
     T("Check the port in the base URL and that the gateway is running.")},
    {ErrorClass::Connect, 0, nullptr, T("No connection to the gateway came about."),
     T("Usually the host is down, the port is wrong, or a firewall or proxy stands in between."),
     T("Check the base URL, the proxy setting and the firewall, and that the gateway is running.")},

    {ErrorClass::Tls, 0, "certificate_expired", T("The gateway's certificate has expired."),
     T("Usually its owner forgot to renew it; seldom the clock of this computer is wrong."),
     T("Check the date of this computer; if it is right, tell whoever runs the gateway, and use another endpoint until then.")},
    {ErrorClass::Tls, 0, "certificate_not_yet_valid", T("The gateway's certificate is not valid yet."),
     T("Usually the clock of this computer is behind."), T("Set the date and time of this computer.")},
    {ErrorClass::Tls, 0, "certificate_wrong_host", T("The gateway's certificate was issued for another host."),
     T("Usually the base URL names an alias or an address that the certificate does not, or a portal answers in its place."),
     T("Use the host name that the certificate is issued for; the connection doctor shows it.")},
    {ErrorClass::Tls, 0, "certificate_unknown_issuer", T("The gateway's certificate is signed by nobody this computer trusts."),
     T("Usually it is self-signed, or a company proxy signs all traffic anew."),
     T("Add the certificate authority to this gateway if you trust it; the connection doctor shows who signed.")},
    {ErrorClass::Tls, 0, "certificate_wrong_pin", T("The gateway's public key is not the pinned one."),
     T("Usually the gateway changed its key; it can also be somebody in between."),
     T("Ask whoever runs the gateway for its new key before you change the pin.")},
    {ErrorClass::Tls, 0, "certificate", T("The gateway's certificate was not accepted."),
     T("Usually it is self-signed, has expired, or was issued for another host name; a company proxy can cause this too."),
     T("Add the certificate authority to this gateway if you trust it, or check the date of this computer and the host name.")},
    {ErrorClass::Tls, 0, nullptr, T("The encrypted connection could not be set up."),
     T("Usually the port speaks plain HTTP, or the two sides have no TLS version in common."),
     T("Check whether the base URL should begin with http:// or https://, and the port.")},

    {ErrorClass::PoolTimeout, 0, nullptr, T("No connection of the pool came free in time."),
     T("All allowed connections were busy: too many requests run at once, or answers take too long."),
     T("Allow more connections for this gateway, or send fewer requests at once.")},
    {ErrorClass::LimiterTimeout, 0, nullptr, T("The request waited too long for its turn under the rate limit."),
     T("More requests or tokens were asked for than the limit of this key and model allows."),
     T("Send more slowly, or raise the limit in the gateway's settings if your plan allows more.")},
    {ErrorClass::BreakerOpen, 0, "switched_off_by_environment", T("The gateway is switched off by the environment, so nothing was sent."),
     T("The variable HOLYSHEEP_ENABLED says no, and the gateway has no other endpoint."),
     T("Remove the variable and start Bellwether again, or add an endpoint of another provider to the gateway.")},
    {ErrorClass::BreakerOpen, 0, "endpoints_off", T("All endpoints of the gateway are switched off, so nothing was sent."),
     T("Somebody switched them off in the gateway's settings."),
     T("Switch one of them on, or choose another gateway.")},
    {ErrorClass::BreakerOpen, 0, nullptr, T("The request was not sent because the gateway kept failing."),
     T("The circuit breaker is open: several requests in a row failed, so the endpoint is left alone for a while."),
     T("Wait until it is probed again, or see in the monitor why the last requests failed.")},
    {ErrorClass::StaleConnection, 0, nullptr, T("A kept connection turned out to be dead, and sending again failed too."),
     T("Usually the gateway restarted, or closes idle connections sooner than it says."),
     T("Try again; if it happens often, lower the idle time of connections to this gateway.")},
    {ErrorClass::Reset, 0, nullptr, T("The gateway closed the connection without an answer."),
     T("Usually the server or a proxy in front of it crashed, restarted or dropped the request."),
     T("Try again; if it stays, look at the logs of the gateway or ask its provider.")},
    {ErrorClass::WriteTimeout, 0, nullptr, T("The request could not be sent in time."),
     T("Usually the upload is very slow, or the gateway stopped reading."),
     T("Check the network, make the request smaller, or raise the write timeout.")},
    {ErrorClass::ReadTimeout, 0, nullptr, T("The gateway did not answer in time."),
     T("Usually the model is overloaded or the answer is long; the request may still be billed."),
     T("Raise the read timeout, use streaming, or ask for a shorter answer.")},
    {ErrorClass::FirstTokenTimeout, 0, nullptr, T("The first token did not come in time."),
     T("Usually the request waits in the provider's queue, the prompt is very long, or the model reasons silently."),
     T("Raise the first-token timeout, or try another model or endpoint.")},
    {ErrorClass::IdleTimeout, 0, nullptr, T("The answer stopped coming in the middle."),
     T("Usually the provider stalled, or a proxy on the way holds the stream back."),
     T("Keep the partial answer and ask to continue; raise the idle timeout if the model pauses for long.")},
    {ErrorClass::StreamCut, 0, nullptr, T("The connection broke before the answer was complete."),
     T("Usually a server or proxy restarted, or a proxy limits how long a response may take."),
     T("Keep the partial answer and send again; check the read timeouts of proxies on the way.")},
    {ErrorClass::StreamError, 0, nullptr, T("The gateway reported an error in the middle of the answer."),
     T("Usually the provider behind the gateway failed while it was writing."),
     T("Keep the partial answer and send again; the message of the gateway says more.")},

    {ErrorClass::RateLimited, 0, "token", T("The gateway refused the request: too many tokens in a short time."),
     T("The limit of tokens a minute of this key or model is used up."),
     T("Wait as long as the gateway asks, shorten prompts, or send fewer requests at once.")},
    {ErrorClass::RateLimited, 0, nullptr, T("The gateway refused the request: too many requests in a short time."),
     T("The rate limit of this key or model is used up."),
     T("Wait as long as the gateway asks, or send fewer requests at once.")},
    {ErrorClass::Quota, 0, nullptr, T("The account has no credit or quota left."),
     T("The prepaid balance or the monthly limit is used up; waiting a minute does not help."),
     T("Top up or raise the limit in the provider's console, or use another key.")},

    {ErrorClass::Overloaded, 502, nullptr, T("A proxy in front of the gateway got no valid answer from it (502)."),
     T("Usually the gateway is restarting or has crashed behind its load balancer."),
     T("Try again in a moment; if it stays, ask the provider or look at the gateway's own logs.")},
    {ErrorClass::Overloaded, 504, nullptr, T("A proxy in front of the gateway waited in vain for it (504)."),
     T("Usually the model takes longer than the proxy is willing to wait."),
     T("Use streaming, ask for a shorter answer, or raise the proxy's timeout.")},
    {ErrorClass::Overloaded, 503, nullptr, T("The gateway is not available now (503)."),
     T("Usually it is overloaded, restarting or under maintenance."),
     T("Try again in a moment, or use another model or endpoint.")},
    {ErrorClass::Overloaded, 500, nullptr, T("The gateway failed with an internal error (500)."),
     T("Usually a fault at the provider, seldom a request that it cannot digest."),
     T("Try again; if only this request fails, simplify its parameters.")},
    {ErrorClass::Overloaded, 0, nullptr, T("The gateway is overloaded or failed for a moment."),
     T("Usually too many people use the model at once."),
     T("Try again in a moment, or use another model or endpoint.")},

    {ErrorClass::Auth, 0, Keychain, T("The key could not be read from the keychain, so nothing was sent."),
     T("Usually the keychain is locked, or did not allow Bellwether to read the key."),
     T("Unlock the keychain and allow it, then try again; the gateway is not to blame.")},
    {ErrorClass::Auth, 401, "expired", T("The key has expired (401)."),
     T("The provider gave it an end, or it was replaced by a newer one."),
     T("Make a new key in the provider's console and enter it for this gateway.")},
    {ErrorClass::Auth, 401, nullptr, T("The gateway did not accept the key (401)."),
     T("Usually the key is mistyped, expired or revoked, belongs to another provider, or is missing."),
     T("Check the key of this gateway, or make a new one in the provider's console.")},
    {ErrorClass::Auth, 403, nullptr, T("The key is known, but may not do this (403)."),
     T("Usually the key or project has no access to this model, or the country or IP address is not allowed."),
     T("Check the permissions of the key in the provider's console, or choose another model.")},
    {ErrorClass::Auth, 0, nullptr, T("The gateway did not accept the key."),
     T("Usually the key is mistyped, expired or revoked, or belongs to another provider."),
     T("Check the key of this gateway, or make a new one in the provider's console.")},

    {ErrorClass::BadRequest, 0, "context_length", T("The conversation is too long for this model."),
     T("The prompt and the wished answer together exceed the model's context window."),
     T("Shorten the conversation, ask for fewer tokens, or choose a model with a larger context.")},
    {ErrorClass::BadRequest, 404, "model", T("The gateway does not know this model (404)."),
     T("Usually the model's name is misspelled, retired, or not open to this key."),
     T("Choose a model from the gateway's own list.")},
    {ErrorClass::BadRequest, 0, "model_not_found", T("The gateway does not know this model."),
     T("Usually the model's name is misspelled, retired or not open to this key, or no endpoint has it in its list of models."),
     T("Choose a model from the gateway's own list, or add it to the list of an endpoint that serves it.")},
    {ErrorClass::BadRequest, 404, nullptr, T("The gateway has nothing at this address (404)."),
     T("Usually the base URL has a wrong path, for example /v1 is missing or stands there twice; or the model is unknown."),
     T("Check the base URL, then the model's name.")},
    {ErrorClass::BadRequest, 405, nullptr, T("This address does not take such requests (405)."),
     T("Usually the base URL points to a web page instead of the API."),
     T("Check the base URL of this gateway.")},
    {ErrorClass::BadRequest, 413, nullptr, T("The request is too large (413)."),
     T("Usually an image or a long prompt exceeds what the gateway or a proxy in front of it accepts."),
     T("Make the request smaller.")},
    {ErrorClass::BadRequest, 0, nullptr, T("The gateway refused the request as wrong."),
     T("Usually a parameter is not known or not allowed for this model."),
     T("Read the gateway's message, then change or remove the parameter it names.")},

    {ErrorClass::ContentFilter, 0, nullptr, T("The answer was held back by a content filter."),
     T("The prompt or the answer touched a rule of the provider."),
     T("Rephrase the prompt, or adjust the filter in the provider's console if you may.")},

    {ErrorClass::Protocol, 0, "truncated", T("The answer was cut short."),
     T("Usually a proxy on the way ended the stream, or cut an event in two."),
     T("Send it again; if it happens often, switch off buffering in the proxies on the way.")},
    {ErrorClass::Protocol, 0, nullptr, T("The gateway's answer could not be understood."),
     T("Usually the base URL points to a web page, a login portal or another kind of API, or the answer was empty."),
     T("Check the base URL, and look at the raw answer in the inspector.")},
    {ErrorClass::Deadline, 0, nullptr, T("The time for this request was over."),
     T("All attempts and waits together took longer than the total timeout allows."),
     T("Raise the total timeout, or see in the attempts where the time went.")},
    {ErrorClass::BudgetStop, 0, nullptr, T("The request was stopped by the spend limit."),
     T("The money set as a limit is used up."),
     T("Raise the spend limit if you want to go on.")},
    {ErrorClass::Cancelled, 0, nullptr, T("The request was cancelled."), T("You or the program stopped it before its end."),
     T("Send it again if you still want the answer.")},
};

#undef T

bool fits(const Row& row, const Failure& failure)
{
    if (row.errorClass != failure.errorClass || (row.status != 0 && row.status != failure.httpStatus))
        return false;
    if (row.code == nullptr)
        return true;
    const QLatin1StringView part(row.code);
    return failure.code.contains(part, Qt::CaseInsensitive)
        || (failure.code.isEmpty() && failure.message.contains(part, Qt::CaseInsensitive));
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Explanation", text);
}

} // namespace

Explanation explain(const record::RequestRecord& record)
{
    Failure failure = record.failure;
    if (failure.errorClass == ErrorClass::Ok && record.truncated) {
        failure.errorClass = ErrorClass::Protocol;
        failure.code = QStringLiteral("truncated");
    }
    return explain(failure);
}

Explanation explain(const Failure& failure)
{
    const auto row = std::find_if(std::begin(Rows), std::end(Rows), [&failure](const Row& each) { return fits(each, failure); });
    if (row == std::end(Rows))
        return {};
    // What a keychain says is whole sentences of ours, and knows more than the usual cause.
    const bool saysItself = failure.errorClass == ErrorClass::Auth && failure.code == QLatin1StringView(Keychain) && !failure.message.isEmpty();
    return {translated(row->what), saysItself ? failure.message : translated(row->cause), translated(row->advice)};
}

} // namespace bw::gateway
