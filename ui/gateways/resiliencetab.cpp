// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/resiliencetab.h"

#include "gateways/fieldcard.h"
#include "gateways/profilefields.h"

#include <QVBoxLayout>

namespace bw::ui {

ResilienceTab::ResilienceTab(const Theme& theme, EditedGateway& gateway, QWidget* parent) : QWidget(parent)
{
    struct Card
    {
        QString title;
        QString explanation;
        QList<ProfileField> fields;
    };
    const QList<Card> cards{
        {tr("Retry"), tr("After a failure that passes by itself. A delay that the server asks for is kept exactly; text that has been shown is never asked for again."), retryFields()},
        {tr("Circuit breaker"), tr("One for each endpoint. While it is open the next endpoint is asked at once; after its time a few probes decide."), breakerFields()},
        {tr("Rate limits"), tr("Learned from the server's headers, and lower if you say so: the shortage is waited out here, where it is seen."), rateLimitFields()},
        {tr("Fallback and hedging"), tr("Other endpoints are tried first, then other models. The answer says who gave it."), fallbackFields()},
        {tr("Budget"), {}, budgetFields()},
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const Card& each : cards) {
        auto* card = new FieldCard(theme, gateway, each.title, each.explanation, this);
        card->addFields(each.fields);
        column->addWidget(card);
    }
    column->addStretch(1);
}

} // namespace bw::ui
