// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/importedgateway.h"

namespace bw::gateway {

inline constexpr qsizetype LongestImport = 1024 * 1024; //!< bytes

//! What the text is: an exported profile, a cURL command, a .env file or a LiteLLM configuration. The file's name helps
//! and may be empty. nullopt: none of these.
[[nodiscard]] std::optional<ImportFormat> importFormat(const QByteArray& text, const QString& fileName);

//! Gateways out of whatever people have at hand. Pure: reads no file and asks nobody but `environment`. NotFound,
//! InvalidInput or Parse with a sentence for people.
[[nodiscard]] Result<Import> importGateways(const QByteArray& text, const QString& fileName, const VariableLookup& environment);

//! A profile as it is handed to others: keys keep their labels, their ids are meaningless elsewhere. Never a secret.
[[nodiscard]] QByteArray exportedProfile(const GatewayProfile& profile);

} // namespace bw::gateway
