// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/markdownblocks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = MarkdownBlock::Kind;

// Bounds of a block, so that laying out the open one never takes a frame.
constexpr int CodeLinesPerPart = 40;
constexpr int TableRowsPerPart = 60;
constexpr int CharactersPerPart = 4'000;
constexpr int CharactersPerCodePart = 8'000;
constexpr int CharactersPerTablePart = 9'000;
constexpr int MostColumns = 64;           //!< a row with more is text
constexpr int LongestTableHead = 2'000;   //!< characters: each part of a long table repeats it
constexpr int LongestFormulaLines = 60;

constexpr auto Bullets = std::to_array<char16_t>({u'•', u'◦', u'▪'});

const QRegularExpression& fencePattern()
{
    static const QRegularExpression pattern(u"^(`{3,}|~{3,})[ \\t]*([^\\s`]*)[^`]*$"_s);
    return pattern;
}

const QRegularExpression& listPattern()
{
    static const QRegularExpression pattern(u"^([-*+]|\\d{1,9}[.)])([ \\t]+|$)(\\[[ xX]\\] )?(.*)$"_s);
    return pattern;
}

bool matches(const QRegularExpression& pattern, QStringView text)
{
    return pattern.match(text.toString()).hasMatch();
}

// The first character decides for nearly every line: the patterns are for the few that are left.
bool isFence(QStringView body)
{
    return (body.startsWith(u'`') || body.startsWith(u'~')) && matches(fencePattern(), body);
}

bool isListItem(QStringView body)
{
    const QChar first = body.front();
    return (first.isDigit() || QStringView(u"-*+").contains(first)) && matches(listPattern(), body);
}

bool isHeading(QStringView body)
{
    static const QRegularExpression pattern(u"^#{1,6}([ \\t]|$)"_s);
    return body.startsWith(u'#') && matches(pattern, body);
}

bool isRule(QStringView body)
{
    static const QRegularExpression pattern(u"^([-*_])([ \\t]*\\1){2,}[ \\t]*$"_s);
    return !body.isEmpty() && QStringView(u"-*_").contains(body.front()) && matches(pattern, body);
}

bool isTableDelimiter(QStringView body)
{
    static const QRegularExpression pattern(u"^\\|?[ \\t]*:?-+:?[ \\t]*(\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$"_s);
    return body.contains(u'|') && matches(pattern, body);
}

//! What ends a formula that begins with this line; empty: none does. "$$x$$ is …" is a paragraph.
QString mathEnd(QStringView body)
{
    static const QRegularExpression environment(u"^\\\\begin\\{([a-zA-Z]+\\*?)\\}"_s);
    if (!QStringView(u"$\\").contains(body.front()))
        return {};
    const QStringView trimmed = body.trimmed();
    for (const auto& [open, close] : {std::pair(u"$$"_s, u"$$"_s), std::pair(u"\\["_s, u"\\]"_s)}) {
        const qsizetype end = trimmed.startsWith(open) ? trimmed.indexOf(close, 2) : -1;
        if (trimmed.startsWith(open) && (end < 0 || end == trimmed.size() - 2))
            return close;
    }
    const auto match = trimmed.startsWith(u"\\begin{") ? environment.match(trimmed.toString()) : QRegularExpressionMatch();
    return match.hasMatch() ? u"\\end{%1}"_s.arg(match.captured(1)) : QString();
}

bool closesFence(QStringView body, const QString& fence)
{
    const QStringView trimmed = body.trimmed();
    return trimmed.size() >= fence.size() && std::ranges::all_of(trimmed, [&](QChar c) { return c == fence.front(); });
}

QStringView withoutIndent(QStringView line, int most)
{
    int skip = 0;
    while (skip < most && skip < line.size() && (line[skip] == u' ' || line[skip] == u'\t'))
        ++skip;
    return line.sliced(skip);
}

} // namespace

struct MarkdownScanner::Line
{
    explicit Line(QStringView line) : whole(line), shown(line)
    {
        while (!shown.isEmpty() && (shown.back() == u'\n' || shown.back() == u'\r'))
            shown.chop(1);
        int skip = 0;
        for (; skip < shown.size() && (shown[skip] == u' ' || shown[skip] == u'\t'); ++skip)
            indent += shown[skip] == u'\t' ? 4 - indent % 4 : 1;
        body = shown.sliced(skip);
    }

    QStringView whole; //!< with line end
    QStringView shown; //!< without
    QStringView body;  //!< without indentation either
    int indent = 0;    //!< columns
};

