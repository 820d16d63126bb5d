// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/pricestab.h"

#include "gateways/editedgateway.h"
#include "gateways/fieldcard.h"
#include "gateways/modelscard.h"
#include "gateways/pricebookcard.h"
#include "gateways/tableeditor.h"
#include "shell/services.h"
#include "spend/modelprices.h"
#include "theme/theme.h"
#include "widgets/celltable.h"
#include "widgets/formtable.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace bw::ui {

PricesTab::PricesTab(Services& services, EditedGateway& gateway, ModelsCard& models, QWidget* parent)
    : QWidget(parent), m_gateway(gateway), m_models(models)
{
    const Theme& theme = services.theme;
    auto* card = new FieldCard(theme, gateway, tr("Prices"),
                               tr("US dollars a million tokens. A model without a row here has the price of the price book; one that is in neither "
                                  "is shown as “—”, never as 0."),
                               this);
    auto* editor = new TableEditor(theme, gateway, priceTable(), card);
    editor->table().setPlaceholder(tr("No prices of its own: the price book holds."));
    editor->table().view().setColumnWidths(PriceColumnWidths);
    m_import = new QPushButton(theme.icon(u"download"_s), tr("Import from the gateway"), card);
    m_import->setObjectName(u"importPrices"_s);
    m_import->setToolTip(tr("Takes over the prices that the gateway states in its list of models."));
    m_import->setEnabled(!gateway.isFixed());
    setTone(m_import, Tone::Flat);
    editor->table().buttons().addWidget(m_import);
    m_note = new QLabel(card);
    m_note->setWordWrap(true);
    setTone(m_note, Tone::Muted);
    m_note->hide();
    card->addWidget(editor);
    card->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(card);
    if (services.priceKeeper)
        column->addWidget(new PriceBookCard(theme, *services.priceKeeper, this));
    column->addStretch(1);
    connect(m_import, &QPushButton::clicked, this, &PricesTab::import);
    connect(&gateway, &EditedGateway::loaded, this, [this] {
        m_import->setEnabled(!m_gateway.isFixed());
        setNote({});
    });
}

void PricesTab::setNote(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void PricesTab::import()
{
    setNote(tr("Asking the gateway…"));
    m_models.fetch([this](const QString& problem) {
        if (problem.isEmpty())
            take();
        else
            setNote(problem);
    });
}

void PricesTab::take()
{
    const QString source = tr("GET /models of %1").arg(m_gateway.profile().name);
    const QList<spend::Price> found = spend::pricesFrom(m_models.listed(), source, QDate::currentDate());
    if (found.isEmpty()) {
        setNote(tr("The gateway states no prices in its list of models."));
        return;
    }
    m_gateway.edit([&found](GatewayDraft& draft) {
        draft.profile.prices = spend::withImported(draft.profile.prices, found);
        draft.typed.remove(priceTable().field.id);
    });
    setNote(tr("%n prices were taken over. Save to keep them.", nullptr, static_cast<int>(found.size())));
}

} // namespace bw::ui
