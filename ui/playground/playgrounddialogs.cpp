// SPDX-License-Identifier: GPL-3.0-or-later
// The windows that PlaygroundPage opens beside itself. Each is made when it is asked for.
#include "playground/playgroundpage.h"

#include "gateways/gatewaybook.h"
#include "playground/attachmentbar.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/codedialog.h"
#include "playground/composer.h"
#include "playground/diffdialog.h"
#include "playground/panegrid.h"
#include "playground/paneinput.h"
#include "playground/playgroundheader.h"
#include "playground/repeatdialog.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

void bringForward(QDialog& dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

//! The newest answer of each pane, then the other answers to the prompts they belong to.
QList<DiffChoice> answersOf(const QList<ChatPane*>& panes)
{
    QList<DiffChoice> choices;
    for (const ChatPane* const pane : panes) {
        const QList<store::Message> path = pane->session()->path();
        const QString text = path.isEmpty() || path.last().role != openai::Role::Assistant ? QString() : path.last().text;
        choices.append({PlaygroundPage::tr("Pane %1 · %2").arg(pane->index() + 1).arg(pane->session()->conversation().model), text});
    }
    for (const ChatPane* const pane : panes) {
        const QList<store::Message> path = pane->session()->path();
        int number = 0;
        for (const store::Message& message : pane->session()->conversation().messages) {
            if (path.size() < 2 || message.parent != path.last().parent || message.role != openai::Role::Assistant)
                continue;
            ++number;
            if (message.id != path.last().id)
                choices.append({PlaygroundPage::tr("Pane %1 · answer %2").arg(pane->index() + 1).arg(number), message.text});
        }
    }
    return choices;
}

} // namespace

CodeDialog* PlaygroundPage::viewCode()
{
    const auto profile = m_services.gateways.find(session()->conversation().gateway);
    if (!profile) {
        offerGateways();
        return nullptr;
    }
    if (!m_code)
        m_code = new CodeDialog(m_services.theme, this);
    const gateway::CallSpec call = session()->nextCall(m_input->current().text(), m_input->current().parts());
    m_code->setRequest(*profile, call.request, call.headers);
    bringForward(*m_code);
    return m_code;
}

RepeatDialog* PlaygroundPage::askSeveralTimes()
{
    Composer& input = m_input->current();
    const QString prompt = input.isEditing() ? QString() : input.text();
    const QList<Attachment> files = input.isEditing() ? QList<Attachment>() : input.attachments().attachments();
    if (!m_input->isReady(pane()))
        return nullptr;
    auto* const dialog = new RepeatDialog(m_services.theme, *session(), prompt, input.isEditing() ? QJsonArray() : input.parts(),
                                          m_input->forecast(pane(), prompt, files), this);
    connect(dialog, &RepeatDialog::started, &input, [&input, prompt, files] {
        if (input.text() != prompt || input.attachments().attachments() != files)
            return;
        input.setText({});
        input.attachments().setAttachments({});
    });
    connect(dialog, &RepeatDialog::chosen, session(), &ChatSession::showBranch);
    bringForward(*dialog);
    return dialog;
}

void PlaygroundPage::offerGateways()
{
    if (!m_services.gateways.profiles().isEmpty()) {
        QMessageBox* const box = newNotice(tr("Gateway gone"), tr("The gateway of this chat is gone."),
                                           tr("It was deleted, or it was there for an earlier run only. Choose another one: what you typed stays here."));
        box->setObjectName(u"gatewayGone"_s);
        QPushButton* const choose = box->addButton(tr("Choose a gateway"), QMessageBox::AcceptRole);
        choose->setObjectName(u"chooseGateway"_s);
        box->setDefaultButton(choose);
        connect(choose, &QPushButton::clicked, m_header, &PlaygroundHeader::openPicker, Qt::QueuedConnection); // once the box is gone
        return box->open();
    }
    QMessageBox* const box = newNotice(tr("No gateway"), tr("There is no gateway to send this to."),
                                       tr("The last one was deleted, or those that are stored could not be read. Add one on the Gateways screen: what you typed stays here."));
    box->setObjectName(u"noGateway"_s);
    QPushButton* const go = box->addButton(tr("Go to Gateways"), QMessageBox::AcceptRole);
    go->setObjectName(u"goToGateways"_s);
    box->setDefaultButton(go);
    connect(go, &QPushButton::clicked, this, &PlaygroundPage::gatewaysWanted);
    box->open();
}

QMessageBox* PlaygroundPage::newNotice(const QString& title, const QString& what, const QString& advice)
{
    auto* const box = new QMessageBox(QMessageBox::Information, title, what, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(advice);
    return box;
}

DiffDialog* PlaygroundPage::compareTexts(ChatPane& with)
{
    const QList<DiffChoice> choices = answersOf(m_grid->panes());
    const int other = choices.size() < 2 ? with.index() : (with.index() + 1) % int(choices.size());
    auto* const dialog = new DiffDialog(m_services.theme, choices, with.index(), other, this);
    bringForward(*dialog);
    return dialog;
}

} // namespace bw::ui
