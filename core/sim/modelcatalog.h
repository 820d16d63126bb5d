// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace bw::sim {

//! The scenario's models as the wire needs them.
class ModelCatalog
{
public:
    explicit ModelCatalog(const QList<SimModel>& models);

    [[nodiscard]] const SimModel* find(std::string_view id) const noexcept; //!< nullptr: unknown

    //! The body of GET /v1/models: id, owner, context_length, and per-token prices as decimal strings.
    [[nodiscard]] const QByteArray& listing() const noexcept { return m_listing; }

    //! The body of GET /v1/models/ID; empty: unknown.
    [[nodiscard]] QByteArray one(std::string_view id) const;

private:
    QList<SimModel> m_models;
    std::vector<std::string> m_ids; // of m_models, in UTF-8
    QByteArray m_listing;
};

} // namespace bw::sim
