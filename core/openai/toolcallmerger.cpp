// SPDX-License-Identifier: GPL-3.0-or-later
#include "openai/toolcallmerger.h"

#include <QJsonDocument>

namespace bw::openai {

namespace {

constexpr qsizetype None = -1;

bool isWhole(const QString& arguments)
{
    const bool closed = arguments.endsWith(u'}') || arguments.endsWith(u']'); // spares most the reading
    return closed && !QJsonDocument::fromJson(arguments.toUtf8()).isNull();
}

//! Another id or another name begins another call, and so does a name after whole arguments.
bool beginsAnother(const ToolFragment& fragment, const ToolCall& call)
{
    if (!fragment.id.isEmpty() && !call.id.isEmpty() && fragment.id != call.id)
        return true;
    if (fragment.name.isEmpty() || call.name.isEmpty())
        return false;
    const bool sameId = !fragment.id.isEmpty() && fragment.id == call.id;
    return fragment.name != call.name || (!sameId && isWhole(call.arguments.trimmed()));
}

qsizetype callById(const QString& id, const QList<ToolCall>& calls)
{
    for (qsizetype i = calls.size() - 1; i >= 0; --i) {
        if (calls[i].id == id)
            return i;
    }
    return None;
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
    const qsizetype at = fragment.index ? callByIndex(*fragment.index)
        : fragment.id.isEmpty()         ? calls.size() - 1
                                        : callById(fragment.id, calls);
    return at == None || beginsAnother(fragment, calls[at]) ? None : at;
}

qsizetype ToolCallMerger::callByIndex(qint64 index) const
{
    for (qsizetype i = qsizetype(m_indexes.size()) - 1; i >= 0; --i) {
        if (m_indexes[size_t(i)] == index)
            return i;
    }
    return None;
}

} // namespace bw::openai
