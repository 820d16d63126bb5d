// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/chatview.h"
#include "theme/theme.h"

#include <QJsonObject>

#include <chrono>

namespace bw::app {

//! What the chat pane has to draw; the budgets are for the values that stand here.
struct RenderLoad
{
    int messages = 400; //!< of the long conversation, in pairs
    std::chrono::seconds streamed{60};
    int tokensPerSecond = 2'000;
};

//! Does the chat pane keep up? A real one, in a window of its own, against the budgets: 200 ms to open the long
//! conversation, 50 frames a second while scrolling all of it, gaps of the GUI thread p99 < 50 ms while text streams in,
//! 200 MB of memory. Spins the event loop. GUI thread.
class RenderTest final
{
public:
    explicit RenderTest(RenderLoad load = {});

    struct Case
    {
        QJsonObject figures; //!< with "case", its budget and "kept"; times in ms
        bool kept = false;   //!< the budget; while streaming, every token too
    };

    [[nodiscard]] Case open();
    [[nodiscard]] Case scroll(); //!< what open() showed, from its end to its beginning and back
    [[nodiscard]] Case stream();
    [[nodiscard]] Case memory(); //!< of the process, after what was shown

private:
    const RenderLoad m_load;
    const ui::Theme m_theme{ui::Theme::Mode::Dark};
    ui::ChatView m_view{m_theme};
};

//! `--selftest render`: every case in turn, a line of JSON each on stdout as soon as it is there. The exit code: 1 if a
//! budget is missed.
[[nodiscard]] int runRenderTest(const RenderLoad& load = {});

} // namespace bw::app
