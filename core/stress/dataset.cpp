// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/dataset.h"

#include "base/byteordermark.h"
#include "openai/chatrequestjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace bw::stress {

namespace {

using namespace Qt::StringLiterals;

struct DatasetText
{
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

//! "human" (ShareGPT) or "user" turns; what the model once said is not asked again.
QStringList humanTurns(const QJsonArray& conversation)
{
    QStringList turns;
    for (const QJsonValue& each : conversation) {
        const QString from = each["from"_L1].toString();
        if ((from == "human"_L1 || from == "user"_L1) && !each["value"_L1].toString().isEmpty())
            turns.append(each["value"_L1].toString());
    }
    return turns;
}

Result<DatasetEntry> entryOf(const QJsonObject& json)
{
    DatasetEntry entry;
    entry.maxTokens = std::max<qint64>(0, json.value("max_tokens"_L1).toInteger());
    if (json.contains("messages"_L1)) {
        const QJsonObject request{{u"model"_s, u"any"_s}, {u"messages"_s, json.value("messages"_L1)}};
        auto read = openai::chatRequestFromJson(QJsonDocument(request).toJson(QJsonDocument::Compact));
        if (!read)
            return tl::unexpected(read.error());
        entry.messages = read->messages;
        return entry;
    }
    QStringList turns = humanTurns(json.value("conversations"_L1).toArray());
    if (turns.isEmpty() && json.value("prompt"_L1).isString())
        turns.append(json.value("prompt"_L1).toString());
    if (turns.isEmpty())
        return failure(ErrorCode::Parse, DatasetText::tr("it has neither a prompt nor messages nor a conversation."));
    entry.messages = {openai::textMessage(openai::Role::User, turns.takeFirst())};
    entry.followUps = turns;
    return entry;
}

Result<DatasetEntry> entryOf(const QByteArray& line)
{
    if (!line.startsWith('{'))
        return DatasetEntry{{openai::textMessage(openai::Role::User, QString::fromUtf8(line))}, {}, 0};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return failure(ErrorCode::Parse, DatasetText::tr("it is not JSON: %1.").arg(problem.errorString()));
    return entryOf(document.object());
}

} // namespace

Result<std::vector<DatasetEntry>> readDataset(QIODevice& device)
{
    std::vector<DatasetEntry> entries;
    qint64 number = 0;
    // Not until atEnd(): a pipe of which nothing was read yet says that it is.
    for (QByteArray raw = device.readLine(); !raw.isEmpty(); raw = device.readLine()) {
        ++number;
        const QByteArray line = withoutByteOrderMark(raw).trimmed();
        if (line.isEmpty())
            continue;
        Result<DatasetEntry> entry = entryOf(line);
        if (!entry)
            return failure(
                ErrorCode::Parse,
                DatasetText::tr("Line %1 of the prompts cannot be used: %2").arg(number).arg(entry.error().message));
        entries.push_back(std::move(*entry));
    }
    if (entries.empty())
        return failure(ErrorCode::InvalidInput, DatasetText::tr("The file of prompts is empty."));
    return entries;
}

Result<std::vector<DatasetEntry>> readDatasetFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io,
                       DatasetText::tr("The file of prompts %1 cannot be read: %2.").arg(path, file.errorString()));
    return readDataset(file);
}

} // namespace bw::stress
