// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QList>

#include <optional>
#include <string_view>

namespace bw::openai {

struct ModelInfo
{
    QString id;
    QString owner;                   //!< `owned_by`; may be empty
    qint64 context = 0;              //!< tokens; 0: not said
    std::optional<PicoUsd> priceIn;  //!< a token; nullopt: not said
    std::optional<PicoUsd> priceOut; //!< a token
    std::optional<PicoUsd> priceCachedIn;   //!< a prompt token read from the provider's cache
    std::optional<PicoUsd> priceCacheWrite; //!< a prompt token written to it
    std::optional<PicoUsd> pricePerRequest; //!< beside the tokens

    bool operator==(const ModelInfo&) const = default;
};

//! The answer of GET /models: `{data: […]}`, a bare array, `{models: […]}`; entries may be plain strings. Entries
//! without an id are left out. ErrorCode::Parse if it is none of these.
[[nodiscard]] Result<QList<ModelInfo>> parseModelList(std::string_view body);

} // namespace bw::openai
