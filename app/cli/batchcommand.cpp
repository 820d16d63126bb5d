// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchcommand.h"

#include "cli/batchresults.h"
#include "cli/clitext.h"
#include "cli/commonoptions.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/progressline.h"
#include "cli/resultjson.h"
#include "cli/session.h"
#include "stress/batch.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

CommandHelp batchHelp()
{
    return {
        u"batch --base-url URL --model M [options] FILE.jsonl|-"_s,
        CliText::tr(
            "Sends one request a line and writes one result a line, in the same order. A line is a chat request as JSON\n"
            "({\"messages\": …} or {\"prompt\": …}), a line of OpenAI's batch format, or plain text. A request that fails is a\n"
            "result with its error; it never stops the others. With --out a batch that was stopped goes on where it was."),
        u"  bellwether-cli batch --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 questions.jsonl > answers.jsonl\n"
        "  bellwether-cli batch --gateway HolySheep --model deepseek-v3.2 --concurrency 20 --out answers.jsonl questions.jsonl"_s};
}

struct Settings
{
    gateway::CallSpec spec;
    int concurrency = 4;
    qint64 skip = 0; //!< lines that have their result already
};

Result<qint64> number(const CommandLine& line, const QString& name, qint64 otherwise, qint64 least, qint64 most)
{
    if (!line.isSet(name))
        return otherwise;
    bool good = false;
    const qint64 value = line.value(name).toLongLong(&good);
    if (!good || value < least || value > most)
        return failure(ErrorCode::InvalidInput, CliText::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                                                    .arg(name)
                                                    .arg(least)
                                                    .arg(most)
                                                    .arg(line.value(name)));
    return value;
}

Result<Settings> readSettings(const CommandLine& line)
{
    constexpr int MostAtOnce = 10'000;
    const Result<Target> target = readTarget(line);
    if (!target)
        return tl::unexpected(target.error());
    const auto concurrency = number(line, u"concurrency"_s, 4, 1, MostAtOnce);
    const auto skip = number(line, u"skip"_s, 0, 0, std::numeric_limits<qint64>::max());
    const auto maxTokens = number(line, u"max-tokens"_s, 0, 1, 10'000'000);
    for (const auto* each : {&concurrency, &skip, &maxTokens}) {
        if (!*each)
            return tl::unexpected(each->error());
    }
    if (line.positional().size() != 1)
        return failure(ErrorCode::InvalidInput, CliText::tr("Give the file with the requests, or - for stdin."));
    Settings settings;
    settings.spec.profile = target->profile;
    settings.spec.keys = target->keys;
    settings.spec.request.model = line.isSet(u"model"_s) ? line.value(u"model"_s) : target->profile.defaultModel;
    settings.spec.request.stream = !line.isSet(u"no-stream"_s);
    if (*maxTokens > 0)
        settings.spec.request.parameters.insert(u"max_tokens"_s, *maxTokens);
    settings.concurrency = int(*concurrency);
    settings.skip = *skip;
    return settings;
}

Result<void> openRequests(QFile& file, const QString& name)
{
    if (name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly))
        return {};
    return failure(ErrorCode::InvalidInput,
                   CliText::tr("The requests %1 cannot be read: %2.").arg(name, file.errorString()));
}

//! Empty lines are no requests.
std::optional<QByteArray> nextRequest(QFile& file)
{
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty())
            return line;
    }
    return std::nullopt;
}

void saySums(const stress::Batch::Counts& counts, Nanoseconds time)
{
    const double seconds = toSeconds(time);
    say(CliText::tr("%1 requests: %2 ok, %3 failed, in %4 s, %5 a second.")
            .arg(counts.lines)
            .arg(counts.ok)
            .arg(counts.failed)
            .arg(seconds, 0, 'f', 1)
            .arg(seconds > 0 ? double(counts.lines) / seconds : 0, 0, 'f', 1));
}

int ask(const Settings& settings, QFile& requests, BatchResults& results)
{
    Session session;
    stress::Batch batch(session.client(), settings.spec, [&requests] { return nextRequest(requests); }, settings.concurrency, settings.skip + 1);
    ProgressLine progress;
    QObject::connect(&batch, &stress::Batch::resultReady, &batch, [&](qint64 line, const gateway::CallResult& result) {
        if (!results.add(line, chatJson(result)))
            batch.stop(); // nothing more is paid for that cannot be kept
        progress.update(CliText::tr("%1 requests, %2 failed").arg(batch.counts().lines).arg(batch.counts().failed));
    });
    QObject::connect(&batch, &stress::Batch::finished, &batch, [&session] { session.finish(); }, Qt::QueuedConnection);
    const Instant start = systemClock().now();
    QMetaObject::invokeMethod(&batch, &stress::Batch::start, Qt::QueuedConnection);
    const bool interrupted = session.run([&batch] { batch.stop(); });
    progress.clear();
    saySums(batch.counts(), systemClock().now() - start);
    if (results.trouble()) {
        say(results.trouble()->message);
        return ExitFailed;
    }
    if (interrupted)
        return ExitInterrupted;
    return batch.counts().lines > 0 && batch.counts().ok == 0 ? ExitFailed : ExitOk;
}

//! What is there already is not asked again.
Result<void> openResults(const CommandLine& line, BatchResults& results, Settings& settings)
{
    if (!line.isSet(u"out"_s))
        return {};
    if (const auto opened = results.goOnIn(line.value(u"out"_s), line.positional().first()); !opened)
        return opened;
    if (results.lastLine() > settings.skip)
        say(CliText::tr("Going on after request %1.").arg(results.lastLine()));
    settings.skip = std::max(settings.skip, results.lastLine());
    return {};
}

} // namespace

int runBatch(const QStringList& arguments)
{
    CommandLine line(batchHelp());
    line.addOption(u"model"_s,
                   CliText::tr("The model to ask where a line names none; the gateway's default without it."), u"M"_s);
    line.addOption(u"concurrency"_s, CliText::tr("So many requests at once; 4 without it."), u"N"_s);
    line.addOption(u"max-tokens"_s, CliText::tr("The longest answer, where a line does not say."), u"N"_s);
    line.addOption(u"no-stream"_s, CliText::tr("Ask for answers in one piece."));
    line.addOption(u"out"_s, CliText::tr("Add the results to this file, after those of a batch that are in it already."),
                   u"FILE.jsonl"_s);
    line.addOption(u"skip"_s, CliText::tr("Leave out the first N requests."), u"N"_s);
    addCommonOptions(line);
    if (const auto done = line.parse(arguments))
        return *done;
    Result<Settings> settings = readSettings(line);
    if (!settings)
        return line.refuse(settings.error().message);
    QFile requests(line.positional().first());
    if (const auto opened = openRequests(requests, line.positional().first()); !opened)
        return line.refuse(opened.error().message);
    BatchResults results;
    if (const auto opened = openResults(line, results, *settings); !opened)
        return line.refuse(opened.error().message);
    for (qint64 passed = 0; passed < settings->skip && nextRequest(requests);)
        ++passed;
    return ask(*settings, requests, results);
}

} // namespace bw::cli
