// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/documentpictures.h"

#include "base/visibletext.h"
#include "playground/chatstyle.h"
#include "playground/pictures.h"

#include <QCoreApplication>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr qreal HighestPicture = 480; //!< pixels on the screen
constexpr qsizetype LongestAddress = 300; //!< of a link

struct PicturesText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::MarkdownDocument)
};

QTextCharFormat boxFormat(const ChatStyle& style)
{
    QTextCharFormat format;
    format.setBackground(style.colors.controlFill);
    format.setForeground(style.colors.secondary);
    return format;
}

void insertBox(QTextCursor& cursor, const QString& text, const ChatStyle& style)
{
    cursor.insertText(u'\u00a0' + text + u'\u00a0', boxFormat(style));
}

void insertImage(QTextCursor& cursor, const QString& address, const QImage& image, const QString& description, qreal width)
{
    const QSizeF room(std::max(20.0, width), HighestPicture);
    QSizeF size = QSizeF(image.size()) / image.devicePixelRatio();
    if (size.width() > room.width() || size.height() > room.height())
        size.scale(room, Qt::KeepAspectRatio);
    // A name that is short: the address may have megabytes.
    const QString name = u"picture-%1"_s.arg(qHash(address));
    cursor.document()->addResource(QTextDocument::ImageResource, QUrl(name), image);
    QTextImageFormat format;
    format.setName(name);
    format.setWidth(size.width());
    format.setHeight(size.height());
    format.setProperty(QTextFormat::ImageAltText, description);
    cursor.insertImage(format);
}

void insertLink(QTextCursor& cursor, const QString& address, const QString& description, const ChatStyle& style)
{
    QTextCharFormat link;
    link.setAnchor(true);
    link.setAnchorHref(address);
    link.setForeground(style.colors.series[0]);
    link.setFontUnderline(true);
    cursor.insertText(PicturesText::tr("[image: %1]").arg(description.isEmpty() ? address : description), link);
}

} // namespace

void insertAction(QTextCursor& cursor, const QString& text, const QString& action, const ChatStyle& style)
{
    QTextCharFormat format;
    format.setForeground(style.colors.accent);
    format.setFontUnderline(true);
    format.setProperty(ActionProperty, action);
    cursor.insertText(text, format);
}

void placePicture(QTextCursor& cursor, const QString& address, const QString& description, const ChatStyle& style, qreal width)
{
    const QString said = visibleText(description == NoPictureDescription ? QString() : description);
    const Picture picture = style.pictures ? style.pictures->find(address) : Picture{.state = Picture::State::Foreign};
    const QString from = picture.source.isEmpty() ? PicturesText::tr("Picture in the text")
                                                  : PicturesText::tr("Picture from %1").arg(picture.source);
    const QString title = said.isEmpty() ? from : PicturesText::tr("%1: %2", "picture from somewhere: what it shows").arg(from, said);
    switch (picture.state) {
    case Picture::State::NotLoaded:
        insertBox(cursor, PicturesText::tr("%1 — not loaded").arg(title), style);
        cursor.insertText(u"  "_s, QTextCharFormat());
        insertAction(cursor, PicturesText::tr("Load picture"), LoadPictureAction + address, style);
        break;
    case Picture::State::Loading:
        insertBox(cursor, PicturesText::tr("%1 — loading…").arg(title), style);
        break;
    case Picture::State::Shown:
        insertImage(cursor, address, picture.image, said, width);
        break;
    case Picture::State::Failed:
        insertBox(cursor, PicturesText::tr("%1 — not shown. %2").arg(title, picture.problem), style);
        if (!picture.source.isEmpty()) {
            cursor.insertText(u"  "_s, QTextCharFormat());
            insertAction(cursor, PicturesText::tr("Try again"), LoadPictureAction + address, style);
        }
        break;
    case Picture::State::Foreign:
        insertLink(cursor, visibleText(address.left(LongestAddress)), said, style);
    }
}

} // namespace bw::ui
