// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies that are read whole: lists of models, embeddings, answers that were not streamed.
#include "fuzz/fuzzinput.h"
#include "openai/chatassembler.h"
#include "openai/embeddings.h"
#include "openai/modellist.h"

using namespace bw;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string body = fuzz::textOf(data, size);
    if (const auto models = openai::parseModelList(body)) {
        for (const openai::ModelInfo& model : *models)
            fuzz::require(!model.id.isEmpty() && model.context >= 0 && model.priceIn.value_or(PicoUsd()) >= PicoUsd());
    }
    if (const auto embeddings = openai::parseEmbeddings(body))
        fuzz::require(!embeddings->vectors.isEmpty() && !embeddings->vectors[0].isEmpty());
    openai::ChatAssembler assembler;
    assembler.addBody(body, NoInstant);
    const openai::StreamOutcome outcome = assembler.finish(NoInstant);
    fuzz::require(assembler.error().has_value() == (outcome == openai::StreamOutcome::Failed));
    return 0;
}
