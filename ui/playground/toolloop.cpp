// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/toolloop.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

QList<openai::ToolCall> openToolCalls(const QList<store::Message>& path)
{
    QSet<QString> answered;
    for (auto it = path.crbegin(); it != path.crend(); ++it) {
        if (it->role == openai::Role::Tool) {
            answered.insert(it->toolCallId);
            continue;
        }
        if (it->role != openai::Role::Assistant || it->state != store::MessageState::Done)
            return {};
        QList<openai::ToolCall> calls = withIds(it->toolCalls);
        calls.removeIf([&answered](const openai::ToolCall& call) { return answered.contains(call.id); });
        return calls;
    }
    return {};
}

int toolRounds(const QList<store::Message>& path)
{
    int rounds = 0;
    for (auto it = path.crbegin(); it != path.crend() && it->role != openai::Role::User; ++it)
        rounds += it->toolCalls.isEmpty() ? 0 : 1;
    return rounds;
}

QList<openai::ToolCall> withIds(QList<openai::ToolCall> calls)
{
    QSet<QString> seen;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (calls[i].id.isEmpty() || seen.contains(calls[i].id))
            calls[i].id = u"call_"_s + QString::number(i + 1);
        seen.insert(calls[i].id);
    }
    return calls;
}

} // namespace bw::ui
