// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/modelscommand.h"

#include "cli/asking.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/clitext.h"
#include "gateway/modelprices.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

CommandHelp modelsHelp()
{
    return {
        u"models --base-url URL [options]"_s,
        CliText::tr("Lists the models of a gateway with their prices in dollars per million tokens: those of its profile, "
                    "else the gateway's own, else those of the price book."),
        u"  bellwether-cli models --base-url http://127.0.0.1:8080/v1\n"
        "  bellwether-cli models --gateway HolySheep --json\n"
        "  bellwether-cli models --gateway HolySheep --model gpt-4.1"_s};
}

void addModelsOptions(CommandLine& line)
{
    line.addOption(u"model"_s, CliText::tr("List this model alone; exit code 1 if the gateway does not list it."), u"M"_s);
    line.addOption(u"json"_s, CliText::tr("Print a JSON array."));
    addCommonOptions(line);
}

QJsonArray modelsJson(const QList<gateway::ModelInfo>& models)
{
    QJsonArray array;
    for (const gateway::ModelInfo& model : models) {
        array.append(QJsonObject{{u"id"_s, model.id},
                                 {u"owner"_s, jsonText(model.owner)},
                                 {u"context"_s, model.context > 0 ? QJsonValue(model.context) : QJsonValue()},
                                 {u"price_in"_s, jsonPerMillion(model.priceIn)},
                                 {u"price_out"_s, jsonPerMillion(model.priceOut)}});
    }
    return array;
}

void printTable(const QList<gateway::ModelInfo>& models)
{
    const auto price = [](std::optional<PicoUsd> perToken) { return jsonPerMillion(perToken).toString(u"—"_s); };
    qsizetype width = 0;
    for (const gateway::ModelInfo& model : models)
        width = std::max(width, model.id.size());
    for (const gateway::ModelInfo& model : models)
        printLine(u"%1  %2  %3"_s.arg(model.id, -width).arg(price(model.priceIn), 8).arg(price(model.priceOut), 8));
}

} // namespace

int runModels(const QStringList& arguments)
{
    CommandLine line(modelsHelp());
    addModelsOptions(line);
    const auto target = readCommand(line, arguments);
    if (!target)
        return target.error();

    const auto [result, interrupted] = askOnce<gateway::ModelsResult>([&](auto& client, auto* receiver, const auto& done) {
        client.models(target->profile, target->keys, receiver, done);
    });
    const QString only = line.value(u"model"_s);
    QList<gateway::ModelInfo> models;
    for (const gateway::ModelInfo& listed : result.models) {
        if (only.isEmpty() || listed.id == only)
            models.append(gateway::withPrices(listed, target->profile, knownPrices(), systemClock().wallTime().date()));
    }
    if (line.isSet(u"json"_s))
        printJson(modelsJson(models));
    else
        printTable(models);
    const int code = exitCodeOf(result.record.failure, interrupted);
    if (code != ExitOk || only.isEmpty() || !models.isEmpty())
        return code;
    say(CliText::tr("The gateway does not list the model “%1”. Run the command without --model to see its names.").arg(only));
    return ExitFailed;
}

} // namespace bw::cli
