// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/errorreply.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace bw::sim {

//! What a request for embeddings asks for.
struct EmbeddingsOrder
{
    std::string model;
    std::vector<std::string> inputs;
    int dimensions = 1536;
    bool base64 = false; //!< little-endian floats in base64, which the official SDKs ask for
    int promptTokens = 0;
};

[[nodiscard]] tl::expected<EmbeddingsOrder, ApiProblem> readEmbeddingsOrder(const std::string& body);

//! The answer's JSON. The same text gives the same vector of length 1; texts that share words are nearer to each other.
[[nodiscard]] QByteArray embeddingsBody(const EmbeddingsOrder& order);

//! The unit vector of a text.
[[nodiscard]] std::vector<float> embed(std::string_view text, int dimensions);

} // namespace bw::sim
