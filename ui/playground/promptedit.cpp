// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/composer.h"

#include "playground/attachmentbar.h"
#include "prompts/promptstops.h"
#include "prompts/slashlist.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextDocument>

#include <cmath>

namespace bw::ui {

namespace {

constexpr int MostLines = 8;

}

PromptEdit::PromptEdit(QWidget* parent) : QPlainTextEdit(parent), m_stops(new PromptStops(*this))
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

void PromptEdit::setSlashList(SlashList* list)
{
    m_slash = list;
}

void PromptEdit::setEditing(bool editing)
{
    m_editing = editing;
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

//! An input method may leave the key to the widget when it gives a word up: it still stops nothing then.
bool PromptEdit::ownsEscape() const
{
    return m_composing || m_editing || m_stops->isActive() || (m_slash && m_slash->isVisible());
}

bool PromptEdit::isSending(const QKeyEvent& key) const
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return enter && (m_sendOnEnter || key.modifiers().testFlag(Qt::ControlModifier)) && !key.modifiers().testFlag(Qt::ShiftModifier);
}

//! Esc belongs to what is open here before it is a shortcut of the screen, and what sends does nothing else, whatever
//! somebody bound to it.
bool PromptEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const bool sends = isSending(*key) && !(key->modifiers() & (Qt::AltModifier | Qt::MetaModifier));
        if (sends || (ownsEscape() && key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

//! Tab takes what the list offers, or goes to the next place of a prompt: not to the next control.
bool PromptEdit::focusNextPrevChild(bool next)
{
    if (m_stops->isActive() || (m_slash && m_slash->isVisible()))
        return false;
    return QPlainTextEdit::focusNextPrevChild(next);
}

bool PromptEdit::takeKey(const QKeyEvent& event)
{
    if (m_composing) // Tab chooses a word there; it is no letter of the place
        return m_stops->isActive() && (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab);
    if (m_slash && m_slash->takeKey(event))
        return true;
    if (!m_stops->isActive())
        return false;
    if (event.key() == Qt::Key_Tab && event.modifiers() == Qt::NoModifier)
        return m_stops->next(), true;
    if (event.key() == Qt::Key_Backtab)
        return m_stops->previous(), true;
    if (event.key() == Qt::Key_Escape && event.modifiers() == Qt::NoModifier)
        return m_stops->leave(), true;
    return false;
}

void PromptEdit::typeKey(QKeyEvent* event)
{
    const int revision = document()->revision();
    const bool letter = !event->text().isEmpty() && event->text().front().isPrint();
    const bool changes = letter || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (changes && m_stops->isActive())
        m_stops->asOneStep([this, event] { QPlainTextEdit::keyPressEvent(event); });
    else
        QPlainTextEdit::keyPressEvent(event);
    if (m_slash && document()->revision() != revision)
        m_slash->refresh(letter || event->key() == Qt::Key_Backspace);
}

void PromptEdit::keyPressEvent(QKeyEvent* event)
{
    if (takeKey(*event))
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isSending(*event) || (enter && m_composing && !event->modifiers().testFlag(Qt::ShiftModifier))) {
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
    typeKey(event);
}

//! ibus, fcitx and the system's own methods mark a composition by its preedit text; Telex and VNI keep a word in it
//! until it is done, so the Enter that ends the word must not end the message.
void PromptEdit::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    const bool commits = !event->commitString().isEmpty() || event->replacementLength() > 0;
    m_stops->setComposing(true); // also while a word is committed: the text is not right before that is done
    if (m_slash && m_composing)
        m_slash->close();
    QPlainTextEdit::inputMethodEvent(event);
    m_stops->setComposing(m_composing);
    if (m_slash && commits && !m_composing)
        m_slash->refresh(true);
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
