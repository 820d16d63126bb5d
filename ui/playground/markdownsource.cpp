// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/markdownsource.h"

#include "base/mathspans.h"
#include "base/visibletext.h"
#include "playground/documentpictures.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = MarkdownBlock::Kind;

constexpr int DeepestContainers = 6;

//! The length of a sign that begins a quote or a list item, 0: there is none.
qsizetype containerAt(QStringView text)
{
    if (text.startsWith(u'>'))
        return 1;
    qsizetype end = 0;
    while (end < text.size() && end < 9 && text[end].isDigit())
        ++end;
    const bool number = end > 0 && end < text.size() && (text[end] == u'.' || text[end] == u')');
    const bool bullet = end == 0 && !text.isEmpty() && QStringView(u"-*+").contains(text.front());
    if (!number && !bullet)
        return 0;
    return end + 1 >= text.size() || text[end + 1] == u' ' || text[end + 1] == u'\t' ? end + 1 : 0;
}

//! Where the sign stands that is one too many, −1: nowhere.
qsizetype tooDeep(QStringView line)
{
    int depth = 0;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == u' ' || line[at] == u'\t') {
            ++at;
            continue;
        }
        const qsizetype length = containerAt(line.sliced(at));
        if (length == 0)
            return -1;
        if (++depth > DeepestContainers)
            return at + length - 1;
        at += length;
    }
    return -1;
}

QString withBoundedNesting(const QString& text)
{
    QStringList lines = text.split(u'\n');
    for (QString& line : lines) {
        const qsizetype at = tooDeep(line);
        if (at >= 0)
            line.insert(at, u'\\');
    }
    return lines.join(u'\n');
}

QString withReadableRows(const QString& table)
{
    QStringList rows = table.split(u'\n');
    for (QString& row : rows)
        row = withReadableMaths(row, true);
    return rows.join(u'\n');
}

} // namespace

QString importedSource(const MarkdownBlock& block)
{
    QString text = visibleText(block.text);
    text = block.kind == Kind::Table ? withReadableRows(text) : withReadableMaths(text);
    text.replace(u"![]("_s, u"![%1]("_s.arg(NoPictureDescription)); // the importer drops a picture without one
    if (block.kind != Kind::Table)
        return withBoundedNesting(text);
    static const QRegularExpression lineBreak(u"<br\\s*/?>"_s, QRegularExpression::CaseInsensitiveOption);
    return text.replace(lineBreak, QString(QChar::LineSeparator));
}

} // namespace bw::ui
