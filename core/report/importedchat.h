// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chatimport.h"

#include <QJsonObject>

#include <functional>

namespace bw::report {

//! A conversation while it is read: finds parents by the names that the other program gave, and leaves out what is empty.
class ImportedChat
{
public:
    ImportedChat(ChatImport& import, const QString& title, QDateTime createdAt);

    struct Said
    {
        QString role; //!< as in OpenAI's API
        QString text;
        QString reasoning;
        QJsonArray parts; //!< where there are images
        QList<openai::ToolCall> toolCalls;
        QString toolCallId; //!< role "tool"
        QString model;
        QDateTime at; //!< invalid: that of the conversation
    };

    //! `name` and `parent` are the other program's, parents first; a parent that was left out passes its own parent on.
    void add(const QString& name, const QString& parent, const Said& said);
    void follow(const Said& said); //!< after the newest, where there are no branches
    void setLeaf(const QString& name);
    void setModel(const QString& model);
    void finish(); //!< into the import, unless nothing was said

private:
    ChatImport& m_import;
    store::Conversation m_chat;
    QHash<QString, MessageId> m_heirs; //!< by name: the message itself, or the nearest kept one above it
};

//! Seconds or milliseconds since 1970, or ISO 8601. Invalid: none of them.
[[nodiscard]] QDateTime importedTime(const QJsonValue& value);

//! The names of messages that say whose child they are, each behind its parent, else the older first. What hangs on a
//! circle is left out.
[[nodiscard]] QStringList parentsFirst(const QJsonObject& messages, QLatin1StringView parentKey,
                                       const std::function<double(const QJsonObject&)>& timeOf);

// A format each; `document` was told to be of it.
void importChatGpt(const QJsonArray& document, ChatImport& import);
void importOpenWebUi(const QJsonArray& document, ChatImport& import);
void importCherryStudio(const QJsonObject& document, ChatImport& import);
void importLmStudio(const QJsonObject& document, ChatImport& import);

} // namespace bw::report
