// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chatimport.h"

#include "report/importedchat.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

struct ChatImportText
{
    Q_DECLARE_TR_FUNCTIONS(ChatImport)
};

//! Text of a message whose content is a string or parts; images stay as parts.
ImportedChat::Said saidIn(const QJsonObject& message)
{
    ImportedChat::Said said;
    said.role = message["role"_L1].toString();
    said.reasoning = message["reasoning_content"_L1].toString();
    const QJsonValue content = message["content"_L1];
    said.text = content.toString();
    QStringList texts;
    bool images = false;
    for (const QJsonValue& part : content.toArray()) {
        if (part["type"_L1] == "text"_L1)
            texts.append(part["text"_L1].toString());
        images = images || part["type"_L1] == "image_url"_L1;
    }
    if (!texts.isEmpty())
        said.text = texts.join(u'\n');
    if (images)
        said.parts = content.toArray();
    return said;
}

void importLine(const QJsonObject& line, ChatImport& import)
{
    ImportedChat chat(import, line["title"_L1].toString(), {});
    for (const QJsonValue& message : line["messages"_L1].toArray())
        chat.follow(saidIn(message.toObject()));
    chat.setModel(line["model"_L1].toString());
    chat.finish();
}

void importLines(const QByteArray& file, ChatImport& import)
{
    for (const QByteArray& line : file.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object["messages"_L1].isArray())
            importLine(object, import);
        else
            ++import.skipped[ChatImportText::tr("lines that are no chat")];
    }
}

bool isChatGpt(const QJsonArray& chats)
{
    return std::ranges::any_of(chats, [](const QJsonValue& chat) { return chat["mapping"_L1].isObject(); });
}

bool isOpenWebUi(const QJsonArray& chats)
{
    return std::ranges::any_of(chats, [](const QJsonValue& chat) { return chat["chat"_L1].isObject() || chat["history"_L1].isObject(); });
}

//! False: none of the formats with one JSON document.
bool importDocument(const QJsonDocument& document, ChatImport& import)
{
    const QJsonArray chats = document.isArray() ? document.array() : QJsonArray{document.object()};
    const QJsonObject object = document.object();
    if (isChatGpt(chats)) {
        import.program = u"ChatGPT"_s;
        importChatGpt(chats, import);
    } else if (isOpenWebUi(chats)) {
        import.program = u"Open WebUI"_s;
        importOpenWebUi(chats, import);
    } else if (object["indexedDB"_L1].isObject() || object["topics"_L1].isArray()) {
        import.program = u"Cherry Studio"_s;
        importCherryStudio(object, import);
    } else if (object["messages"_L1][0]["versions"_L1].isArray()) {
        import.program = u"LM Studio"_s;
        importLmStudio(object, import);
    } else {
        return false;
    }
    return true;
}

} // namespace

QString ChatImport::skippedText() const
{
    QStringList all;
    for (auto it = skipped.begin(); it != skipped.end(); ++it)
        all.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    return all.join(u", "_s);
}

Result<ChatImport> importChats(const QByteArray& file)
{
    ChatImport import;
    const QJsonDocument document = QJsonDocument::fromJson(file);
    if (document.isNull() || !importDocument(document, import)) {
        import.program = u"JSON lines"_s;
        importLines(file, import);
    }
    if (!import.chats.isEmpty())
        return import;
    if (file.startsWith("PK"))
        return failure(ErrorCode::Parse, ChatImportText::tr("This is a ZIP archive. Unpack it and choose the JSON file within: conversations.json "
                                                            "of ChatGPT, data.json of Cherry Studio."));
    return failure(ErrorCode::Parse,
                   ChatImportText::tr("There is no chat in this file. It may be an export of ChatGPT (conversations.json), Open WebUI, Cherry Studio "
                                      "(data.json), LM Studio, or lines of JSON with \"messages\" each."));
}

} // namespace bw::report
