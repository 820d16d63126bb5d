// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/attachmentbar.h"

#include "theme/theme.h"
#include "widgets/background.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int SignSize = 14;

}

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
    QStringList paths;
    for (const QUrl& url : offer.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        takeFiles(paths);
    else if (offer.hasImage())
        takeImage(offer.imageData().value<QImage>());
}

void AttachmentBar::takeFiles(const QStringList& paths)
{
    const auto read = [paths] {
        QList<Result<Attachment>> all;
        for (const QString& path : paths)
            all.append(attachmentOf(path));
        return all;
    };
    begin();
    inBackground(this, read, [this, turn = m_turn](const QList<Result<Attachment>>& all) { add(turn == m_turn ? all : QList<Result<Attachment>>()); });
}

void AttachmentBar::takeImage(const QImage& image)
{
    begin();
    inBackground(this, [image] { return QList{attachmentOf(image)}; },
                 [this, turn = m_turn](const QList<Result<Attachment>>& all) { add(turn == m_turn ? all : QList<Result<Attachment>>()); });
}

void AttachmentBar::setAttachments(const QList<Attachment>& attachments)
{
    ++m_turn;
    if (m_attachments == attachments)
        return;
    m_attachments = attachments;
    m_estimates.clear();
    fill();
}

void AttachmentBar::setEstimates(const QStringList& estimates)
{
    if (m_estimates == estimates)
        return;
    m_estimates = estimates;
    showTexts();
}

void AttachmentBar::showTexts()
{
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(attachmentText(m_attachments[i], m_estimates.value(i)));
}

void AttachmentBar::begin()
{
    ++m_reading;
    emit changed();
}

void AttachmentBar::add(const QList<Result<Attachment>>& read)
{
    --m_reading;
    for (const Result<Attachment>& attachment : read) {
        if (attachment)
            m_attachments.append(*attachment);
        else
            emit refused(attachment.error().message);
    }
    fill();
    for (const Result<Attachment>& attachment : read) {
        if (const QString warning = attachment ? attachmentWarning(*attachment) : QString(); !warning.isEmpty())
            emit warned(warning);
    }
}

void AttachmentBar::remove(qsizetype index)
{
    m_attachments.removeAt(index);
    m_estimates.clear();
    fill();
}

void AttachmentBar::fill()
{
    m_labels.clear();
    while (QLayoutItem* const item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < m_attachments.size(); ++i) {
        const Attachment& attachment = m_attachments[i];
        const QString warning = attachmentWarning(attachment);
        auto* const label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        setTone(label, warning.isEmpty() ? Tone::Secondary : Tone::Warning);
        label->setToolTip(plainTip(warning));
        label->setAccessibleDescription(warning);
        auto* const off = new IconButton(m_theme, u"close"_s, tr("Take off %1").arg(attachment.name), this);
        off->setToolTip(plainTip(off->toolTip()));
        connect(off, &QToolButton::clicked, this, [this, i] { remove(i); });
        if (!warning.isEmpty()) {
            auto* const sign = new QLabel(this);
            sign->setPixmap(m_theme.icon(u"warning"_s, IconTone::Warning).pixmap(SignSize));
            sign->setToolTip(plainTip(warning));
            m_row->addWidget(sign);
        }
        m_labels.append(label);
        m_row->addWidget(label);
        m_row->addWidget(off);
    }
    m_row->addStretch(1);
    showTexts();
    setVisible(!m_attachments.isEmpty());
    emit changed();
}

} // namespace bw::ui
