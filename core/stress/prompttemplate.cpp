// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/prompttemplate.h"

#include <QRegularExpression>

namespace bw::stress {

using namespace Qt::StringLiterals;

PromptTemplate::PromptTemplate(const QString& text)
{
    static const QRegularExpression pattern(u"\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\}\\}"_s);
    qsizetype from = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        m_texts.append(text.sliced(from, match.capturedStart() - from));
        m_names.append(match.captured(1));
        from = match.capturedEnd();
    }
    m_texts.append(text.sliced(from));
}

QStringList PromptTemplate::names() const
{
    QStringList names = m_names;
    names.removeDuplicates();
    return names;
}

QString PromptTemplate::filled(const std::function<QString(const QString&)>& valueOf) const
{
    QString text = m_texts.constFirst();
    for (qsizetype i = 0; i < m_names.size(); ++i)
        text += valueOf(m_names[i]) + m_texts[i + 1];
    return text;
}

bool PromptTemplate::isBuiltIn(const QString& name)
{
    return name == "n"_L1 || name == "id"_L1;
}

} // namespace bw::stress
