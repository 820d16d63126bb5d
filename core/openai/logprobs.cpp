// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/logprobs.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

QJsonArray alternativesOf(const QJsonObject& byToken)
{
    QJsonArray alternatives;
    for (auto it = byToken.begin(); it != byToken.end(); ++it)
        alternatives.append(QJsonObject{{u"token"_s, it.key()}, {u"logprob"_s, it.value()}});
    return alternatives;
}

//! The first token of a prompt that is echoed has no probability: null.
QJsonArray fromLists(const QJsonObject& lists)
{
    const QJsonArray tokens = lists["tokens"_L1].toArray();
    const QJsonArray values = lists["token_logprobs"_L1].toArray();
    const QJsonArray tops = lists["top_logprobs"_L1].toArray();
    QJsonArray entries;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        QJsonObject entry{{u"token"_s, tokens[i]}};
        if (i < values.size())
            entry.insert("logprob"_L1, values[i]);
        if (i < tops.size() && tops[i].isObject())
            entry.insert("top_logprobs"_L1, alternativesOf(tops[i].toObject()));
        entries.append(entry);
    }
    return entries;
}

} // namespace

QJsonArray logprobsOf(std::string_view json)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
    if (!object["content"_L1].isArray())
        return fromLists(object);
    QJsonArray entries;
    for (const QJsonValue& entry : object["content"_L1].toArray()) {
        if (entry.isObject())
            entries.append(entry);
    }
    return entries;
}

} // namespace bw::openai
