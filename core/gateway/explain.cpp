// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/explain.h"

#include "gateway/nextstep.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

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

struct ExplanationText
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)

public:
    // Special cases stand before the general row of their class.
    static constexpr Row Rows[] = {
        {ErrorClass::Ok, 0, nullptr, QT_TR_NOOP("The request succeeded."),
         QT_TR_NOOP("The gateway answered completely."), QT_TR_NOOP("Nothing needs to be done.")},

        {ErrorClass::Offline, 0, nullptr, QT_TR_NOOP("This computer could not reach the network."),
         QT_TR_NOOP("Usually Wi-Fi, a cable or a VPN is down, or there is no route to the gateway."),
         QT_TR_NOOP("Check the network connection and any VPN, then try again.")},

        {ErrorClass::Dns, 0, nullptr, QT_TR_NOOP("The name of the gateway could not be found."),
         QT_TR_NOOP("Usually the base URL is misspelled, or the DNS server does not answer."),
         QT_TR_NOOP("Check the host name in the base URL, then the DNS settings of this computer.")},

        {ErrorClass::Connect, 0, "refused", QT_TR_NOOP("The gateway refused the connection."),
         QT_TR_NOOP("Usually nothing listens on this host and port: the server is down or restarting, or the port is wrong."),
         QT_TR_NOOP("Check the port in the base URL and that the gateway is running.")},
        {ErrorClass::Connect, 0, nullptr, QT_TR_NOOP("No connection to the gateway came about."),
         QT_TR_NOOP("Usually the host is down, the port is wrong, or a firewall or proxy stands in between."),
         QT_TR_NOOP("Check the base URL, the proxy setting and the firewall, and that the gateway is running.")},

        {ErrorClass::Tls, 0, "certificate_expired", QT_TR_NOOP("The gateway's certificate has expired."),
         QT_TR_NOOP("Usually its owner forgot to renew it; seldom the clock of this computer is wrong."),
         QT_TR_NOOP("Check the date of this computer; if it is right, tell whoever runs the gateway, and use another endpoint until then.")},
        {ErrorClass::Tls, 0, "certificate_not_yet_valid", QT_TR_NOOP("The gateway's certificate is not valid yet."),
         QT_TR_NOOP("Usually the clock of this computer is behind."), QT_TR_NOOP("Set the date and time of this computer.")},
        {ErrorClass::Tls, 0, "certificate_wrong_host", QT_TR_NOOP("The gateway's certificate was issued for another host."),
         QT_TR_NOOP("Usually the base URL names an alias or an address that the certificate does not, or a portal answers in its place."),
         QT_TR_NOOP("Use the host name that the certificate is issued for; the connection doctor shows it.")},
        {ErrorClass::Tls, 0, "certificate_unknown_issuer", QT_TR_NOOP("The gateway's certificate is signed by nobody this computer trusts."),
         QT_TR_NOOP("Usually it is self-signed, or a company proxy signs all traffic anew."),
         QT_TR_NOOP("Add the certificate authority to this gateway if you trust it; the connection doctor shows who signed.")},
        {ErrorClass::Tls, 0, "certificate_wrong_pin", QT_TR_NOOP("The gateway's public key is not the pinned one."),
         QT_TR_NOOP("Usually the gateway changed its key; it can also be somebody in between."),
         QT_TR_NOOP("Ask whoever runs the gateway for its new key before you change the pin.")},
        {ErrorClass::Tls, 0, "certificate_extra_ca", QT_TR_NOOP("The extra certificate authority of this gateway cannot be read."),
         QT_TR_NOOP("Usually only a part of its PEM text was pasted or imported."),
         QT_TR_NOOP("Paste the whole certificate into the gateway's network settings, or leave that field empty.")},
        {ErrorClass::Tls, 0, "certificate", QT_TR_NOOP("The gateway's certificate was not accepted."),
         QT_TR_NOOP("Usually it is self-signed, has expired, or was issued for another host name; a company proxy can cause this too."),
         QT_TR_NOOP("Add the certificate authority to this gateway if you trust it, or check the date of this computer and the host name.")},
        {ErrorClass::Tls, 0, nullptr, QT_TR_NOOP("The encrypted connection could not be set up."),
         QT_TR_NOOP("Usually the port speaks plain HTTP, or the two sides have no TLS version in common."),
         QT_TR_NOOP("Check whether the base URL should begin with http:// or https://, and the port.")},

        {ErrorClass::PoolTimeout, 0, nullptr, QT_TR_NOOP("No connection of the pool came free in time."),
         QT_TR_NOOP("All allowed connections were busy: too many requests run at once, or answers take too long."),
         QT_TR_NOOP("Allow more connections for this gateway, or send fewer requests at once.")},
        {ErrorClass::LimiterTimeout, 0, nullptr, QT_TR_NOOP("The request waited too long for its turn under the rate limit."),
         QT_TR_NOOP("More requests or tokens were asked for than the limit of this key and model allows."),
         QT_TR_NOOP("Send more slowly, or raise the limit in the gateway's settings if your plan allows more.")},
        {ErrorClass::BreakerOpen, 0, "switched_off_by_environment",
         QT_TR_NOOP("The gateway is switched off by the environment, so nothing was sent."),
         QT_TR_NOOP("The variable HOLYSHEEP_ENABLED says no, and the gateway has no other endpoint."),
         QT_TR_NOOP("Remove the variable and start Bellwether again, or add an endpoint of another provider to the gateway.")},
        {ErrorClass::BreakerOpen, 0, "endpoints_off", QT_TR_NOOP("All endpoints of the gateway are switched off, so nothing was sent."),
         QT_TR_NOOP("Somebody switched them off in the gateway's settings."),
         QT_TR_NOOP("Switch one of them on, or choose another gateway.")},
        {ErrorClass::BreakerOpen, 0, nullptr, QT_TR_NOOP("The request was not sent because the gateway kept failing."),
         QT_TR_NOOP("The circuit breaker is open: several requests in a row failed, so the endpoint is left alone for a while."),
         QT_TR_NOOP("Wait until it is probed again, or see in the monitor why the last requests failed.")},
        {ErrorClass::StaleConnection, 0, nullptr, QT_TR_NOOP("A kept connection turned out to be dead, and sending again failed too."),
         QT_TR_NOOP("Usually the gateway restarted, or closes idle connections sooner than it says."),
         QT_TR_NOOP("Try again; if it happens often, lower the idle time of connections to this gateway.")},
        {ErrorClass::Reset, 0, nullptr, QT_TR_NOOP("The gateway closed the connection without an answer."),
         QT_TR_NOOP("Usually the server or a proxy in front of it crashed, restarted or dropped the request."),
         QT_TR_NOOP("Try again; if it stays, look at the logs of the gateway or ask its provider.")},
        {ErrorClass::WriteTimeout, 0, nullptr, QT_TR_NOOP("The request could not be sent in time."),
         QT_TR_NOOP("Usually the upload is very slow, or the gateway stopped reading."),
         QT_TR_NOOP("Check the network, make the request smaller, or raise the write timeout.")},
        {ErrorClass::ReadTimeout, 0, nullptr, QT_TR_NOOP("The gateway did not answer in time."),
         QT_TR_NOOP("Usually the model is overloaded or the answer is long; the request may still be billed."),
         QT_TR_NOOP("Raise the read timeout, use streaming, or ask for a shorter answer.")},
        {ErrorClass::FirstTokenTimeout, 0, nullptr, QT_TR_NOOP("The first token did not come in time."),
         QT_TR_NOOP("Usually the request waits in the provider's queue, the prompt is very long, or the model reasons silently."),
         QT_TR_NOOP("Raise the first-token timeout, or try another model or endpoint.")},
        {ErrorClass::IdleTimeout, 0, nullptr, QT_TR_NOOP("The answer stopped coming in the middle."),
         QT_TR_NOOP("Usually the provider stalled, or a proxy on the way holds the stream back."),
         QT_TR_NOOP("Keep the partial answer and ask to continue; raise the idle timeout if the model pauses for long.")},
        {ErrorClass::StreamCut, 0, nullptr, QT_TR_NOOP("The connection broke before the answer was complete."),
         QT_TR_NOOP("Usually a server or proxy restarted, or a proxy limits how long a response may take."),
         QT_TR_NOOP("Keep the partial answer and send again; check the read timeouts of proxies on the way.")},
        {ErrorClass::StreamError, 0, nullptr, QT_TR_NOOP("The gateway reported an error in the middle of the answer."),
         QT_TR_NOOP("Usually the provider behind the gateway failed while it was writing."),
         QT_TR_NOOP("Keep the partial answer and send again; the message of the gateway says more.")},

        {ErrorClass::RateLimited, 0, "token", QT_TR_NOOP("The gateway refused the request: too many tokens in a short time."),
         QT_TR_NOOP("The limit of tokens a minute of this key or model is used up."),
         QT_TR_NOOP("Wait as long as the gateway asks, shorten prompts, or send fewer requests at once.")},
        {ErrorClass::RateLimited, 0, nullptr, QT_TR_NOOP("The gateway refused the request: too many requests in a short time."),
         QT_TR_NOOP("The rate limit of this key or model is used up."),
         QT_TR_NOOP("Wait as long as the gateway asks, or send fewer requests at once.")},
        {ErrorClass::Quota, 0, nullptr, QT_TR_NOOP("The account has no credit or quota left."),
         QT_TR_NOOP("The prepaid balance or the monthly limit is used up; waiting a minute does not help."),
         QT_TR_NOOP("Top up or raise the limit in the provider's console, or use another key.")},

        {ErrorClass::Overloaded, 502, nullptr, QT_TR_NOOP("A proxy in front of the gateway got no valid answer from it (502)."),
         QT_TR_NOOP("Usually the gateway is restarting or has crashed behind its load balancer."),
         QT_TR_NOOP("Try again in a moment; if it stays, ask the provider or look at the gateway's own logs.")},
        {ErrorClass::Overloaded, 504, nullptr, QT_TR_NOOP("A proxy in front of the gateway waited in vain for it (504)."),
         QT_TR_NOOP("Usually the model takes longer than the proxy is willing to wait."),
         QT_TR_NOOP("Use streaming, ask for a shorter answer, or raise the proxy's timeout.")},
        {ErrorClass::Overloaded, 503, nullptr, QT_TR_NOOP("The gateway is not available now (503)."),
         QT_TR_NOOP("Usually it is overloaded, restarting or under maintenance."),
         QT_TR_NOOP("Try again in a moment, or use another model or endpoint.")},
        {ErrorClass::Overloaded, 500, nullptr, QT_TR_NOOP("The gateway failed with an internal error (500)."),
         QT_TR_NOOP("Usually a fault at the provider, seldom a request that it cannot digest."),
         QT_TR_NOOP("Try again; if only this request fails, simplify its parameters.")},
        {ErrorClass::Overloaded, 0, nullptr, QT_TR_NOOP("The gateway is overloaded or failed for a moment."),
         QT_TR_NOOP("Usually too many people use the model at once."),
         QT_TR_NOOP("Try again in a moment, or use another model or endpoint.")},

        {ErrorClass::Auth, 0, Keychain, QT_TR_NOOP("The key could not be read from the keychain, so nothing was sent."),
         QT_TR_NOOP("Usually the keychain is locked, or did not allow Bellwether to read the key."),
         QT_TR_NOOP("Unlock the keychain and allow it, then try again; the gateway is not to blame.")},
        {ErrorClass::Auth, 401, "expired", QT_TR_NOOP("The key has expired (401)."),
         QT_TR_NOOP("The provider gave it an end, or it was replaced by a newer one."),
         QT_TR_NOOP("Make a new key in the provider's console and enter it for this gateway.")},
        {ErrorClass::Auth, 401, nullptr, QT_TR_NOOP("The gateway did not accept the key (401)."),
         QT_TR_NOOP("Usually the key is mistyped, expired or revoked, belongs to another provider, or is missing."),
         QT_TR_NOOP("Check the key of this gateway, or make a new one in the provider's console.")},
        {ErrorClass::Auth, 403, nullptr, QT_TR_NOOP("The key is known, but may not do this (403)."),
         QT_TR_NOOP("Usually the key or project has no access to this model, or the country or IP address is not allowed."),
         QT_TR_NOOP("Check the permissions of the key in the provider's console, or choose another model.")},
        {ErrorClass::Auth, 0, nullptr, QT_TR_NOOP("The gateway did not accept the key."),
         QT_TR_NOOP("Usually the key is mistyped, expired or revoked, or belongs to another provider."),
         QT_TR_NOOP("Check the key of this gateway, or make a new one in the provider's console.")},

        {ErrorClass::BadRequest, 0, "context_length", QT_TR_NOOP("The conversation is too long for this model."),
         QT_TR_NOOP("The prompt and the wished answer together exceed the model's context window."),
         QT_TR_NOOP("Shorten the conversation, ask for fewer tokens, or choose a model with a larger context.")},
        {ErrorClass::BadRequest, 404, "model", QT_TR_NOOP("The gateway does not know this model (404)."),
         QT_TR_NOOP("Usually the model's name is misspelled, retired, or not open to this key."),
         QT_TR_NOOP("Choose a model from the gateway's own list.")},
        {ErrorClass::BadRequest, 0, "model_not_found", QT_TR_NOOP("The gateway does not know this model."),
         QT_TR_NOOP("Usually the model's name is misspelled, retired or not open to this key, or no endpoint has it in its list of models."),
         QT_TR_NOOP("Choose a model from the gateway's own list, or add it to the list of an endpoint that serves it.")},
        {ErrorClass::BadRequest, 404, nullptr, QT_TR_NOOP("The gateway has nothing at this address (404)."),
         QT_TR_NOOP("Usually the base URL has a wrong path, or the model is unknown. Where a base URL names no version, /v1 is added to it, and not every gateway wants that."),
         QT_TR_NOOP("Check the base URL, then the model's name. For a gateway without /v1, paste its whole address, with /chat/completions at its end.")},
        {ErrorClass::BadRequest, 405, nullptr, QT_TR_NOOP("This address does not take such requests (405)."),
         QT_TR_NOOP("Usually the base URL points to a web page instead of the API."),
         QT_TR_NOOP("Check the base URL of this gateway.")},
        {ErrorClass::BadRequest, 413, nullptr, QT_TR_NOOP("The request is too large (413)."),
         QT_TR_NOOP("Usually an image or a long prompt exceeds what the gateway or a proxy in front of it accepts."),
         QT_TR_NOOP("Make the request smaller.")},
        {ErrorClass::BadRequest, 0, nullptr, QT_TR_NOOP("The gateway refused the request as wrong."),
         QT_TR_NOOP("Usually a parameter is not known or not allowed for this model."),
         QT_TR_NOOP("Read the gateway's message, then change or remove the parameter it names.")},

        {ErrorClass::ContentFilter, 0, nullptr, QT_TR_NOOP("The answer was held back by a content filter."),
         QT_TR_NOOP("The prompt or the answer touched a rule of the provider."),
         QT_TR_NOOP("Rephrase the prompt, or adjust the filter in the provider's console if you may.")},

        {ErrorClass::Protocol, 0, "truncated", QT_TR_NOOP("The answer was cut short."),
         QT_TR_NOOP("Usually a proxy on the way ended the stream, or cut an event in two."),
         QT_TR_NOOP("Send it again; if it happens often, switch off buffering in the proxies on the way.")},
        {ErrorClass::Protocol, 0, nullptr, QT_TR_NOOP("The gateway's answer could not be understood."),
         QT_TR_NOOP("Usually the base URL points to a web page, a login portal or another kind of API, or the answer was empty."),
         QT_TR_NOOP("Check the base URL, and look at the raw answer in the inspector.")},
        {ErrorClass::Deadline, 0, nullptr, QT_TR_NOOP("The time for this request was over."),
         QT_TR_NOOP("All attempts and waits together took longer than the total timeout allows."),
         QT_TR_NOOP("Raise the total timeout, or see in the attempts where the time went.")},
        {ErrorClass::BudgetStop, 0, nullptr, QT_TR_NOOP("The request was stopped by the spend limit."),
         QT_TR_NOOP("The money set as a limit is used up."),
         QT_TR_NOOP("Raise the spend limit if you want to go on.")},
        {ErrorClass::Cancelled, 0, nullptr, QT_TR_NOOP("The request was cancelled."),
         QT_TR_NOOP("You or the program stopped it before its end."),
         QT_TR_NOOP("Send it again if you still want the answer.")},
    };
};