void MarkdownScanner::takeLine(QStringView whole)
{
    const Line line(whole);
    const bool goesOn = std::exchange(m_midLine, !whole.endsWith(u'\n'));
    if (goesOn && m_open) {
        takeRestOfLine(line);
    } else if (!m_fence.isEmpty()) {
        takeCodeLine(line);
    } else if (!m_mathEnd.isEmpty() && takeMathLine(line)) {
        return;
    } else if (line.body.isEmpty()) {
        takeBlankLine(line);
    } else {
        takeTextLine(line);
    }
}

//! Of a line that is too long for one block. A rule or a formula is not that long: the rest of it is text.
void MarkdownScanner::takeRestOfLine(const Line& line)
{
    giveUpMath();
    startPart();
    if (m_open->kind == Kind::Rule)
        m_open->kind = Kind::Text;
    m_open->source += line.whole;
    m_open->text += line.shown;
    if (!m_midLine && m_open->kind == Kind::Code)
        m_open->text += u'\n';
}

void MarkdownScanner::takePicture(const QString& source, const QString& description, const QString& address)
{
    if (m_open)
        close();
    m_finished.append({.kind = Kind::Picture,
                       .source = std::exchange(m_lead, {}) + source,
                       .text = description,
                       .language = address.section(u' ', 0, 0),
                       .depth = int(m_columns.size())});
    m_midLine = false;
}

//! False: the formula does not go on, and the line is one like any other.
bool MarkdownScanner::takeMathLine(const Line& line)
{
    if (line.body.isEmpty() || m_lines >= LongestFormulaLines || m_open->text.size() + line.shown.size() > CharactersPerPart) {
        giveUpMath();
        return false;
    }
    m_open->source += line.whole;
    m_open->text += u'\n' + line.body.toString();
    ++m_lines;
    if (line.body.trimmed().endsWith(m_mathEnd)) {
        m_mathEnd.clear();
        m_closed = true;
    }
    return true;
}

bool MarkdownScanner::startMath(const Line& line)
{
    const QString end = mathEnd(line.body);
    if (end.isEmpty())
        return false;
    m_columns.resize(depthAt(line.indent));
    start(Kind::Math, line, line.body);
    const QStringView body = line.body.trimmed();
    m_closed = body.size() > end.size() && body.endsWith(end);
    m_mathEnd = m_closed ? QString() : end;
    return true;
}

//! It never closes: what there is of it is text.
void MarkdownScanner::giveUpMath()
{
    if (!std::exchange(m_mathEnd, {}).isEmpty() && m_open)
        m_open->kind = Kind::Text;
}

QList<MarkdownBlock> MarkdownScanner::takeFinished()
{
    return std::exchange(m_finished, {});
}

void MarkdownScanner::close()
{
    if (!m_open && !m_lead.isEmpty())
        m_open = MarkdownBlock{.source = std::exchange(m_lead, {})};
    giveUpMath();
    if (m_open)
        m_finished.append(*std::exchange(m_open, std::nullopt));
    m_fence.clear();
    m_closed = false;
    m_lines = 0;
}

void MarkdownScanner::takeCodeLine(const Line& line)
{
    if (closesFence(line.body, m_fence) && line.indent < m_fenceIndent + 4) {
        m_open->source += line.whole;
        m_fence.clear();
        m_closed = true;
        return;
    }
    if (m_lines >= CodeLinesPerPart || m_open->text.size() >= CharactersPerCodePart)
        startPart();
    m_open->source += line.whole;
    m_open->text += withoutIndent(line.shown, m_fenceIndent);
    if (!m_midLine)
        m_open->text += u'\n';
    ++m_lines;
}

void MarkdownScanner::takeBlankLine(const Line& line)
{
    m_closed = true;
    (m_open ? m_open->source : m_lead) += line.whole;
}

void MarkdownScanner::takeTextLine(const Line& line)
{
    if (takeStarter(line))
        return;
    if (becomesTable(line)) {
        m_open->kind = Kind::Table;
        m_tableHead = m_open->text + u'\n' + line.shown.toString() + u'\n';
    }
    const bool tableGoesOn = m_open && !m_closed && m_open->kind == Kind::Table && line.body.contains(u'|');
    const bool textGoesOn =
        m_open && !m_closed && (isOpenParagraph() || m_open->kind == Kind::ListItem || m_open->kind == Kind::Quote);
    if (tableGoesOn || textGoesOn) {
        goOn(line, line.body);
        return;
    }
    const int depth = depthAt(line.indent);
    m_columns.resize(depth);
    start(Kind::Text, line, depth > 0 ? line.body : line.shown);
}

