// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/typeddialog.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

bool TypedDialog::isChanged() const
{
    return m_given && typed() != *m_given;
}

void TypedDialog::noteGiven()
{
    m_given = typed();
}

void TypedDialog::showEvent(QShowEvent* event)
{
    if (!m_given)
        noteGiven();
    QDialog::showEvent(event);
}

void TypedDialog::reject()
{
    if (!isChanged())
        return QDialog::reject();
    if (m_question && m_question->isVisible())
        return m_question->activateWindow();
    m_question = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Throw away what you typed?"), QMessageBox::NoButton, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(tr("It is not used yet, and nothing keeps it once this window is closed."));
    QPushButton* const discard = m_question->addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"reallyDiscard"_s);
    QPushButton* const stay = m_question->addButton(tr("Go on typing"), QMessageBox::RejectRole);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(discard, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    m_question->open();
}

} // namespace bw::ui
