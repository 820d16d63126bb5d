// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/attachmentbar.h"

#include "theme/theme.h"
#include "widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bw::ui {

AttachmentBar::AttachmentBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    hide();
}

bool AttachmentBar::canTake(const QMimeData& offer)
{
    const QList<QUrl> urls = offer.urls();
    return offer.hasImage() || std::ranges::any_of(urls, [](const QUrl& url) { return url.isLocalFile(); });
}

//! Files first: a file manager offers a picture of the icon, too.
void AttachmentBar::take(const QMimeData& offer)
{
    bool files = false;
    for (const QUrl& url : offer.urls()) {
        if (!url.isLocalFile())
            continue;
        files = true;
        takeFile(url.toLocalFile());
    }
    if (!files && offer.hasImage())
        add(attachmentOf(offer.imageData().value<QImage>()));
}

void AttachmentBar::takeFile(const QString& path)
{
    add(attachmentOf(path));
}

void AttachmentBar::clear()
{
    if (m_attachments.isEmpty())
        return;
    m_attachments.clear();
    fill();
}

qint64 AttachmentBar::tokens() const
{
    qint64 sum = 0;
    for (const Attachment& attachment : m_attachments)
        sum += attachment.tokens;
    return sum;
}

void AttachmentBar::add(const Result<Attachment>& attachment)
{
    if (!attachment) {
        emit refused(attachment.error().message);
        return;
    }
    m_attachments.append(*attachment);
    fill();
}

void AttachmentBar::remove(qsizetype index)
{
    m_attachments.removeAt(index);
    fill();
}

void AttachmentBar::fill()
{
    while (QLayoutItem* const item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_attachments.size(); ++i) {
        const Attachment& attachment = m_attachments[i];
        const bool large = attachment.bytes >= LargeAttachment;
        auto* const label = new QLabel(attachmentText(attachment), this);
        label->setTextFormat(Qt::PlainText);
        setTone(label, large ? Tone::Warning : Tone::Secondary);
        if (large)
            label->setToolTip(tr("A large file: every message of this conversation sends it, and pays for it, again."));
        auto* const off = new IconButton(m_theme, u"close"_s, tr("Take off %1").arg(attachment.name), this);
        connect(off, &QToolButton::clicked, this, [this, i] { remove(i); });
        m_row->addWidget(label);
        m_row->addWidget(off);
    }
    m_row->addStretch(1);
    setVisible(!m_attachments.isEmpty());
    emit changed();
}

} // namespace bw::ui
