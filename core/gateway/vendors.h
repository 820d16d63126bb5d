// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayprofile.h"

namespace bw::gateway {

//! Who offers an OpenAI-compatible API, as far as an import needs to know. Vendors with a template and more.
struct Vendor
{
    QString name;
    Provider provider = Provider::Custom;
    QUrl baseUrl; //!< empty: wherever the person runs it

    bool operator==(const Vendor&) const = default;
};

//! By the beginning of environment variables ("OPENAI" of OPENAI_API_KEY).
[[nodiscard]] std::optional<Vendor> vendorOfVariable(QStringView prefix);

//! By LiteLLM's word before the slash ("groq" of "groq/llama-3.3-70b").
[[nodiscard]] std::optional<Vendor> vendorOfLiteLlm(QStringView prefix);

//! By the address, local servers by their usual port. A vendor named after the host where nobody is known.
[[nodiscard]] Vendor vendorOfUrl(const QUrl& baseUrl);

} // namespace bw::gateway
