// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/conversation.h"

#include <QMap>

namespace bw::report {

//! Conversations of another program's export.
struct ChatImport
{
    QString program; //!< "ChatGPT", "Open WebUI", "Cherry Studio", "LM Studio", or "JSON lines" for what exportChat() writes
    QList<store::Conversation> chats; //!< under new ids, in the order of the file; no gateway, the model's name as it was there
    QMap<QString, int> skipped;       //!< what was left out, in words, and how often

    [[nodiscard]] QString skippedText() const; //!< one line for people; empty: nothing was
};

//! Tells the format apart by what is in it. Branches stay branches where the other program has them. What this program
//! does not know is left out and counted, never a reason to refuse the rest. The error is a sentence. Pure; takes about
//! a second for 100 MB.
[[nodiscard]] Result<ChatImport> importChats(const QByteArray& file);

} // namespace bw::report
