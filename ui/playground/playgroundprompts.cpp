// SPDX-License-Identifier: GPL-3.0-or-later
// How the prompts that a person keeps come into the inputs of PlaygroundPage.
#include "playground/playgroundpage.h"

#include "playground/composer.h"
#include "playground/paneinput.h"
#include "prompts/promptdesk.h"
#include "prompts/promptsdialog.h"
#include "widgets/command.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

//! What makes sense with the hands on the input, in the order it is offered.
constexpr QLatin1StringView SlashCommands[] = {"chat.new"_L1,      "prompts.manage"_L1, "prompts.keep"_L1, "pane.add"_L1,    "pane.close"_L1,
                                               "pane.model"_L1,    "answer.again"_L1,   "answer.repeat"_L1, "answer.compare"_L1, "chat.find"_L1,
                                               "chat.rename"_L1,   "chat.export"_L1,    "chat.viewCode"_L1, "input.shared"_L1};

PromptDesk::Insert into(Composer& input)
{
    return [input = QPointer(&input)](const QString& text) {
        if (input)
            input->insertPrompt(text);
    };
}

} // namespace

QList<QAction*> PlaygroundPage::slashCommands() const
{
    const QList<QAction*> all = commandsOf(*window()); // some are the window's
    QList<QAction*> offered;
    for (const QLatin1StringView id : SlashCommands) {
        const auto command = std::ranges::find_if(all, [id](const QAction* each) { return commandIdOf(*each) == id; });
        if (command != all.end())
            offered.append(*command);
    }
    return offered;
}

void PlaygroundPage::wirePrompts(Composer& input)
{
    input.setSlashSource([this, &input] { return m_prompts->offer(slashCommands(), into(input)); });
    connect(&input, &Composer::promptsRequested, this, [this, &input] { m_prompts->manage(into(input)); });
}

void PlaygroundPage::addCommandsOfPrompts()
{
    addCommand(*this, u"prompts.manage"_s, tr("Prompts: use, write, change and delete them"), {}, [this] { managePrompts(); });
    addCommand(*this, u"prompts.keep"_s, tr("Keep what is typed as a prompt"), {},
               [this] { m_prompts->manage(into(m_input->current()), m_input->current().text()); });
}

PromptsDialog* PlaygroundPage::managePrompts()
{
    return m_prompts->manage(into(m_input->current()));
}

} // namespace bw::ui
