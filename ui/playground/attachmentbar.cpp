// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/attachmentbar.h"

#include "playground/chipflow.h"
#include "theme/fonts.h"
#include "theme/theme.h"
#include "widgets/background.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"
#include "widgets/scaledsize.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QImage>
#include <QMimeData>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int SignSize = 14;
constexpr int ChipGap = 6;
constexpr int WidestChip = 320;
constexpr int MostHeight = 110; //!< four rows, at a text of 100 %

Result<Attachment> tooMany()
{
    return failure(ErrorCode::InvalidInput,
                   AttachmentBar::tr("At most %1 files go with one message: the others were left out. Send them with the next one.").arg(MostAttachments));
}

Result<Attachment> tooLargeTogether(const QString& name)
{
    return failure(ErrorCode::InvalidInput,
                   AttachmentBar::tr("%1 was left out: with the others it would be more than %2, which hardly any gateway takes. Send it with the next message.")
                       .arg(name, bytesText(LargestTogether)));
}

//! No more than there is room for: all of a folder may have been dropped.
QList<Result<Attachment>> readFiles(const QStringList& paths, qsizetype places, qint64 bytes)
{
    QList<Result<Attachment>> all;
    for (const QString& path : paths) {
        if (places <= 0)
            return all << tooMany();
        const QFileInfo info(path);
        const bool tooLarge = info.isFile() && info.size() <= LargestAttachment && info.size() > bytes; // a larger one says so itself
        all.append(tooLarge ? tooLargeTogether(info.fileName()) : attachmentOf(path));
        bytes -= all.constLast() ? all.constLast()->bytes : 0;
        places -= all.constLast() ? 1 : 0;
    }
    return all;
}

} // namespace

AttachmentBar::AttachmentBar(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_scroll(new QScrollArea(this)), m_body(new QWidget(this)), m_chips(new ChipFlow(WidestChip, m_body))
{
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(ChipGap);
    m_body->setProperty("scrolled", true);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // going through the chips scrolls
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_body);
    m_body->installEventFilter(this);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    keepScaled(*this, [this] { fitHeight(); });
    hide();
}

void AttachmentBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

//! Other texts are wider or narrower.
bool AttachmentBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_body && event->type() == QEvent::LayoutRequest)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void AttachmentBar::fitHeight()
{
    m_scroll->setFixedHeight(std::min(m_chips->heightForWidth(width()), scaledPixels(MostHeight)));
}

qint64 AttachmentBar::bytesTogether() const
{
    return std::accumulate(m_attachments.cbegin(), m_attachments.cend(), qint64(0), [](qint64 sum, const Attachment& each) { return sum + each.bytes; });
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
    const auto read = [paths, places = MostAttachments - m_attachments.size(), bytes = LargestTogether - bytesTogether()] {
        return readFiles(paths, places, bytes);
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
    for (const Result<Attachment>& attachment : read)
        accept(attachment);
    fill();
    for (const Result<Attachment>& attachment : read) {
        if (const QString warning = attachment ? attachmentWarning(*attachment) : QString(); !warning.isEmpty())
            emit warned(warning);
    }
}

//! Others may have come while these were read.
void AttachmentBar::accept(const Result<Attachment>& read)
{
    if (!read)
        emit refused(read.error().message);
    else if (m_attachments.size() >= MostAttachments)
        emit refused(tooMany().error().message);
    else if (bytesTogether() + read->bytes > LargestTogether)
        emit refused(tooLargeTogether(read->name).error().message);
    else
        m_attachments.append(*read);
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
    while (const std::unique_ptr<QLayoutItem> item{m_chips->takeAt(0)})
        item->widget()->deleteLater();
    for (qsizetype i = 0; i < m_attachments.size(); ++i)
        m_chips->addWidget(newChip(i));
    showTexts();
    fitHeight();
    setVisible(!m_attachments.isEmpty());
    emit changed();
}

QWidget* AttachmentBar::newChip(qsizetype index)
{
    const Attachment& attachment = m_attachments[index];
    const QString warning = attachmentWarning(attachment);
    auto* const chip = new QWidget(m_body);
    auto* const row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ChipGap);
    auto* const label = new ElidedLabel(chip);
    setTone(label, warning.isEmpty() ? Tone::Secondary : Tone::Warning);
    label->setToolTip(plainTip(warning));
    label->setAccessibleDescription(warning);
    auto* const off = new IconButton(m_theme, u"close"_s, tr("Take off %1").arg(attachment.name), chip);
    off->setToolTip(plainTip(off->toolTip()));
    connect(off, &QToolButton::clicked, this, [this, index] { remove(index); });
    if (!warning.isEmpty()) {
        auto* const sign = new QLabel(chip);
        sign->setPixmap(m_theme.icon(u"warning"_s, IconTone::Warning).pixmap(SignSize));
        sign->setToolTip(plainTip(warning));
        row->addWidget(sign);
    }
    m_labels.append(label);
    row->addWidget(label, 1);
    row->addWidget(off);
    chip->show();
    return chip;
}

} // namespace bw::ui
