// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importedchat.h"

#include <QCoreApplication>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

//! The texts of `content.parts`; what is no text, such as a picture that lies in another file, is counted.
ImportedChat::Said chatGptSaid(const QJsonObject& message, ChatImport& import)
{
    ImportedChat::Said said;
    said.role = message["author"_L1]["role"_L1].toString();
    said.model = message["metadata"_L1]["model_slug"_L1].toString();
    said.at = importedTime(message["create_time"_L1]);
    const QJsonObject content = message["content"_L1].toObject();
    QStringList texts;
    for (const QJsonValue& part : content["parts"_L1].toArray()) {
        if (part.isString())
            texts.append(part.toString());
        else
            ++import.skipped[QCoreApplication::translate("ChatImport", "pictures and files")];
    }
    said.text = texts.isEmpty() ? content["text"_L1].toString() : texts.join(u'\n');
    if (content["content_type"_L1] == "thoughts"_L1) {
        for (const QJsonValue& thought : content["thoughts"_L1].toArray())
            said.reasoning += thought["content"_L1].toString() + u'\n';
    }
    return said;
}

double chatGptTime(const QJsonObject& node)
{
    return node["message"_L1]["create_time"_L1].toDouble();
}

} // namespace

void importChatGpt(const QJsonArray& document, ChatImport& import)
{
    for (const QJsonValue& value : document) {
        const QJsonObject json = value.toObject();
        const QJsonObject mapping = json["mapping"_L1].toObject();
        ImportedChat chat(import, json["title"_L1].toString(), importedTime(json["update_time"_L1]));
        for (const QString& name : parentsFirst(mapping, "parent"_L1, &chatGptTime)) {
            const QJsonObject node = mapping[name].toObject();
            chat.add(name, node["parent"_L1].toString(), chatGptSaid(node["message"_L1].toObject(), import));
        }
        chat.setLeaf(json["current_node"_L1].toString());
        chat.finish();
    }
}

} // namespace bw::report
