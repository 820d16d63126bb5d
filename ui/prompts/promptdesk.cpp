// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptdesk.h"

#include "prompts/promptlibrary.h"
#include "prompts/promptsdialog.h"

#include <QAction>

namespace bw::ui {

PromptDesk::PromptDesk(const Theme& theme, const QString& file, QWidget* owner)
    : QObject(owner), m_theme(theme), m_owner(owner), m_library(new PromptLibrary(file, this))
{
}

SlashOffer PromptDesk::offer(const QList<QAction*>& commands, const Insert& insert) const
{
    SlashOffer offer{.entries = {}, .problem = m_library->problem()};
    for (const Prompt& prompt : m_library->all().value_or(QList<Prompt>()))
        offer.entries.append({PaletteEntry::Kind::Prompt, prompt.name, prompt.folder, [insert, text = prompt.text] { insert(text); }});
    for (QAction* const command : commands) {
        if (command->isEnabled())
            offer.entries.append({PaletteEntry::Kind::Command, command->text(), command->shortcut().toString(QKeySequence::NativeText),
                                  [command = QPointer(command)] {
                                      if (command)
                                          command->trigger();
                                  }});
    }
    return offer;
}

PromptsDialog* PromptDesk::manage(const Insert& insert, const QString& kept)
{
    m_insert = insert;
    if (!m_dialog) {
        m_dialog = new PromptsDialog(m_theme, *m_library, m_owner);
        connect(m_dialog, &PromptsDialog::insertRequested, this, [this](const QString& text) { m_insert(text); });
    }
    if (!kept.trimmed().isEmpty())
        m_dialog->beginNew(kept);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

} // namespace bw::ui
