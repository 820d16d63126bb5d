// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/composer.h"

#include "playground/attachmentbar.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>

#include <cmath>

namespace bw::ui {

namespace {

constexpr int MostLines = 8;

}

PromptEdit::PromptEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEdit::fitHeight);
    fitHeight();
}

void PromptEdit::setSendOnEnter(bool send)
{
    m_sendOnEnter = send;
}

bool PromptEdit::canInsertFromMimeData(const QMimeData* offer) const
{
    return AttachmentBar::canTake(*offer) || QPlainTextEdit::canInsertFromMimeData(offer);
}

//! Text wins over a picture of it, which spreadsheets offer beside it; files win over their names as text.
void PromptEdit::insertFromMimeData(const QMimeData* offer)
{
    if (AttachmentBar::canTake(*offer) && (offer->hasUrls() || !offer->hasText()))
        emit offered(*offer);
    else
        QPlainTextEdit::insertFromMimeData(offer);
}

void PromptEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool asked = m_sendOnEnter || event->modifiers().testFlag(Qt::ControlModifier);
    if (enter && (asked || m_composing) && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        if (!m_composing)
            emit sendRequested();
        return;
    }
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && !m_composing) {
        emit stopRequested();
        return;
    }
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier && document()->isEmpty()) {
        emit editLastRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

//! ibus, fcitx and the system's own methods mark a composition by its preedit text; Telex and VNI keep a word in it
//! until it is done, so the Enter that ends the word must not end the message.
void PromptEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void PromptEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void PromptEdit::fitHeight()
{
    // The layout of a plain text edit counts its height in lines.
    const int lines = std::clamp(int(std::ceil(document()->documentLayout()->documentSize().height())), 1, MostLines);
    const int margins = int(document()->documentMargin()) * 2 + contentsMargins().top() + contentsMargins().bottom();
    setFixedHeight(lines * fontMetrics().lineSpacing() + margins + 4);
}

} // namespace bw::ui
