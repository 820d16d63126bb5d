// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/chatcommand.h"

#include "cli/answerprinter.h"
#include "cli/commonoptions.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/resultjson.h"
#include "cli/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text)
{
    return QCoreApplication::translate("bw::cli", text);
}

CommandHelp chatHelp()
{
    return {u"chat --base-url URL --model M [options] PROMPT|-"_s,
            tr("Sends one chat request. The answer is written to stdout as it comes, its numbers to stderr. "
               "PROMPT “-” is read from stdin."),
            u"  bellwether-cli chat --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 'Say hello.'\n"
            "  echo 'Say hello.' | bellwether-cli chat --gateway HolySheep --model gpt-4.1 --json -\n"
            "  OPENAI_KEY=… bellwether-cli chat --base-url https://api.openai.com/v1 --key-env OPENAI_KEY \\\n"
            "       --model gpt-4.1 --param temperature=0 --param 'stop=[\"END\"]' 'Count to ten.'"_s};
}

void addOptions(CommandLine& line)
{
    line.addOption(u"model"_s, tr("The model to ask; the gateway's default without it."), u"M"_s);
    line.addOption(u"system"_s, tr("A system message before the prompt."), u"S"_s);
    line.addOption(u"param"_s, tr("A parameter of the request, its value as JSON; may be given several times."), u"NAME=JSON"_s);
    line.addOption(u"no-stream"_s, tr("Ask for the answer in one piece."));
    line.addOption(u"json"_s, tr("Print one JSON document with every number instead of the text."));
    addCommonOptions(line);
}

Result<QJsonObject> readParameters(const QStringList& texts)
{
    QJsonObject parameters;
    for (const QString& text : texts) {
        const QString name = text.section(u'=', 0, 0).trimmed();
        // Any JSON value is allowed, but a document is an array or an object.
        const QJsonDocument document = QJsonDocument::fromJson("[" + text.section(u'=', 1).toUtf8() + "]");
        if (name.isEmpty() || document.array().size() != 1)
            return failure(ErrorCode::InvalidInput,
                           tr("--param takes NAME=JSON, for example temperature=0.2 or 'stop=[\"END\"]', not “%1”.").arg(text));
        parameters.insert(name, document.array().first());
    }
    return parameters;
}

Result<QString> readPrompt(const QStringList& positional)
{
    if (positional.size() != 1)
        return failure(ErrorCode::InvalidInput,
                       positional.isEmpty() ? tr("There is no prompt.") : tr("There is more than one prompt: put quotes around it."));
    if (positional.first() != "-"_L1)
        return positional.first();
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Io, tr("The prompt cannot be read from stdin."));
    return QString::fromUtf8(input.readAll());
}

openai::ChatMessage message(openai::Role role, const QString& text)
{
    openai::ChatMessage message;
    message.role = role;
    message.text = text;
    return message;
}

Result<gateway::CallSpec> readSpec(const CommandLine& line)
{
    const Result<Target> target = readTarget(line);
    if (!target)
        return tl::unexpected(target.error());
    gateway::CallSpec spec;
    spec.profile = target->profile;
    spec.keys = target->keys;
    spec.request.model = line.isSet(u"model"_s) ? line.value(u"model"_s) : spec.profile.defaultModel;
    spec.request.stream = !line.isSet(u"no-stream"_s);
    if (spec.request.model.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Say which model: --model M."));
    const Result<QJsonObject> parameters = readParameters(line.values(u"param"_s));
    const Result<QString> prompt = readPrompt(line.positional());
    if (!parameters || !prompt)
        return tl::unexpected(parameters ? prompt.error() : parameters.error());
    spec.request.parameters = *parameters;
    if (line.isSet(u"system"_s))
        spec.request.messages.append(message(openai::Role::System, line.value(u"system"_s)));
    spec.request.messages.append(message(openai::Role::User, *prompt));
    return spec;
}

//! The call's result, and whether a signal came.
std::pair<gateway::CallResult, bool> ask(const gateway::CallSpec& spec, AnswerPrinter* printer)
{
    Session session;
    gateway::CallResult result;
    gateway::Call* const call = session.client().chat(spec);
    QObject::connect(call, &gateway::Call::delta, call, [printer](const openai::ChatDelta& delta) {
        if (printer)
            printer->print(delta);
    });
    QObject::connect(call, &gateway::Call::finished, call, [&](const gateway::CallResult& ended) {
        result = ended;
        session.finish();
    });
    const bool interrupted = session.run([call] { call->cancel(); });
    return {result, interrupted};
}

} // namespace

int runChat(const QStringList& arguments)
{
    CommandLine line(chatHelp());
    addOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    const Result<gateway::CallSpec> spec = readSpec(line);
    if (!spec)
        return line.refuse(spec.error().message);

    const bool json = line.isSet(u"json"_s);
    AnswerPrinter printer;
    const auto [result, interrupted] = ask(*spec, json ? nullptr : &printer);
    if (json)
        printJson(chatJson(result));
    else
        printer.finish(result.record);
    if (interrupted)
        return ExitInterrupted;
    return result.record.failure.errorClass == ErrorClass::Ok ? ExitOk : ExitFailed;
}

} // namespace bw::cli
