// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keysearch.h"

#include "secrets/keydisguises.h"

namespace bw::secrets {

namespace {

quint16 pairAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint16>(static_cast<uchar>(bytes[at]) << 8 | static_cast<uchar>(bytes[at + 1]));
}

} // namespace

bool KeySearch::add(const SecretString& key)
{
    const int number = m_keys++;
    const QByteArrayList traces = tracesOf(key.reveal());
    for (const QByteArray& trace : traces) {
        const quint16 start = pairAt(trace, 0);
        m_starts[start] = true;
        m_traces.insert(start, {number, SecretString(trace)});
        m_overlap = std::max(m_overlap, trace.size() - 1);
    }
    return !traces.isEmpty();
}

QSet<int> KeySearch::in(QByteArrayView bytes) const
{
    QSet<int> found;
    const bool* const starts = m_starts.constData();
    for (qsizetype at = 0; at + 1 < bytes.size(); ++at) {
        const quint16 start = pairAt(bytes, at);
        if (!starts[start])
            continue;
        for (auto it = m_traces.constFind(start); it != m_traces.cend() && it.key() == start; ++it) {
            if (bytes.sliced(at).startsWith(it->bytes.reveal()))
                found.insert(it->key);
        }
    }
    return found;
}

} // namespace bw::secrets
