// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cachereplay.h"

#include <QHash>

#include <algorithm>

namespace bw::cache {

namespace {

//! How much of a choice has been replayed.
struct Position
{
    qsizetype content = 0;
    qsizetype reasoning = 0;
    bool toolCall = false;
};

//! The next `length` units; clamped, so that wrong lengths shift text but neither lose nor repeat any.
QString slice(const QString& text, qsizetype& position, qsizetype length)
{
    const qsizetype size = std::clamp<qsizetype>(length, 0, text.size() - position);
    const QString part = text.mid(position, size);
    position += size;
    return part;
}

class Replayer
{
public:
    explicit Replayer(const CacheEntry& entry) : m_entry(entry)
    {
        for (const openai::ChatChoice& choice : entry.completion.choices)
            m_choices.insert(choice.index, &choice);
    }

    void play(const PacingEvent& event)
    {
        m_offset = std::max(m_offset, event.offset);
        const auto choice = m_choices.constFind(event.choice);
        if (choice != m_choices.cend())
            append(**choice, event.content, event.reasoning, event.toolCall && !(*choice)->toolCalls.isEmpty());
    }

    void playRest()
    {
        for (const openai::ChatChoice& choice : m_entry.completion.choices) {
            const bool calls = !choice.toolCalls.isEmpty() && !m_positions.value(choice.index).toolCall;
            append(choice, choice.content.size(), choice.reasoning.size(), calls);
        }
    }

    [[nodiscard]] QList<ReplayStep> take() { return std::move(m_steps); }

private:
    void append(const openai::ChatChoice& choice, qsizetype content, qsizetype reasoning, bool toolCall)
    {
        Position& position = m_positions[choice.index];
        openai::ChatDelta delta;
        delta.choice = choice.index;
        delta.content = slice(choice.content, position.content, content);
        delta.reasoning = slice(choice.reasoning, position.reasoning, reasoning);
        delta.toolCall = toolCall;
        position.toolCall = position.toolCall || toolCall;
        if (!delta.isEmpty())
            m_steps.append({m_offset, delta});
    }

    const CacheEntry& m_entry;
    QHash<int, const openai::ChatChoice*> m_choices;
    QHash<int, Position> m_positions;
    QList<ReplayStep> m_steps;
    Nanoseconds m_offset{0};
};

} // namespace

QList<ReplayStep> replaySteps(const CacheEntry& entry, ReplayPace pace)
{
    Replayer replayer(entry);
    if (pace == ReplayPace::Recorded) {
        for (const PacingEvent& event : entry.pacing)
            replayer.play(event);
    }
    replayer.playRest();
    return replayer.take();
}

} // namespace bw::cache
