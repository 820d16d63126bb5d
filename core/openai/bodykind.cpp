// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/bodykind.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::openai {

namespace {

constexpr std::string_view Bom = "\xEF\xBB\xBF";
constexpr std::string_view Fields[] = {"data", "event", "id", "retry", "error"};
constexpr qsizetype SearchedLength = 64 * 1024; //!< a title further down is not worth the time

bool startsWith(std::string_view text, std::string_view prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

//! "error: {" is llama.cpp's field, "error code: 502" is a sentence: the colon decides.
BodyKind kindOfLine(std::string_view line)
{
    if (line.front() == ':')
        return BodyKind::EventStream;
    for (const std::string_view field : Fields) {
        if (line.size() <= field.size() && startsWith(field, line))
            return BodyKind::Undecided;
        if (startsWith(line, field) && line[field.size()] == ':')
            return BodyKind::EventStream;
    }
    return BodyKind::Text;
}

QString titleOf(const QString& html)
{
    static const QRegularExpression title(u"<title[^>]*>([^<]*)"_s, QRegularExpression::CaseInsensitiveOption);
    return title.match(html).captured(1).simplified();
}

QString withoutTags(QString html)
{
    static const QRegularExpression hidden(u"<(script|style)\\b.*?</\\1\\s*>"_s,
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[a-zA-Z/!][^>]*>"_s);
    return html.replace(hidden, u" "_s).replace(tag, u" "_s);
}

} // namespace

BodyKind bodyKind(std::string_view begin)
{
    if (begin.size() < Bom.size() && startsWith(Bom, begin))
        return BodyKind::Undecided;
    if (startsWith(begin, Bom))
        begin.remove_prefix(Bom.size());
    const size_t first = begin.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return BodyKind::Undecided;
    switch (begin[first]) {
    case '{':
    case '[':
        return BodyKind::Json;
    case '<':
        return BodyKind::Html;
    default:
        return kindOfLine(begin.substr(first));
    }
}

QString textSummary(QStringView text)
{
    const QString searched = text.left(SearchedLength).toString();
    const QString title = titleOf(searched);
    return (title.isEmpty() ? withoutTags(searched).simplified() : title).left(SummaryLength);
}

} // namespace bw::openai
