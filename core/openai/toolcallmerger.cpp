// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/toolcallmerger.h"

#include <QJsonDocument>

namespace bw::openai {

namespace {

constexpr qsizetype None = -1;

qsizetype callById(const QString& id, const QList<ToolCall>& calls)
{
    for (qsizetype i = calls.size() - 1; i >= 0; --i) {
        if (calls[i].id == id)
            return i;
    }
    return None;
}

//! A fragment that names a function, after a call that has a name and whole arguments, begins another call.
qsizetype lastOpen(const ToolFragment& fragment, const QList<ToolCall>& calls)
{
    if (calls.isEmpty())
        return None;
    const ToolCall& last = calls.last();
    const bool closed =
        !fragment.name.isEmpty() && !last.name.isEmpty() && !QJsonDocument::fromJson(last.arguments.toUtf8()).isNull();
    return closed ? None : calls.size() - 1;
}

} // namespace

bool ToolCallMerger::add(const ToolFragment& fragment, QList<ToolCall>& calls)
{
    qsizetype at = callOf(fragment, calls);
    const bool began = at == None;
    if (began) {
        at = calls.size();
        calls.append(ToolCall());
        m_indexes.push_back(fragment.index);
    }
    ToolCall& call = calls[at];
    if (call.id.isEmpty())
        call.id = fragment.id;
    if (call.name.isEmpty())
        call.name = fragment.name;
    call.arguments += fragment.arguments;
    return began || !fragment.arguments.isEmpty();
}

qsizetype ToolCallMerger::callOf(const ToolFragment& fragment, const QList<ToolCall>& calls) const
{
    if (fragment.index)
        return callByIndex(fragment, calls);
    return fragment.id.isEmpty() ? lastOpen(fragment, calls) : callById(fragment.id, calls);
}

qsizetype ToolCallMerger::callByIndex(const ToolFragment& fragment, const QList<ToolCall>& calls) const
{
    for (qsizetype i = calls.size() - 1; i >= 0; --i) {
        if (m_indexes[size_t(i)] != fragment.index)
            continue;
        const bool another = !fragment.id.isEmpty() && !calls[i].id.isEmpty() && fragment.id != calls[i].id;
        return another ? None : i;
    }
    return None;
}

} // namespace bw::openai
