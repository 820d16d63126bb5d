// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/call.h"

#include <QJsonObject>

namespace bw::cli {

// The objects that the commands print; keys as documented, each always present.

[[nodiscard]] QJsonObject chatJson(const gateway::CallResult& result);
[[nodiscard]] QJsonObject timingJson(const record::RequestRecord& record);
[[nodiscard]] QJsonValue usageJson(const std::optional<openai::Usage>& usage); //!< null without usage
[[nodiscard]] QJsonValue errorJson(const Failure& failure);                    //!< null after success

} // namespace bw::cli
