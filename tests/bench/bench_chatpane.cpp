// SPDX-License-Identifier: GPL-3.0-or-later
// Does the chat pane keep up? What `bellwether --selftest render` runs, for as long and as fast as one likes.
//   bench_chatpane [SECONDS [TOKENS_A_SECOND]]
// Prints one line of JSON a case; exit code 1 if a budget is missed or a token is lost.
#include "gui/rendertest.h"

#include <QApplication>

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    bw::app::RenderLoad load;
    load.streamed = std::chrono::seconds(argc > 1 ? QByteArray(argv[1]).toInt() : 10);
    if (argc > 2)
        load.tokensPerSecond = QByteArray(argv[2]).toInt();
    return bw::app::runRenderTest(load);
}
