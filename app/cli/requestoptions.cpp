// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/requestoptions.h"

#include "cli/clitext.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace bw::cli {

namespace {

using namespace Qt::StringLiterals;

//! What says this part of a request, if a parameter of that name would be written over; empty: nothing.
QString optionFor(const QString& parameter)
{
    if (parameter == "model"_L1)
        return u"--model"_s;
    if (parameter == "stream"_L1)
        return u"--no-stream"_s;
    return parameter == "messages"_L1 ? CliText::tr("the prompt") : QString();
}

Result<QJsonObject> readParameters(const QStringList& texts)
{
    QJsonObject parameters;
    for (const QString& text : texts) {
        const QString name = text.section(u'=', 0, 0).trimmed();
        // Any JSON value is allowed, but a document is an array or an object.
        const QJsonDocument document = QJsonDocument::fromJson("[" + text.section(u'=', 1).toUtf8() + "]");
        if (name.isEmpty() || document.array().size() != 1)
            return failure(
                ErrorCode::InvalidInput,
                CliText::tr("--param takes NAME=JSON, for example temperature=0.2 or 'stop=[\"END\"]', not “%1”.")
                    .arg(text));
        if (const QString option = optionFor(name); !option.isEmpty())
            return failure(ErrorCode::InvalidInput, CliText::tr("--param cannot set “%1”, which is part of every request: %2 does.").arg(name, option));
        parameters.insert(name, document.array().first());
    }
    return parameters;
}

Result<QString> readPrompt(const QStringList& positional)
{
    if (positional.size() != 1)
        return failure(ErrorCode::InvalidInput,
                       positional.isEmpty() ? CliText::tr("There is no prompt.")
                                            : CliText::tr("There is more than one prompt: put quotes around it."));
    if (positional.first() != "-"_L1)
        return positional.first();
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Io, CliText::tr("The prompt cannot be read from stdin."));
    return QString::fromUtf8(input.readAll());
}

openai::ChatMessage message(openai::Role role, const QString& text)
{
    openai::ChatMessage message;
    message.role = role;
    message.text = text;
    return message;
}

} // namespace

void addRequestOptions(CommandLine& line)
{
    line.addOption(u"model"_s, CliText::tr("The model to ask; the gateway's default without it."), u"M"_s);
    line.addOption(u"system"_s, CliText::tr("A system message before the prompt."), u"S"_s);
    line.addOption(u"param"_s,
                   CliText::tr("A parameter of the request, its value as JSON; may be given several times."),
                   u"NAME=JSON"_s);
    line.addOption(u"no-stream"_s, CliText::tr("Ask for the answer in one piece."));
}

Result<openai::ChatRequest> readRequest(const CommandLine& line, const gateway::GatewayProfile& profile)
{
    openai::ChatRequest request;
    request.model = line.isSet(u"model"_s) ? line.value(u"model"_s) : profile.defaultModel;
    request.stream = !line.isSet(u"no-stream"_s);
    if (request.model.isEmpty())
        return failure(ErrorCode::InvalidInput, CliText::tr("Say which model: --model M."));
    const Result<QJsonObject> parameters = readParameters(line.values(u"param"_s));
    const Result<QString> prompt = readPrompt(line.positional());
    if (!parameters || !prompt)
        return tl::unexpected(parameters ? prompt.error() : parameters.error());
    request.parameters = *parameters;
    if (line.isSet(u"system"_s))
        request.messages.append(message(openai::Role::System, line.value(u"system"_s)));
    request.messages.append(message(openai::Role::User, *prompt));
    return request;
}

} // namespace bw::cli
