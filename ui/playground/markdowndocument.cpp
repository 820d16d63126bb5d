// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/markdowndocument.h"

#include "base/mathspans.h"
#include "base/visibletext.h"
#include "playground/chatstyle.h"
#include "playground/codetokens.h"
#include "playground/documentpictures.h"
#include "playground/markdownsource.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Kind = MarkdownBlock::Kind;

constexpr std::array<int, 6> HeadingPixels{19, 17, 15, 14, 13, 13};
constexpr qreal InnerGap = 6;
constexpr double SureEnough = 0.9; //!< of a token: no ground of its own
constexpr double HalfSure = 0.5;

//! Reads nothing from disk or network, whatever the text names.
class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

struct Fragment
{
    int position = 0;
    int length = 0;
    QTextCharFormat format;
    int heading = 0; //!< level of its paragraph, 0: none
};

//! What the tail of a stream may end with and no font can show.
QString shown(QString text)
{
    if (text.endsWith(u'\n'))
        text.chop(1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return visibleText(text);
}

void fillCode(QTextDocument& document, const MarkdownBlock& block, const ChatStyle& style, CodeState& state)
{
    const QString code = shown(block.text);
    document.setDefaultFont(style.code);
    document.setPlainText(code);
    colorCode(document, code, block.language, state, style.colors);
}

QList<Fragment> fragmentsOf(const QTextDocument& document)
{
    QList<Fragment> fragments;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            fragments.append(
                {fragment.position(), fragment.length(), fragment.charFormat(), block.blockFormat().headingLevel()});
        }
    }
    return fragments;
}

//! What differs from the importer's own look; empty: nothing.
QTextCharFormat ourFormat(const Fragment& fragment, const ChatStyle& style)
{
    QTextCharFormat format = fragment.format;
    if (fragment.heading > 0) {
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setProperty(QTextFormat::FontPixelSize, qRound(HeadingPixels.at(size_t(fragment.heading - 1)) * style.zoom));
        format.setFontWeight(QFont::DemiBold);
    }
    if (format.fontFixedPitch()) {
        format.setFontFamilies(style.code.families());
        format.setProperty(QTextFormat::FontPixelSize, style.code.pixelSize());
        format.setBackground(style.colors.controlFill);
    }
    if (format.isAnchor()) {
        format.setForeground(style.colors.series[0]);
        format.setFontUnderline(true);
    }
    return format;
}

void restyleText(QTextDocument& document, const ChatStyle& style, qreal width)
{
    const QList<Fragment> fragments = fragmentsOf(document);
    QTextCursor cursor(&document);
    for (auto it = fragments.crbegin(); it != fragments.crend(); ++it) {
        const QTextCharFormat format = ourFormat(*it, style);
        if (format == it->format && !format.isImageFormat())
            continue;
        cursor.setPosition(it->position);
        cursor.setPosition(it->position + it->length, QTextCursor::KeepAnchor);
        if (format.isImageFormat())
            placePicture(cursor, format.toImageFormat().name(), format.property(QTextFormat::ImageAltText).toString(), style, width);
        else
            cursor.setCharFormat(format);
    }
}

//! Not by colour alone: what the model was less than half sure of is underlined too.
QTextCharFormat tokenFormat(double probability, const ChatStyle& style)
{
    QTextCharFormat format;
    if (probability < SureEnough)
        format.setBackground(probability < HalfSure ? style.colors.badFill : style.colors.warningFill);
    if (probability < HalfSure)
        format.setUnderlineStyle(QTextCharFormat::DotLine);
    return format;
}

