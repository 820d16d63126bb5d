// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openai/chunk.h"
#include "openai/json.h"

#include <cstddef>

namespace bw::openai {

//! The memory that reading a chunk takes, which costs more than to read it. One may serve all answers of a thread: nothing
//! in it outlives the reading of one text.
struct ChunkScratch
{
    //! In bytes. What a longer text took, with a picture in it say, is not kept for all time.
    static constexpr size_t MostKept = 1024 * 1024;

    json::Reader reader;
    Chunk chunk;
    size_t bytesRead = 0; //!< of all texts so far, each as often as it was read: what the reading cost

    //! After a text was read.
    void release()
    {
        if (reader.capacity() <= MostKept)
            return;
        chunk = {};
        reader = {};
    }
};

} // namespace bw::openai
