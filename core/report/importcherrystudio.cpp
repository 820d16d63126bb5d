// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importedchat.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

//! The texts of messages lie in blocks of their own; older files have them in the message.
void addCherryBlocks(ImportedChat::Said& said, const QJsonObject& message, const QHash<QString, QJsonObject>& blocks, ChatImport& import)
{
    for (const QJsonValue& id : message["blocks"_L1].toArray()) {
        const QJsonObject block = blocks.value(id.toString());
        const QString kind = block["type"_L1].toString();
        if (kind == "main_text"_L1 || kind == "code"_L1)
            said.text += (said.text.isEmpty() ? QString() : u"\n\n"_s) + block["content"_L1].toString();
        else if (kind == "thinking"_L1)
            said.reasoning += block["content"_L1].toString();
        else if (kind != "unknown"_L1 && !block.isEmpty())
            ++import.skipped[QCoreApplication::translate("ChatImport", "pictures and files")];
    }
}

ImportedChat::Said cherrySaid(const QJsonObject& message, const QHash<QString, QJsonObject>& blocks, ChatImport& import)
{
    ImportedChat::Said said;
    said.role = message["role"_L1].toString();
    said.text = message["content"_L1].toString();
    said.reasoning = message["reasoning_content"_L1].toString();
    said.model = message["model"_L1]["id"_L1].toString(message["modelId"_L1].toString());
    said.at = importedTime(message["createdAt"_L1]);
    addCherryBlocks(said, message, blocks, import);
    return said;
}

//! Titles are not with the topics but with the assistants they belong to, in a text of JSON within the JSON.
QHash<QString, QString> cherryTitlesIn(const QJsonObject& document)
{
    QHash<QString, QString> titles;
    const QByteArray state = document["localStorage"_L1]["persist:cherry-studio"_L1].toString().toUtf8();
    const QByteArray assistants = QJsonDocument::fromJson(state)["assistants"_L1].toString().toUtf8();
    for (const QJsonValue& assistant : QJsonDocument::fromJson(assistants)["assistants"_L1].toArray()) {
        for (const QJsonValue& topic : assistant["topics"_L1].toArray())
            titles.insert(topic["id"_L1].toString(), topic["name"_L1].toString());
    }
    return titles;
}

} // namespace

void importCherryStudio(const QJsonObject& document, ChatImport& import)
{
    const QJsonObject data = document["indexedDB"_L1].isObject() ? document["indexedDB"_L1].toObject() : document;
    QHash<QString, QJsonObject> blocks;
    for (const QJsonValue& block : data["message_blocks"_L1].toArray())
        blocks.insert(block["id"_L1].toString(), block.toObject());
    const QHash<QString, QString> titles = cherryTitlesIn(document);
    for (const QJsonValue& topic : data["topics"_L1].toArray()) {
        const QJsonArray messages = topic["messages"_L1].toArray();
        ImportedChat chat(import, titles.value(topic["id"_L1].toString(), topic["name"_L1].toString()), importedTime(messages.last()["createdAt"_L1]));
        for (const QJsonValue& message : messages)
            chat.follow(cherrySaid(message.toObject(), blocks, import));
        chat.finish();
    }
}

} // namespace bw::report
