// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/sessionshelf.h"
#include "stress/stressrunner.h"

namespace bw::ui {

//! What goes on whether or not a page is there to show it: the conversations that are open, with the answers that
//! stream into them, and the load test. GUI thread.
class Ongoing final
{
public:
    explicit Ongoing(Services& services) : m_conversations(services), m_loadTest(services) {}
    Q_DISABLE_COPY_MOVE(Ongoing)

    [[nodiscard]] SessionShelf& conversations() noexcept { return m_conversations; }
    [[nodiscard]] StressRunner& loadTest() noexcept { return m_loadTest; }

private:
    SessionShelf m_conversations;
    StressRunner m_loadTest;
};

} // namespace bw::ui
