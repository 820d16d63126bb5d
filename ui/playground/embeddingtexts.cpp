// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/embeddingtexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::ui {

QStringList embeddingTexts(const QString& typed, TextSplit split)
{
    static const QRegularExpression emptyLines(u"\\n[ \\t]*\\n\\s*"_s);
    QStringList texts;
    for (const QString& part : split == TextSplit::Lines ? typed.split(u'\n') : typed.split(emptyLines)) {
        if (!part.trimmed().isEmpty())
            texts.append(part.trimmed());
    }
    return texts;
}

QString vectorsAsJson(const QStringList& texts, const QList<QList<double>>& vectors)
{
    QJsonArray list;
    for (qsizetype i = 0; i < vectors.size(); ++i) {
        QJsonArray numbers;
        for (const double number : vectors[i])
            numbers.append(number);
        list.append(QJsonObject{{u"text"_s, texts.value(i)}, {u"embedding"_s, numbers}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

} // namespace bw::ui
