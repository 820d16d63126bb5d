// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "openai/usage.h"

#include <QList>
#include <QStringList>

#include <optional>
#include <string_view>

namespace bw::openai {

//! One /embeddings request. What is unset is not sent.
struct EmbeddingsRequest
{
    QString model;
    QStringList input;
    int dimensions = 0; //!< 0: the model's own

    [[nodiscard]] QByteArray toJson() const;

    bool operator==(const EmbeddingsRequest&) const = default;
};

//! What toJson() gives, and what else the API takes as input: one text, or a list of them. ErrorCode::InvalidInput for
//! anything else.
[[nodiscard]] Result<EmbeddingsRequest> embeddingsRequestFromJson(const QByteArray& json);

struct Embeddings
{
    QString model;
    QList<QList<double>> vectors; //!< in the order of the input
    std::optional<Usage> usage;

    bool operator==(const Embeddings&) const = default;
};

//! Vectors as numbers or as base64 of little-endian 32-bit floats, whichever came. ErrorCode::Parse if the body is not
//! an embeddings answer.
[[nodiscard]] Result<Embeddings> parseEmbeddings(std::string_view body);

} // namespace bw::openai