void fillTokens(QTextDocument& document, const MarkdownBlock& block, const ChatStyle& style)
{
    QHash<int, QList<QTextLayout::FormatRange>> ranges;
    int at = 0;
    for (const MarkdownBlock::Token& token : block.tokens) {
        for (int end = at + token.length; at < end;) {
            const QTextBlock line = document.findBlock(at);
            const int stop = line.isValid() ? std::min(end, line.position() + line.length()) : end;
            if (token.probability < SureEnough && line.isValid())
                ranges[line.blockNumber()].append({at - line.position(), stop - at, tokenFormat(token.probability, style)});
            at = stop;
        }
    }
    for (auto it = ranges.cbegin(); it != ranges.cend(); ++it)
        document.findBlockByNumber(it.key()).layout()->setFormats(it.value());
}

void restyleParagraphs(QTextDocument& document, const ChatStyle& style)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(block.blockNumber() == 0 ? 0 : InnerGap);
        format.setBottomMargin(0);
        format.setLineHeight(style.lineHeight(), QTextBlockFormat::MinimumHeight);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

void restyleTable(QTextTable& table, const ChatStyle& style)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(style.colors.line);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setCellPadding(6);
    format.setCellSpacing(0);
    format.setMargin(0);
    format.setTopMargin(0);
    format.setBottomMargin(0);
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(style.colors.hover);
        cell.setFormat(head);
    }
}

//! As one edit: after each single one the importer would have the paragraph laid out again, and a thousand words in
//! italics would take a second.
void fillMarkdown(QTextDocument& document, const MarkdownBlock& block, const ChatStyle& style, qreal width)
{
    MarkdownBlock tidy = block;
    tidy.text = shown(block.text);
    QTextCursor edit(&document);
    edit.beginEditBlock();
    document.setMarkdown(importedSource(tidy), QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                                   QTextDocument::MarkdownNoHTML);
    restyleText(document, style, width);
    restyleParagraphs(document, style);
    edit.endEditBlock(); // only now are there frames
    edit.beginEditBlock();
    for (QTextFrame* const frame : document.rootFrame()->childFrames()) {
        if (auto* const table = qobject_cast<QTextTable*>(frame))
            restyleTable(*table, style);
    }
    edit.endEditBlock();
}

//! A formula that is not understood stays as it was typed.
void fillMath(QTextDocument& document, const MarkdownBlock& block, const ChatStyle& style)
{
    const QString typed = shown(block.text);
    document.setPlainText(visibleText(displayedMaths(typed).value_or(typed)));
    restyleParagraphs(document, style);
}

struct MarkdownDocumentText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::MarkdownDocument)
};

void fillPicture(QTextDocument& document, const MarkdownBlock& block, const ChatStyle& style, qreal width)
{
    QTextCursor cursor(&document);
    if (block.language.isEmpty())
        cursor.insertText(MarkdownDocumentText::tr("[image: %1]").arg(visibleText(block.text)));
    else
        placePicture(cursor, block.language, block.text, style, width);
}

void fillFold(QTextDocument& document, const MarkdownBlock& block, const ChatStyle& style)
{
    QTextCursor cursor(&document);
    cursor.insertText(block.text + u"  "_s);
    insertAction(cursor, MarkdownDocumentText::tr("Show more"), ShowMoreAction, style);
}

} // namespace

std::unique_ptr<QTextDocument> makeDocument(const MarkdownBlock& block, const ChatStyle& style, CodeState& state, qreal width)
{
    auto document = std::make_unique<ClosedDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(style.text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    switch (block.kind) {
    case Kind::Code:
        fillCode(*document, block, style, state);
        break;
    case Kind::Plain:
        document->setPlainText(shown(block.text));
        restyleParagraphs(*document, style);
        fillTokens(*document, block, style);
        break;
    case Kind::Math:
        fillMath(*document, block, style);
        break;
    case Kind::Picture:
        fillPicture(*document, block, style, width);
        break;
    case Kind::Fold:
        fillFold(*document, block, style);
        break;
    case Kind::Rule:
        break;
    case Kind::Text:
    case Kind::Heading:
    case Kind::ListItem:
    case Kind::Quote:
    case Kind::Table:
        fillMarkdown(*document, block, style, width);
    }
    return document;
}

} // namespace bw::ui
