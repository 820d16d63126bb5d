// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/embedcommand.h"

#include "cli/asking.h"
#include "cli/output.h"
#include "cli/resultjson.h"
#include "cli/clitext.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

CommandHelp embedHelp()
{
    return {u"embed --base-url URL [--model M] [options] TEXT…"_s,
            CliText::tr("Asks for the embedding of each text. Without --json a line of numbers is written for each."),
            u"  bellwether-cli embed --base-url http://127.0.0.1:8080/v1 'a sheep' 'a bell'\n"
            "  bellwether-cli embed --gateway HolySheep --model text-embedding-3-small --json 'a sheep'"_s};
}

void addEmbedOptions(CommandLine& line)
{
    line.addOption(u"model"_s, CliText::tr("The model to ask; text-embedding-3-small without it."), u"M"_s);
    line.addOption(u"json"_s, CliText::tr("Print one JSON document."));
    addCommonOptions(line);
}

QJsonArray vectorJson(const QList<double>& vector)
{
    QJsonArray array;
    for (const double number : vector)
        array.append(number);
    return array;
}

QJsonObject embedJson(const gateway::EmbeddingsResult& result)
{
    QJsonArray vectors;
    for (const QList<double>& vector : result.vectors)
        vectors.append(vectorJson(vector));
    return {{u"model"_s, jsonText(result.model)},
            {u"dimensions"_s, result.vectors.isEmpty() ? QJsonValue() : QJsonValue(result.vectors.first().size())},
            {u"vectors"_s, vectors},
            {u"usage"_s, usageJson(result.record.usage)},
            {u"cost_usd"_s, jsonMoney(result.record.cost)},
            {u"timing_ms"_s, timingJson(result.record)}};
}

void printText(const gateway::EmbeddingsResult& result)
{
    for (const QList<double>& vector : result.vectors) {
        QStringList numbers;
        for (const double number : vector)
            numbers.append(QString::number(number, 'g', 9));
        printLine(numbers.join(u' '));
    }
}

} // namespace

int runEmbed(const QStringList& arguments)
{
    CommandLine line(embedHelp());
    addEmbedOptions(line);
    line.allowWords();
    const auto target = readCommand(line, arguments);
    if (!target)
        return target.error();
    if (line.positional().isEmpty())
        return line.refuse(CliText::tr("There is no text."));
    const QString model = line.isSet(u"model"_s) ? line.value(u"model"_s) : u"text-embedding-3-small"_s;

    const auto [result, interrupted] = askOnce<gateway::EmbeddingsResult>([&](auto& client, auto* receiver, const auto& done) {
        client.embeddings(target->profile, target->keys, model, line.positional(), receiver, done);
    });
    if (line.isSet(u"json"_s))
        printJson(embedJson(result));
    else
        printText(result);
    return exitCodeOf(result.record.failure, interrupted);
}

} // namespace bw::cli
