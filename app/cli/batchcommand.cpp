// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/batchcommand.h"

#include "cli/batchrequests.h"
#include "cli/batchresults.h"
#include "cli/clitext.h"
#include "cli/commonoptions.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/progressline.h"
#include "cli/resultjson.h"
#include "cli/session.h"
#include "cli/wholenumber.h"
#include "gateway/attemptwords.h"
#include "record/spent.h"
#include "stress/batch.h"

#include <QCoreApplication>

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
            "result with its error; it never stops the others. With --out a batch that was stopped goes on where it was: only\n"
            "requests without a result are asked."),
        u"  bellwether-cli batch --base-url http://127.0.0.1:8080/v1 --model gpt-4.1 questions.jsonl > answers.jsonl\n"
        "  bellwether-cli batch --gateway HolySheep --model deepseek-v3.2 --concurrency 20 --out answers.jsonl questions.jsonl"_s};
}

struct Settings
{
    gateway::CallSpec spec;
    int concurrency = 4;
    qint64 skip = 0;
    QString input; //!< file with the requests, or "-"
};

Result<Settings> readSettings(const CommandLine& line)
{
    constexpr int MostAtOnce = 10'000;
    const Result<Target> target = readTarget(line);
    if (!target)
        return tl::unexpected(target.error());
    Settings settings;
    qint64 maxTokens = 0;
    const Result<void> read = readWhole(line, u"concurrency"_s, 1, MostAtOnce, settings.concurrency)
                                  .and_then([&] { return readWhole(line, u"skip"_s, 0, std::numeric_limits<qint64>::max(), settings.skip); })
                                  .and_then([&] { return readWhole(line, u"max-tokens"_s, 1, 10'000'000, maxTokens); });
    if (!read)
        return tl::unexpected(read.error());
    if (line.positional().size() != 1)
        return failure(ErrorCode::InvalidInput, CliText::tr("Give the file with the requests, or - for stdin."));
    settings.spec.profile = target->profile;
    settings.spec.keys = target->keys;
    settings.spec.request.model = line.isSet(u"model"_s) ? line.value(u"model"_s) : target->profile.defaultModel;
    settings.spec.request.stream = !line.isSet(u"no-stream"_s);
    if (maxTokens > 0)
        settings.spec.request.parameters.insert(u"max_tokens"_s, maxTokens);
    settings.input = line.positional().first();
    return settings;
}

QString unreadable(const QString& name, const QString& why)
{
    return CliText::tr("The requests %1 cannot be read: %2.").arg(name, why);
}

//! What the requests of a batch took, one by one, and cost.
struct Sums
{
    void add(const record::RequestRecord& record)
    {
        if (record.failure.errorClass == ErrorClass::Ok)
            okTime += record::total(record).value_or(Nanoseconds(0));
        spent += record::spentOn(record);
    }

    Nanoseconds okTime{0};
    record::Spent spent;
};

QString costText(const record::Spent& spent)
{
    const std::optional<PicoUsd> sum = spent.sum();
    if (!sum)
        return CliText::tr("price unknown");
    const QString amount = (spent.estimated > PicoUsd() ? u"~$"_s : u"$"_s) + sum->toDecimal();
    return spent.unpriced > 0 ? CliText::tr("at least %1").arg(amount) : amount;
}

void saySums(const stress::Batch::Counts& counts, const Sums& sums, Nanoseconds time)
{
    const double seconds = toSeconds(time);
    QString text = CliText::tr("%1 requests: %2 ok, %3 failed, in %4 s, %5 a second")
                       .arg(counts.lines)
                       .arg(counts.ok)
                       .arg(counts.failed)
                       .arg(seconds, 0, 'f', 1)
                       .arg(seconds > 0 ? double(counts.lines) / seconds : 0, 0, 'f', 1);
    if (counts.ok > 0)
        text += u", "_s + CliText::tr("%1 each on average").arg(gateway::spanInWords(sums.okTime / counts.ok));
    say(text + u", "_s + costText(sums.spent) + u'.');
}

