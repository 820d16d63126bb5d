// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkcommand.h"

#include "cli/asking.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/resultjson.h"
#include "cli/clitext.h"
#include "gateway/keyverdict.h"

#include <QJsonObject>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::KeyState;

CommandHelp checkHelp()
{
    return {u"check --base-url URL [--model M] [options]"_s,
            CliText::tr(
                "Asks a gateway whether it takes the key: lists the models, then asks one of them for a single token, "
                "because many lists are public. Exit code 0 if the key is valid."),
            u"  bellwether-cli check --base-url http://127.0.0.1:8080/v1 --model gpt-4.1\n"
            "  bellwether-cli check --gateway HolySheep --json"_s};
}

void addCheckOptions(CommandLine& line)
{
    line.addOption(u"model"_s, CliText::tr("The model to ask; the gateway's default, else its first, without it."),
                   u"M"_s);
    line.addOption(u"json"_s, CliText::tr("Print one JSON document."));
    addCommonOptions(line);
}

QString stateId(KeyState state)
{
    switch (state) {
    case KeyState::Valid:
        return u"valid"_s;
    case KeyState::Invalid:
        return u"invalid"_s;
    case KeyState::Unknown:
        break;
    }
    return u"unknown"_s;
}

QJsonObject checkJson(const gateway::KeyCheckResult& result)
{
    return {{u"key"_s, stateId(result.state)},
            {u"status"_s, jsonStatus(result.record.httpStatus)},
            {u"timing_ms"_s, timingJson(result.record)},
            {u"error"_s, errorJson(result.record.failure)}};
}

//! The one that a request uses first.
SecretString firstKey(const Target& target)
{
    const QList<gateway::KeyRef>& keys = gateway::keysFor(target.profile, target.profile.endpoints.constFirst());
    return target.keys.key(keys.isEmpty() ? KeyId() : keys.constFirst().id);
}

void printText(const gateway::KeyCheckResult& result, const Target& target)
{
    const QStringList text = gateway::keyVerdict(result, target.profile, firstKey(target));
    printLine(text.constFirst());
    say(CliText::tr("GET /models: %1").arg(gateway::phasesInWords(result.list)));
    if (result.record.operation == record::Operation::Chat)
        say(CliText::tr("One token: %1").arg(gateway::phasesInWords(result.record)));
    for (const QString& sentence : text.mid(1))
        say(sentence);
    if (!result.record.failure.message.isEmpty())
        say(CliText::tr("Details: %1").arg(result.record.failure.message));
}

} // namespace

int runCheck(const QStringList& arguments)
{
    CommandLine line(checkHelp());
    addCheckOptions(line);
    const auto target = readCommand(line, arguments);
    if (!target)
        return target.error();
    const QString model = line.isSet(u"model"_s) ? line.value(u"model"_s) : target->profile.defaultModel;

    const auto [result, interrupted] = askOnce<gateway::KeyCheckResult>([&](auto& client, auto* receiver, const auto& done) {
        client.checkKey(target->profile, target->keys, model, receiver, done);
    });
    if (line.isSet(u"json"_s))
        printJson(checkJson(result));
    else if (interrupted)
        say(CliText::tr("Interrupted before the gateway had answered: nothing is known of the key."));
    else
        printText(result, *target);
    if (interrupted)
        return ExitInterrupted;
    return result.state == KeyState::Valid ? ExitOk : ExitFailed;
}

} // namespace bw::cli
