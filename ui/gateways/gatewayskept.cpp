// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of the gateways hands to the one that comes after it in another language.
#include "gateways/gatewayspage.h"

#include "gateways/gatewaymodel.h"
#include "gateways/keysaver.h"

#include <QItemSelectionModel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct GatewaysKept
{
    QHash<ProfileId, GatewayDraft> drafts;
    QHash<ProfileId, GatewayDraft> begun;
    QHash<KeyId, SecretString> keys; //!< that no keychain took, and about which the person was being asked
    ProfileId chosen;
};

} // namespace

QVariant GatewaysPage::keep()
{
    return QVariant::fromValue(GatewaysKept{m_drafts, m_begun, m_keySaver->waiting(), m_chosen});
}

void GatewaysPage::resume(const QVariant& kept)
{
    const auto [drafts, begun, keys, chosen] = kept.value<GatewaysKept>();
    m_drafts = drafts;
    m_begun = begun;
    if (!keys.isEmpty())
        m_keySaver->save(keys); // in vain, as before: then it asks again
    for (auto draft = drafts.cbegin(); draft != drafts.cend(); ++draft)
        m_model->setUnsaved(draft.key(), true);
    if (const int row = m_model->rowOf(chosen); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        m_list->selectionModel()->clear();
    m_chosen = chosen;
    showChosen();
}

QString GatewaysPage::unsavedWork() const
{
    QStringList names;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft) {
        const auto begun = m_begun.constFind(draft.key());
        if (begun == m_begun.cend() || *begun != *draft)
            names.append(draft->profile.name);
    }
    names.sort(Qt::CaseInsensitive); // a hash has no order, and the same question is to read the same
    QStringList sentences;
    if (!names.isEmpty())
        sentences.append(tr("These gateways were edited and not saved: %1.").arg(names.join(u", "_s)));
    if (!m_keySaver->waiting().isEmpty())
        sentences.append(tr("A key that you typed is not in the keychain, and nowhere else."));
    return sentences.join(u' ');
}

} // namespace bw::ui
