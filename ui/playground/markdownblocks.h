// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bw::ui {

//! A piece of an answer that is laid out on its own: small enough to lay out again within a frame.
struct MarkdownBlock
{
    enum class Kind {
        Text,
        Heading,
        ListItem,
        Quote,
        Code,
        Table,
        Rule,
        Plain,
        Math,    //!< a formula on lines of its own, its delimiters in `text`
        Picture, //!< one whose data are in the text itself: `text` says what it shows, `language` is its address
        Fold,    //!< stands for what is not shown yet; a click shows more
    };

    //! A token of a Plain block, in order, and how sure the model was of it.
    struct Token
    {
        int length = 0;
        double probability = 1;

        bool operator==(const Token&) const = default;
    };

    Kind kind = Kind::Text;
    QString source{};   //!< the exact slice of the input, line ends and blank lines after it included
    QString text{};     //!< what to show: without list marker, quote signs, fences and indentation
    QString language{}; //!< Code: the word after the fence; may be empty. Picture: "data:…"
    QString marker{};   //!< ListItem: "2." or a bullet
    int depth = 0;      //!< levels of list indentation
    bool first = true;  //!< false: goes on from the block before (long code, tables and paragraphs come in parts)
    bool last = true;   //!< false: the next block goes on from this one
    QList<Token> tokens{}; //!< Plain: shown on grounds of their own; usually none

    bool operator==(const MarkdownBlock&) const = default;
};

//! Splits Markdown into blocks line by line. Knows fences, lists, quotes and tables as CommonMark and GitHub do, as far
//! as the borders between blocks are concerned; what is inside a block is left to the renderer.
class MarkdownScanner
{
public:
    //! One line with its line end, or the piece of one that was cut because it is too long.
    void takeLine(QStringView line);
    void takePicture(const QString& source, const QString& description, const QString& address);
    [[nodiscard]] bool isInCode() const noexcept { return !m_fence.isEmpty(); }
    [[nodiscard]] QList<MarkdownBlock> takeFinished();
    [[nodiscard]] const std::optional<MarkdownBlock>& open() const noexcept { return m_open; }
    void close();

private:
    struct Line;

    void takeRestOfLine(const Line& line);
    void takeCodeLine(const Line& line);
    [[nodiscard]] bool takeMathLine(const Line& line);
    [[nodiscard]] bool startMath(const Line& line);
    void giveUpMath();
    void takeBlankLine(const Line& line);
    void takeTextLine(const Line& line);
    bool takeStarter(const Line& line);
    void takeListItem(const Line& line);
    void goOn(const Line& line, QStringView text);
    void start(MarkdownBlock::Kind kind, const Line& line, QStringView text);
    void startPart();
    void openFence(const Line& line);
    [[nodiscard]] bool becomesTable(const Line& line) const;
    [[nodiscard]] bool isOpenParagraph() const;
    [[nodiscard]] int depthAt(int indent) const;

    QList<MarkdownBlock> m_finished;
    std::optional<MarkdownBlock> m_open;
    QString m_lead;       //!< blank lines before the first block
    QList<int> m_columns; //!< where the text of each open list level begins
    QString m_tableHead;  //!< header and delimiter row, repeated in each part of a long table
    QString m_fence;      //!< the opening fence; empty: not in a fence
    QString m_mathEnd;    //!< what closes the open formula; empty: none is open
    int m_fenceIndent = 0;
    int m_lines = 0;        //!< of the open block
    bool m_closed = false;  //!< a blank line came: the open block only waits for more blank lines
    bool m_midLine = false; //!< the last line was cut: the next one goes on in it
};

//! The blocks of a text that grows: what is finished never changes again, only the tail is scanned anew.
//! Invariant: the sources of finished() and tail(), joined, are the text; only a picture whose data still come has no source
//! yet, which would be copied each time.
class MarkdownBlocks
{
public:
    void append(QStringView text);
    void finish(); //!< no more text: the tail becomes finished

    [[nodiscard]] const QList<MarkdownBlock>& finished() const noexcept { return m_finished; }
    [[nodiscard]] QList<MarkdownBlock> tail() const; //!< usually none or one, two while a line is being typed

private:
    void cutLongLine(bool lineEnds);
    [[nodiscard]] qsizetype takePiece(QStringView rest, bool& mayEnd);
    [[nodiscard]] std::optional<qsizetype> takePicture(QStringView rest, bool& mayEnd);

    MarkdownScanner m_scanner;
    QList<MarkdownBlock> m_finished;
    QString m_partial; //!< the line that is not complete yet
    qsizetype m_searched = 0;     //!< of m_partial, for the end of a picture
    bool m_awaitsPicture = false; //!< m_partial is the beginning of one
};

//! Text that is no Markdown (a prompt), cut at line ends into blocks of a bounded size.
[[nodiscard]] QList<MarkdownBlock> plainBlocks(const QString& text);

} // namespace bw::ui
