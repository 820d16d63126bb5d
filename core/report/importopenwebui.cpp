// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importedchat.h"

#include "openai/contentparts.h"

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

ImportedChat::Said webUiSaid(const QJsonObject& message)
{
    ImportedChat::Said said;
    said.role = message["role"_L1].toString();
    said.text = message["content"_L1].toString();
    said.model = message["model"_L1].toString();
    said.at = importedTime(message["timestamp"_L1]);
    for (const QJsonValue& file : message["files"_L1].toArray()) {
        const QString url = file["url"_L1].toString();
        if (file["type"_L1] != "image"_L1 || !url.startsWith("data:image/"_L1))
            continue;
        if (said.parts.isEmpty())
            said.parts.append(openai::textPart(said.text));
        said.parts.append(openai::imagePart(url));
    }
    return said;
}

double webUiTime(const QJsonObject& message)
{
    return message["timestamp"_L1].toDouble();
}

} // namespace

void importOpenWebUi(const QJsonArray& document, ChatImport& import)
{
    for (const QJsonValue& value : document) {
        const QJsonObject outer = value.toObject();
        const QJsonObject json = outer["chat"_L1].isObject() ? outer["chat"_L1].toObject() : outer;
        const QString title = json["title"_L1].toString(outer["title"_L1].toString());
        ImportedChat chat(import, title, importedTime(outer["updated_at"_L1]));
        const QJsonObject history = json["history"_L1].toObject();
        const QJsonObject messages = history["messages"_L1].toObject();
        if (!messages.isEmpty()) {
            for (const QString& name : parentsFirst(messages, "parentId"_L1, &webUiTime))
                chat.add(name, messages[name]["parentId"_L1].toString(), webUiSaid(messages[name].toObject()));
            chat.setLeaf(history["currentId"_L1].toString());
        } else {
            for (const QJsonValue& message : json["messages"_L1].toArray())
                chat.follow(webUiSaid(message.toObject()));
        }
        if (const QString model = json["models"_L1][0].toString(); !model.isEmpty())
            chat.setModel(model);
        chat.finish();
    }
}

} // namespace bw::report
