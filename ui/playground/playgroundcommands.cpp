// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the playground by keys and from the command palette.
#include "playground/playgroundpage.h"

#include "base/settings.h"
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

namespace bw::ui {

namespace {

constexpr int ZoomStep = 10; //!< percent

}

void PlaygroundPage::zoom(int percent)
{
    const SettingInfo& info = settingInfo(Setting::FontZoom);
    const int wanted = m_services.settings.value<int>(Setting::FontZoom) + percent;
    m_services.settings.setValue(Setting::FontZoom, std::clamp(wanted, info.lowest, info.highest));
}

void PlaygroundPage::addCommands()
{
    addCommandsOfConversations();
    addCommandsOfPanes();
    addCommandsOfFiles();
    addCommand(*this, tr("Ask for the last answer again"), {Qt::CTRL | Qt::Key_R},
               [this] { session()->regenerate(systemClock().now()); });
    addCommand(*this, tr("Stop the answers that are coming"), {Qt::Key_Escape}, [this] { m_input->stop(); });
    addCommand(*this, tr("Go to the input"), {Qt::SHIFT | Qt::Key_Escape}, [this] { m_input->current().focusInput(); });
    addCommand(*this, tr("Copy the last answer"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [this] { copy(pane().view().lastAnswer()); });
    // With Shift held a keyboard gives a colon, not a semicolon.
    addCommand(*this, tr("Copy the last code block"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_Semicolon, Qt::CTRL | Qt::SHIFT | Qt::Key_Colon, Qt::CTRL | Qt::Key_Colon},
               [this] { copy(pane().view().lastCode()); });
    addCommand(*this, tr("View code: the next request as cURL, Python or Node"), {}, [this] { viewCode(); });
    addCommand(*this, tr("Ask several times and compare the numbers"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, [this] { askSeveralTimes(); });
    addCommand(*this, tr("Compare the texts of two panes or answers"), {}, [this] { compareTexts(pane()); });
    addCommand(*this, tr("Larger text"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, [this] { zoom(ZoomStep); });
    addCommand(*this, tr("Smaller text"), {QKeySequence::ZoomOut, Qt::CTRL | Qt::Key_Minus}, [this] { zoom(-ZoomStep); });
    addCommand(*this, tr("Text in its usual size"), {Qt::CTRL | Qt::Key_0}, [this] { m_services.settings.reset(Setting::FontZoom); });
    addCommand(*this, tr("Choose the model"), {Qt::CTRL | Qt::SHIFT | Qt::Key_M}, [this] { pane().header().openPicker(); });
}

QList<PaletteEntry> PlaygroundPage::paletteEntries()
{
    QList<PaletteEntry> entries;
    for (const store::ConversationSummary& chat : m_panel->list().all()) {
        entries.append({PaletteEntry::Kind::Chat, chat.title, momentText(chat.updatedAt, QDateTime::currentDateTimeUtc()),
                        [this, id = chat.id] { openChat(id); }});
    }
    if (const auto profile = m_services.gateways.find(session()->conversation().gateway)) {
        for (const QString& model : m_catalog->models(*profile))
            entries.append({PaletteEntry::Kind::Model, model, profile->name, [this, model] { chooseModel(pane(), model); }});
    }
    return entries;
}

void PlaygroundPage::addCommandsOfConversations()
{
    addCommand(*this, tr("New chat"), {QKeySequence::New}, [this] { newChat(); });
    addCommand(*this, tr("Find in this conversation"), {QKeySequence::Find}, [this] { pane().findBar().open(); });
    addCommand(*this, tr("Rename the conversation"), {}, [this] { m_panel->renameCurrent(); });
    addCommand(*this, tr("Find in all conversations"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F}, [this] { m_panel->focusSearch(); });
    addCommand(*this, tr("Next conversation"), {Qt::CTRL | Qt::Key_Tab}, [this] { m_panel->step(1); });
    addCommand(*this, tr("Previous conversation"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab},
               [this] { m_panel->step(-1); });
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
    addCommand(*this, tr("Export the conversation"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, [this] { m_files->chooseExport(session()->conversation()); });
    addCommand(*this, tr("Import chats of ChatGPT, Open WebUI, Cherry Studio or LM Studio"), {}, [this] { m_files->chooseImport(); });
    addCommand(*this, tr("Use the prompts of this conversation in a load test"), {}, [this] { m_files->choosePromptSet(session()->conversation()); });
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
    addCommand(*this, tr("Add a pane"), {Qt::CTRL | Qt::Key_T}, [this] { addPane(); });
    addCommand(*this, tr("Close the pane"), {Qt::CTRL | Qt::Key_W}, [this] { closePane(pane()); });
    addCommand(*this, tr("Use the answers of this pane, let the others go"), {}, [this] {
        if (m_grid->panes().size() > 1)
            useOnly(pane());
    });
    addCommand(*this, tr("Leave the pane out of the shared input, or take it in again"), {},
               [this] { pane().setLeftOut(!pane().isLeftOut()); });
    addCommand(*this, tr("One input for all panes, or one in each"), {}, [this] { m_input->setShared(!m_input->isShared()); });
    addCommand(*this, tr("Next pane"), {Qt::Key_F6}, [this] { goToPane(m_grid->current().index() + 1); });
    addCommand(*this, tr("Previous pane"), {Qt::SHIFT | Qt::Key_F6}, [this] { goToPane(m_grid->current().index() - 1); });
    for (int i = 0; i < MostPanes; ++i) {
        addCommand(*this, tr("Go to pane %1").arg(i + 1), {Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)}, [this, i] {
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
