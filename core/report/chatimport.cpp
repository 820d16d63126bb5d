// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chatimport.h"

#include "openai/chatrequestjson.h"
#include "openai/contentparts.h"
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

//! The texts of content parts as one.
QString textIn(const QJsonArray& parts)
{
    QStringList texts;
    for (const QJsonValue& part : parts) {
        if (openai::isTextPart(part))
            texts.append(part["text"_L1].toString());
    }
    return texts.join(u'\n');
}

//! Messages as they go over the wire, and the thoughts beside them. False: they are none.
bool importLine(const QJsonObject& line, ChatImport& import)
{
    const auto request = openai::chatRequestFromJson(QJsonDocument(line).toJson(QJsonDocument::Compact));
    if (!request || !line["messages"_L1].isArray())
        return false;
    ImportedChat chat(import, line["title"_L1].toString(), {});
    for (qsizetype i = 0; i < request->messages.size(); ++i) {
        const openai::ChatMessage& message = request->messages[i];
        ImportedChat::Said said;
        said.role = openai::roleId(message.role);
        said.text = message.parts.isEmpty() ? message.text : textIn(message.parts);
        said.reasoning = line["messages"_L1][i]["reasoning_content"_L1].toString();
        said.parts = message.parts;
        said.toolCalls = message.toolCalls;
        said.toolCallId = message.toolCallId;
        chat.follow(said);
    }
    chat.setModel(request->model);
    chat.finish();
    return true;
}

void importLines(const QByteArray& file, ChatImport& import)
{
    for (const QByteArray& line : file.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        if (!importLine(QJsonDocument::fromJson(line).object(), import))
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

bool isLmStudio(const QJsonArray& messages)
{
    return std::ranges::any_of(messages, [](const QJsonValue& message) { return message["versions"_L1].isArray(); });
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
    } else if (isLmStudio(object["messages"_L1].toArray())) {
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
