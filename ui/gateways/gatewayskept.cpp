// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the gateways hands to the one that comes after it in another language.
#include "gateways/gatewayspage.h"

#include "gateways/gatewaymodel.h"

#include <QItemSelectionModel>
#include <QListView>

namespace bw::ui {

namespace {

struct GatewaysKept
{
    QHash<ProfileId, GatewayDraft> drafts;
    ProfileId chosen;
};

} // namespace

QVariant GatewaysPage::keep()
{
    return QVariant::fromValue(GatewaysKept{m_drafts, m_chosen});
}

void GatewaysPage::resume(const QVariant& kept)
{
    const auto [drafts, chosen] = kept.value<GatewaysKept>();
    m_drafts = drafts;
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft)
        m_model->setUnsaved(draft.key(), true);
    if (const int row = m_model->rowOf(chosen); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        m_list->selectionModel()->clear();
    m_chosen = chosen;
    showChosen();
}

} // namespace bw::ui
