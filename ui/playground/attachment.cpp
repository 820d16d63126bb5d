// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/attachment.h"

#include "base/markdownfence.h"
#include "openai/contentparts.h"
#include "openai/usage.h"
#include "playground/picturetokens.h"
#include "widgets/format.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct AttachmentWords
{
    Q_DECLARE_TR_FUNCTIONS(Attachment)
};

constexpr QLatin1StringView FileHeading("File: ");

QByteArray mimeOf(const QByteArray& format)
{
    for (const char* known : {"png", "jpeg", "gif", "webp"}) {
        if (format == known)
            return "image/" + format;
    }
    return {};
}

Attachment pictureOf(const QString& name, const QByteArray& mime, const QByteArray& bytes, QSize size)
{
    const QString url = u"data:"_s + QString::fromLatin1(mime) + u";base64,"_s + QString::fromLatin1(bytes.toBase64());
    Attachment picture;
    picture.name = name;
    picture.part = openai::imagePart(url);
    picture.bytes = url.size();
    picture.pixels = size;
    picture.tokens = pictureTokens(size, {});
    return picture;
}

//! Only what is attached has its text in a fence below its name: a prompt may be missing.
bool isFile(const QString& text)
{
    return text.section(u"\n\n"_s, 1).startsWith(u"```"_s);
}

Result<Attachment> textOf(const QString& name, const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return failure(ErrorCode::InvalidInput,
                       AttachmentWords::tr("%1 is neither a picture (PNG, JPEG, GIF, WebP) nor text in UTF-8, so a model could not read it.").arg(name));
    Attachment file;
    file.name = name;
    file.part = openai::textPart(QString(FileHeading) + name + u"\n\n"_s + inFence(text));
    file.bytes = bytes.size();
    file.tokens = openai::estimateTokens(text);
    return file;
}

} // namespace

Result<Attachment> attachmentOf(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile()) // opening a pipe would wait for its other end
        return failure(ErrorCode::Io, AttachmentWords::tr("%1 is no file that can be read.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, AttachmentWords::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    if (file.size() > LargestAttachment)
        return failure(ErrorCode::InvalidInput, AttachmentWords::tr("%1 is larger than 20 MB, which no gateway takes. Make it smaller first.").arg(name));
    QImageReader reader(&file);
    const QByteArray mime = mimeOf(reader.format());
    const QSize size = mime.isEmpty() ? QSize() : reader.size();
    file.seek(0);
    const QByteArray bytes = file.readAll();
    return size.isValid() ? pictureOf(name, mime, bytes, size) : textOf(name, bytes);
}

Result<Attachment> attachmentOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return failure(ErrorCode::InvalidInput, AttachmentWords::tr("The picture of the clipboard cannot be read."));
    if (bytes.size() > LargestAttachment)
        return failure(ErrorCode::InvalidInput, AttachmentWords::tr("The picture is larger than 20 MB, which no gateway takes. Make it smaller first."));
    return pictureOf(AttachmentWords::tr("picture.png"), "image/png", bytes, image.size());
}

qint64 tokensFor(const Attachment& attachment, QStringView model)
{
    return attachment.pixels.isValid() ? pictureTokens(attachment.pixels, model) : attachment.tokens;
}

QString attachmentText(const Attachment& attachment, const QString& estimate)
{
    QStringList parts{attachment.name, bytesText(attachment.bytes)};
    if (attachment.pixels.isValid())
        parts.append(u"%1 × %2"_s.arg(attachment.pixels.width()).arg(attachment.pixels.height()));
    parts.append(estimate.isEmpty() ? AttachmentWords::tr("~%1 tokens").arg(countText(attachment.tokens)) : estimate);
    return parts.join(u" · "_s);
}

QString attachmentWarning(const Attachment& attachment)
{
    if (attachment.bytes < LargeAttachment && attachment.tokens < ManyTokens)
        return {};
    const QString again = AttachmentWords::tr("%1 is large (%2): every further message of this conversation sends it, and pays for it, again.")
                              .arg(attachment.name, bytesText(attachment.bytes));
    const bool tooFine = std::max(attachment.pixels.width(), attachment.pixels.height()) > LargestUsefulSide;
    return tooFine ? again + u' ' + AttachmentWords::tr("Models look at no more than %1 pixels a side: a smaller copy tells them the same.").arg(LargestUsefulSide)
                   : again;
}

QString attachmentLines(const QJsonArray& parts)
{
    QStringList lines;
    bool own = true; // the first text is the prompt's
    for (const QJsonValue& part : parts) {
        const QString text = part["text"_L1].toString();
        if (const qsizetype size = openai::imageUrlOf(part).size(); size > 0) {
            lines.append(AttachmentWords::tr("[picture, %1]").arg(bytesText(qint64(size))));
        } else if (text.startsWith(FileHeading) && (!own || isFile(text))) {
            lines.append(u'[' + text.section(u'\n', 0, 0).mid(FileHeading.size()) + u']');
        }
        own = own && !openai::isTextPart(part);
    }
    return lines.join(u'\n');
}

} // namespace bw::ui
