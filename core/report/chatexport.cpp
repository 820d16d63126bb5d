// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chatexport.h"

#include "base/markdownfence.h"
#include "openai/contentparts.h"
#include "report/htmlpage.h"
#include "store/conversationtree.h"
#include "store/sentmessages.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;
using openai::Role;
using store::Message;

struct ChatExportText
{
    Q_DECLARE_TR_FUNCTIONS(ChatExport)
};

QString speakerOf(const Message& message)
{
    switch (message.role) {
    case Role::User:
        return ChatExportText::tr("You");
    case Role::Tool:
        return ChatExportText::tr("Tool");
    case Role::System:
    case Role::Developer:
        return ChatExportText::tr("System");
    case Role::Assistant:
        break;
    }
    return message.record && !message.record->model.isEmpty() ? message.record->model : ChatExportText::tr("Assistant");
}

//! What became of an answer that is not whole; empty: it is.
QString shortcomingOf(const Message& message)
{
    switch (message.state) {
    case store::MessageState::Failed:
        return ChatExportText::tr("This answer was cut off by an error.");
    case store::MessageState::Cancelled:
        return ChatExportText::tr("This answer was stopped.");
    case store::MessageState::Streaming:
        return ChatExportText::tr("This answer was still being written.");
    case store::MessageState::Done:
        break;
    }
    return {};
}

QStringList imagesOf(const Message& message)
{
    QStringList urls;
    for (const QJsonValue& part : message.parts)
        urls.append(openai::imageUrlOf(part));
    urls.removeAll(QString());
    return urls;
}

QString callsOf(const Message& message)
{
    QStringList lines;
    for (const openai::ToolCall& call : message.toolCalls)
        lines.append(u"%1(%2)"_s.arg(call.name, call.arguments));
    return lines.join(u'\n');
}

QString factsOf(const store::Conversation& chat)
{
    const QString when = chat.summary.updatedAt.toUTC().toString(Qt::ISODate);
    return chat.model.isEmpty() ? when : u"%1 · %2"_s.arg(chat.model, when);
}

QString asQuote(const QString& text)
{
    return u"> "_s + QString(text).replace(u'\n', u"\n> "_s) + u"\n\n"_s;
}

QByteArray toMarkdown(const store::Conversation& chat)
{
    QString out = u"# %1\n\n%2\n\n"_s.arg(chat.summary.title.simplified(), factsOf(chat));
    if (!chat.system.isEmpty())
        out += u"## %1\n\n"_s.arg(ChatExportText::tr("System")) + chat.system + u"\n\n"_s;
    for (const Message& message : store::shownPath(chat)) {
        out += u"## %1\n\n"_s.arg(speakerOf(message));
        if (!message.reasoning.isEmpty())
            out += asQuote(message.reasoning);
        if (!message.text.isEmpty())
            out += message.text + u"\n\n"_s;
        for (const QString& url : imagesOf(message))
            out += u"![](%1)\n\n"_s.arg(url);
        if (!message.toolCalls.isEmpty())
            out += inFence(callsOf(message)) + u"\n\n"_s;
        if (const QString shortcoming = shortcomingOf(message); !shortcoming.isEmpty())
            out += u"*%1*\n\n"_s.arg(shortcoming);
    }
    return out.toUtf8();
}

QString paragraph(const QString& text, const QString& kind)
{
    return text.isEmpty() ? QString() : u"<pre class=\"%1\">"_s.arg(kind) + text.toHtmlEscaped() + u"</pre>"_s;
}

QByteArray toHtml(const store::Conversation& chat)
{
    const QString title = chat.summary.title.simplified();
    QString body = u"<h1>%1</h1><p class=\"facts\">%2</p>"_s.arg(title.toHtmlEscaped(), factsOf(chat).toHtmlEscaped());
    if (!chat.system.isEmpty())
        body += u"<h2>%1</h2>"_s.arg(ChatExportText::tr("System")) + paragraph(chat.system, u"said"_s);
    for (const Message& message : store::shownPath(chat)) {
        body += u"<h2>%1</h2>"_s.arg(speakerOf(message).toHtmlEscaped()) + paragraph(message.reasoning, u"thought"_s) + paragraph(message.text, u"said"_s);
        for (const QString& url : imagesOf(message)) {
            if (url.startsWith("data:image/"_L1)) // anything else would be fetched by whoever opens the page
                body += u"<img alt=\"\" src=\"%1\">"_s.arg(url.toHtmlEscaped());
            else
                body += paragraph(url, u"said"_s);
        }
        body += paragraph(callsOf(message), u"said"_s);
        if (const QString shortcoming = shortcomingOf(message); !shortcoming.isEmpty())
            body += u"<p class=\"facts\">%1</p>"_s.arg(shortcoming.toHtmlEscaped());
    }
    return htmlPage(title, body);
}

QByteArray lineOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray toJsonLine(const store::Conversation& chat)
{
    const QJsonArray messages = openai::toJson(store::sentMessages(chat.system, store::shownPath(chat)));
    return lineOf({{u"messages"_s, messages}, {u"model"_s, chat.model}, {u"title"_s, chat.summary.title}});
}

} // namespace

QString chatFormatSuffix(ChatFormat format)
{
    switch (format) {
    case ChatFormat::Markdown:
        return u"md"_s;
    case ChatFormat::JsonLines:
        return u"jsonl"_s;
    case ChatFormat::Html:
        return u"html"_s;
    }
    return {};
}

QByteArray exportChat(const store::Conversation& chat, ChatFormat format)
{
    switch (format) {
    case ChatFormat::Markdown:
        return toMarkdown(chat);
    case ChatFormat::JsonLines:
        return toJsonLine(chat);
    case ChatFormat::Html:
        return toHtml(chat);
    }
    return {};
}

QByteArray promptSetOf(const store::Conversation& chat)
{
    QByteArray lines;
    QList<openai::ChatMessage> asked;
    for (const openai::ChatMessage& message : store::sentMessages(chat.system, store::shownPath(chat))) {
        asked.append(message);
        if (message.role == Role::User)
            lines += lineOf({{u"messages"_s, openai::toJson(asked)}});
    }
    return lines;
}

} // namespace bw::report
