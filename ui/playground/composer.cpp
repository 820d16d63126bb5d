// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/composer.h"

#include "openai/contentparts.h"
#include "playground/attachmentbar.h"
#include "playground/chatstyle.h"
#include "playground/contextmeter.h"
#include "prompts/promptstops.h"
#include "prompts/slashlist.h"
#include "shortcuts/fixedkeys.h"
#include "theme/theme.h"
#include "widgets/command.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int MarginY = 10;
constexpr int RoomForHint = 480; //!< in one line

} // namespace

Composer::Composer(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_edit(new PromptEdit(this)), m_attachments(new AttachmentBar(theme, this)),
      m_slash(new SlashList(theme, *m_edit)), m_note(new ElidedLabel(this)),
      m_forecast(new ElidedLabel(this)), m_context(new ContextMeter(theme, this)), m_send(new QPushButton(tr("Send ⏎"), this)),
      m_stop(new QPushButton(tr("Stop"), this))
{
    m_edit->setObjectName(u"prompt"_s);
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setSlashList(m_slash);
    m_edit->stops().setColor(theme.colors().selection);
    setTone(m_note, Tone::Secondary);
    setTone(m_forecast, Tone::Muted);
    setTone(m_send, Tone::Primary);
    m_forecast->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    showKeysInTip(*m_stop, u"answer.stop"_s, tr("Stop this answer. What came is kept."));
    m_stop->setIcon(theme.icon(u"stop"_s, IconTone::Text));

    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeFileButton());
    row->addWidget(makePromptsButton());
    row->addWidget(m_note, 1);
    row->addWidget(m_forecast, 2);
    row->addWidget(m_context);
    row->addWidget(m_stop);
    row->addWidget(m_send);
    auto* const column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_attachments);
    column->addWidget(m_edit);
    column->addLayout(row);

    connect(m_edit, &PromptEdit::sendRequested, this, &Composer::send);
    connect(m_edit, &PromptEdit::offered, m_attachments, &AttachmentBar::take);
    connect(m_attachments, &AttachmentBar::changed, this, &Composer::updateButtons);
    connect(m_attachments, &AttachmentBar::changed, this, &Composer::textChanged);
    connect(m_attachments, &AttachmentBar::refused, m_note, &ElidedLabel::setText);
    connect(m_attachments, &AttachmentBar::warned, m_note, &ElidedLabel::setText);
    connect(m_edit, &PromptEdit::stopRequested, this, &Composer::leaveOrStop);
    connect(m_edit, &PromptEdit::editLastRequested, this, &Composer::editLastRequested);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::updateButtons);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::textChanged);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopRequested);
    connect(&m_edit->stops(), &PromptStops::activeChanged, this, &Composer::showNote);
    connect(&theme, &Theme::changed, this, [this] {
        m_edit->stops().setColor(m_theme.colors().selection);
        update();
    });
    updateButtons();
}

