// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/prompttemplate.h"

#include <QRegularExpression>

namespace bw {

using namespace Qt::StringLiterals;

namespace {

//! 1: the backslashes before it, 2: the name.
const QRegularExpression& placePattern()
{
    static const QRegularExpression pattern(uR"((\\*)\{\{[ \t]*([\p{L}_][\p{L}\p{M}\p{N}_-]*(?: +[\p{L}\p{M}\p{N}_-]+)*)[ \t]*\}\})"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

} // namespace

PromptTemplate::PromptTemplate(const QString& text)
{
    const QString source = withPlainLineEnds(text);
    qsizetype from = 0;
    for (auto matches = placePattern().globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const qsizetype backslashes = match.capturedLength(1);
        m_text += QStringView(source).sliced(from, match.capturedStart() - from);
        m_text += QString(backslashes / 2, u'\\');
        from = match.capturedEnd();
        if (backslashes % 2 == 1) {
            m_text += QStringView(source).sliced(match.capturedEnd(1), match.capturedEnd() - match.capturedEnd(1));
            continue;
        }
        const QString place = u"{{"_s + match.captured(2) + u"}}"_s;
        m_places.append({m_text.size(), place.size(), match.captured(2)});
        m_text += place;
    }
    m_text += QStringView(source).sliced(from);
}

QStringList PromptTemplate::names() const
{
    QStringList names;
    for (const TemplatePlace& place : m_places)
        names.append(place.name);
    names.removeDuplicates();
    return names;
}

QString PromptTemplate::filled(const QHash<QString, QString>& values) const
{
    QString filled;
    qsizetype from = 0;
    for (const TemplatePlace& place : m_places) {
        const QStringView between = QStringView(m_text).sliced(from, place.start - from);
        const QString unfilled = m_text.sliced(place.start, place.length);
        filled += between;
        filled += values.value(place.name, unfilled);
        from = place.start + place.length;
    }
    filled += QStringView(m_text).sliced(from);
    return filled;
}

QString withPlainLineEnds(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    constexpr char16_t FrameBegins = 0xfdd0; // what QTextDocument keeps for its frames
    constexpr char16_t FrameEnds = 0xfdd1;
    for (const QChar end : {QChar(u'\r'), QChar(QChar::ParagraphSeparator), QChar(FrameBegins), QChar(FrameEnds)})
        text.replace(end, u'\n');
    return text;
}

} // namespace bw
