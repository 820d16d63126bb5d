// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importedchat.h"

#include "openai/chatrequestjson.h"
#include "store/conversationtitle.h"

#include <QCoreApplication>

#include <algorithm>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using openai::Role;

constexpr double FirstMilliseconds = 1e11; //!< seconds would be the year 5138

QString titleOf(const store::Conversation& chat)
{
    for (const store::Message& message : chat.messages) {
        if (message.role == Role::User && !message.text.trimmed().isEmpty())
            return store::titleFrom(message.text);
    }
    return QCoreApplication::translate("ChatImport", "Imported chat");
}

} // namespace

ImportedChat::ImportedChat(ChatImport& import, const QString& title, QDateTime createdAt) : m_import(import)
{
    m_chat.summary.id = ConversationId::create();
    m_chat.summary.title = title.simplified();
    m_chat.summary.updatedAt = createdAt.isValid() ? createdAt.toUTC() : QDateTime::currentDateTimeUtc();
}

void ImportedChat::add(const QString& name, const QString& parent, const Said& said)
{
    const auto role = openai::roleFromId(said.role);
    const bool isEmpty = said.text.isEmpty() && said.reasoning.isEmpty() && said.parts.isEmpty() && said.toolCalls.isEmpty();
    const bool isKept = role == Role::User || role == Role::Assistant || (role == Role::Tool && !said.toolCallId.isEmpty());
    const MessageId above = m_heirs.value(parent);
    if (isEmpty || !isKept) {
        m_heirs.insert(name, above);
        if (role == Role::System && m_chat.messages.isEmpty())
            m_chat.system = said.text;
        else if (!isEmpty)
            ++m_import.skipped[QCoreApplication::translate("ChatImport", "messages of tools and systems")];
        return;
    }
    store::Message message;
    message.id = MessageId::create();
    message.parent = above;
    message.role = *role;
    message.text = said.text;
    message.reasoning = said.reasoning;
    message.parts = said.parts;
    message.toolCalls = said.toolCalls;
    message.toolCallId = said.toolCallId;
    message.createdAt = said.at.isValid() ? said.at.toUTC() : m_chat.summary.updatedAt;
    m_heirs.insert(name, message.id);
    m_chat.messages.append(message);
    if (m_chat.model.isEmpty())
        m_chat.model = said.model;
}

void ImportedChat::follow(const Said& said)
{
    const qsizetype number = m_heirs.size();
    add(QString::number(number + 1), QString::number(number), said);
}

void ImportedChat::setLeaf(const QString& name)
{
    m_chat.leaf = m_heirs.value(name);
}

void ImportedChat::setModel(const QString& model)
{
    m_chat.model = model;
}

void ImportedChat::finish()
{
    if (m_chat.messages.isEmpty()) {
        ++m_import.skipped[QCoreApplication::translate("ChatImport", "empty chats")];
        return;
    }
    if (m_chat.summary.title.isEmpty())
        m_chat.summary.title = titleOf(m_chat);
    m_import.chats.append(m_chat);
}

QDateTime importedTime(const QJsonValue& value)
{
    if (value.isDouble() && value.toDouble() > 0) {
        const double number = value.toDouble();
        return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(number < FirstMilliseconds ? number * 1'000 : number), Qt::UTC);
    }
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QStringList parentsFirst(const QJsonObject& messages, QLatin1StringView parentKey, const std::function<double(const QJsonObject&)>& timeOf)
{
    QStringList names = messages.keys();
    std::ranges::stable_sort(names, {}, [&](const QString& name) { return timeOf(messages[name].toObject()); });
    QHash<QString, QStringList> children;
    QStringList order;
    for (const QString& name : std::as_const(names)) {
        const QString parent = messages[name][parentKey].toString();
        if (messages.contains(parent))
            children[parent].append(name);
        else
            order.append(name);
    }
    for (qsizetype i = 0; i < order.size(); ++i)
        order += children.take(order[i]);
    return order;
}

} // namespace bw::report