QWidget* Composer::makeFileButton()
{
    auto* const button = new IconButton(m_theme, u"file"_s, tr("Attach a picture or a text file; dropping and pasting work, too"), this);
    connect(button, &QToolButton::clicked, this, [this] {
        auto* const dialog = new QFileDialog(window(), tr("Attach files"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFiles);
        connect(dialog, &QFileDialog::filesSelected, m_attachments, &AttachmentBar::takeFiles);
        dialog->open();
    });
    return button;
}

QWidget* Composer::makePromptsButton()
{
    auto* const button = new IconButton(m_theme, u"prompts"_s, tr("Prompts you keep; a / at the beginning of a line offers them, too"), this);
    button->setObjectName(u"prompts"_s);
    connect(button, &QToolButton::clicked, this, &Composer::promptsRequested);
    return button;
}

void Composer::insertPrompt(const QString& text)
{
    focusInput();
    m_edit->stops().insert(text);
}

void Composer::setSlashSource(std::function<SlashOffer()> source)
{
    m_slash->setSource(std::move(source));
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString& text)
{
    m_edit->stops().leave();
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

QJsonArray Composer::parts() const
{
    QJsonArray parts = attachedParts();
    if (!parts.isEmpty() && !text().trimmed().isEmpty()) // some providers refuse a text that is empty
        parts.prepend(openai::textPart(text()));
    return parts;
}

QJsonArray Composer::attachedParts() const
{
    QJsonArray parts;
    for (const Attachment& attachment : m_attachments->attachments())
        parts.append(attachment.part);
    return parts;
}

void Composer::setStreaming(bool streaming)
{
    m_streaming = streaming;
    updateButtons();
}

void Composer::setEditing(bool editing)
{
    m_editing = editing;
    m_edit->setEditing(editing);
    showNote();
    updateButtons();
}

void Composer::showNote()
{
    if (m_edit->stops().isActive())
        m_note->setText(tr("Tab goes to the next place, Esc leaves them."));
    else
        m_note->setText(m_editing ? tr("Editing a message. Esc leaves it as it is.") : QString());
}

//! Once: who sends again means it.
bool Composer::pointToUnfilled()
{
    PromptStops& stops = m_edit->stops();
    const QString name = stops.unfilled();
    if (!name.isEmpty())
        stops.goTo(name);
    stops.leave();
    if (!name.isEmpty())
        m_note->setText(tr("{{%1}} is not filled in. Send again to send it as it is.").arg(name));
    return !name.isEmpty();
}

void Composer::edit(const QString& prompt)
{
    if (!m_editing) {
        m_draft = text();
        m_draftFiles = m_attachments->attachments();
    }
    setEditing(true);
    setText(prompt);
    m_attachments->setAttachments({});
    focusInput();
}

void Composer::leaveEditing()
{
    setEditing(false);
    setText(std::exchange(m_draft, {}));
    m_attachments->setAttachments(std::exchange(m_draftFiles, {}));
}

void Composer::setForecast(const QString& text, const QString& hint)
{
    m_forecast->setText(text);
    m_forecast->setToolTip(plainTip(hint));
}

void Composer::setContext(std::optional<double> fill, const QString& hint)
{
    m_context->setFill(fill, hint);
}

void Composer::focusInput()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

//! The frame stands in from the edges and lights up with the focus of what is in it.
void Composer::paintEvent(QPaintEvent*)
{
    const Colors& colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
    painter.setPen(m_edit->hasFocus() ? colors.muted : colors.controlBorder);
    painter.setBrush(colors.inputFill);
    painter.drawRoundedRect(QRectF(frame()).adjusted(0.5, 0.5, -0.5, -0.5), chat::Radius, chat::Radius);
}

void Composer::resizeEvent(QResizeEvent*)
{
    const QRect area = frame();
    showHint();
    layout()->setContentsMargins(area.left() + 11, MarginY + 9, width() - area.right() + 10, MarginY + 9);
}

void Composer::showHint()
{
    const QString keys = m_sendOnEnter ? tr("Write a message. Enter sends, Shift+Enter begins a new line.")
                                       : tr("Write a message. %1 sends, Enter begins a new line.").arg(controlEnterText());
    m_edit->setPlaceholderText(frame().width() < RoomForHint ? tr("Write a message.") : keys);
}

void Composer::setSendOnEnter(bool send)
{
    m_sendOnEnter = send;
    m_edit->setSendOnEnter(send);
    m_send->setText(send ? tr("Send ⏎") : tr("Send %1").arg(controlEnterText()));
    showHint();
}

QRect Composer::frame() const
{
    const int wide = int(std::min(width() - 2 * chat::Margin, chat::WidestColumn));
    return {(width() - wide) / 2, MarginY, wide, height() - 2 * MarginY};
}

void Composer::send()
{
    if (!m_streaming && !m_attachments->isReading() && hasSomething() && !pointToUnfilled())
        emit sent(text());
}

bool Composer::hasSomething() const
{
    return !text().trimmed().isEmpty() || (!m_editing && !m_attachments->attachments().isEmpty());
}

void Composer::leaveOrStop()
{
    if (m_streaming)
        emit stopRequested();
    else if (m_editing)
        leaveEditing();
}

void Composer::updateButtons()
{
    m_stop->setVisible(m_streaming);
    m_send->setVisible(!m_streaming);
    m_send->setEnabled(!m_attachments->isReading() && hasSomething());
}

} // namespace bw::ui
