// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/memoryhabits.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace bw::app {

namespace {

constexpr auto Interval = std::chrono::seconds(10);

#ifdef __GLIBC__
constexpr int MostArenas = 2; // the default is eight a core; threads keep their small pieces to themselves anyway
constexpr int LargePiece = 128 * 1024; // set, or it grows with what is freed up to 32 MB

void giveBack()
{
    malloc_trim(0);
}
#endif

} // namespace

void keepMemorySmall()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, MostArenas);
    mallopt(M_MMAP_THRESHOLD, LargePiece);
#endif
}

MemoryReturn::MemoryReturn(QObject* parent) : QObject(parent)
{
#ifdef __GLIBC__
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &giveBack);
    m_timer.start();
#endif
}

} // namespace bw::app
