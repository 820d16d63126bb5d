// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/chatcommand.h"

#include "cli/answerprinter.h"
#include "cli/commonoptions.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/progressline.h"
#include "cli/requestoptions.h"
#include "cli/resultjson.h"
#include "cli/session.h"
#include "cli/clitext.h"
#include "gateway/attemptwords.h"

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

CommandHelp chatHelp()
{
    return {u"chat --base-url URL --model M [options] PROMPT|-"_s,
            CliText::tr("Sends one chat request. The answer is written to stdout as it comes, then a line for each tool it calls; its reasoning "
                        "and its numbers go to stderr. "
                        "PROMPT “-” is read from stdin."),
            u"  bellwether-cli chat --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 'Say hello.'\n"
            "  echo 'Say hello.' | bellwether-cli chat --gateway HolySheep --model gpt-4.1 --json -\n"
            "  OPENAI_KEY=… bellwether-cli chat --base-url https://api.openai.com/v1 --key-env OPENAI_KEY \\\n"
            "       --model gpt-4.1 --param temperature=0 --param 'stop=[\"END\"]' 'Count to ten.'"_s};
}

void addChatOptions(CommandLine& line)
{
    addRequestOptions(line);
    line.addOption(
        u"cache"_s,
        CliText::tr(
            "Take the answer from the cache of this machine if it is there, else keep it there; sampled answers too."));
    line.addOption(u"json"_s, CliText::tr("Print one JSON document with every number instead of the text."));
    addCommonOptions(line);
}

Result<gateway::CallSpec> readSpec(const CommandLine& line)
{
    const Result<Target> target = readTarget(line);
    if (!target)
        return tl::unexpected(target.error());
    gateway::CallSpec spec;
    spec.profile = target->profile;
    spec.keys = target->keys;
    spec.note = target->note;
    Result<openai::ChatRequest> request = readRequest(line, spec.profile);
    if (!request)
        return tl::unexpected(request.error());
    spec.request = std::move(*request);
    if (line.isSet(u"cache"_s))
        spec.profile.cache.enabled = spec.profile.cache.sampledToo = true;
    return spec;
}

//! What goes on before the first token: a person waits for it. Attempts that failed are named.
void showWaiting(gateway::Call* call, ProgressLine& progress)
{
    progress.show(CliText::tr("Waiting for the answer:"));
    QObject::connect(call, &gateway::Call::attemptEnded, call, [&progress, attempts = QList<record::Attempt>()](const record::Attempt& attempt) mutable {
        attempts.append(attempt);
        if (attempt.failure.errorClass != ErrorClass::Ok)
            progress.show(CliText::tr("%1 → trying on:").arg(gateway::attemptsInWords(attempts)));
    });
}

//! The call's result, and whether a signal came.
std::pair<gateway::CallResult, bool> ask(const gateway::CallSpec& spec, AnswerPrinter* printer)
{
    Session session;
    ProgressLine progress;
    gateway::CallResult result;
    gateway::Call* const call = session.client().chat(spec);
    showWaiting(call, progress);
    QObject::connect(call, &gateway::Call::delta, call, [printer, call, &progress](const openai::ChatDelta& delta) {
        if (!printer)
            return;
        progress.clear();
        if (!printer->print(delta))
            QMetaObject::invokeMethod(call, &gateway::Call::cancel, Qt::QueuedConnection); // what nobody reads would be paid for
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
    addChatOptions(line);
    line.allowWords();
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
    else if (!isOutputLost())
        printer.finish(result);
    if (interrupted)
        return ExitInterrupted;
    return result.record.failure.errorClass == ErrorClass::Ok ? ExitOk : ExitFailed;
}

} // namespace bw::cli
