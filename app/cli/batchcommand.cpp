// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchcommand.h"

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
#include <QJsonDocument>
#include <QJsonObject>

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

//! The results' file, after those that are whole already: what a kill left of a line is cut off.
Result<qint64> openResults(QFile& file, qint64& skip)
{
    if (!file.open(QIODevice::ReadWrite))
        return failure(ErrorCode::Io,
                       CliText::tr("The file %1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    qint64 whole = 0;
    qint64 lines = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (!line.endsWith('\n') || !QJsonDocument::fromJson(line).isObject())
            break;
        whole = file.pos();
        ++lines;
    }
    if (!file.resize(whole) || !file.seek(whole))
        return failure(ErrorCode::Io,
                       CliText::tr("The file %1 cannot be written: %2.").arg(file.fileName(), file.errorString()));
    skip = std::max(skip, lines);
    return lines;
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

QByteArray resultLine(qint64 number, const gateway::CallResult& result)
{
    QJsonObject json = chatJson(result);
    json.insert("line"_L1, number);
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
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

int ask(const Settings& settings, QFile& requests, const std::function<void(const QByteArray&)>& write)
{
    Session session;
    stress::Batch batch(session.client(), settings.spec, [&requests] { return nextRequest(requests); }, settings.concurrency, settings.skip + 1);
    ProgressLine progress;
    QObject::connect(&batch, &stress::Batch::resultReady, &batch, [&](qint64 line, const gateway::CallResult& result) {
        write(resultLine(line, result));
        progress.update(CliText::tr("%1 requests, %2 failed").arg(batch.counts().lines).arg(batch.counts().failed));
    });
    QObject::connect(&batch, &stress::Batch::finished, &batch, [&session] { session.finish(); }, Qt::QueuedConnection);
    const Instant start = systemClock().now();
    QMetaObject::invokeMethod(&batch, &stress::Batch::start, Qt::QueuedConnection);
    const bool interrupted = session.run([&batch] { batch.stop(); });
    saySums(batch.counts(), systemClock().now() - start);
    if (interrupted)
        return ExitInterrupted;
    return batch.counts().lines > 0 && batch.counts().ok == 0 ? ExitFailed : ExitOk;
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
    line.addOption(u"out"_s, CliText::tr("Add the results to this file, after those that are in it already."),
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
    QFile results(line.value(u"out"_s));
    if (line.isSet(u"out"_s)) {
        const auto lines = openResults(results, settings->skip);
        if (!lines)
            return line.refuse(lines.error().message);
        if (*lines > 0)
            say(CliText::tr("Going on after %1 results.").arg(*lines));
    }
    for (qint64 i = 0; i < settings->skip; ++i)
        static_cast<void>(nextRequest(requests));
    return ask(*settings, requests, [&results](const QByteArray& bytes) {
        if (!results.isOpen()) {
            printOut(bytes);
            return;
        }
        results.write(bytes);
        results.flush();
    });
}

} // namespace bw::cli
