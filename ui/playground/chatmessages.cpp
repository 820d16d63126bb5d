// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chatmessages.h"

#include "playground/attachment.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

void askToGoOn(openai::ChatRequest& request)
{
    openai::ChatMessage message;
    if (request.api == openai::Api::Completion) {
        for (const openai::ChatMessage& each : std::as_const(request.messages))
            message.text += each.role == openai::Role::System ? QString() : each.text;
        request.messages = {message};
        return;
    }
    message.text = u"Continue exactly where you stopped, in the middle of the word or line if need be. Repeat nothing "
                   "and add no introduction."_s;
    request.messages.append(message);
}

bool canContinue(const store::Message& message)
{
    using State = store::MessageState;
    if (message.role != openai::Role::Assistant || message.text.isEmpty())
        return false;
    if (message.state == State::Failed || message.state == State::Cancelled)
        return true;
    return message.state == State::Done && message.record && message.record->finish == openai::FinishReason::Length;
}

QString shownPrompt(const store::Message& prompt)
{
    const QString attached = attachmentLines(prompt.parts);
    if (attached.isEmpty() || prompt.text.isEmpty())
        return prompt.text + attached;
    return prompt.text + u"\n\n"_s + attached;
}

} // namespace bw::ui
