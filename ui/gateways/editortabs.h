// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/gatewaydraft.h"

namespace bw::ui {

//! The tabs of the editor, in their order.
enum class EditorTab { Overview, Endpoints, Keys, Limits, Resilience, Cache, Prices, Network };
inline constexpr int EditorTabCount = static_cast<int>(EditorTab::Network) + 1;

[[nodiscard]] QString titleOf(EditorTab tab);
[[nodiscard]] EditorTab tabOfField(const QString& fieldId);

//! The tabs on which something stops saving, in their order.
[[nodiscard]] QList<EditorTab> tabsWithProblems(const GatewayDraft& draft, const DraftProblems& problems);

} // namespace bw::ui
