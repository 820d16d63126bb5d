// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/editortabs.h"

#include "gateways/profilefields.h"
#include "gateways/profiletable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct EditorTabsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::EditorTabs)
};

bool holds(const QList<ProfileField>& fields, const QString& id)
{
    return std::ranges::any_of(fields, [&id](const ProfileField& field) { return field.id == id; });
}

} // namespace

QString titleOf(EditorTab tab)
{
    switch (tab) {
    case EditorTab::Overview:
        return EditorTabsText::tr("Overview");
    case EditorTab::Endpoints:
        return EditorTabsText::tr("Endpoints");
    case EditorTab::Keys:
        return EditorTabsText::tr("Keys");
    case EditorTab::Limits:
        return EditorTabsText::tr("Limits && timeouts");
    case EditorTab::Resilience:
        return EditorTabsText::tr("Resilience");
    case EditorTab::Cache:
        return EditorTabsText::tr("Cache");
    case EditorTab::Prices:
        return EditorTabsText::tr("Prices");
    case EditorTab::Network:
        break;
    }
    return EditorTabsText::tr("Network");
}

EditorTab tabOfField(const QString& fieldId)
{
    if (fieldId.contains(u'/')) // of an endpoint
        return EditorTab::Endpoints;
    if (fieldId == priceTable().field.id)
        return EditorTab::Prices;
    if (fieldId == ttlTable().field.id || fieldId == cacheTtlField().id || holds(cacheFields() + cacheStoreFields(), fieldId))
        return EditorTab::Cache;
    if (holds(timeoutFields() + connectionFields(), fieldId))
        return EditorTab::Limits;
    if (holds(retryFields() + breakerFields() + rateLimitFields() + fallbackFields() + budgetFields(), fieldId))
        return EditorTab::Resilience;
    return EditorTab::Network;
}

QList<EditorTab> tabsWithProblems(const GatewayDraft& draft, const DraftProblems& problems)
{
    QList<EditorTab> tabs;
    if (!problems.name.isEmpty())
        tabs.append(EditorTab::Overview);
    for (const EndpointId& endpoint : problems.urls.keys())
        tabs.append(endpoint == draft.profile.endpoints.value(0).id ? EditorTab::Overview : EditorTab::Endpoints);
    for (const QString& field : problems.fields.keys())
        tabs.append(tabOfField(field));
    std::ranges::sort(tabs);
    tabs.erase(std::unique(tabs.begin(), tabs.end()), tabs.end());
    return tabs;
}

} // namespace bw::ui
