// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the playground by keys and from the command palette.
#include "playground/playgroundpage.h"

#include "gateways/gatewaybook.h"
#include "playground/chatfiles.h"
#include "playground/chatformat.h"
#include "playground/chatpane.h"
#include "playground/chatsession.h"
#include "playground/chatview.h"
#include "playground/composer.h"
#include "playground/conversationpanel.h"
#include "playground/findbar.h"
#include "playground/modelcatalog.h"
#include "playground/panegrid.h"
#include "playground/paneinput.h"
#include "store/conversationstore.h"
#include "widgets/command.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! Not the standard keys everywhere: those of KDE are others. On a Mac the system takes Cmd+Tab, and Ctrl+Tab is what
//! browsers have for this.
QList<QKeySequence> nextKeys()
{
#ifdef Q_OS_MACOS
    return {Qt::META | Qt::Key_Tab, QKeySequence::NextChild};
#else
    return {Qt::CTRL | Qt::Key_Tab};
#endif
}

//! With Shift held some keyboards give another Tab.
QList<QKeySequence> previousKeys()
{
#ifdef Q_OS_MACOS
    return {Qt::META | Qt::SHIFT | Qt::Key_Tab, Qt::META | Qt::SHIFT | Qt::Key_Backtab, QKeySequence::PreviousChild};
#else
    return {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab};
#endif
}

} // namespace

