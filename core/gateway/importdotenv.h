// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/importedgateway.h"

namespace bw::gateway {

//! NAME=value lines: comments, `export`, quotes (also over several lines) and ${OTHER} as dotenv tools read them.
//! Variables of one gateway share their beginning: OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL. A gateway needs a
//! base URL, or a beginning whose vendor is known, and one of key and base URL. NotFound if there is none.
[[nodiscard]] Result<Import> importDotEnv(const QString& text, const VariableLookup& environment);

//! In the order of the text; a name that comes again counts as it stands last.
[[nodiscard]] QList<std::pair<QString, QString>> dotEnvVariables(const QString& text, const VariableLookup& environment);

} // namespace bw::gateway
