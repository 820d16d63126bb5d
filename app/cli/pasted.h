// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commonoptions.h"
#include "diagnose/lead.h"

namespace bw::cli {

//! What `--from` brought: a line of a log, and the gateway that a cURL command or an address in the line names.
struct Pasted
{
    diagnose::Lead lead;
    std::optional<Target> target;
    QString model;
};

//! A file, or stdin for "-". Never an argument: a cURL command holds a key.
[[nodiscard]] Result<Pasted> readPasted(const QString& fileOrDash);

} // namespace bw::cli
