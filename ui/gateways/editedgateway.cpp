// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/editedgateway.h"

namespace bw::ui {

void EditedGateway::load(const GatewayDraft& draft, bool fixed)
{
    m_draft = draft;
    m_fixed = fixed;
    m_problems = problemsOf(m_draft);
    emit loaded();
    emit changed();
}

void EditedGateway::edit(const std::function<void(GatewayDraft&)>& change)
{
    GatewayDraft draft = m_draft;
    change(draft);
    if (m_fixed || draft == m_draft)
        return;
    m_draft = std::move(draft);
    m_problems = problemsOf(m_draft);
    emit changed();
    emit edited();
}

void EditedGateway::setText(const ProfileField& field, const QString& text)
{
    edit([&](GatewayDraft& draft) { setFieldText(draft, field, text); });
}

void EditedGateway::reset(const ProfileField& field)
{
    setText(field, field.standard());
}

} // namespace bw::ui
