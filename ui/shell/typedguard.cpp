// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/typedguard.h"

#include "prompts/promptsdialog.h"
#include "shell/page.h"
#include "shell/typeddialog.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

TypedGuard::TypedGuard(QWidget& window) : QObject(&window), m_window(window) {}

//! Where the desktop's session ends, a window that stays would hold all of it up.
bool TypedGuard::mayQuit()
{
    if (qGuiApp->isSavingSession()) {
        static_cast<void>(closePrompts(m_window));
        return true;
    }
    if (const QStringList lost = losses(m_window); !m_agreed && !lost.isEmpty()) {
        ask(lost);
        return false;
    }
    return closePrompts(m_window);
}

QStringList TypedGuard::losses(const QWidget& window)
{
    QStringList lost;
    for (const Page* const page : window.findChildren<Page*>()) {
        if (const QString sentence = page->unsavedWork(); !sentence.isEmpty())
            lost.append(sentence);
    }
    for (const TypedDialog* const dialog : window.findChildren<TypedDialog*>()) {
        if (dialog->isVisible() && dialog->isChanged())
            lost.append(tr("What you typed in the window “%1” is not used yet.").arg(dialog->windowTitle()));
    }
    return lost;
}

bool TypedGuard::closePrompts(const QWidget& window)
{
    const QList<PromptsDialog*> open = window.findChildren<PromptsDialog*>();
    return std::ranges::all_of(open, [](PromptsDialog* dialog) { return !dialog->isVisible() || dialog->close(); });
}

void TypedGuard::ask(const QStringList& losses)
{
    m_window.show(); // it may be in the tray
    if (m_question && m_question->isVisible())
        return m_question->activateWindow();
    m_question = new QMessageBox(QMessageBox::Question, tr("Quit"), tr("Quit and lose what you typed?"), QMessageBox::NoButton, &m_window);
    m_question->setObjectName(u"typedQuestion"_s);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText); // names of gateways are anybody's
    m_question->setInformativeText(losses.join(u"\n\n"_s));
    QPushButton* const quit = m_question->addButton(tr("Quit all the same"), QMessageBox::DestructiveRole);
    quit->setObjectName(u"quitTyped"_s);
    QPushButton* const stay = m_question->addButton(tr("Stay"), QMessageBox::RejectRole);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, &TypedGuard::agree);
    m_question->open();
}

void TypedGuard::goOn()
{
    if (losses(m_window) == m_agreedTo)
        agree();
    else
        emit quitAgreed();
}

void TypedGuard::agree()
{
    m_agreed = true;
    m_agreedTo = losses(m_window);
    emit quitAgreed();
    m_agreed = false; // something else may have kept the window
}

} // namespace bw::ui
