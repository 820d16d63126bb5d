// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptfile.h"

#include "prompts/promptnames.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qsizetype LongestName = 40;

struct PromptFileText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::PromptFile)
};

} // namespace

Result<PromptFile> promptsFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Parse, PromptFileText::tr("It is not valid JSON: %1.").arg(problem.errorString()));
    if (!document[u"prompts"].isArray())
        return failure(ErrorCode::Parse, PromptFileText::tr("It has no list called “prompts”."));
    PromptFile file;
    PromptNames names;
    for (const QJsonValue& row : document[u"prompts"].toArray()) {
        const QString text = row[u"text"].toString();
        if (text.trimmed().isEmpty()) {
            file.others.append(row);
            continue;
        }
        const QString name = row[u"name"].toString().simplified();
        file.prompts.append({names.take(name.isEmpty() ? firstWords(text) : name), text, row[u"folder"].toString().simplified()});
    }
    return file;
}

QByteArray toJson(const PromptFile& file)
{
    QJsonArray rows;
    for (const Prompt& prompt : file.prompts) {
        QJsonObject row{{u"name"_s, prompt.name}, {u"text"_s, prompt.text}};
        if (!prompt.folder.isEmpty())
            row.insert(u"folder"_s, prompt.folder);
        rows.append(row);
    }
    for (const QJsonValue& other : file.others)
        rows.append(other);
    return QJsonDocument(QJsonObject{{u"prompts"_s, rows}}).toJson();
}

QString freeName(const QString& wanted, const QList<Prompt>& prompts)
{
    return PromptNames(prompts).take(wanted);
}

QString firstWords(const QString& text)
{
    const QString line = text.simplified();
    if (line.size() <= LongestName)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', LongestName);
    return line.first(space > 0 ? space : LongestName) + u'…';
}

} // namespace bw::ui
