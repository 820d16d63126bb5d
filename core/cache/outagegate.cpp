// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/outagegate.h"

#include <algorithm>

namespace bw::cache {

void OutageGate::failed() noexcept
{
    const bool wasOpen = isOpen();
    m_failures = std::min(m_failures + 1, m_settings.failures);
    if (!isOpen())
        return;
    m_pause = wasOpen ? std::min(m_pause * 2, m_settings.longestPause) : m_settings.firstPause;
    m_until = m_clock.now() + m_pause;
}

} // namespace bw::cache
