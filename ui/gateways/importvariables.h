// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/importedgateway.h"

#include <QMap>

namespace bw::ui {

//! What an import asked of the environment and got, by name.
using VariablesRead = QMap<QString, QString>;

//! The names of those whose content is in the gateway: whoever wrote the text chose them, and where they are sent.
[[nodiscard]] QStringList variablesIn(const gateway::ImportedGateway& gateway, const VariablesRead& variables);

//! Headers with the content of a variable are kept as credentials are: nobody knows what is in it.
void hideVariables(gateway::ImportedGateway& gateway, const VariablesRead& variables);

} // namespace bw::ui