bool isNumber(const QString& name)
{
    bool ok = false;
    name.toLongLong(&ok);
    return ok;
}

bool fits(const Row& row, const Failure& failure)
{
    if (row.errorClass != failure.errorClass || (row.status != 0 && row.status != failure.httpStatus))
        return false;
    if (row.code == nullptr)
        return true;
    const QLatin1StringView part(row.code);
    const QStringList names = failure.names();
    const auto says = [part](const QString& text) { return text.contains(part, Qt::CaseInsensitive); };
    return std::ranges::any_of(names, says) || (std::ranges::all_of(names, isNumber) && says(failure.message));
}

//! By the one name that the rows know, of the many that the rules of fallback do.
Failure calledAsUsual(Failure failure)
{
    if (isModelMissing(failure))
        failure.code = QStringLiteral("model_not_found");
    else if (isContextTooLong(failure))
        failure.code = QStringLiteral("context_length_exceeded");
    return failure;
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
    const auto& rows = ExplanationText::Rows;
    const auto row = std::find_if(std::begin(rows), std::end(rows), [known = calledAsUsual(failure)](const Row& each) { return fits(each, known); });
    if (row == std::end(rows))
        return {};
    // What a keychain says is whole sentences of ours, and knows more than the usual cause.
    const bool saysItself = failure.errorClass == ErrorClass::Auth && failure.code == QLatin1StringView(Keychain) && !failure.message.isEmpty();
    const QString cause = saysItself ? failure.message : ExplanationText::tr(row->cause);
    return {ExplanationText::tr(row->what), cause, ExplanationText::tr(row->advice)};
}

} // namespace bw::gateway
