// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/modelcatalog.h"

#include "sim/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::sim {

namespace {

constexpr qint64 Created = 1'735'689'600; // 2025-01-01: when a model was made says nothing here

void appendModel(QByteArray& out, const SimModel& model)
{
    appendJsonString(out.append(R"({"id":)"), model.id.toStdString());
    appendNumber(out.append(R"(,"object":"model","created":)"), Created);
    appendNumber(out.append(R"(,"owned_by":"bellwether-sim","context_length":)"), model.context);
    out.append(R"(,"pricing":{"prompt":")").append(model.priceIn.toDecimal().toLatin1());
    out.append(R"(","completion":")").append(model.priceOut.toDecimal().toLatin1()).append("\"}}");
}

} // namespace

ModelCatalog::ModelCatalog(const QList<SimModel>& models) : m_models(models)
{
    m_listing = R"({"object":"list","data":[)";
    for (const SimModel& model : std::as_const(m_models)) {
        if (!m_listing.endsWith('['))
            m_listing.append(',');
        appendModel(m_listing, model);
        m_ids.push_back(model.id.toStdString());
    }
    m_listing.append("]}");
}

const SimModel* ModelCatalog::find(std::string_view id) const noexcept
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? nullptr : &m_models[found - m_ids.begin()];
}

QByteArray ModelCatalog::one(std::string_view id) const
{
    QByteArray body;
    if (const SimModel* model = find(id))
        appendModel(body, *model);
    return body;
}

} // namespace bw::sim