//! What an interruption cost; nothing if nothing was under way.
void sayDropped(QList<qint64> lines, bool inFile)
{
    constexpr qsizetype MostNamed = 20;
    if (lines.isEmpty())
        return;
    std::ranges::sort(lines);
    QStringList names;
    for (const qint64 line : std::as_const(lines).first(std::min(lines.size(), MostNamed)))
        names.append(QString::number(line));
    if (lines.size() > MostNamed)
        names.append(u"…"_s);
    const QString which = CliText::tr("These requests were under way and have no result: %1.").arg(names.join(u", "_s));
    say(which + u' ' + (inFile ? CliText::tr("Give the same command again: it asks them, and goes on after the last.")
                               : CliText::tr("With --out FILE the same command would ask them, and go on after the last.")));
}

//! The end of a batch, in words, and as an exit code.
int concluded(const Settings& settings, const stress::Batch& batch, const BatchRequests& requests, const BatchResults& results, bool interrupted)
{
    const auto failed = [](const QString& why, int code) {
        say(why);
        return code;
    };
    if (results.trouble())
        return failed(results.trouble()->message, ExitFailed);
    sayDropped(batch.dropped(), results.isFile());
    if (interrupted)
        return ExitInterrupted;
    if (!requests.trouble().isEmpty())
        return failed(unreadable(settings.input, requests.trouble()), ExitFailed);
    if (requests.count() == 0)
        return failed(CliText::tr("There is no request in %1: it is empty. Nothing was sent.").arg(settings.input), ExitUsage);
    return batch.counts().lines > 0 && batch.counts().ok == 0 ? ExitFailed : ExitOk;
}

int ask(const Settings& settings, std::unique_ptr<QFile> input, BatchResults& results)
{
    Session session;
    std::unique_ptr<stress::Batch> batch; // told of lines in the event loop only: it is there by then
    BatchRequests requests(std::move(input), settings.skip, results.done(), [&batch] { batch->goOn(); });
    batch = std::make_unique<stress::Batch>(session.client(), settings.spec, [&requests] { return requests.next(); }, settings.concurrency);
    ProgressLine progress;
    Sums sums;
    QObject::connect(batch.get(), &stress::Batch::resultReady, batch.get(), [&](qint64 line, const gateway::CallResult& result) {
        progress.clear(); // both may be on one terminal
        sums.add(result.record);
        if (!results.add(line, chatJson(result)))
            batch->stop(); // nothing more is paid for that cannot be kept
        progress.update(CliText::tr("%1 requests, %2 failed").arg(batch->counts().lines).arg(batch->counts().failed));
    });
    QObject::connect(batch.get(), &stress::Batch::finished, batch.get(), [&session] { session.finish(); }, Qt::QueuedConnection);
    const Instant start = systemClock().now();
    QMetaObject::invokeMethod(batch.get(), &stress::Batch::start, Qt::QueuedConnection);
    const bool interrupted = session.run([&batch] { batch->stop(); });
    progress.clear();
    saySums(batch->counts(), sums, systemClock().now() - start);
    return concluded(settings, *batch, requests, results, interrupted);
}

//! What is there already is not asked again.
Result<void> openResults(const CommandLine& line, BatchResults& results, const Settings& settings)
{
    if (!line.isSet(u"out"_s))
        return {};
    if (const auto opened = results.goOnIn(line.value(u"out"_s), line.positional().first()); !opened)
        return opened;
    if (results.done().hasGapsAfter(settings.skip))
        say(CliText::tr("Going on with the requests that have no result yet; the last that has one is %1.").arg(results.done().last()));
    else if (results.done().last() > settings.skip)
        say(CliText::tr("Going on after request %1.").arg(results.done().last()));
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
    line.allowWords();
    if (const auto done = line.parse(arguments))
        return *done;
    const Result<Settings> settings = readSettings(line);
    if (!settings)
        return line.refuse(settings.error().message);
    auto requests = openInput(settings->input);
    if (!requests)
        return line.refuse(unreadable(settings->input, requests.error().message));
    BatchResults results;
    if (const auto opened = openResults(line, results, *settings); !opened)
        return line.refuse(opened.error().message);
    return ask(*settings, std::move(*requests), results);
}

} // namespace bw::cli
