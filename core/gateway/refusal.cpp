// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/refusal.h"

#include <QCoreApplication>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;

struct RefusalText
{
    Q_DECLARE_TR_FUNCTIONS(Refusal)
};

Failure failureOf(ErrorClass errorClass, const QString& message, const QString& code = {})
{
    Failure failure;
    failure.errorClass = errorClass;
    failure.code = code;
    failure.message = message;
    return failure;
}

} // namespace

Failure nobodyToAsk(const GatewayProfile& profile, const EnvironmentSwitches& switches, const QString& model)
{
    const bool anyAllowed = std::ranges::any_of(profile.endpoints, [&](const Endpoint& endpoint) {
        return switches.allows(profile, endpoint);
    });
    if (anyAllowed)
        return failureOf(ErrorClass::BadRequest,
                         RefusalText::tr("No endpoint of “%1” serves the model %2. Add the model to an "
                                         "endpoint's list, or empty the list to allow all.")
                             .arg(profile.name, model),
                         u"model_not_found"_s);
    const QString note = switches.note(profile);
    if (!note.isEmpty())
        return failureOf(ErrorClass::BreakerOpen,
                         RefusalText::tr("%1 “%2” has no other endpoint to ask. Remove the variable, or add a "
                                         "backup to the gateway.")
                             .arg(note, profile.name),
                         u"switched_off_by_environment"_s);
    return failureOf(ErrorClass::BreakerOpen,
                     RefusalText::tr("All endpoints of “%1” are switched off. Switch one on to send requests again.")
                         .arg(profile.name),
                     u"endpoints_off"_s);
}

Failure keyNotRead(const Error& error)
{
    return failureOf(ErrorClass::Auth, error.message, u"keychain"_s);
}

Failure shutDoor(ErrorClass why, const QString& endpoint, std::optional<Nanoseconds> until)
{
    const int seconds = until ? int(std::chrono::ceil<std::chrono::seconds>(std::max(*until, Nanoseconds(1))).count()) : 0;
    if (why == ErrorClass::LimiterTimeout)
        return failureOf(
            why, seconds > 0
                     ? RefusalText::tr("“%1” asked to be left alone for another %n second(s).", nullptr, seconds)
                           .arg(endpoint)
                     : RefusalText::tr("The rate limit of “%1” leaves no time to send this request.").arg(endpoint));
    return failureOf(
        why, seconds > 0
                 ? RefusalText::tr("“%1” failed too often and is not asked for another %n second(s).", nullptr, seconds)
                       .arg(endpoint)
                 : RefusalText::tr("“%1” failed too often; a few trial requests are under way.").arg(endpoint));
}

Failure outOfTime()
{
    return failureOf(ErrorClass::Deadline,
                     RefusalText::tr("The time for the whole request was over before it could be sent."));
}

Failure withReason(Failure failure, Verdict verdict)
{
    QString reason;
    if (verdict == Verdict::BreakerOpen)
        reason = RefusalText::tr("It was not asked again, because the endpoint fails too often.");
    else if (verdict == Verdict::BudgetExhausted)
        reason = RefusalText::tr("It was not asked again, because too many requests are being repeated already.");
    if (!reason.isEmpty())
        failure.message = failure.message.isEmpty() ? reason : failure.message + u' ' + reason;
    return failure;
}

} // namespace bw::gateway