void PlaygroundPage::addCommands()
{
    addCommandsOfConversations();
    addCommandsOfPanes();
    addCommandsOfFiles();
    addCommandsOfPrompts();
    addCommand(*this, u"answer.again"_s, tr("Ask for the last answer again"), {Qt::CTRL | Qt::Key_R},
               [this] {
                   showChats();
                   if (m_input->isReady(pane()))
                       session()->regenerate(systemClock().now());
               });
    addCommand(*this, u"answer.stop"_s, tr("Stop the answers that are coming"), {Qt::Key_Escape}, [this] { m_input->stop(); });
    addCommand(*this, u"input.focus"_s, tr("Go to the input"), {Qt::SHIFT | Qt::Key_Escape}, [this] {
        showChats();
        m_input->current().focusInput();
    });
    addCommand(*this, u"answer.copy"_s, tr("Copy the last answer"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [this] { copy(pane().view().lastAnswer()); });
    // With Shift held a keyboard gives a colon, not a semicolon.
    addCommand(*this, u"answer.copyCode"_s, tr("Copy the last code block"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_Semicolon, Qt::CTRL | Qt::SHIFT | Qt::Key_Colon, Qt::CTRL | Qt::Key_Colon},
               [this] { copy(pane().view().lastCode()); });
    addCommand(*this, u"chat.viewCode"_s, tr("View code: the next request as cURL, Python or Node"), {}, [this] { viewCode(); });
    addCommand(*this, u"answer.repeat"_s, tr("Ask several times and compare the numbers"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, [this] { askSeveralTimes(); });
    addCommand(*this, u"answer.compare"_s, tr("Compare the texts of two panes or answers"), {}, [this] { compareTexts(pane()); });
    addCommand(*this, u"pane.model"_s, tr("Choose the model"), {Qt::CTRL | Qt::SHIFT | Qt::Key_M}, [this] {
        showChats();
        pane().header().openPicker();
    });
}

QList<PaletteEntry> PlaygroundPage::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (const store::ConversationSummary& chat : m_panel->list().all()) {
        entries.append({PaletteEntry::Kind::Chat, chat.title, momentText(chat.updatedAt, QDateTime::currentDateTimeUtc()),
                        [this, id = chat.id] { openChat(id); }});
    }
    for (const gateway::GatewayProfile& profile : m_services.gateways.profiles()) {
        const bool isOurs = profile.id == session()->conversation().gateway; // others are not asked because somebody looks for a command
        for (const QString& model : isOurs ? m_catalog->models(profile) : m_catalog->knownModels(profile))
            entries.append({PaletteEntry::Kind::Model, model, profile.name, [this, model, id = profile.id] { chooseModelOf(id, model); }});
    }
    return entries;
}

void PlaygroundPage::addCommandsOfConversations()
{
    addCommand(*this, u"chat.find"_s, tr("Find in this conversation"), {QKeySequence::Find}, [this] {
        showChats();
        pane().findBar().open();
    });
    addCommand(*this, u"find.next"_s, tr("Next place"), {Qt::Key_F3}, [this] { findNext(1); });
    addCommand(*this, u"find.previous"_s, tr("Place before"), {Qt::SHIFT | Qt::Key_F3}, [this] { findNext(-1); });
    addCommand(*this, u"chat.rename"_s, tr("Rename the conversation"), {Qt::Key_F2}, [this] { m_panel->renameCurrent(); });
    addCommand(*this, u"chat.next"_s, tr("Next conversation"), nextKeys(), [this] { m_panel->step(1); });
    addCommand(*this, u"chat.previous"_s, tr("Previous conversation"), previousKeys(), [this] { m_panel->step(-1); });
}

void PlaygroundPage::findNext(int by)
{
    showChats();
    pane().findBar().goOn(by);
}

void PlaygroundPage::findEverywhere()
{
    showChats();
    m_panel->focusSearch();
}

void PlaygroundPage::addCommandsOfFiles()
{
    m_files = new ChatFiles(m_services, this);
    connect(m_files, &ChatFiles::planWanted, this, &PlaygroundPage::planWanted);
    connect(m_files, &ChatFiles::imported, this, [this](const QList<store::ConversationSummary>& chats) {
        for (const store::ConversationSummary& chat : chats)
            m_panel->list().put(chat);
        openChat(chats.constFirst().id);
    });
    connect(m_panel, &ConversationPanel::exportRequested, this, &PlaygroundPage::exportChat);
    addCommand(*this, u"chat.export"_s, tr("Export the conversation"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, [this] { m_files->chooseExport(session()->conversation()); });
    addCommand(*this, u"chat.import"_s, tr("Import chats of ChatGPT, Open WebUI, Cherry Studio or LM Studio"), {}, [this] { m_files->chooseImport(); });
    addCommand(*this, u"chat.loadTest"_s, tr("Use the prompts of this conversation in a load test"), {}, [this] { m_files->choosePromptSet(session()->conversation()); });
}

void PlaygroundPage::importChats(const QString& path)
{
    m_files->importFrom(path);
}

void PlaygroundPage::exportChat(const ConversationId& id)
{
    m_services.conversations.load(id, this, [this](const Result<store::Conversation>& chat) {
        if (chat)
            m_files->chooseExport(*chat);
    });
}

void PlaygroundPage::addCommandsOfPanes()
{
    addCommand(*this, u"pane.add"_s, tr("Add a pane"), {Qt::CTRL | Qt::Key_T}, [this] { addPane(); });
    addCommand(*this, u"pane.close"_s, tr("Close the pane"), {Qt::CTRL | Qt::Key_W}, [this] { closePane(pane()); });
    addCommand(*this, u"pane.useOnly"_s, tr("Use the answers of this pane, let the others go"), {}, [this] {
        if (m_grid->panes().size() > 1)
            useOnly(pane());
    });
    addCommand(*this, u"pane.leaveOut"_s, tr("Leave the pane out of the shared input, or take it in again"), {},
               [this] { pane().setLeftOut(!pane().isLeftOut()); });
    addCommand(*this, u"input.shared"_s, tr("One input for all panes, or one in each"), {}, [this] { m_input->setShared(!m_input->isShared()); });
    addCommand(*this, u"pane.next"_s, tr("Next pane"), {Qt::Key_F6}, [this] { goToPane(m_grid->current().index() + 1); });
    addCommand(*this, u"pane.previous"_s, tr("Previous pane"), {Qt::SHIFT | Qt::Key_F6}, [this] { goToPane(m_grid->current().index() - 1); });
    for (int i = 0; i < MostPanes; ++i) {
        addCommand(*this, u"pane.go%1"_s.arg(i + 1), tr("Go to pane %1").arg(i + 1), {Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)}, [this, i] {
            if (i < m_grid->panes().size())
                goToPane(i);
        });
    }
}

//! Where the keys go then: the pane's own input, or its messages, for the shared input belongs to all.
void PlaygroundPage::goToPane(qsizetype index)
{
    const qsizetype count = m_grid->panes().size();
    m_grid->setCurrent(*m_grid->panes().at((index + count) % count));
    if (m_input->isShared())
        pane().view().setFocus(Qt::ShortcutFocusReason);
    else
        m_input->current().focusInput();
}

} // namespace bw::ui
