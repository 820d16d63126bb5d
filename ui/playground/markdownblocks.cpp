// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/markdownblocks.h"

namespace bw::ui {

namespace {

constexpr qsizetype LongestLine = 4'000;          //!< a longer one is laid out in pieces
constexpr qsizetype LongestPicture = 14'000'000;  //!< characters: 10 MB of data in base 64
constexpr int LinesPerPlainBlock = 200;

//! Where a picture begins that does not end in this piece of a line, −1: there is none.
qsizetype openPicture(QStringView piece)
{
    const qsizetype at = piece.lastIndexOf(u"![");
    return at >= 0 && piece.indexOf(u')', at) < 0 ? at : -1;
}

//! "![description](data:image/": where the address begins; −1: this is none.
qsizetype pictureAddress(QStringView piece)
{
    if (!piece.startsWith(u"!["))
        return -1;
    const qsizetype end = piece.indexOf(u']');
    const bool data = end > 0 && piece.sliced(end + 1).startsWith(u"(data:image/", Qt::CaseInsensitive);
    return data ? end + 2 : -1;
}

//! The end of the last line that fits, counted from the beginning; 0: not even one does.
qsizetype wholeLines(QStringView text, qsizetype most)
{
    qsizetype end = 0;
    for (int line = 0; line < LinesPerPlainBlock; ++line) {
        const qsizetype next = text.indexOf(u'\n', end);
        if (next < 0 || next >= most)
            break;
        end = next + 1;
    }
    return end;
}

} // namespace

void MarkdownBlocks::append(QStringView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        if (end < 0) {
            m_partial += text;
            break;
        }
        m_partial += text.first(end + 1);
        text = text.sliced(end + 1);
        cutLongLine(true);
        if (!m_partial.isEmpty())
            m_scanner.takeLine(m_partial);
        m_partial.clear();
    }
    cutLongLine(false);
    m_finished += m_scanner.takeFinished();
}

void MarkdownBlocks::finish()
{
    cutLongLine(true);
    if (!m_partial.isEmpty())
        m_scanner.takeLine(std::exchange(m_partial, {}));
    m_scanner.close();
    m_finished += m_scanner.takeFinished();
}

QList<MarkdownBlock> MarkdownBlocks::tail() const
{
    MarkdownScanner ahead = m_scanner;
    if (m_awaitsPicture)
        ahead.takePicture({}, m_partial.sliced(2, m_partial.indexOf(u']') - 2), {});
    else if (!m_partial.isEmpty())
        ahead.takeLine(m_partial);
    QList<MarkdownBlock> blocks = ahead.takeFinished();
    if (ahead.open())
        blocks.append(*ahead.open());
    return blocks;
}

//! What it decides depends on the first LongestLine characters alone: the same however the text is cut into tokens.
void MarkdownBlocks::cutLongLine(bool lineEnds)
{
    qsizetype done = 0;
    bool mayEnd = !lineEnds; // the picture at the beginning may yet get its end
    while (m_partial.size() - done > LongestLine) {
        m_awaitsPicture = false;
        const qsizetype taken = takePiece(QStringView(m_partial).sliced(done), mayEnd);
        if (taken == 0)
            break;
        done += taken;
        m_searched = 0;
    }
    if (done > 0)
        m_partial.remove(0, done);
}

//! 0: it has to wait for the end of a picture.
qsizetype MarkdownBlocks::takePiece(QStringView rest, bool& mayEnd)
{
    const QStringView piece = rest.first(LongestLine);
    const qsizetype picture = m_scanner.isInCode() ? -1 : openPicture(piece);
    if (picture == 0 && pictureAddress(piece) > 0) {
        if (const auto taken = takePicture(rest, mayEnd))
            return *taken;
    }
    const qsizetype space = piece.lastIndexOf(u' ');
    qsizetype cut = picture > 0 ? picture : space > LongestLine / 2 ? space + 1 : LongestLine;
    if (rest.at(cut - 1).isHighSurrogate())
        --cut;
    m_scanner.takeLine(rest.first(cut));
    return cut;
}

//! nullopt: it is none, whatever it looked like.
std::optional<qsizetype> MarkdownBlocks::takePicture(QStringView rest, bool& mayEnd)
{
    const QStringView searched = rest.first(std::min(rest.size(), LongestPicture));
    const qsizetype end = searched.indexOf(u')', std::max(m_searched, LongestLine));
    if (end >= 0) {
        const qsizetype address = pictureAddress(rest.first(LongestLine));
        m_scanner.takePicture(rest.first(end + 1).toString(), rest.sliced(2, address - 4).toString(),
                              rest.sliced(address, end - address).toString());
        return end + 1;
    }
    if (!mayEnd || rest.size() >= LongestPicture)
        return std::nullopt;
    m_searched = rest.size();
    m_awaitsPicture = true;
    return 0;
}

QList<MarkdownBlock> plainBlocks(const QString& text)
{
    QList<MarkdownBlock> blocks;
    for (qsizetype at = 0; at < text.size() || blocks.isEmpty();) {
        qsizetype size = text.size() - at;
        const qsizetype lines = wholeLines(QStringView(text).sliced(at), LongestLine);
        if (size > LongestLine || (lines > 0 && lines < size && QStringView(text).sliced(at, lines).count(u'\n') == LinesPerPlainBlock)) {
            size = lines > 0 ? lines : LongestLine;
            size -= text.at(at + size - 1).isHighSurrogate() ? 1 : 0;
        }
        const QString part = text.sliced(at, size);
        blocks.append({.kind = MarkdownBlock::Kind::Plain, .source = part, .text = part, .first = at == 0});
        at += size;
        blocks.last().last = at >= text.size();
        if (part.isEmpty())
            break;
    }
    return blocks;
}

} // namespace bw::ui
