// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkcommand.h"

#include "cli/commonoptions.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/resultjson.h"
#include "cli/session.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;
using gateway::KeyState;

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::cli", text);
}

CommandHelp checkHelp()
{
    return {u"check --base-url URL [--model M] [options]"_s,
            tr("Asks a gateway whether it takes the key: lists the models, then asks one of them for a single token, "
               "because many lists are public. Exit code 0 if the key is valid."),
            u"  bellwether-cli check --base-url http://127.0.0.1:8080/v1 --model gpt-4.1\n"
            "  bellwether-cli check --gateway HolySheep --json"_s};
}

void addOptions(CommandLine& line)
{
    line.addOption(u"model"_s, tr("The model to ask; the gateway's default, else its first, without it."), u"M"_s);
    line.addOption(u"json"_s, tr("Print one JSON document."));
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

void printText(const gateway::KeyCheckResult& result)
{
    switch (result.state) {
    case KeyState::Valid:
        printLine(tr("The gateway takes this key."));
        break;
    case KeyState::Invalid:
        printLine(tr("The gateway does not take this key."));
        break;
    case KeyState::Unknown:
        printLine(tr("Nothing can be said about the key."));
        break;
    }
    if (result.record.failure.errorClass != ErrorClass::Ok)
        sayFailure(result.record.failure);
}

} // namespace

int runCheck(const QStringList& arguments)
{
    CommandLine line(checkHelp());
    addOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    const Result<Target> target = readTarget(line);
    if (!target)
        return line.refuse(target.error().message);
    const QString model = line.isSet(u"model"_s) ? line.value(u"model"_s) : target->profile.defaultModel;

    Session session;
    QObject receiver;
    gateway::KeyCheckResult result;
    session.client().checkKey(target->profile, target->keys, model, &receiver, [&](const gateway::KeyCheckResult& ended) {
        result = ended;
        session.finish();
    });
    const bool interrupted = session.run();
    if (line.isSet(u"json"_s))
        printJson(checkJson(result));
    else
        printText(result);
    if (interrupted)
        return ExitInterrupted;
    return result.state == KeyState::Valid ? ExitOk : ExitFailed;
}

} // namespace bw::cli
