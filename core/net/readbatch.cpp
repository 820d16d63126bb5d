// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/readbatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace bw::net {

ReadBatch::Source::~Source()
{
    if (m_news > 0)
        m_batch.forget(*this);
}

std::span<char> ReadBatch::room()
{
    if (Capacity - m_used < LeastRoom)
        flush();
    return std::span(m_bytes).subspan(m_used);
}

void ReadBatch::add(Source& source, qsizetype size, Instant at)
{
    push({&source, qsizetype(m_used), size, at});
    m_used += size_t(size);
}

void ReadBatch::addEnd(Source& source)
{
    push({&source, 0, 0, NoInstant});
}

void ReadBatch::push(const Piece& piece)
{
    ++piece.source->m_news;
    m_pieces.push_back(piece);
    if (!std::exchange(m_scheduled, true))
        QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
}

//! Who handles a piece may run an event loop of its own: what comes in there is handed on in there, after what was before it.
void ReadBatch::flush()
{
    while (m_next < m_pieces.size()) {
        const Piece piece = m_pieces[m_next++];
        if (!piece.source)
            continue;
        --piece.source->m_news;
        if (piece.size > 0)
            piece.source->handOn({m_bytes.data() + piece.begin, piece.size}, piece.at);
        else
            piece.source->handOnEnd();
    }
    m_pieces.clear();
    m_next = 0;
    m_used = 0;
}

void ReadBatch::customEvent(QEvent*)
{
    m_scheduled = false;
    flush();
}

void ReadBatch::forget(const Source& source)
{
    for (size_t i = m_next; i < m_pieces.size(); ++i) {
        if (m_pieces[i].source == &source)
            m_pieces[i].source = nullptr;
    }
}

} // namespace bw::net
