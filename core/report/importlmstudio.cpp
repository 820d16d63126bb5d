// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/importedchat.h"

#include "openai/contentparts.h"

#include <QCoreApplication>

namespace bw::report {

namespace {

using namespace Qt::StringLiterals;

QString lmStudioText(const QJsonArray& content, ChatImport& import)
{
    QStringList texts;
    for (const QJsonValue& part : content) {
        if (openai::isTextPart(part))
            texts.append(part["text"_L1].toString());
        else
            ++import.skipped[QCoreApplication::translate("ChatImport", "pictures and files")];
    }
    return texts.join(u'\n');
}

//! One version of a message: of one step, or of several blocks, thoughts among them.
ImportedChat::Said lmStudioSaid(const QJsonObject& version, ChatImport& import)
{
    ImportedChat::Said said;
    said.role = version["role"_L1].toString();
    said.text = lmStudioText(version["content"_L1].toArray(), import);
    said.model = version["senderInfo"_L1]["senderName"_L1].toString();
    for (const QJsonValue& step : version["steps"_L1].toArray()) {
        if (step["type"_L1] != "contentBlock"_L1)
            continue;
        const QString text = lmStudioText(step["content"_L1].toArray(), import);
        const bool isThought = step["style"_L1]["type"_L1] == "thinking"_L1;
        (isThought ? said.reasoning : said.text) += text;
    }
    return said;
}

} // namespace

//! Each version of a message is a branch of its own; what follows hangs on the one that was chosen.
void importLmStudio(const QJsonObject& document, ChatImport& import)
{
    ImportedChat chat(import, document["name"_L1].toString(), importedTime(document["createdAt"_L1]));
    ImportedChat::Said system;
    system.role = u"system"_s;
    system.text = document["systemPrompt"_L1].toString();
    chat.add(system.role, {}, system);
    QString parent;
    const QJsonArray messages = document["messages"_L1].toArray();
    for (qsizetype i = 0; i < messages.size(); ++i) {
        const QJsonArray versions = messages[i]["versions"_L1].toArray();
        if (versions.isEmpty())
            continue;
        const auto nameOf = [i](qsizetype version) { return u"%1/%2"_s.arg(i).arg(version); };
        for (qsizetype version = 0; version < versions.size(); ++version)
            chat.add(nameOf(version), parent, lmStudioSaid(versions[version].toObject(), import));
        const qsizetype chosen = messages[i]["currentlySelected"_L1].toInt();
        parent = nameOf(std::clamp<qsizetype>(chosen, 0, versions.size() - 1));
    }
    chat.setLeaf(parent);
    chat.finish();
}

} // namespace bw::report
