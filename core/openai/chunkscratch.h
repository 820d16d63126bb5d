// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chunk.h"
#include "openai/json.h"

namespace bw::openai {

//! The memory that reading a chunk takes, which costs more than to read it. One may serve all answers of a thread: nothing
//! in it outlives the reading of one text.
struct ChunkScratch
{
    //! In bytes. A longer text, with a picture in it say, is read but its memory is not kept for all time.
    static constexpr size_t MostKept = 1024 * 1024;

    json::Reader reader;
    Chunk chunk;

    //! After a text of that size was read.
    void release(size_t readBytes)
    {
        if (readBytes <= MostKept)
            return;
        chunk = {};
        reader = {};
    }
};

} // namespace bw::openai