//! A line that begins a block of its own whatever is open.
bool MarkdownScanner::takeStarter(const Line& line)
{
    if (line.indent >= 4 && m_columns.isEmpty())
        return false;
    if (isFence(line.body)) {
        openFence(line);
    } else if (startMath(line)) {
        return true;
    } else if (isHeading(line.body)) {
        m_columns.clear();
        start(Kind::Heading, line, line.body);
        m_closed = true;
    } else if (isRule(line.body) && !(isOpenParagraph() && line.body.front() == u'-')) {
        m_columns.clear();
        start(Kind::Rule, line, {});
        m_closed = true;
    } else if (line.body.startsWith(u'>')) {
        const QStringView inner = withoutIndent(line.body.sliced(1), 1);
        if (m_open && !m_closed && m_open->kind == Kind::Quote)
            return goOn(line, inner), true;
        m_columns.resize(depthAt(line.indent));
        start(Kind::Quote, line, inner);
    } else if (isListItem(line.body)) {
        // CommonMark: only a list that begins with 1 interrupts a paragraph ("… in\n1984. It was …").
        if (isOpenParagraph() && m_columns.isEmpty() && line.body.front().isDigit() && !line.body.startsWith(u"1.") &&
            !line.body.startsWith(u"1)"))
            return false;
        takeListItem(line);
    } else {
        return false;
    }
    return true;
}

void MarkdownScanner::takeListItem(const Line& line)
{
    const auto match = listPattern().match(line.body.toString());
    const int depth = depthAt(line.indent);
    m_columns.resize(depth);
    start(Kind::ListItem, line, match.capturedView(4));
    m_columns.append(line.indent + int(match.capturedLength(1)) + 1);
    m_open->depth = depth;
    const QString task = match.captured(3);
    if (!task.isEmpty())
        m_open->marker = task.at(1) == u' ' ? u"☐"_s : u"☑"_s;
    else if (line.body.front().isDigit())
        m_open->marker = match.captured(1);
    else
        m_open->marker = QChar(Bullets.at(size_t(depth) % Bullets.size()));
}

void MarkdownScanner::goOn(const Line& line, QStringView text)
{
    const bool table = m_open->kind == Kind::Table;
    const qsizetype most = table ? CharactersPerTablePart : CharactersPerPart;
    if ((table && m_lines >= TableRowsPerPart) || m_open->text.size() >= most)
        startPart();
    m_open->source += line.whole;
    if (!m_open->text.isEmpty() && !m_open->text.endsWith(u'\n'))
        m_open->text += u'\n';
    m_open->text += text;
    ++m_lines;
}

void MarkdownScanner::start(Kind kind, const Line& line, QStringView text)
{
    close();
    m_open = MarkdownBlock{
        .kind = kind, .source = std::exchange(m_lead, {}) + line.whole.toString(), .text = text.toString()};
    m_open->depth = int(m_columns.size());
    m_lines = 1;
}

//! Ends the open block where it is and goes on in another that looks like one with it.
void MarkdownScanner::startPart()
{
    MarkdownBlock next = *m_open;
    next.source.clear();
    next.text = next.kind == Kind::Table ? m_tableHead : QString();
    next.first = false;
    if (next.kind == Kind::ListItem)
        next.marker.clear();
    m_open->last = false;
    const QString fence = m_fence;
    close();
    m_fence = fence;
    m_open = next;
}

void MarkdownScanner::openFence(const Line& line)
{
    const auto match = fencePattern().match(line.body.toString());
    const int depth = depthAt(line.indent);
    m_columns.resize(depth);
    start(Kind::Code, line, {});
    m_open->language = match.captured(2).toLower();
    m_fence = match.captured(1);
    m_fenceIndent = line.indent;
    m_lines = 0;
}

bool MarkdownScanner::becomesTable(const Line& line) const
{
    return isOpenParagraph() && m_lines == 1 && m_open->text.contains(u'|') && isTableDelimiter(line.body) &&
           m_open->text.size() + line.body.size() <= LongestTableHead && line.body.count(u'|') <= MostColumns;
}

bool MarkdownScanner::isOpenParagraph() const
{
    return m_open && !m_closed && m_open->kind == Kind::Text;
}

//! How many of the open list levels a line with this indentation is inside of.
int MarkdownScanner::depthAt(int indent) const
{
    int depth = 0;
    while (depth < m_columns.size() && indent >= m_columns[depth])
        ++depth;
    // Models often indent a nested item by two where its parent's text begins at three ("1. …\n  - …").
    if (depth + 1 == m_columns.size() && indent >= 2 && indent >= m_columns[depth] - 1)
        ++depth;
    return depth;
}

} // namespace bw::ui
